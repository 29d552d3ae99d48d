import { profileOf } from "./profile";
import { columnNamed, type DataColumn, type Dataset, type Scale } from "./dataset";

const NUMERIC: readonly Scale[] = ["metric", "ordinal", "binary"];
const TEXTUAL: readonly Scale[] = ["nominal", "id", "text"];

/** The scales that a column may take: one of text can never be numeric, and only two values make a binary one. */
export function possibleScales(column: DataColumn): readonly Scale[] {
  const { n } = profileOf(column.values);
  if (n === 0 && column.texts !== undefined) return TEXTUAL;
  return [...NUMERIC.filter((scale) => scale !== "binary" || hasTwoValues(column.values)), "nominal", "id"];
}

/** Whether at most two values occur. */
function hasTwoValues(values: Float64Array): boolean {
  const { min, max } = profileOf(values);
  for (const value of values) if (value > min && value < max) return false;
  return true;
}

/** The data with one column on another scale; the same object where the column is unknown or cannot be so. */
export function withScale(data: Dataset, name: string, scale: Scale): Dataset {
  const column = columnNamed(data, name);
  if (column === undefined || column.scale === scale || !possibleScales(column).includes(scale)) return data;
  const texts = column.texts ?? Array.from(column.values, (value) => (Number.isNaN(value) ? "" : String(value)));
  const changed: DataColumn = NUMERIC.includes(scale) ? { ...column, scale } : { ...column, scale, texts };
  return { ...data, columns: data.columns.map((other) => (other === column ? changed : other)) };
}
