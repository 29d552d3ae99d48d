import type { DataColumn } from "../../../data/dataset";
import type { Description } from "../../../data/describe";
import { printDate } from "../../../data/import/dates";
import { formatNumber } from "../../../report/format";
import { decimalsOf, statisticOf, styleOf, type Statistic } from "./statistics";
import { useNumberFormat } from "../../shared/useNumberFormat";

/** Statistics that stand on the scale of the values: of dates, they are dates. */
const PLACES: readonly Statistic[] = ["min", "max", "mean", "median"];

/** A statistic of a column as it is printed; undefined where there is none. */
export function useStatisticText(): (column: DataColumn, description: Description, statistic: Statistic) => string | undefined {
  const format = useNumberFormat();
  return ({ format: dates }, description, statistic) => {
    const value = statisticOf(description, statistic);
    if (value === null) return undefined;
    if (dates !== undefined && PLACES.includes(statistic)) return printDate(value, dates);
    return formatNumber(value, styleOf(statistic), { ...format, decimals: decimalsOf(statistic, value, format.decimals) });
  };
}
