import type { DataColumn, Dataset } from "../data/dataset";
import type { ToWorker } from "./protocol";

/** Cells that are copied at once, in a few milliseconds; larger tables travel column by column, and the page draws in between. */
const AT_ONCE = 2_000_000;

interface Pending {
  readonly data: Dataset;
  readonly rest: DataColumn[];
  readonly waiting: (() => void)[];
}

/** Brings tables to one worker. Each column travels once: a table that shares columns with the one before costs only the others. */
export class TableLine {
  readonly #post: (message: ToWorker) => void;
  /** columns that the worker holds, with the numbers by which it knows them */
  #held = new Map<DataColumn, number>();
  #count = 0;
  #there: Dataset | undefined;
  #pending: Pending | undefined;
  #isClosed = false;

  constructor(post: (message: ToWorker) => void) {
    this.#post = post;
  }

  /** Sends what the worker does not have yet of a table. @param then  called once all of it is there, perhaps at once */
  load(data: Dataset, then: () => void = () => undefined): void {
    if (data === this.#there && this.#pending === undefined) return then();
    if (data === this.#pending?.data) return void this.#pending.waiting.push(then);
    const fresh = data.columns.filter((column) => !this.#held.has(column));
    const before = this.#pending;
    // Whoever still waits for the table before asks for it again.
    const late = before === undefined ? [] : before.waiting.map((ready) => () => this.load(before.data, ready));
    this.#pending = undefined;
    if (fresh.length * data.rows <= AT_ONCE) {
      this.#finish(data, fresh);
      this.#there = data;
      for (const ready of [then, ...late]) ready();
      return;
    }
    // The old columns go first, so that two large tables are never there together.
    this.#finish({ ...data, columns: data.columns.filter((column) => this.#held.has(column)) }, []);
    this.#there = undefined;
    this.#pending = { data, rest: fresh, waiting: [then, ...late] };
    this.#later(this.#pending);
  }

  /** Sends nothing any more. */
  close(): void {
    this.#isClosed = true;
  }

  #later(pending: Pending): void {
    setTimeout(() => {
      if (!this.#isClosed && this.#pending === pending) this.#step(pending);
    }, 0);
  }

  #step(pending: Pending): void {
    const column = pending.rest.shift();
    if (column !== undefined) {
      this.#post({ type: "columns", columns: [this.#numbered(column)] });
      return this.#later(pending);
    }
    this.#pending = undefined;
    this.#finish(pending.data, []);
    this.#there = pending.data;
    for (const ready of pending.waiting) ready();
  }

  #numbered(column: DataColumn): { readonly id: number; readonly column: DataColumn } {
    const id = ++this.#count;
    this.#held.set(column, id);
    return { id, column };
  }

  #finish({ columns, ...table }: Dataset, fresh: readonly DataColumn[]): void {
    const sent = fresh.map((column) => this.#numbered(column));
    const ids = columns.map((column) => this.#held.get(column)!);
    this.#post({ type: "load", table, columns: ids, fresh: sent });
    this.#held = new Map(columns.map((column, i) => [column, ids[i]!]));
  }
}
