import { type DataColumn } from "../../data/dataset";
import { describe, type Description } from "../../data/describe";

/** The statistics in the order shown; n and missing are counts. */
export const statistics = ["mean", "standardDeviation", "median", "min", "max", "skewness", "excessKurtosis"] as const;

/** Values of the data themselves, printed as they are where they are whole. */
const isValue = (statistic: (typeof statistics)[number]): boolean => statistic === "min" || statistic === "max" || statistic === "median";

/** How many decimals to print a statistic with. */
export const decimalsOf = (statistic: (typeof statistics)[number], value: number | null, decimals: number): number =>
  isValue(statistic) && Number.isInteger(value) ? 0 : decimals;

const known = new WeakMap<DataColumn, Description>();

/** {@link describe}, once for each column object. */
export function described(column: DataColumn): Description {
  const description = known.get(column) ?? describe(column);
  known.set(column, description);
  return description;
}
