import { emMoments } from "../math/em";
import { divisorOf, momentsOf, type Moments, type Sample } from "../math/moments";
import { pairwiseMoments, repaired } from "../math/pairwise";
import { EstimationError, type ErrorCode, type Problem, type WarningCode } from "../report/problem";
import type { Dataset } from "./dataset";
import { matrixMoments } from "./matrix";
import { columnProblems, columnsByName, columnsWithout, usedRows, type Selection } from "./used";

export interface Treatment extends Selection {
  readonly missing: "none" | "mean" | "casewise" | "pairwise" | "em";
  /** pairwise correlations that contradict each other; repaired unless said otherwise */
  readonly notPositiveDefinite?: "repair" | "refuse";
}

/** The cells of an analysis and their moments, ready for any method that works on correlations. */
export interface Treated {
  /** full columns in the order asked for; NaN: empty (stands at its mean under "mean", is left out under "pairwise") */
  readonly sample: Sample;
  /** the same rows with their cells as they were given */
  readonly given: Sample;
  readonly moments: Moments;
  /** cases that the moments rest on: the rows of the sample or, where the data are a matrix, as many as that says */
  readonly n: number;
  /** empty cells of each column among the rows used, before treatment */
  readonly missing: Int32Array;
  /** (Σw)² ∕ Σw², the number of rows without weights */
  readonly nEffective: number;
  readonly warnings: readonly Problem[];
}

const FEWEST_ROWS = 3;

const problem = (code: ErrorCode | WarningCode, columns: readonly string[], detail: Problem["detail"]): Problem => ({
  code,
  severity: code.startsWith("W_") ? "warning" : "error",
  at: columns.map((name) => ({ kind: "column", name })),
  detail,
});

/**
 * Filter, missing codes, case weights and treatment of empty cells (M1.3, M1.4), then means, SDs and correlations.
 *
 * Rows in which every column asked for is empty carry nothing and are left out under every treatment but "none".
 *
 * @throws EstimationError E_MISSING_COLUMN, E_NON_NUMERIC (column) · E_NO_DATA · E_MISSING_VALUE (column, row from 1, count) ·
 *   E_N_TOO_SMALL (n, needed) · E_ZERO_VARIANCE (column, n) · E_NOT_PD
 * A matrix gives its moments as they are: E_NO_CASES with a filter or weights.
 * Warnings: W_MISSING_REPLACED (count, treatment) · W_ROWS_DROPPED (count, n; reason "weights") · W_NOT_PD_REPAIRED
 */
export function treat(data: Dataset, names: readonly string[], treatment: Treatment): Treated {
  if (data.matrix !== undefined) return withoutCases(data, names, treatment);
  stopAt(columnProblems(data, names, treatment));
  const columns = columnsWithout(data, names, treatment.missingCodes);
  const selected = usedRows(data, treatment);
  if (selected.length === 0) stopAt([problem("E_NO_DATA", [], {})]);
  if (treatment.missing === "none") stopAt(emptyCells(columns, names, selected));
  const kept = keptRows(columns, selected, treatment.missing);
  const dropped = selected.length - kept.length;
  const weightless = unweighted(data, treatment);
  if (kept.length < FEWEST_ROWS) stopAt([problem("E_N_TOO_SMALL", [], { n: kept.length, needed: FEWEST_ROWS })]);
  const missing = Int32Array.from(columns, (column) => countEmpty(column, kept));
  const sample: Sample = { columns, rows: kept, weights: weightsOf(data, kept, treatment.weightColumn) };
  const filled = withMoments(sample, missing, treatment.missing);
  if (filled.repaired && treatment.notPositiveDefinite === "refuse") stopAt([problem("E_NOT_PD", [], {})]);
  stopAt(constantColumns(filled.moments, names, { missing, n: kept.length }));
  const replaced = treatment.missing === "pairwise" ? 0 : missing.reduce((sum, m) => sum + m, 0);
  return {
    ...filled,
    given: sample,
    n: kept.length,
    missing,
    nEffective: effectiveRows(sample),
    warnings: [
      ...(dropped > 0 ? [problem("W_ROWS_DROPPED", [], { count: dropped, n: kept.length })] : []),
      ...(weightless > 0 ? [problem("W_ROWS_DROPPED", [], { count: weightless, n: kept.length, reason: "weights" })] : []),
      ...(replaced > 0 ? [problem("W_MISSING_REPLACED", names.filter((_, k) => missing[k] > 0), { count: replaced, treatment: treatment.missing, reason: treatment.missing })] : []),
      ...(filled.repaired ? [problem("W_NOT_PD_REPAIRED", [], {})] : []),
    ],
  };
}

/** Moments that the data give in place of cases: there is nothing to treat, and there are no scores. */
function withoutCases(data: Dataset, names: readonly string[], treatment: Treatment): Treated {
  const { moments, n, repaired: isRepaired } = matrixMoments(data, names, treatment);
  const sample: Sample = { columns: names.map(() => new Float64Array(0)), rows: new Int32Array(0), weights: null };
  return { sample, given: sample, moments, n, missing: new Int32Array(names.length), nEffective: n, warnings: isRepaired ? [problem("W_NOT_PD_REPAIRED", [], {})] : [] };
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new EstimationError(problems);
}

