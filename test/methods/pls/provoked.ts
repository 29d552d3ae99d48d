import { drain } from "../../../src/jobs/job";
import { pls } from "../../../src/methods/pls";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import { EstimationError, type Problem } from "../../../src/report/problem";
import { dataOf, modelOf } from "./given";

export const SIX = "A =~ a1 + a2 + a3\nB =~ b1 + b2 + b3\nB ~ A";
export const edge = (name: string) => ({ file: `simulated/edge/${name}` });
export const good = edge("no-final-newline.csv");

export interface Provoked {
  readonly code: Problem["code"];
  readonly data?: { readonly csv: string } | { readonly file: string };
  readonly model?: string;
  readonly options?: Partial<PlsOptions>;
  readonly at: string;
}

/** A data file, a model and settings that bring about each problem, and where it shows. */
export const seen: readonly Provoked[] = [
  { code: "E_NO_MODEL", model: "", at: "" },
  { code: "E_NO_DATA", options: { filter: { column: "a1", equals: 99 } }, at: "" },
  { code: "E_EMPTY_BLOCK", model: "A =~ a1 + a2\nB ~ A", at: "construct c2" },
  { code: "E_ISOLATED", model: `${SIX}\nC =~ a4`, data: edge("collinear.csv"), at: "construct c3" },
  { code: "E_CYCLE", model: `${SIX}\nA ~ B`, at: "path c1 c2, path c2 c1" },
  { code: "E_SELF_PATH", model: `${SIX} + B`, at: "path c2 c2" },
  { code: "E_DUPLICATE_PATH", model: `${SIX} + A`, at: "path c1 c2" },
  { code: "E_SHARED_ITEM", model: "A =~ a1 + a2\nB =~ a2 + b1\nB ~ A", at: "item c1 a2, item c2 a2" },
  { code: "E_INTERACTION", model: `${SIX} + A:B`, at: "path c1*c2 c2" },
  { code: "E_HIGHER_ORDER", model: `${SIX}\nH =~ A\nB ~ H`, at: "construct c3" },
  { code: "E_MISSING_COLUMN", model: "A =~ a1 + a9\nB =~ b1\nB ~ A", at: "item c1 a9" },
  { code: "E_MISSING_COLUMN", options: { weightColumn: "w" }, at: "column w" },
  { code: "E_NON_NUMERIC", data: edge("text-in-numeric.csv"), at: "item c1 a3" },
  { code: "E_MISSING_VALUE", data: edge("missing-mixed-codes.csv"), options: { missing: "none" }, at: "item c1 a1" },
  { code: "E_ZERO_VARIANCE", data: edge("constant-column.csv"), at: "item c1 a2" },
  { code: "E_N_TOO_SMALL", data: edge("one-row.csv"), at: "" },
  { code: "E_N_TOO_SMALL", data: { csv: "a,b,c\n1,2,2\n2,1,3\n4,4,5\n" }, model: "A =~ a\nB =~ b\nC =~ c\nC ~ A + B", at: "construct c3" },
  { code: "E_N_TOO_SMALL", data: { csv: "a1,a2,a3,b\n1,2,2,1\n2,1,3,4\n4,4,5,4\n" }, model: "A <~ a1 + a2 + a3\nB =~ b\nB ~ A", at: "construct c1" },
  { code: "E_SETTING", options: { startingWeights: { a9: 1 } }, at: "column a9" },
];

/** Problems that only arithmetic finds. */
export const found: readonly Provoked[] = [
  { code: "E_SINGULAR_BLOCK", data: edge("collinear.csv"), model: "A <~ a1 + a2 + a4\nB =~ b1 + b2\nB ~ A", at: "construct c1, item c1 a1, item c1 a2, item c1 a4" },
  { code: "E_NOT_PD", data: { csv: contradictory() }, model: "A =~ x + y\nB =~ z\nB ~ A", options: { missing: "pairwise", notPositiveDefinite: "refuse" }, at: "" },
  { code: "E_SINGULAR_INNER", data: edge("duplicate-column-values.csv"), model: "A =~ b1\nB =~ b4\nC =~ a1 + a2\nC ~ A + B", at: "construct c3" },
];

