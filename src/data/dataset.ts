/** How a column may be used. Only metric, ordinal and binary columns serve as indicators. */
export type Scale = "metric" | "ordinal" | "binary" | "nominal" | "id" | "text";

export interface DataColumn {
  /** unique in the data set */
  readonly name: string;
  readonly label?: string;
  readonly scale: Scale;
  /** one number a row, NaN where missing; all NaN in a text column */
  readonly values: Float64Array;
  /** the cells as written, where the column holds text (scale "text", "nominal" or "id") */
  readonly texts?: readonly string[];
}

export interface Dataset {
  /** file name, shown to the researcher */
  readonly name: string;
  readonly rows: number;
  readonly columns: readonly DataColumn[];
}

export const columnNamed = (data: Dataset, name: string): DataColumn | undefined => data.columns.find((c) => c.name === name);

export const isNumeric = (column: DataColumn): boolean => column.scale === "metric" || column.scale === "ordinal" || column.scale === "binary";
