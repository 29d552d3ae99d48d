import { treat, type Treated } from "../../data/missing";
import { EstimationError } from "../../report/problem";
import type { Compiled } from "../../sem/compile";
import type { Input } from "../method";
import type { PlsOptions } from "../pls/options";
import { atItems } from "../pls/failures";
import { submatrix } from "./subset";

/** Correlations of a model's items, and of any subset of them as a study with only these would have them. */
export interface Source {
  readonly treated: Treated;
  /** @returns undefined where the cases left cannot be used */
  of(kept: Int32Array): Treated | undefined;
}

/**
 * Rows and columns of one matrix, where leaving out a column leaves the rest as it was. It does not where cells are empty and the
 * treatment looks at several columns at once (casewise, EM, a repaired pairwise matrix), or where a row has no other cell:
 * there the data are treated again (M4.11).
 *
 * @throws EstimationError where the data of all items cannot be used
 */
export function sourceOf(model: Compiled, { data }: Input, options: PlsOptions): Source {
  const treated = atItems(model, () => treat(data, model.columns, options));
  const anew = (kept: Int32Array): Treated | undefined => {
    try {
      return treat(data, Array.from(kept, (k) => model.columns[k]), options);
    } catch (error) {
      if (error instanceof EstimationError) return undefined;
      throw error;
    }
  };
  const isWhole = wholeness(treated, options);
  return { treated, of: (kept) => (isWhole(kept) ? partOf(treated, kept) : anew(kept)) };
}

/** Some of the columns, as they are. */
function partOf(treated: Treated, kept: Int32Array): Treated {
  const { sample, given, moments: { means, sds, correlations }, missing } = treated;
  const columnsOf = (columns: readonly Float64Array[]): readonly Float64Array[] => (columns.length === 0 ? columns : Array.from(kept, (k) => columns[k]));
  return {
    ...treated,
    sample: { ...sample, columns: columnsOf(sample.columns) },
    given: { ...given, columns: columnsOf(given.columns) },
    moments: { means: Float64Array.from(kept, (k) => means[k]), sds: Float64Array.from(kept, (k) => sds[k]), correlations: submatrix(correlations, means.length, kept) },
    missing: Int32Array.from(kept, (k) => missing[k]),
  };
}

/** Whether leaving out all but some items leaves the correlations of the rest as they are. */
function wholeness(treated: Treated, { missing }: PlsOptions): (kept: Int32Array) => boolean {
  const { sample, warnings } = treated;
  const touched = warnings.some(({ code }) => code === "W_MISSING_REPLACED" || code === "W_ROWS_DROPPED" || code === "W_NOT_PD_REPAIRED");
  const gaps = treated.missing.some((count) => count > 0);
  if (!touched && !gaps) return () => true;
  if (missing === "casewise" || missing === "em" || warnings.some(({ code }) => code === "W_NOT_PD_REPAIRED")) return () => false;
  // Rows without any cell are left out: a row that lives on a column left out would go with it.
  const sparse = sample.rows.filter((row) => sample.columns.some((column) => Number.isNaN(column[row])));
  return (kept) => sparse.every((row) => kept.some((k) => !Number.isNaN(sample.columns[k][row])));
}
