import type { CodedCells, DataColumn, Dataset } from "./dataset";

/** The data with some of their rows only, in the order given. */
export function withRows(data: Dataset, rows: readonly number[] | Int32Array): Dataset {
  const taken = Int32Array.from(rows);
  return { ...data, rows: taken.length, columns: data.columns.map((column) => columnRows(column, taken)) };
}

function columnRows(column: DataColumn, rows: Int32Array): DataColumn {
  const { coded: before, ...rest } = column;
  const texts = column.texts === undefined ? {} : { texts: Array.from(rows, (row) => column.texts![row]!) };
  const coded = before === undefined ? undefined : codedRows(before, rows);
  return { ...rest, values: Float64Array.from(rows, (row) => column.values[row]!), ...texts, ...(coded === undefined ? {} : { coded }) };
}

function codedRows({ rows: before, codes }: CodedCells, rows: Int32Array): CodedCells | undefined {
  const codeAt = new Map(Array.from(before, (row, i) => [row, codes[i]!]));
  const kept = Array.from(rows.keys()).filter((i) => codeAt.has(rows[i]!));
  return kept.length === 0 ? undefined : { rows: Uint32Array.from(kept), codes: Float64Array.from(kept, (i) => codeAt.get(rows[i]!)!) };
}
