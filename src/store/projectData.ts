import type { DataColumn, DataMatrix, Dataset } from "../data/dataset";
import type { EmbeddedData, PackedData } from "./dataSchema";

type Cells = readonly (number | null)[];

/** JSON knows no NaN and no infinity: both are written as missing. */
const written = (values: Float64Array): Cells => Array.from(values, (value) => (Number.isFinite(value) ? value : null));
const read = (cells: Cells): Float64Array => Float64Array.from(cells, (cell) => cell ?? Number.NaN);

function writtenMatrix({ kind, n, values, means, standardDeviations }: DataMatrix): NonNullable<EmbeddedData["matrix"]> {
  return { kind, n, values: written(values), ...(means === undefined ? {} : { means: written(means) }), ...(standardDeviations === undefined ? {} : { standardDeviations: written(standardDeviations) }) };
}

function readMatrix({ kind, n, values, means, standardDeviations }: NonNullable<EmbeddedData["matrix"]>): DataMatrix {
  return { kind, n, values: read(values), ...(means === undefined ? {} : { means: read(means) }), ...(standardDeviations === undefined ? {} : { standardDeviations: read(standardDeviations) }) };
}

type Described = Omit<EmbeddedData["columns"][number], "values" | "texts">;

/** Everything of a column but its cells. */
function describedColumn({ name, label, scale, valueLabels, format, missingCodes, coded, origin }: DataColumn): Described {
  return {
    name,
    ...(label === undefined ? {} : { label }),
    scale,
    ...(valueLabels === undefined ? {} : { valueLabels: [...valueLabels] }),
    ...(format === undefined ? {} : { format }),
    ...(missingCodes === undefined ? {} : { missingCodes: { ...missingCodes, values: [...missingCodes.values] } }),
    ...(coded === undefined ? {} : { coded: { rows: [...coded.rows], codes: written(coded.codes) } }),
    ...(origin === undefined ? {} : { origin }),
  };
}

function columnFrom({ coded, ...described }: Described, values: Float64Array, texts: readonly string[] | undefined): DataColumn {
  return { ...described, values, ...(texts === undefined ? {} : { texts }), ...(coded === undefined ? {} : { coded: { rows: Uint32Array.from(coded.rows), codes: read(coded.codes) } }) };
}

const isTextOnly = ({ values, texts }: DataColumn): boolean => texts !== undefined && values.every((value) => !Number.isFinite(value));

/** Numbers as they are, null where missing; a column of text alone has no numbers to write. */
export function embed({ name, rows, columns, matrix }: Dataset): EmbeddedData {
  return {
    name,
    rows,
    columns: columns.map((column) => ({ ...describedColumn(column), ...(isTextOnly(column) ? {} : { values: written(column.values) }), ...(column.texts === undefined ? {} : { texts: column.texts }) })),
    ...(matrix === undefined ? {} : { matrix: writtenMatrix(matrix) }),
  };
}

export function datasetFrom({ name, rows, columns, matrix }: EmbeddedData): Dataset {
  const table = columns.map(({ values, texts, ...described }) => columnFrom(described, values === undefined ? new Float64Array(rows).fill(Number.NaN) : read(values), texts));
  return { name, rows, columns: table, ...(matrix === undefined ? {} : { matrix: readMatrix(matrix) }) };
}

/** Files of an archive by their names. */
export type Files = Readonly<Record<string, Uint8Array>>;

/** Data as files beside the project's text, and where each column's cells are. */
export function pack({ name, rows, columns, matrix }: Dataset): { readonly packed: PackedData; readonly files: Files } {
  const files: Record<string, Uint8Array> = {};
  const file = (path: string, bytes: Uint8Array): string => {
    files[path] = bytes;
    return path;
  };
  const described = columns.map((column, i) => ({
    ...describedColumn(column),
    ...(isTextOnly(column) ? {} : { values: file(`data/${i + 1}.f64`, bytesOf(column.values)) }),
    ...(column.texts === undefined ? {} : { texts: file(`data/${i + 1}.json`, new TextEncoder().encode(JSON.stringify(column.texts))) }),
  }));
  return { packed: { name, rows, columns: described, ...(matrix === undefined ? {} : { matrix: writtenMatrix(matrix) }) }, files };
}

/** @throws Error naming a file of the archive that is absent or does not hold one cell a row */
export function unpack({ name, rows, columns, matrix }: PackedData, files: Files): Dataset {
  const table = columns.map(({ values, texts, ...described }) => {
    const numbers = values === undefined ? new Float64Array(rows).fill(Number.NaN) : numbersIn(values, files, rows);
    return columnFrom(described, numbers, texts === undefined ? undefined : textsIn(texts, files, rows));
  });
  return { name, rows, columns: table, ...(matrix === undefined ? {} : { matrix: readMatrix(matrix) }) };
}

/** IEEE 754 doubles, little-endian, whatever the machine. */
function bytesOf(values: Float64Array): Uint8Array {
  const view = new DataView(new ArrayBuffer(8 * values.length));
  for (const [i, value] of values.entries()) view.setFloat64(8 * i, Number.isFinite(value) ? value : Number.NaN, true);
  return new Uint8Array(view.buffer);
}

function contentOf(path: string, files: Files): Uint8Array {
  const bytes = files[path];
  if (bytes === undefined) throw new Error(`${path} is not in the file`);
  return bytes;
}

function numbersIn(path: string, files: Files, rows: number): Float64Array {
  const bytes = contentOf(path, files);
  if (bytes.length !== 8 * rows) throw new Error(`${path}: every column needs as many cells as there are rows`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const value = view.getFloat64(8 * row, true);
    values[row] = Number.isFinite(value) ? value : Number.NaN;
  }
  return values;
}

function textsIn(path: string, files: Files, rows: number): readonly string[] {
  const texts: unknown = JSON.parse(new TextDecoder().decode(contentOf(path, files)));
  if (!Array.isArray(texts) || texts.length !== rows || texts.some((text) => typeof text !== "string")) throw new Error(`${path}: every column needs as many texts as there are rows`);
  return texts as readonly string[];
}
