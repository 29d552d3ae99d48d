import { withoutCodes } from "./codes";
import type { DataColumn, Dataset, MissingCodes, Scale, ValueLabel } from "./dataset";

/** What is known of a column whose cells are elsewhere. */
export interface ColumnIdentity {
  readonly name: string;
  /** of its cells, whatever is read as missing; absent where an older program did not say */
  readonly hash?: string;
  readonly scale?: Scale;
  readonly label?: string;
  readonly valueLabels?: readonly ValueLabel[];
  readonly missingCodes?: MissingCodes;
}

/** Data that a project speaks of without holding them: what to look for when asking for the file. */
export interface DataReference {
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly ColumnIdentity[];
}

/** How data differ from those that a project was saved with. */
export interface Difference {
  readonly rows: { readonly was: number; readonly is: number } | undefined;
  /** in the project only */
  readonly absent: readonly string[];
  /** in the data only */
  readonly added: readonly string[];
  /** of the same name with other cells; empty where the numbers of rows differ, as all would */
  readonly changed: readonly string[];
  /** whether the project says what the cells were */
  readonly isKnown: boolean;
}

/** Shape and hashes of data, to know them again. Columns that an analysis added are no part of the file. */
export const referenceTo = (data: Dataset): DataReference => ({
  name: data.name,
  rows: data.rows,
  columns: data.columns.filter(({ origin }) => origin === undefined).map(identityOf),
});

function identityOf(column: DataColumn): ColumnIdentity {
  const { name, scale, label, valueLabels, missingCodes } = column;
  return { name, hash: cellsHash(column), scale, ...(label === undefined ? {} : { label }), ...(valueLabels === undefined ? {} : { valueLabels }), ...(missingCodes === undefined ? {} : { missingCodes }) };
}

const known = new WeakMap<DataColumn, string>();

/** A hash (64 bits) of the cells as they were before any code was read as missing: equal where the cells are, to the last bit. */
export function cellsHash(column: DataColumn): string {
  const before = known.get(column);
  if (before !== undefined) return before;
  const { values, texts } = withoutCodes(column);
  const isText = texts !== undefined && values.every(Number.isNaN);
  const hash = isText ? hashOf(textWords(texts)) : hashOf(numberWords(values));
  known.set(column, hash);
  return hash;
}

/** One form for all missing cells, and for both zeros. */
function numberWords(values: Float64Array): Uint32Array {
  const plain = values.map((value) => (Number.isNaN(value) ? Number.NaN : value + 0));
  return new Uint32Array(plain.buffer);
}

const textWords = (texts: readonly string[]): Uint32Array => Uint32Array.from(JSON.stringify(texts), (letter) => letter.codePointAt(0)!);

/** Two multiplicative hashes side by side (FNV-1a and one of MurmurHash's constants): against mistakes, not against forgers. */
function hashOf(words: Uint32Array): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (const word of words) {
    a = Math.imul(a ^ word, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b ^ word, 0x5bd1e995);
    b ^= b >>> 13;
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
}

/** How data differ from those referred to; undefined where they are the same as far as is known. */
export function differenceFrom(reference: DataReference, data: Dataset): Difference | undefined {
  const given = new Map(data.columns.map((column) => [column.name, column]));
  const wanted = new Set(reference.columns.map(({ name }) => name));
  const rows = reference.rows === data.rows ? undefined : { was: reference.rows, is: data.rows };
  const difference: Difference = {
    rows,
    absent: reference.columns.map(({ name }) => name).filter((name) => !given.has(name)),
    added: data.columns.map(({ name }) => name).filter((name) => !wanted.has(name)),
    changed: rows === undefined ? reference.columns.filter(({ name, hash }) => hash !== undefined && given.has(name) && cellsHash(given.get(name)!) !== hash).map(({ name }) => name) : [],
    isKnown: reference.columns.every(({ hash }) => hash !== undefined),
  };
  const isSame = rows === undefined && [difference.absent, difference.added, difference.changed].every((names) => names.length === 0);
  return isSame ? undefined : difference;
}
