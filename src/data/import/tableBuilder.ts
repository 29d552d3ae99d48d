import type { CellPlace, CellSink } from "../csv/records";
import { CellColumn, type ColumnPlan, type RowPlace } from "./cellColumn";
import { note, type ImportNote } from "./notes";

/** Rows that are made ready at once. */
const READY = 512;

/** Collects rows of cells as columns. Rows in which every column is empty leave nothing but their number. */
export class TableBuilder implements CellSink {
  readonly columns: readonly CellColumn[];
  /** records before the first case, which are passed over */
  readonly #skipped: number;
  #toSkip: number;
  #capacity: number;
  /** rows up to here are ready to be filled */
  #ready = 0;
  readonly #place: RowPlace = { row: 0, number: 1 };
  #holds = false;
  #beyond = false;
  #first: string | undefined;
  readonly #firstCells: Set<string> | undefined;
  /** how many rows have so many cells */
  readonly widths = new Map<number, number>();
  /** rows with fewer cells than there are columns, and how many they have */
  readonly #short: { readonly row: number; readonly cells: number }[] = [];
  readonly #long: number[] = [];
  readonly #empty: number[] = [];

  /**
   * @param skip records above the first case
   * @param capacity rows to make room for; more are made when needed
   * @param watchesFirst whether to tell if the first cells are all different
   */
  constructor(plans: readonly ColumnPlan[], { skip, capacity, watchesFirst = false }: { readonly skip: number; readonly capacity: number; readonly watchesFirst?: boolean }) {
    this.#skipped = skip;
    this.#toSkip = skip;
    this.#capacity = Math.max(16, capacity);
    this.columns = plans.map((plan) => new CellColumn(plan, this.#capacity));
    this.#prepare();
    this.#firstCells = watchesFirst ? new Set() : undefined;
  }

  /** rows with at least one value */
  get rows(): number {
    return this.#place.row;
  }

  /** rows below the header, those without values included */
  get rowsRead(): number {
    return this.#place.number - 1;
  }

  /** records from the first of the file on */
  get records(): number {
    return this.#skipped - this.#toSkip + this.rowsRead;
  }

  /** whether no two rows begin with the same cell */
  get firstAllDifferent(): boolean {
    return this.#firstCells?.size === this.rowsRead;
  }

  cell(index: number, text: string, place: CellPlace): void {
    if (this.#toSkip > 0) return;
    if (index === 0 && this.#firstCells !== undefined) this.#first = text.slice(place.from, place.to);
    const column = this.columns[index];
    if (column !== undefined) {
      if (column.cell(this.#place, text, place)) this.#holds = true;
    } else if (text.slice(place.from, place.to).trim() !== "") this.#beyond = true;
  }

  /** A cell that is a number already, as in a workbook. */
  number(index: number, value: number): void {
    if (this.#toSkip > 0) return;
    const column = this.columns[index];
    if (column === undefined) this.#beyond = true;
    else if (column.number(this.#place, value)) this.#holds = true;
  }

  endRow(cells: number): void {
    if (this.#toSkip > 0) {
      this.#toSkip--;
      return;
    }
    const place = this.#place;
    this.widths.set(cells, (this.widths.get(cells) ?? 0) + 1);
    if (this.#first !== undefined) this.#firstCells!.add(this.#first);
    if (this.#holds || this.#beyond) {
      if (cells < this.columns.length) this.#short.push({ row: place.number, cells });
      if (this.#beyond) this.#long.push(place.number);
      place.row++;
    } else {
      this.#empty.push(place.number);
      for (const column of this.columns) column.drop(place.row);
    }
    place.number++;
    this.#holds = false;
    this.#beyond = false;
    this.#first = undefined;
    if (place.row === this.#ready) this.#prepare();
  }

  /**
   * What is to be said of rows that are too short, too long or empty.
   * @param width columns that are kept; 0 where rows may end early, as in a workbook
   */
  notes(width: number): ImportNote[] {
    const short = this.#short.filter(({ cells }) => cells < width).map(({ row }) => row);
    return [
      ...(short.length > 0 ? [note("shortRows", "warning", { rows: short })] : []),
      ...(this.#long.length > 0 ? [note("longRows", "warning", { rows: this.#long })] : []),
      ...(this.#empty.length > 0 ? [note("emptyRows", "warning", { rows: this.#empty })] : []),
    ];
  }

  /** Makes the next rows ready. What lies beyond is memory that was asked for and not touched, which costs nothing where a guess was too high. */
  #prepare(): void {
    if (this.#ready === this.#capacity) this.#grow();
    const to = Math.min(this.#ready + READY, this.#capacity);
    for (const column of this.columns) column.prepare(to);
    this.#ready = to;
  }

  #grow(): void {
    this.#capacity = Math.ceil(this.#capacity * 1.5);
    for (const column of this.columns) column.grow(this.#capacity);
  }
}
