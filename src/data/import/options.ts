import type { Dataset, MissingCodes, Scale } from "../dataset";
import type { ImportNote } from "./notes";

/** Everything about a file that is detected and that the researcher may overrule. What a format does not know it ignores. */
export interface ImportOptions {
  /** a label of the Encoding Standard, such as "utf-8", "utf-16le" or "windows-1252" */
  readonly encoding: string;
  readonly delimiter: string;
  readonly decimal: "." | ",";
  /** between groups of three digits; empty: a number so written is text */
  readonly thousands: "" | "." | "," | " " | "'";
  readonly hasHeader: boolean;
  /** the row, from 1, where the names stand or, without names, the first case; what is above is skipped */
  readonly headerRow: number;
  /** of a workbook; empty: the first sheet that holds a table */
  readonly sheet: string;
  /** cells that mean "no answer", besides empty ones: a text is matched as written, a number by its value */
  readonly missingCodes: readonly (string | number)[];
  /** further codes of single columns */
  readonly columnCodes: Readonly<Record<string, readonly (string | number)[]>>;
  /** columns of numbers whose few cells of text are to be read as missing */
  readonly textAsMissing: readonly string[];
  /** columns whose scale is given rather than inferred */
  readonly scales: Readonly<Record<string, Scale>>;
  /** columns that are not imported */
  readonly leftOut: readonly string[];
  /** leaves out cases that gave the same answer to every rating */
  readonly withoutStraightLiners: boolean;
  /** whether the rows are cases, or the table is a matrix */
  readonly contents: "cases" | "correlations" | "covariances";
  /** the number of cases behind a matrix; 0: not known */
  readonly n: number;
}

export const defaultMissingCodes: readonly string[] = ["NA", "N/A", "#N/A", "NaN", "."];

/** What holds where nothing is detected or given. */
export const defaultImportOptions: ImportOptions = {
  encoding: "utf-8", delimiter: ",", decimal: ".", thousands: "", hasHeader: true, headerRow: 1, sheet: "",
  missingCodes: defaultMissingCodes, columnCodes: {}, textAsMissing: [], scales: {}, leftOut: [],
  withoutStraightLiners: false, contents: "cases", n: 0,
};

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
  /** the codes for missing that hold in this column, where the file declares some */
  readonly missingCodes?: MissingCodes;
}

export type ImportFormat = "text" | "workbook" | "spss";

/** What reading a file gave: the data or the reason why there are none, and all that was noticed on the way. */
export interface ImportResult {
  readonly name: string;
  readonly format: ImportFormat;
  /** as used, that is detected unless given */
  readonly options: ImportOptions;
  readonly detected: ImportOptions;
  /** absent where the file cannot be read: the notes then hold an error */
  readonly dataset: Dataset | undefined;
  readonly notes: readonly ImportNote[];
  readonly proposedCodes: readonly ProposedCode[];
  /** of all columns, those left out included */
  readonly columns: readonly ColumnSummary[];
  /** rows with at least one value */
  readonly rows: number;
  /** the first 50 rows as written */
  readonly preview: readonly (readonly string[])[];
  /** the first rows of the file, whatever they are: among them is the one with the names */
  readonly head: readonly (readonly string[])[];
  /** names of a workbook's sheets */
  readonly sheets: readonly string[];
}
