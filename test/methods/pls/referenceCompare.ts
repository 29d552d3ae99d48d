import type { Json } from "../../../src/methods/pls/blockShapes";
import { estimateCase, type ExpectedBlock, type ReferenceCase } from "./referenceCase";

/** Blocks that this analysis answers for; others of a case describe the peers or belong to later analyses. */
export const comparedBlocks = [
  "outerWeights", "outerLoadings", "vifOuter", "crossLoadings",
  "pathCoefficients", "totalEffects", "indirectEffects", "f2", "f2Reestimated", "vifInner", "r2", "r2Adjusted",
  "cronbachAlpha", "cronbachAlphaRaw", "rhoA", "rhoC", "ave", "eigenvalue1", "eigenvalue2", "dillonGoldsteinRhoPca",
  "constructCorrelations", "htmt", "htmt2", "htmtSigned", "fornellLarcker", "scores",
  "modelSelection", "plsc", "fit", "gof",
  "stage1MainEffects", "twoStage", "twoStageSeminr", "productIndicatorSeminr", "orthogonalisingSeminr",
  "repeatedIndicators", "disjointTwoStage stage1", "disjointTwoStage stage2", "embeddedTwoStage stage2",
] as const;
export type ComparedBlock = (typeof comparedBlocks)[number];

export interface Comparison {
  readonly case: string;
  readonly block: string;
  readonly values: number;
  /** largest |difference| ∕ max(1, |expected|); Infinity where a number is missing or should not be there */
  readonly difference: number;
  readonly tolerance: number;
  /** the value that differs most */
  readonly where: string;
}

export const isEqual = ({ difference, tolerance }: Comparison): boolean => difference <= tolerance;

/** Every block of a case that this analysis answers for, against its own result. */
export function compareCase(reference: ReferenceCase): readonly Comparison[] {
  const result = estimateCase(reference);
  return comparedBlocks.flatMap((block) => {
    // a block of two stages holds each under its name
    const [name = block, stage] = block.split(" ");
    const whole = reference.expected[name] as ExpectedBlock & Readonly<Record<string, ExpectedBlock | undefined>> | undefined;
    const expected = stage === undefined ? whole : whole?.[stage];
    if (expected?.values === undefined) return [];
    const standard = block === "scores" ? reference.tolerance?.scores : reference.tolerance?.default;
    const tolerance = expected.tolerance?.default ?? standard ?? (block === "scores" ? 1e-7 : 1e-8);
    return [{ case: reference.case, block, tolerance, ...largestDifference(expected.values, (stage === undefined ? result[name] : at(result[name] ?? null, [stage])) ?? null, block) }];
  });
}

/** Value by value, whatever the shape of the block. */
export function largestDifference(expected: Json, got: Json, block: string): Pick<Comparison, "values" | "difference" | "where"> {
  let [values, difference, where] = [0, 0, ""];
  for (const [path, value] of leaves(expected)) {
    // scores, of a model or of one of its stages
    const scores = block === "scores" ? 0 : path[0] === "scores" ? 1 : -1;
    if (describesPeers(path) || (scores >= 0 && path[scores] === "rows")) continue;
    values++;
    const within = (json: Json): Json => at(json, path.slice(0, scores)) ?? null;
    const mine = scores >= 0 ? scoreAt(within(got), within(expected), path.slice(scores)) : at(got, path);
    const distance = distanceOf(mine, value);
    if (distance > difference) [difference, where] = [distance, path.join(" / ")];
  }
  return { values, difference, where };
}

function distanceOf(mine: Json | undefined, value: Json): number {
  if (typeof value === "number") return typeof mine === "number" ? Math.abs(mine - value) / Math.max(1, Math.abs(value)) : Infinity;
  // what a peer cannot give is null or absent; a truth value must be the same
  return value === null ? (typeof mine === "number" ? Infinity : 0) : mine === value ? 0 : Infinity;
}

/** Values that say how a peer computes, not what is to be computed. */
const describesPeers = (path: readonly string[]): boolean => path.some((key) => key.startsWith("peer") || key === "dGLog10") || (path.length > 1 && path[1] === "gof");

function* leaves(value: Json, path: readonly string[] = []): Generator<[readonly string[], Json]> {
  if (value === null || typeof value !== "object") yield [path, value];
  else for (const [key, inner] of Object.entries(value)) yield* leaves(inner as Json, [...path, key]);
}

function at(value: Json, path: readonly string[]): Json | undefined {
  let here: Json | undefined = value;
  for (const key of path) here = here !== null && typeof here === "object" ? (here as Readonly<Record<string, Json>>)[key] : undefined;
  return here;
}

/** Expected scores are of a few rows only: the same row is looked up in the result. */
function scoreAt(got: Json, expected: Json, path: readonly string[]): Json | undefined {
  const [construct, index] = path[0] === "values" ? path.slice(1) : path;
  const row = (at(expected, ["rows", index!]) as number | undefined) ?? Number(index) + 1;
  const place = (at(got, ["rows"]) as readonly number[]).indexOf(row);
  return at(got, ["values", construct!, String(place)]);
}