function emptyCells(columns: readonly Float64Array[], names: readonly string[], rows: Int32Array): Problem[] {
  return columns.flatMap((column, k) => {
    const first = rows.find((row) => Number.isNaN(column[row]));
    if (first === undefined) return [];
    return [problem("E_MISSING_VALUE", [names[k]], { column: names[k], row: first + 1, count: countEmpty(column, rows) })];
  });
}

function constantColumns({ sds }: Moments, names: readonly string[], { missing, n }: { missing: Int32Array; n: number }): Problem[] {
  return names.flatMap((column, k) => {
    if (sds[k] > 0) return [];
    return [problem("E_ZERO_VARIANCE", [column], { column, n: n - missing[k], ...(missing[k] === n ? { reason: "empty" } : {}) })];
  });
}

function countEmpty(column: Float64Array, rows: Int32Array): number {
  let count = 0;
  for (let i = 0; i < rows.length; i++) if (Number.isNaN(column[rows[i]])) count++;
  return count;
}

/** Casewise: rows without any empty cell; else: rows with at least one cell. */
function keptRows(columns: readonly Float64Array[], rows: Int32Array, missing: Treatment["missing"]): Int32Array {
  if (missing === "casewise") return rows.filter((row) => !columns.some((column) => Number.isNaN(column[row])));
  return rows.filter((row) => columns.some((column) => !Number.isNaN(column[row])));
}

/** Rows that pass the filter but have no positive weight. */
function unweighted(data: Dataset, { filter, weightColumn, missingCodes }: Treatment): number {
  if (weightColumn === undefined) return 0;
  return usedRows(data, { filter, missingCodes }).length - usedRows(data, { filter, weightColumn, missingCodes }).length;
}

/** Weights of the rows, scaled so that they sum to the number of rows. */
function weightsOf(data: Dataset, rows: Int32Array, weightColumn: string | undefined): Float64Array | null {
  if (weightColumn === undefined) return null;
  const { values } = columnsByName(data).get(weightColumn)!;
  let total = 0;
  for (const row of rows) total += values[row];
  return Float64Array.from(rows, (row) => (values[row] * rows.length) / total);
}

function effectiveRows({ rows, weights }: Sample): number {
  if (!weights) return rows.length;
  let squares = 0;
  for (const w of weights) squares += w * w;
  return (rows.length * rows.length) / squares;
}

interface Filled {
  readonly sample: Sample;
  readonly moments: Moments;
  readonly repaired: boolean;
}

function withMoments(sample: Sample, missing: Int32Array, treatment: Treatment["missing"]): Filled {
  const complete = missing.every((m) => m === 0);
  if (!complete && treatment === "pairwise") return pairwise(sample);
  if (!complete && treatment === "em") return expected(sample);
  return { sample, moments: momentsOf(sample), repaired: false };
}

/**
 * Correlations of other cases of a treated table, their empty cells treated anew (M1.3): a resample whose cases weigh as often as
 * they were drawn. Weights must sum to the number of rows.
 * @returns undefined where a column does not vary, or two columns have too few rows in common
 */
export function treatedCorrelations(sample: Sample, treatment: Treatment["missing"]): Float64Array | undefined {
  try {
    const missing = Int32Array.from(sample.columns, (column) => countEmpty(column, sample.rows));
    const { moments } = withMoments(sample, missing, treatment);
    return moments.sds.every((sd) => sd > 0) ? moments.correlations : undefined;
  } catch (error) {
    if (error instanceof EstimationError) return undefined;
    throw error;
  }
}

function pairwise(sample: Sample): Filled {
  const p = sample.columns.length;
  const moments = pairwiseMoments(sample);
  const fewest = moments.pairs.reduce((least, count) => Math.min(least, count), sample.rows.length);
  if (fewest < FEWEST_ROWS) stopAt([problem("E_N_TOO_SMALL", [], { n: fewest, needed: FEWEST_ROWS })]);
  const clipped = repaired(moments.correlations, p);
  return { sample, moments: clipped ? { ...moments, correlations: clipped } : moments, repaired: clipped !== undefined };
}

function expected(sample: Sample): Filled {
  const p = sample.columns.length;
  const n = sample.rows.length;
  const { means, covariances, completed } = emMoments(sample);
  const sds = Float64Array.from({ length: p }, (_, k) => {
    const sd = Math.sqrt((covariances[k * p + k] * n) / divisorOf(sample));
    return sd > 1e-12 * Math.max(1, Math.abs(means[k])) ? sd : 0;
  });
  const correlations = covariances.map((c, kl) => {
    const [k, l] = [Math.floor(kl / p), kl % p];
    if (k === l) return 1;
    const product = covariances[k * p + k] * covariances[l * p + l];
    return product > 0 ? Math.max(-1, Math.min(1, c / Math.sqrt(product))) : 0;
  });
  return { sample: { ...sample, columns: completed }, moments: { means, sds, correlations }, repaired: false };
}
