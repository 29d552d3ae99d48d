/** How a column may be used. Only metric, ordinal and binary columns serve as indicators. */
export type Scale = "metric" | "ordinal" | "binary" | "nominal" | "id" | "text";

/** What a value stands for, such as 1 for "Female". */
export interface ValueLabel {
  readonly value: number | string;
  readonly label: string;
}

/** Values that mean "no answer": single ones, and at most one interval with both its ends. */
export interface MissingCodes {
  readonly values: readonly (number | string)[];
  readonly range?: { readonly from: number; readonly to: number };
}

/** Numbers that are read as missing, kept so that the reading can be taken back. */
export interface CodedCells {
  /** indices of rows, ascending */
  readonly rows: Uint32Array;
  /** what stood there, one for each row */
  readonly codes: Float64Array;
}

export interface DataColumn {
  /** unique in the data set */
  readonly name: string;
  readonly label?: string;
  readonly scale: Scale;
  /** one number a row, NaN where missing; all NaN in a text column */
  readonly values: Float64Array;
  /** the cells as written, where the column holds text (scale "text", "nominal" or "id") */
  readonly texts?: readonly string[];
  readonly valueLabels?: readonly ValueLabel[];
  /** how values are shown: days since 1970-01-01 as dates, seconds since then as dates with time, seconds as times */
  readonly format?: "date" | "dateTime" | "time";
  /** which values are read as missing, besides empty cells */
  readonly missingCodes?: MissingCodes;
  readonly coded?: CodedCells;
  /** not of the file: computed by an analysis, such as scores, and kept as they were then */
  readonly origin?: "analysis";
}

/** Correlations or covariances given in place of cases. */
export interface DataMatrix {
  readonly kind: "correlations" | "covariances";
  /** the number of cases that it was computed from */
  readonly n: number;
  /** p × p, row-major, symmetric, in the order of the columns */
  readonly values: Float64Array;
  /** where the file gives them, one a column; of correlations, the standard deviations turn results back into units */
  readonly means?: Float64Array;
  readonly standardDeviations?: Float64Array;
}

export interface Dataset {
  /** file name, shown to the researcher */
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly DataColumn[];
  /** then there are no cases: `rows` is 0 and every column is empty */
  readonly matrix?: DataMatrix;
}

export const columnNamed = (data: Dataset, name: string): DataColumn | undefined => data.columns.find((c) => c.name === name);

export const isNumeric = (column: DataColumn): boolean => column.scale === "metric" || column.scale === "ordinal" || column.scale === "binary";
