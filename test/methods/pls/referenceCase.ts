import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import { drain } from "../../../src/jobs/job";
import { pls } from "../../../src/methods/pls";
import { blocksOf } from "../../../src/methods/pls/blocks";
import type { Json } from "../../../src/methods/pls/blockShapes";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import { stageBlock, stageBlocksFor } from "../../../src/methods/pls/stageBlocks";
import { parseModelText } from "../../../src/model/syntax";

export interface ExpectedBlock {
  readonly values?: Json;
  readonly tolerance?: { readonly default?: number };
}

/** A case file of test/reference/expected. */
export interface ReferenceCase {
  readonly case: string;
  /** the folder that `data.file` starts from */
  readonly root: string;
  readonly data: { readonly file: string; readonly missing?: PlsOptions["missing"]; readonly missingCodes?: readonly number[]; readonly filter?: PlsOptions["filter"] };
  readonly model: { readonly lavaan?: string; readonly interactions?: readonly { readonly of: readonly string[]; readonly on: string }[] | null; readonly higherOrder?: readonly unknown[] | null };
  readonly settings: { readonly innerWeights?: PlsOptions["innerWeights"]; readonly weightColumn?: string };
  readonly tolerance?: { readonly default?: number; readonly scores?: number };
  readonly expected: Readonly<Record<string, ExpectedBlock>>;
}

const OWN = join(import.meta.dirname, "..", "..", "reference");
const OUTSIDE = process.env["PLS_REFERENCE_DIR"];

/** All cases at hand: those of this repository, and those of PLS_REFERENCE_DIR that are not among them. */
export function referenceCases(): readonly ReferenceCase[] {
  const own = casesIn(OWN, "expected");
  const known = new Set(own.map((c) => c.case));
  const outside = OUTSIDE === undefined ? [] : ["expected", "smartpls2"].flatMap((folder) => casesIn(OUTSIDE, folder)).filter((c) => !known.has(c.case));
  return [...own, ...outside];
}

export const hasOutsideCases = (): boolean => OUTSIDE !== undefined && existsSync(OUTSIDE);

function casesIn(root: string, folder: string): ReferenceCase[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  const files = readdirSync(path).filter((name) => name.endsWith(".json")).sort();
  return files.map((name) => ({ ...(JSON.parse(readFileSync(join(path, name), "utf8")) as Omit<ReferenceCase, "root">), root }));
}

/** A case whose model takes several estimates: with an interaction, or with a construct of higher order. */
export const isStagedCase = ({ model }: ReferenceCase): boolean => (model.interactions ?? []).length > 0 || (model.higherOrder ?? []).length > 0;

export const isFirstOrder = (reference: ReferenceCase): boolean => reference.model.lavaan !== undefined && !isStagedCase(reference);

/** The text of a case's model; interactions, which the cases list apart, as products of names. */
export const modelTextOf = ({ model }: ReferenceCase): string => [model.lavaan!, ...(model.interactions ?? []).map(({ of, on }) => `${on} ~ ${of.join(":")}`)].join("\n");

/** Estimates a case to 1e-12, from its file and its model text, as the command line does. */
export function estimateCase(reference: ReferenceCase): Readonly<Record<string, Json>> {
  const parsed = parseModelText(modelTextOf(reference));
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  const { data, settings } = reference;
  const { dataset } = parseCsv(readFileSync(join(reference.root, data.file)), data.file);
  if (!dataset) throw new Error(`${data.file} cannot be read`);
  const options: PlsOptions = {
    ...defaultPlsOptions,
    missing: data.missing ?? defaultPlsOptions.missing,
    missingCodes: data.missingCodes ?? [],
    ...(data.filter ? { filter: data.filter } : {}),
    ...(settings.weightColumn === undefined ? {} : { weightColumn: settings.weightColumn }),
    innerWeights: settings.innerWeights ?? "path",
    estimatedModel: "residualVariance",
    tolerance: 1e-12,
  };
  const input = { model: parsed.model, data: dataset };
  const errors = pls.check(input, options).filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const blocks = blocksOf(drain(pls.run(input, options)), dataset);
  return { ...blocks, ...Object.fromEntries(stageBlocksFor(parsed.model).map((name) => [name, stageBlock(name, input, options, drain)])) };
}
