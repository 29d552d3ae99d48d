import type { Job } from "../../report/job";
import type { ByteSource } from "../import/source";
import type { SavBytes } from "./bytes";
import { caseBytes } from "./cases";
import type { SavDictionary } from "./dictionary";
import type { SavColumn } from "./describeVariables";

/** Cells of one variable. */
export interface SavCells {
  /** NaN where the system says that a number is missing; of a string, all NaN */
  readonly values: Float64Array;
  readonly texts: readonly string[] | undefined;
}

export interface SavCases {
  readonly rows: number;
  readonly cells: readonly SavCells[];
  /** fewer cases are there than the file says */
  readonly isShort: boolean;
}

interface Target {
  readonly column: SavColumn;
  values: Float64Array;
  readonly texts: string[] | undefined;
}

/** SPSS writes the smallest number there is for "system missing". */
const SYSTEM_MISSING = -Number.MAX_VALUE;
const FIRST_ROWS = 4096;

/** Reads all cases into columns; a last case that is cut short is left out. */
export function* readCases({ source, file, dictionary }: { readonly source: ByteSource; readonly file: SavBytes; readonly dictionary: SavDictionary }, columns: readonly SavColumn[], decode: (bytes: Uint8Array) => string): Job<SavCases> {
  const stated = dictionary.cases >= 0 ? dictionary.cases : (dictionary.extensions.cases ?? -1);
  const width = 8 * dictionary.records.length;
  // What the file states is believed only as far as its size makes it possible.
  const likely = Math.min(stated >= 0 ? stated : FIRST_ROWS, Math.ceil((8 * source.size) / width) + 1, Math.ceil(60e6 / columns.length));
  const targets = columns.map((column): Target => ({ column, values: new Float64Array(Math.max(16, likely)).fill(Number.NaN), texts: column.width > 0 ? [] : undefined }));
  let rows = 0;
  let held = new Uint8Array(0);
  for (const { bytes, position } of caseBytes(source, file, dictionary)) {
    const block = held.length === 0 ? bytes : joined(held, bytes);
    const view = new DataView(block.buffer, block.byteOffset, block.byteLength);
    let at = 0;
    for (; at + width <= block.length && (stated < 0 || rows < stated); at += width, rows++) {
      if (rows === targets[0]!.values.length) for (const target of targets) grow(target);
      for (const target of targets) put(target, { block, view, at, row: rows, isLittleEndian: dictionary.isLittleEndian, decode });
    }
    held = block.slice(at);
    yield { done: position, total: source.size };
    if (stated >= 0 && rows === stated) break;
  }
  return {
    rows,
    cells: targets.map(({ values, texts }) => ({ values: values.length === rows ? values : values.slice(0, rows), texts })),
    isShort: stated >= 0 && rows < stated,
  };
}

interface Case {
  readonly block: Uint8Array;
  readonly view: DataView;
  /** where the case begins */
  readonly at: number;
  readonly row: number;
  readonly isLittleEndian: boolean;
  readonly decode: (bytes: Uint8Array) => string;
}

function put({ column, values, texts }: Target, { block, view, at, row, isLittleEndian, decode }: Case): void {
  if (texts === undefined) {
    const value = view.getFloat64(at + 8 * column.parts[0]!.firstRecord, isLittleEndian);
    if (value !== SYSTEM_MISSING && Number.isFinite(value)) values[row] = value;
    return;
  }
  const [first, ...others] = column.parts;
  let bytes = block.subarray(at + 8 * first!.firstRecord, at + 8 * first!.firstRecord + first!.bytes);
  for (const part of others) bytes = joined(bytes, block.subarray(at + 8 * part.firstRecord, at + 8 * part.firstRecord + part.bytes));
  texts[row] = decode(trimmed(bytes)).trim();
}

/** Without the blanks that fill a string up: most of it, as a rule. */
function trimmed(bytes: Uint8Array): Uint8Array {
  let end = bytes.length;
  while (end > 0 && (bytes[end - 1] === 32 || bytes[end - 1] === 0)) end--;
  return bytes.subarray(0, end);
}

function grow(target: Target): void {
  const values = new Float64Array(Math.ceil(1.5 * target.values.length)).fill(Number.NaN, target.values.length);
  values.set(target.values);
  target.values = values;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

/** A decoder that remembers: categories come again and again. */
export function rememberingDecoder(encoding: string): (bytes: Uint8Array) => string {
  const decoder = new TextDecoder(encoding);
  const known = new Map<string, string>();
  return (bytes) => {
    let ascii = "";
    for (let i = 0; i < bytes.length; i++) {
      if (bytes[i]! > 0x7f || bytes.length > 64) return decoder.decode(bytes);
      ascii += String.fromCharCode(bytes[i]!);
    }
    const before = known.get(ascii);
    if (before !== undefined) return before;
    if (known.size < 20_000) known.set(ascii, ascii);
    return ascii;
  };
}
