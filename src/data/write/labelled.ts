import type { DataColumn, Dataset } from "../dataset";

/** The data with what values mean in place of codes, as far as labels say it. */
export const withLabels = (data: Dataset): Dataset => ({ ...data, columns: data.columns.map(labelled) });

function labelled(column: DataColumn): DataColumn {
  const { valueLabels, coded: _codes, missingCodes: _meant, ...bare } = column;
  if ((valueLabels?.length ?? 0) === 0 || column.format !== undefined) return column;
  const labels = new Map(valueLabels!.map(({ value, label }) => [value, label]));
  const { values, texts } = column;
  const written = Array.from(values, (value, row) => labels.get(value) ?? labels.get(texts?.[row] ?? "") ?? texts?.[row] ?? (Number.isNaN(value) ? "" : String(value)));
  return { ...bare, scale: "nominal", values: new Float64Array(values.length).fill(Number.NaN), texts: written };
}
