import { type DataColumn } from "../../data/dataset";
import { describe, type Description } from "../../data/describe";

/** The statistics in the order shown; n and missing are counts. */
export const statistics = ["mean", "standardDeviation", "median", "min", "max", "skewness", "excessKurtosis"] as const;

const known = new WeakMap<DataColumn, Description>();

/** {@link describe}, once for each column object. */
export function described(column: DataColumn): Description {
  const description = known.get(column) ?? describe(column);
  known.set(column, description);
  return description;
}
