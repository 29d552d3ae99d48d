import type { Dataset, Scale } from "../dataset";
import type { ImportNote } from "./notes";

/** Everything about a text file that is detected and that the researcher may overrule. */
export interface ImportOptions {
  /** a label of the Encoding Standard, such as "utf-8", "utf-16le" or "windows-1252" */
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: "." | ",";
  /** between groups of three digits; empty: a number so written is text */
  readonly thousands: "" | "." | "," | " " | "'";
  readonly hasHeader: boolean;
  /** cells that mean "no answer", besides empty ones: a text is matched as written, a number by its value */
  readonly missingCodes: readonly (string | number)[];
  /** columns of numbers whose few cells of text are to be read as missing */
  readonly textAsMissing: readonly string[];
  /** columns whose scale is given rather than inferred */
  readonly scales: Readonly<Record<string, Scale>>;
}

export const defaultMissingCodes: readonly string[] = ["NA", "N/A", "#N/A", "NaN", "."];

/** A cell named by its data row, counted from 1 below the header. */
export interface CellText {
  readonly row: number;
  readonly text: string;
}

/** A code that looks like "no answer" but is not yet read so. */
export interface ProposedCode {
  readonly code: string | number;
  readonly columns: readonly string[];
  readonly count: number;
}

export interface ColumnSummary {
  readonly name: string;
  readonly scale: Scale;
  /** whether its cells are numbers, whatever scale they are used on */
  readonly numeric: boolean;
  readonly missing: number;
  /** cells of text in a column that otherwise holds numbers: how many, and the first few */
  readonly textCells: number;
  readonly textExamples: readonly CellText[];
}

/** What reading a text file gave: the data or the reason why there are none, and all that was noticed on the way. */
export interface ImportResult {
  readonly name: string;
  /** as used, that is detected unless given */
  readonly options: ImportOptions;
  readonly detected: ImportOptions;
  /** absent where the file cannot be read: the notes then hold an error */
  readonly dataset: Dataset | undefined;
  readonly notes: readonly ImportNote[];
  readonly proposedCodes: readonly ProposedCode[];
  readonly columns: readonly ColumnSummary[];
  /** rows with at least one value */
  readonly rows: number;
  /** the first 50 rows as written */
  readonly preview: readonly (readonly string[])[];
}
