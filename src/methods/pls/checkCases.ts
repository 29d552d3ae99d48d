import { columnNamed, type Dataset } from "../../data/dataset";
import type { Construct, Path } from "../../model/types";
import { displayName } from "../../model/types";
import type { Place, Problem } from "../../report/problem";
import type { PlsOptions } from "./options";

export interface CasesUsed {
  /** indices into the columns of the data set */
  readonly rows: readonly number[];
  /** what left no row */
  readonly emptyBecause: "filter" | "weights" | "incomplete";
}

export interface Sample {
  readonly constructs: readonly Construct[];
  readonly paths: readonly Path[];
  readonly data: Dataset;
  readonly cases: CasesUsed;
}

type IsMissing = (value: number) => boolean;

const missingBy = ({ missingCodes }: PlsOptions): IsMissing =>
  missingCodes.length === 0 ? Number.isNaN : (value) => Number.isNaN(value) || missingCodes.includes(value);

/** The rows left by the filter, by the case weights, and by casewise deletion. */
export function casesUsed(constructs: readonly Construct[], data: Dataset, options: PlsOptions): CasesUsed {
  const isMissing = missingBy(options);
  const filtered = allRows(data.rows).filter(filterOf(data, options));
  if (filtered.length === 0) return { rows: filtered, emptyBecause: "filter" };
  const weights = options.weightColumn === undefined ? undefined : columnNamed(data, options.weightColumn)?.values;
  const weighted = weights ? filtered.filter((i) => !isMissing(weights[i]!) && weights[i]! > 0) : filtered;
  if (weighted.length === 0 || options.missing !== "casewise") return { rows: weighted, emptyBecause: "weights" };
  const columns = constructs.flatMap((c) => c.items.map((item) => columnNamed(data, item)!.values));
  return { rows: weighted.filter((i) => columns.every((values) => !isMissing(values[i]!))), emptyBecause: "incomplete" };
}

const allRows = (rows: number): number[] => Array.from({ length: rows }, (_, i) => i);

function filterOf(data: Dataset, { filter }: PlsOptions): (row: number) => boolean {
  const column = filter && columnNamed(data, filter.column);
  if (!filter || !column) return () => true;
  const { texts, values } = column;
  return texts ? (i) => texts[i] === String(filter.equals) : (i) => values[i] === Number(filter.equals);
}

/** Too few cases, empty cells where none may be, and columns that do not vary (M0.6). */
export function caseProblems(sample: Sample, options: PlsOptions): Problem[] {
  const isMissing = missingBy(options);
  const n = sample.cases.rows.length;
  const ofItems = sample.constructs.flatMap((construct) =>
    construct.items.flatMap((column) => itemProblems(column, construct, sample, { isMissing, refuseMissing: options.missing === "none" })),
  );
  if (n < 3) return [error("E_N_TOO_SMALL", [], { n, needed: 3 })];
  return [...ofItems, ...tooFewCases(sample, n)];
}

const error = (code: "E_N_TOO_SMALL" | "E_MISSING_VALUE" | "E_ZERO_VARIANCE", at: readonly Place[], detail: Problem["detail"]): Problem => ({ code, severity: "error", at, detail });

function itemProblems(column: string, construct: Construct, { data, cases }: Sample, rules: { readonly isMissing: IsMissing; readonly refuseMissing: boolean }): Problem[] {
  const { values } = columnNamed(data, column)!;
  const at: Place[] = [{ kind: "item", construct: construct.id, column }];
  const names = { column, construct: displayName(construct) };
  let [count, first, filled, sum] = [0, 0, 0, 0];
  for (const i of cases.rows) {
    const value = values[i]!;
    if (rules.isMissing(value)) {
      if (count++ === 0) first = i + 1;
    } else {
      filled++;
      sum += value;
    }
  }
  if (rules.refuseMissing && count > 0) return [error("E_MISSING_VALUE", at, { ...names, count, row: first })];
  if (filled === 0) return [error("E_ZERO_VARIANCE", at, { ...names, n: cases.rows.length, reason: "empty" })];
  const mean = sum / filled;
  let squares = 0;
  for (const i of cases.rows) if (!rules.isMissing(values[i]!)) squares += (values[i]! - mean) ** 2;
  const sd = Math.sqrt(squares / Math.max(1, filled - 1));
  return sd < 1e-12 * Math.max(1, Math.abs(mean)) ? [error("E_ZERO_VARIANCE", at, { ...names, n: filled })] : [];
}

function tooFewCases({ constructs, paths }: Sample, n: number): Problem[] {
  return constructs.flatMap((construct) => {
    const at: Place[] = [{ kind: "construct", id: construct.id }];
    const names = { construct: displayName(construct), n };
    const predictors = paths.filter((p) => p.to === construct.id && p.from !== p.to).length;
    const items = construct.items.length;
    return [
      ...(predictors > 0 && n <= predictors + 1 ? [error("E_N_TOO_SMALL", at, { ...names, reason: "predictors", predictors, needed: predictors + 2 })] : []),
      ...(construct.weighting === "modeB" && items > 1 && n <= items ? [error("E_N_TOO_SMALL", at, { ...names, reason: "block", items, needed: items + 1 })] : []),
    ];
  });
}
