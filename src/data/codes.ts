import type { CodedCells, DataColumn, MissingCodes } from "./dataset";

/** Whether a value is one of the codes. */
export function isCode({ values, range }: MissingCodes, value: number | string): boolean {
  if (values.includes(value)) return true;
  return typeof value === "number" && range !== undefined && value >= range.from && value <= range.to;
}

/** The column as it was before any code was read as missing. */
export function withoutCodes(column: DataColumn): DataColumn {
  const { coded, missingCodes: _forgotten, ...rest } = column;
  if (coded === undefined) return rest;
  const values = Float64Array.from(column.values);
  const texts = column.texts === undefined ? undefined : [...column.texts];
  for (const [i, row] of coded.rows.entries()) {
    values[row] = coded.codes[i]!;
    if (texts !== undefined) texts[row] = String(coded.codes[i]!);
  }
  return { ...rest, values, ...(texts === undefined ? {} : { texts }) };
}

/** The column with these codes, and no others, read as missing. Numbers are kept aside; texts are only kept by the column before. */
export function withCodes(column: DataColumn, codes: MissingCodes): DataColumn {
  const raw = withoutCodes(column);
  if (codes.values.length === 0 && codes.range === undefined) return raw;
  const { values, coded } = takenOut(raw.values, codes);
  const isText = raw.texts !== undefined && raw.values.every(Number.isNaN);
  const texts = isText ? raw.texts!.map((text) => (isCode(codes, text) ? "" : text)) : coded === undefined ? raw.texts : raw.texts?.map((text, row) => (Number.isNaN(values[row]!) ? "" : text));
  return { ...raw, values, ...(texts === undefined ? {} : { texts }), missingCodes: codes, ...(coded === undefined ? {} : { coded }) };
}

/** The values with NaN in place of codes, and what stood there; the same array where none occurs. */
export function takenOut(values: Float64Array, codes: MissingCodes): { readonly values: Float64Array; readonly coded: CodedCells | undefined } {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) if (isCode(codes, values[row]!)) rows.push(row);
  if (rows.length === 0) return { values, coded: undefined };
  const left = Float64Array.from(values);
  for (const row of rows) left[row] = Number.NaN;
  return { values: left, coded: { rows: Uint32Array.from(rows), codes: Float64Array.from(rows, (row) => values[row]!) } };
}
