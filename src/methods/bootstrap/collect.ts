import type { Job } from "../../report/job";
import type { Draws } from "./draws";
import type { Frame } from "./frame";
import { leftOut } from "./jackknife";
import type { BootstrapOptions } from "./options";
import { outcomes } from "./resampler";
import type { BootstrapResult, ParameterSummary, Rejected } from "./result";
import { summarise } from "./summary";
import { rejectionWarnings, withheld } from "./trust";

/** Everything that a bootstrap gathered, wherever it was computed. */
export interface Gathered {
  readonly frame: Frame;
  /** shares in any order; read in the order of their resamples, so that sums do not depend on the number of workers */
  readonly shares: readonly Draws[];
  /** groups × parameters; undefined until the jackknife has run */
  readonly jackknifed: Float64Array | undefined;
}

/** Parameters whose columns are read in one pass: the doubles of a cache line. */
const TOGETHER = 8;

/** Summaries of all parameters (M6.3); yields now and then. */
export function* collect({ frame, shares: unordered, jackknifed }: Gathered, options: BootstrapOptions): Job<BootstrapResult> {
  const width = frame.parameters.length;
  const shares = [...unordered].sort((a, b) => a.first - b.first);
  const rows = usedRows(shares, options);
  const drawn = shares.reduce((sum, share) => sum + share.count, 0);
  const rejected = rejectedOf(shares);
  const turned = rows.reduce((sum, { share, row }) => sum + share.turned[row]!, 0);
  const summaries: ParameterSummary[] = [];
  const columns = Array.from({ length: TOGETHER }, () => new Float64Array(rows.length));
  const room = new Float64Array(rows.length);
  for (let first = 0; first < width; first += TOGETHER) {
    yield { done: first, total: width };
    const count = Math.min(TOGETHER, width - first);
    for (const [c, column] of columnsOf(rows, width, { first, columns: columns.slice(0, count) }).entries()) {
      const k = first + c;
      summaries.push(summarise({ parameter: frame.parameters[k]!, estimate: frame.original[k]!, ...column, leftOut: jackknifed && leftOut(jackknifed, width, k), room }, options));
    }
  }
  const { rows: rowsOfData, n, iterations, constructs, items, itemColumns, itemLabels, effectScale, leftOut: kinds } = frame;
  const counted = { drawn, used: rows.length, rejected, turned };
  return {
    options, rows: rowsOfData, n, iterations, constructs, items, ...(itemColumns === undefined ? {} : { itemColumns }), ...(itemLabels === undefined ? {} : { itemLabels }), effectScale, leftOut: kinds, ...counted,
    warnings: [...frame.warnings, ...rejectionWarnings(counted, options)],
    summaries: withheld(counted, options) ? summaries.map(pointOnly) : summaries,
  };
}

/** Where most resamples cannot be used, those that can are a selection that says nothing of sampling error. */
const pointOnly = (summary: ParameterSummary): ParameterSummary => ({ ...summary, se: null, t: null, p: null, intervals: {}, limitErrors: {}, upperBound: null });

interface UsedRow {
  readonly share: Draws;
  /** row within the share */
  readonly row: number;
}

/** Resamples that count (M6.6): admissible ones; under "keep" also those that gave values all the same; under "replace" the first `samples`. */
function usedRows(shares: readonly Draws[], { inadmissible, samples }: BootstrapOptions): readonly UsedRow[] {
  const rows: UsedRow[] = [];
  for (const share of shares)
    for (let row = 0; row < share.count; row++) {
      if (inadmissible === "replace" && rows.length === samples) return rows;
      if (isUsed(share.codes[row]!, inadmissible)) rows.push({ share, row });
    }
  return rows;
}

const isUsed = (code: number, policy: BootstrapOptions["inadmissible"]): boolean =>
  code === outcomes.admissible || (policy === "keep" && (code === outcomes.notConverged || code === outcomes.heywood));

interface ColumnOfDraws {
  readonly values: Float64Array;
  readonly errors: Float64Array | undefined;
}

/**
 * Values of neighbouring parameters in the resamples where they exist, and their inner standard errors where there are any.
 * @param values one column for each parameter from `first` on, overwritten: thousands of fresh ones would outrun the collector of garbage
 */
function columnsOf(rows: readonly UsedRow[], width: number, { first, columns: values }: { first: number; columns: readonly Float64Array[] }): ColumnOfDraws[] {
  const count = values.length;
  const studentised = rows.some(({ share }) => share.innerErrors.length > 0);
  const errors = values.map(() => new Float64Array(studentised ? rows.length : 0));
  const filled = new Int32Array(count);
  for (const { share, row } of rows) {
    const from = row * width + first;
    for (let c = 0; c < count; c++) {
      const value = share.values[from + c]!;
      if (Number.isNaN(value)) continue;
      const at = filled[c]!++;
      values[c]![at] = value;
      if (studentised) errors[c]![at] = share.innerErrors[from + c] ?? Number.NaN;
    }
  }
  return values.map((column, c) => ({ values: column.subarray(0, filled[c]), errors: studentised ? errors[c]!.subarray(0, filled[c]) : undefined }));
}

function rejectedOf(shares: readonly Draws[]): Rejected {
  const counts = new Int32Array(Object.keys(outcomes).length);
  for (const { codes } of shares) for (const code of codes) counts[code]!++;
  return { notConverged: counts[outcomes.notConverged]!, singular: counts[outcomes.singular]!, noVariance: counts[outcomes.noVariance]!, heywood: counts[outcomes.heywood]! };
}
