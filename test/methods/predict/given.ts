import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import type { DataColumn, Dataset } from "../../../src/data/dataset";
import { drain } from "../../../src/jobs/job";
import { runWhole } from "../../../src/methods/analysis";
import type { Input } from "../../../src/methods/method";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import { defaultPredictOptions, type PredictOptions } from "../../../src/methods/predict/options";
import type { PredictResult } from "../../../src/methods/predict/result";
import { join as joinParts, part, pieces } from "../../../src/methods/predict/run";
import { parseModelText } from "../../../src/model/syntax";
import type { Predictions } from "../../../src/methods/predict/shares";

export const OWN = join(import.meta.dirname, "../../reference");
export const OUTSIDE = process.env["PLS_REFERENCE_DIR"];

/** A case file of an analysis, in this repository or in PLS_REFERENCE_DIR. */
export interface AnalysisCase {
  readonly case: string;
  readonly root: string;
  readonly data: { readonly file: string; readonly missing?: PlsOptions["missing"]; readonly missingCodes?: readonly number[] };
  readonly model: { readonly lavaan: string };
  readonly settings: { readonly innerWeights?: PlsOptions["innerWeights"]; readonly groupColumn?: string };
  readonly expected: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** The cases that have a block, of the repository and of the folder outside. */
export function casesWith(folder: string, block: string): readonly AnalysisCase[] {
  const known = new Set<string>();
  return [OWN, ...(OUTSIDE === undefined ? [] : [OUTSIDE])].flatMap((root) =>
    (existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [])
      .filter((name) => name.endsWith(".json"))
      .sort()
      .map((name): AnalysisCase => ({ ...(JSON.parse(readFileSync(join(root, folder, name), "utf8")) as Omit<AnalysisCase, "root">), root }))
      .filter((c) => c.expected?.[block] !== undefined && !known.has(c.case) && known.add(c.case)),
  );
}

export function inputOf({ root, data, model }: AnalysisCase): Input {
  const parsed = parseModelText(model.lavaan);
  const { dataset } = parseCsv(readFileSync(join(root, data.file)), data.file);
  if ("problems" in parsed || !dataset) throw new Error("the case cannot be read");
  return { model: parsed.model, data: dataset };
}

export const plsOf = ({ data, settings }: AnalysisCase): PlsOptions => ({
  ...defaultPlsOptions,
  missing: data.missing ?? "mean",
  missingCodes: data.missingCodes ?? [],
  innerWeights: settings.innerWeights ?? "path",
  tolerance: 1e-12,
});

/** The data with a column for each list of folds; cases in the order of the rows used. */
export function withFolds(data: Dataset, folds: readonly (readonly number[])[]): { readonly data: Dataset; readonly foldColumns: readonly string[] } {
  const foldColumns = folds.map((_, q) => `fold ${q + 1}`);
  const columns = folds.map((values, q): DataColumn => ({ name: foldColumns[q]!, scale: "nominal", values: Float64Array.from(values) }));
  return { data: { ...data, columns: [...data.columns, ...columns] }, foldColumns };
}

export const predict = (input: Input, options: Partial<PredictOptions>): PredictResult =>
  drain(runWhole<PredictOptions, PredictResult, Predictions>({ pieces, part, join: joinParts }, input, { ...defaultPredictOptions, ...options }));
