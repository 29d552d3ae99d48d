import type { Description } from "../../../data/describe";
import type { NumberStyle } from "../../../report/blocks";

/** The statistics in the order shown; n and missing are counts. */
export const statistics = ["min", "max", "mean", "median", "standardDeviation", "skewness", "excessKurtosis", "cramerVonMises", "normalityP"] as const;

export type Statistic = (typeof statistics)[number];

/** Values of the data themselves, printed as they are where they are whole. */
const isValue = (statistic: Statistic): boolean => statistic === "min" || statistic === "max" || statistic === "median";

/** How many decimals to print a statistic with. */
export const decimalsOf = (statistic: Statistic, value: number | null, decimals: number): number =>
  isValue(statistic) && Number.isInteger(value) ? 0 : decimals;

export const styleOf = (statistic: Statistic): NumberStyle => (statistic === "normalityP" ? "p" : "plain");

export function statisticOf({ normality, ...description }: Description, statistic: Statistic): number | null {
  if (statistic === "cramerVonMises") return normality?.w ?? null;
  return statistic === "normalityP" ? (normality?.p ?? null) : description[statistic];
}
