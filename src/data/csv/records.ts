/** Where the cells of a text go, one after the other. */
export interface CellSink {
  /** cell `index` of the present row, written between two places of `text` */
  cell(index: number, text: string, place: CellPlace): void;
  /** the row ends after `cells` cells */
  endRow(cells: number): void;
}

export interface CellPlace {
  from: number;
  to: number;
}

/** A row longer than this is a quotation mark that never closes, not a row. */
const LONGEST_ROW = 32 * 1024 * 1024;
const [QUOTE, NEWLINE] = [34, 10];

/**
 * Cuts text with LF line ends into cells by RFC 4180, as it comes in. A quotation mark opens a cell only at its start, and closes
 * it only before a delimiter or a line end (blanks between them are forgiven); elsewhere it is a sign like any other. Lines of
 * blanks are left out and counted, except at the end.
 */
export class RecordScanner {
  readonly #sign: string;
  readonly #delimiter: number;
  readonly #sink: CellSink;
  readonly #place: CellPlace = { from: 0, to: 0 };
  #pending = "";
  /** the first quotation mark from the present row on; Infinity where there is none */
  #quoteAt = -1;
  #blankLines = 0;
  #waitingBlankLines = 0;
  #unclosedQuote = false;

  constructor(delimiter: string, sink: CellSink) {
    this.#sign = delimiter;
    this.#delimiter = delimiter.charCodeAt(0);
    this.#sink = sink;
  }

  /** lines so far that hold nothing, or blanks only */
  get blankLines(): number {
    return this.#blankLines;
  }

  /** whether a quotation mark opens that no other closes; what follows it is one cell */
  get unclosedQuote(): boolean {
    return this.#unclosedQuote;
  }

  push(text: string): void {
    if (this.#unclosedQuote) return;
    this.#pending = this.#pending === "" ? text : this.#pending + text;
    const consumed = this.#rows(false);
    this.#pending = this.#pending.slice(consumed);
    if (this.#pending.length > LONGEST_ROW) this.end();
  }

  end(): void {
    this.#rows(true);
    this.#pending = "";
  }

  /** Hands on the rows that are complete. @returns how much of the text they took */
  #rows(last: boolean): number {
    const text = this.#pending;
    let start = 0;
    this.#quoteAt = -1;
    for (;;) {
      if (start >= text.length) return start;
      const end = text.indexOf("\n", start);
      if (end < 0 && !last) return start;
      const line = end < 0 ? text.length : end;
      const isPassedOver = mayBeBlank(text.charCodeAt(start)) && isBlank(text.slice(start, line), this.#sign);
      const next = isPassedOver ? this.#skip(line) : this.#nextQuote(start) > line ? this.#plainRow(start, line) : this.#row(start, last);
      if (next < 0) return start;
      start = next;
    }
  }

  #skip(line: number): number {
    this.#waitingBlankLines++;
    return line + 1;
  }

  /** A row without any quotation mark, whose end is known. @returns the start of the next */
  #plainRow(start: number, line: number): number {
    const [text, place, sink, delimiter] = [this.#pending, this.#place, this.#sink, this.#delimiter];
    this.#blankLines += this.#waitingBlankLines;
    this.#waitingBlankLines = 0;
    let index = 0;
    for (let from = start; from <= line; index++) {
      let to = from;
      while (to < line && text.charCodeAt(to) !== delimiter) to++;
      place.from = from;
      place.to = to;
      from = to + 1;
      sink.cell(index, text, place);
    }
    sink.endRow(index);
    return line + 1;
  }

  /** One row with quotation marks, from its start on. @returns the start of the next, or −1 where the text does not hold all of it; nothing is handed on then */
  #row(start: number, last: boolean): number {
    const text = this.#pending;
    const place = this.#place;
    if (!last && !this.#isComplete(start)) return -1;
    this.#blankLines += this.#waitingBlankLines;
    this.#waitingBlankLines = 0;
    const [sink, delimiter, length] = [this.#sink, this.#delimiter, text.length];
    let at = start;
    for (let index = 0; ; index++) {
      let code = at < length ? text.charCodeAt(at) : NEWLINE;
      if (code === QUOTE) {
        at = this.#quoted(at, index);
        code = at < length ? text.charCodeAt(at) : NEWLINE;
      } else {
        place.from = at;
        while (code !== delimiter && code !== NEWLINE) code = ++at < length ? text.charCodeAt(at) : NEWLINE;
        place.to = at;
        sink.cell(index, text, place);
      }
      at++;
      if (code === NEWLINE) {
        sink.endRow(index + 1);
        return at;
      }
    }
  }

  #plainEnd(from: number): number {
    const [text, delimiter] = [this.#pending, this.#delimiter];
    let at = from;
    for (; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === delimiter || code === NEWLINE) break;
    }
    return at;
  }

  /** A cell in quotation marks. @returns where its delimiter or line end stands */
  #quoted(open: number, index: number): number {
    const text = this.#pending;
    const place = this.#place;
    const close = this.#closing(open);
    if (close < 0) {
      this.#unclosedQuote = true;
      const rest = text.slice(open + 1);
      this.#sink.cell(index, rest, { from: 0, to: rest.endsWith("\n") ? rest.length - 1 : rest.length });
      return text.length;
    }
    const inside = text.indexOf('"', open + 1) < close ? text.slice(open + 1, close).replaceAll('""', '"') : undefined;
    if (inside === undefined) {
      place.from = open + 1;
      place.to = close;
      this.#sink.cell(index, text, place);
    } else this.#sink.cell(index, inside, { from: 0, to: inside.length });
    return this.#plainEnd(close + 1);
  }

