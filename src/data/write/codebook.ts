import type { Dataset } from "../dataset";
import type { WorkbookTitles } from "./xlsx";

/** The variables of a data set in rows: name, label, type, what its values mean, which values are read as missing. */
export function codebookRows(data: Dataset, { heads, scale }: Pick<WorkbookTitles, "heads" | "scale">): readonly (readonly string[])[] {
  const rows = data.columns.map(({ name, label, scale: type, valueLabels, missingCodes }) => [
    name,
    label ?? "",
    scale(type),
    (valueLabels ?? []).map(({ value, label: words }) => `${value} = ${words}`).join("; "),
    [...(missingCodes?.values ?? []), ...(missingCodes?.range === undefined ? [] : [`${missingCodes.range.from} … ${missingCodes.range.to}`])].join("; "),
  ]);
  return [heads, ...rows];
}
