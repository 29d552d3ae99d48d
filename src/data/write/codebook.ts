import type { DataColumn, Dataset } from "../dataset";

export interface WorkbookTitles {
  /** names of the two sheets */
  readonly data: string;
  readonly variables: string;
  /** heads of the list of variables: name, label, type, value labels, codes for missing */
  readonly heads: readonly string[];
  /** the type of a column in words */
  readonly scale: (scale: DataColumn["scale"]) => string;
}

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