  /** The mark that closes the one at `open`; −1 where none does. */
  #closing(open: number): number {
    const text = this.#pending;
    for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 1)) {
      if (text.charCodeAt(at + 1) === QUOTE) {
        at++;
        continue;
      }
      let after = at + 1;
      while (text.charCodeAt(after) === 32 && this.#delimiter !== 32) after++;
      const code = text.charCodeAt(after);
      if (after >= text.length || code === this.#delimiter || code === NEWLINE) return at;
    }
    return -1;
  }

  /** Looked for once and remembered: most files have none. */
  #nextQuote(start: number): number {
    if (this.#quoteAt < start) {
      const at = this.#pending.indexOf('"', start);
      this.#quoteAt = at < 0 ? Infinity : at;
    }
    return this.#quoteAt;
  }

  /** Whether the row's end is in the text, so that cells need not be taken back. */
  #isComplete(start: number): boolean {
    const text = this.#pending;
    for (let at = start; at < text.length; at++) {
      if (text.charCodeAt(at) === QUOTE) {
        const close = this.#closing(at);
        if (close < 0) return false;
        at = this.#plainEnd(close + 1);
      } else at = this.#plainEnd(at);
      if (text.charCodeAt(at) === NEWLINE) return true;
    }
    return false;
  }
}

/** Whether a line may hold nothing but blanks, by the code of its first sign. */
const mayBeBlank = (first: number): boolean => first <= QUOTE || first === 160;

/** Whether a line holds nothing but blanks, or one empty cell in quotation marks. */
function isBlank(line: string, delimiter: string): boolean {
  const trimmed = line.trim();
  return (trimmed === "" || trimmed === '""') && !line.includes(delimiter);
}

/** Characters looked at before asking whether that is enough. */
const SAMPLE_PIECE = 32 * 1024;

/** The first rows of a text, whole. */
export function sampleRecords(text: string, delimiter: string, rows: number): readonly (readonly string[])[] {
  const found: string[][] = [];
  let row: string[] = [];
  const scanner = new RecordScanner(delimiter, {
    cell: (_index, written, { from, to }) => void row.push(written.slice(from, to)),
    endRow: () => {
      if (found.length < rows) found.push(row);
      row = [];
    },
  });
  for (let at = 0; at < text.length && found.length < rows; at += SAMPLE_PIECE) scanner.push(text.slice(at, at + SAMPLE_PIECE));
  if (found.length < rows) scanner.end();
  return found;
}
