import type { CodedCells } from "../dataset";
import type { MissingRule } from "./missingCells";
import { parseNumber, type NumberNotation } from "./numbers";
import type { CellText } from "./options";
import { isPrinted, scanNumber } from "./scanNumber";

export interface ColumnPlan {
  readonly name: string;
  readonly label: string | undefined;
  readonly notation: NumberNotation;
  readonly missing: MissingRule;
  /** keeps every cell as written, also where a number is written otherwise than it prints; else only from the first cell on that is no number */
  readonly keepsTexts: boolean;
}

const ZERO = 48;
/** Texts of which more are never counted one by one. */
const MOST_KINDS = 2000;
/** Repeated texts are kept once, as long as there are not more of them than this. */
const MOST_SHARED = 20_000;
const EXAMPLES = 1000;
/** Share of the room for values that must be used for it to be kept. */
const ROOM = 0.9;

/** A place in the table: the row in memory, and its number in the file from 1 below the header. */
export interface RowPlace {
  row: number;
  number: number;
}

/** The cells of one column as they come in, row by row. Numbers go straight into their array; what is no number is counted. */
export class CellColumn {
  readonly plan: ColumnPlan;
  /** none before the first cell that is filled: sheets may be wide and nearly empty */
  values = new Float64Array(0);
  #capacity: number;
  /** rows up to here are marked as missing where nothing is written */
  #ready = 0;
  /** cells as written, from the first on that is no number */
  texts: string[] | undefined;
  /** cells that are finite numbers and no code for missing */
  numbers = 0;
  /** cells that are no number: how many, the first ones, and how often each occurs */
  strays = 0;
  readonly strayExamples: CellText[] = [];
  readonly strayKinds = new Map<string, number>();
  readonly infinite: number[] = [];
  /** whether any cell holds more than blanks */
  isFilled = false;
  /** whether the writing of some cell was not kept and cannot be made of its number */
  lostWriting = false;
  readonly #codedRows: number[] = [];
  readonly #codes: number[] = [];
  readonly #shared = new Map<string, string>();
  readonly #decimal: number;
  readonly #isCode: ((value: number) => boolean) | undefined;

  constructor(plan: ColumnPlan, capacity: number) {
    this.plan = plan;
    this.#capacity = capacity;
    this.#decimal = plan.notation.decimal.charCodeAt(0);
    this.#isCode = plan.missing.isMissingNumber;
  }