/** Cautions that come with a result. */
export const warned: readonly Provoked[] = [
  { code: "E_NO_CONVERGENCE", options: { maxIterations: 1, tolerance: 1e-12 }, at: "" },
  { code: "W_COLLINEAR", data: edge("collinear.csv"), model: "A =~ a1 + a2 + a4\nB =~ b1 + b2\nB ~ A", at: "item c1 a1, item c1 a2, item c1 a4" },
  { code: "W_MISSING_REPLACED", data: edge("missing-mixed-codes.csv"), at: "" },
  { code: "W_ROWS_DROPPED", data: edge("missing-mixed-codes.csv"), options: { missing: "casewise" }, at: "" },
  { code: "W_ISOLATED_LEFT_OUT", model: `${SIX}\nC =~ a4`, data: edge("collinear.csv"), options: { isolated: "leaveOut" }, at: "construct c3" },
  { code: "W_SIGN", data: { csv: signs() }, model: "A =~ a1 + a2 + a3\nB =~ b\nB ~ A", at: "construct c1, item c1 a3" },
  { code: "W_HEYWOOD", data: { csv: crossed() }, model: "A =~ a1 + a2\nB =~ b1 + b2\nB ~ A", at: "" },
  { code: "W_SIGN", data: { csv: signs() }, model: "A =~ a3\nB =~ b\nC <~ a1 + a2\nB ~ A + C", options: { signs: "dominant", startingWeights: { a1: -1, a2: -1 } }, at: "construct c3" },
  { code: "W_LOW_N", data: { csv: weak() }, model: "A =~ a\nB =~ b\nB ~ A", at: "path c1 c2" },
  { code: "W_NOT_PD_REPAIRED", data: { csv: contradictory() }, model: "A =~ x + y\nB =~ z\nB ~ A", options: { missing: "pairwise" }, at: "" },
];

/** Weak relations in few cases. */
function weak(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const a = Math.sin(i * 1.7);
    return [a, 0.35 * a + Math.cos(i * 2.9)].map((x) => x.toFixed(3)).join(",");
  });
  return `a,b\n${rows.join("\n")}\n`;
}

/** Three items of which the last runs against the others. */
function signs(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const base = Math.sin(i * 1.3) * 2;
    return [base + Math.cos(i * 3.1), base + Math.cos(i * 7.7), -base + Math.sin(i * 5.3), base + Math.sin(i * 2.9)].map((x) => x.toFixed(3)).join(",");
  });
  return `a1,a2,a3,b\n${rows.join("\n")}\n`;
}

/** Items that agree with their namesakes in the other block rather than within their own. */
function crossed(): string {
  const rows = Array.from({ length: 40 }, (_, i) => {
    const [one, two] = [Math.sin(i * 1.3), Math.sin(i * 2.1) + 0.4 * Math.sin(i * 1.3)];
    return [one, two, one + 0.3 * Math.cos(i * 5.7), two + 0.3 * Math.cos(i * 4.1)].map((x) => x.toFixed(3)).join(",");
  });
  return `a1,a2,b1,b2\n${rows.join("\n")}\n`;
}

/** Pairs of columns on different rows, whose correlations no complete data could have together. */
function contradictory(): string {
  const noisy = (i: number): string => (i + 0.3 * Math.cos(i * 5)).toFixed(2);
  const rows = Array.from({ length: 8 }, (_, i) => [`${i},${noisy(i)},`, `${i},,${noisy(i)}`, `,${i},${noisy(9 - i)}`]).flat();
  return `x,y,z\n${rows.join("\n")}\n`;
}

export const placesOf = (problem: Problem | undefined): string =>
  (problem?.at ?? []).map((p) => (p.kind === "construct" ? `construct ${p.id}` : p.kind === "item" ? `item ${p.construct} ${p.column}` : p.kind === "path" ? `path ${p.from} ${p.to}` : p.kind === "column" ? `column ${p.name}` : "text")).join(", ");

export const inputOf = ({ data = good, model = SIX }: Provoked) => ({ data: dataOf(data), model: modelOf(model) });
export const optionsOf = ({ options }: Provoked): PlsOptions => ({ ...defaultPlsOptions, ...options });

export function failureOf(provoked: Provoked): readonly Problem[] {
  try {
    drain(pls.run(inputOf(provoked), optionsOf(provoked)));
  } catch (error) {
    if (error instanceof EstimationError) return error.problems;
    throw error;
  }
  return [];
}
