import type { Text } from "../../report/text";

export type ImportNoteCode =
  | "empty"
  | "noRows"
  | "workbook"
  | "notText"
  | "damaged"
  | "isMatrix"
  | "notMatrix"
  | "gapsInMatrix"
  | "notSymmetric"
  | "impossibleMatrix"
  | "matrixNeedsN"
  | "emptySheet"
  | "shortFile"
  | "errorCells"
  | "uncomputed"
  | "tooLarge"
  | "tooManyColumns"
  | "unknownEncoding"
  | "unclosedQuote"
  | "replacedCharacters"
  | "noHeader"
  | "numericHeader"
  | "blankHeaders"
  | "duplicateHeaders"
  | "rowNames"
  | "numberedRows"
  | "labelRow"
  | "shortRows"
  | "longRows"
  | "blankLines"
  | "emptyRows"
  | "emptyColumns"
  | "droppedColumns"
  | "textCells"
  | "textMadeMissing"
  | "infinite"
  | "grouped"
  | "suspiciousCode"
  | "constant"
  | "leftOutColumns"
  | "duplicateColumns"
  | "idLike"
  | "reversed"
  | "straightLining"
  | "straightLinersLeft"
  | "fewRows";

/** Something that the researcher should know about an import. Errors leave no data; the rest accompany them. */
export interface ImportNote {
  readonly code: ImportNoteCode;
  readonly severity: "error" | "warning" | "information";
  /** names of the columns concerned */
  readonly columns: readonly string[];
  /** data rows concerned, counted from 1 below the header */
  readonly rows: readonly number[];
  readonly values: Readonly<Record<string, string | number>>;
}

type Details = Partial<Pick<ImportNote, "columns" | "rows" | "values">>;

const SHOWN = 6;

export const note = (code: ImportNoteCode, severity: ImportNote["severity"], details: Details = {}): ImportNote => ({
  code,
  severity,
  columns: details.columns ?? [],
  rows: details.rows ?? [],
  values: details.values ?? {},
});

/** The note as a sentence of the catalogues; `count` is the number of rows, or of columns where no row is named. */
export function noteText({ code, columns, rows, values }: ImportNote): Text {
  const count = rows.length > 0 ? rows.length : columns.length;
  return { key: `data:note.${code}`, values: { count, columns: listed(columns), rows: listed(rows), ...values } };
}

const listed = (names: readonly (string | number)[]): string =>
  names.slice(0, SHOWN).join(", ") + (names.length > SHOWN ? ", …" : "");