  /** @returns whether the cell holds a value */
  cell(place: RowPlace, text: string, span: { from: number; to: number }): boolean {
    // Most cells of a survey are one digit.
    if (span.to === span.from + 1 && this.texts === undefined) {
      const digit = text.charCodeAt(span.from) - ZERO;
      if (digit >= 0 && digit <= 9) return this.number(place, digit);
    }
    while (span.from < span.to && text.charCodeAt(span.from) === 32) span.from++;
    while (span.to > span.from && text.charCodeAt(span.to - 1) === 32) span.to--;
    if (span.from === span.to) return false;
    if (this.texts === undefined) {
      const value = scanNumber(text, span, this.#decimal);
      if (!Number.isNaN(value) && (this.lostWriting || isPrinted(text, span, this.#decimal))) return this.number(place, value);
    }
    return this.written(place, text.slice(span.from, span.to).trim());
  }

  /** A cell that is a number, whatever its writing. */
  number(place: RowPlace, value: number): boolean {
    if (!this.isFilled) this.#begin();
    if (this.#isCode !== undefined && this.#isCode(value)) return this.#coded(place.row, value);
    if (this.texts !== undefined) this.#write(place.row, this.#print(value));
    // Infinity − Infinity is not 0
    if (value - value === 0) {
      this.values[place.row] = value;
      this.numbers++;
    } else this.infinite.push(place.number);
    return true;
  }

  #coded(row: number, code: number): boolean {
    this.#codedRows.push(row);
    this.#codes.push(code);
    if (this.texts !== undefined) this.#write(row, "");
    return false;
  }

  /** A trimmed cell. */
  written(place: RowPlace, text: string): boolean {
    if (text === "") return false;
    if (!this.isFilled) this.#begin();
    if (this.plan.missing.isMissingText(text)) return this.#missingText(place, text);
    const value = parseNumber(text, this.plan.notation);
    if (value === undefined) return this.#stray(place, text);
    const holds = this.number(place, value);
    if (this.texts === undefined && this.plan.keepsTexts) this.#beginTexts(place.row);
    if (this.texts === undefined) this.lostWriting = true;
    else if (holds) this.#write(place.row, text);
    return holds;
  }

  /** "-99" as a text is a code too, and is remembered by its number. */
  #missingText({ row }: RowPlace, text: string): boolean {
    const value = parseNumber(text, this.plan.notation);
    return value !== undefined && Number.isFinite(value) ? this.#coded(row, value) : false;
  }

  #stray({ row, number }: RowPlace, text: string): boolean {
    this.strays++;
    if (this.strayExamples.length < EXAMPLES) this.strayExamples.push({ row: number, text });
    // In a column of text nobody asks which of its texts stand among numbers.
    if (this.strays < this.numbers + EXAMPLES) {
      const count = this.strayKinds.get(text);
      if (count !== undefined || this.strayKinds.size < MOST_KINDS) this.strayKinds.set(text, (count ?? 0) + 1);
    }
    if (this.texts === undefined) this.#beginTexts(row);
    this.#write(row, text);
    return true;
  }

  #beginTexts(rows: number): void {
    this.texts = [];
    for (let row = 0; row < rows; row++) this.texts.push(Number.isNaN(this.values[row]!) ? "" : this.#print(this.values[row]!));
  }

  #print(value: number): string {
    return this.plan.notation.decimal === "," ? String(value).replace(".", ",") : String(value);
  }

  #write(row: number, text: string): void {
    const texts = this.texts!;
    while (texts.length < row) texts.push("");
    const known = this.#shared.get(text);
    if (known === undefined && this.#shared.size < MOST_SHARED) this.#shared.set(text, text);
    texts[row] = known ?? text;
  }

  #begin(): void {
    this.isFilled = true;
    this.values = new Float64Array(this.#capacity).fill(Number.NaN, 0, this.#ready);
  }

  /** Marks the cells of rows that come next as missing. */
  prepare(to: number): void {
    if (this.isFilled) this.values.fill(Number.NaN, this.#ready, to);
    this.#ready = to;
  }

  /** Makes room for more rows. */
  grow(capacity: number): void {
    this.#capacity = capacity;
    if (!this.isFilled) return;
    const values = new Float64Array(capacity);
    values.set(this.values);
    this.values = values;
  }

  /** Takes back a row in which no column held a value: the next one stands in its place. */
  drop(row: number): void {
    if (this.#codedRows.at(-1) !== row) return;
    this.#codedRows.pop();
    this.#codes.pop();
  }

  /** Cuts to the number of rows and hands over what was collected. */
  finish(rows: number): { readonly values: Float64Array; readonly texts: string[] | undefined; readonly coded: CodedCells | undefined } {
    if (this.texts === undefined && this.plan.keepsTexts) this.#beginTexts(rows);
    const { texts } = this;
    if (texts !== undefined) while (texts.length < rows) texts.push("");
    const coded = this.#codes.length === 0 ? undefined : { rows: Uint32Array.from(this.#codedRows), codes: Float64Array.from(this.#codes) };
    if (!this.isFilled) this.values = new Float64Array(rows).fill(Number.NaN);
    // A little room that nobody uses costs less than a copy.
    const values = rows > ROOM * this.values.length ? this.values.subarray(0, rows) : this.values.slice(0, rows);
    this.values = values;
    return { values, texts, coded };
  }
}
