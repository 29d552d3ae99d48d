import { printDate } from "../import/dates";
import type { CellPlace } from "../csv/records";
import { daysOf, type DateStyle } from "./dateStyles";
import { unescaped } from "./strings";
import { attribute, type XmlSink } from "./xml";

/** Where the cells of a sheet go. */
export interface RowSink {
  cell(index: number, text: string, place: CellPlace): void;
  number(index: number, value: number): void;
  endRow(cells: number): void;
}

export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly DateStyle[];
  readonly is1904: boolean;
  /** columns left of the table */
  readonly offset: number;
}

/** What a sheet can have at most; a reference beyond is a mistake. */
const MOST_COLUMNS = 16_384;

/** Hands the cells of a sheet on, row by row; rows without any are passed over. Formulas give the value that was last computed. */
export class SheetReader implements XmlSink {
  readonly #sink: RowSink;
  readonly #context: SheetContext;
  readonly #place: CellPlace = { from: 0, to: 0 };
  #column = -1;
  #type = "n";
  #style: DateStyle;
  #collected = "";
  #isInValue = false;
  #hints = 0;
  #hasFormula = false;
  #cells = 0;
  /** of each column, the row in which it was last filled: a cell that comes twice counts once */
  readonly #filled = new Int32Array(MOST_COLUMNS);
  #row = 0;
  /** cells with an error such as #DIV/0!, which are read as empty */
  errors = 0;
  /** formulas whose value was never computed */
  uncomputed = 0;

  constructor(sink: RowSink, context: SheetContext) {
    this.#sink = sink;
    this.#context = context;
  }

  open(name: string, attributes: string): void {
    if (name === "c") this.#openCell(attributes);
    else if (name === "rPh") this.#hints++;
    else if (name === "f") this.#hasFormula = true;
    else if (name === "row") this.#openRow();
    else if (name === "v" || name === "t") this.#isInValue = this.#hints === 0;
  }

  text(text: string): void {
    if (this.#isInValue) this.#collected = this.#collected === "" ? text : this.#collected + text;
  }

  close(name: string): void {
    if (name === "c") this.#closeCell();
    else if (name === "row") {
      if (this.#cells > 0) this.#sink.endRow(this.#cells);
      this.#openRow();
    } else if (name === "rPh") this.#hints--;
    else this.#isInValue = false;
  }

  #openRow(): void {
    this.#row++;
    this.#column = this.#context.offset - 1;
    this.#cells = 0;
  }

  #openCell(attributes: string): void {
    const reference = attribute(attributes, "r");
    this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
    this.#type = attribute(attributes, "t") ?? "n";
    const style = attribute(attributes, "s");
    this.#style = style === undefined ? undefined : this.#context.styles[Number(style)];
    this.#collected = "";
    this.#isInValue = false;
    this.#hasFormula = false;
  }

  #closeCell(): void {
    const index = this.#column - this.#context.offset;
    const written = this.#collected;
    if (index < 0 || index >= MOST_COLUMNS || this.#filled[index] === this.#row) return;
    this.#filled[index] = this.#row;
    if (written === "") {
      if (this.#hasFormula) this.uncomputed++;
      return;
    }
    if (this.#type === "e") {
      this.errors++;
      return;
    }
    if (this.#type === "n") return this.#number(index, Number(written), written);
    if (this.#type === "s") return this.#text(index, this.#context.strings[Number(written)] ?? "");
    if (this.#type === "b") return this.#text(index, written.trim() === "1" ? "TRUE" : "FALSE");
    this.#text(index, this.#type === "d" ? written.replace(/T00:00:00(?:\.0+)?Z?$/, "") : unescaped(written));
  }

  #number(index: number, value: number, written: string): void {
    if (Number.isNaN(value)) return this.#text(index, written);
    const { is1904 } = this.#context;
    if (this.#style === "time") return this.#text(index, printDate(value * 86_400, "time"));
    if (this.#style === "date" || (this.#style === "dateTime" && value < 0)) return this.#text(index, printDate(Math.floor(daysOf(value, is1904)), "date"));
    if (this.#style === "dateTime") return this.#text(index, printDate(daysOf(value, is1904) * 86_400, "dateTime"));
    this.#sink.number(index, value);
    this.#cells = Math.max(this.#cells, index + 1);
  }

  #text(index: number, text: string): void {
    if (text.trim() === "") return;
    this.#place.from = 0;
    this.#place.to = text.length;
    this.#sink.cell(index, text, this.#place);
    this.#cells = Math.max(this.#cells, index + 1);
  }
}

/** The place of a column, from 0, by a cell's reference such as "AB12". */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at++) {
    const letter = (reference.charCodeAt(at) & ~32) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column - 1;
}
