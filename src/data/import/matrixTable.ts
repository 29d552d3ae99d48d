import type { DataColumn, DataMatrix, Dataset } from "../dataset";
import { note, type ImportNote } from "./notes";
import type { ImportOptions } from "./options";

/** A table that is a matrix of its columns. */
export interface MatrixTable {
  readonly names: readonly string[];
  /** p × p, row-major; NaN where neither half gives a value */
  readonly values: Float64Array;
  readonly means: Float64Array | undefined;
  readonly standardDeviations: Float64Array | undefined;
  /** 0 where the table does not say */
  readonly n: number;
}

const ROW_TYPE = /^rowtype_?$/i;
const ROW_NAME = /^varname_?$/i;
const MEANS = /^(?:means?|moyennes?)$/i;
const DEVIATIONS = /^(?:sd|std|std\.?dev|stddev|standard deviations?|écarts?[- ]types?)$/i;
const COUNTS = /^n$/i;

/**
 * Columns with as many rows that bear their names, or bear none, and a value for each pair in one half at least. Rows of means, of
 * standard deviations and of n may stand above or below, as in the matrix files of SPSS and AMOS (ROWTYPE_, VARNAME_).
 */
export function findMatrix(columns: readonly DataColumn[], rows: number): MatrixTable | undefined {
  const types = columns.find((column) => ROW_TYPE.test(column.name));
  const labels = columns.find((column) => ROW_NAME.test(column.name)) ?? columns.slice(0, 1).find((column) => column !== types && isText(column));
  const numeric = columns.filter((column) => column !== types && column !== labels);
  const p = numeric.length;
  if (p < 2 || p > 5000 || numeric.some(isText) || (labels === undefined && (p < 3 || rows !== p))) return undefined;
  const textOf = (column: DataColumn | undefined, row: number): string => column?.texts?.[row]?.trim() ?? "";
  const rowOf = new Map<string, number>();
  const special: Partial<Record<"means" | "deviations" | "counts", number>> = {};
  for (let row = 0; row < rows; row++) {
    const kind = [textOf(types, row), textOf(labels, row)].find((text) => text !== "") ?? "";
    const bears = numeric.some((column) => column.name === textOf(labels, row));
    if (bears || labels === undefined) rowOf.set(labels === undefined ? numeric[row]!.name : textOf(labels, row), row);
    else if (MEANS.test(kind)) special.means = row;
    else if (DEVIATIONS.test(kind)) special.deviations = row;
    else if (COUNTS.test(kind)) special.counts = row;
    else return undefined;
  }
  if (rowOf.size !== p) return undefined;
  const taken = (row: number | undefined): Float64Array | undefined => (row === undefined ? undefined : Float64Array.from(numeric, (column) => column.values[row]!));
  const counts = [...(taken(special.counts) ?? [])].filter((n) => !Number.isNaN(n));
  const table: MatrixTable = {
    names: numeric.map((column) => column.name),
    values: squareOf(numeric, rowOf),
    means: taken(special.means),
    standardDeviations: taken(special.deviations),
    n: counts.length === 0 ? 0 : Math.min(...counts),
  };
  const looksRight = labels !== undefined || (isComplete(table) && asymmetry(table) === undefined);
  return looksRight && table.names.every((_, k) => table.values[k * p + k]! > 0) ? table : undefined;
}

const isText = (column: DataColumn): boolean => column.texts !== undefined && column.values.every(Number.isNaN);

/** A pair given in one half only counts for both. */
function squareOf(numeric: readonly DataColumn[], rowOf: ReadonlyMap<string, number>): Float64Array {
  const p = numeric.length;
  const given = (k: number, l: number): number => numeric[l]!.values[rowOf.get(numeric[k]!.name)!]!;
  const values = new Float64Array(p * p);
  for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) values[k * p + l] = Number.isNaN(given(k, l)) ? given(l, k) : given(k, l);
  return values;
}

const isComplete = ({ values }: MatrixTable): boolean => !values.some(Number.isNaN);

/** Files round to a few digits. */
const ROUNDING = 1e-4;

/** The first pair whose two halves differ by more than rounding. */
function asymmetry({ names, values }: MatrixTable): readonly [string, string] | undefined {
  const p = names.length;
  for (let k = 0; k < p; k++) {
    for (let l = 0; l < k; l++) {
      const scale = Math.sqrt(Math.abs(values[k * p + k]! * values[l * p + l]!));
      if (Math.abs(values[k * p + l]! - values[l * p + k]!) > ROUNDING * Math.max(scale, 1e-300)) return [names[l]!, names[k]!];
    }
  }
  return undefined;
}

/** Correlations have ones in their diagonal. */
export const kindOf = ({ names, values }: MatrixTable): DataMatrix["kind"] =>
  names.every((_, k) => Math.abs(values[k * names.length + k]! - 1) < ROUNDING) ? "correlations" : "covariances";

/** The data set that a matrix gives, or what is wrong with it. */
export function matrixDataset(table: MatrixTable | undefined, name: string, { contents, n }: ImportOptions): { readonly dataset: Dataset } | { readonly notes: readonly ImportNote[] } {
  if (table === undefined) return { notes: [note("notMatrix", "error")] };
  if (!isComplete(table)) return { notes: [note("gapsInMatrix", "error")] };
  const pair = asymmetry(table);
  if (pair !== undefined) return { notes: [note("notSymmetric", "error", { columns: pair })] };
  const p = table.names.length;
  const impossible = table.names.flatMap((column, k) => (table.values.subarray(k * p, (k + 1) * p).some((value, l) => Math.abs(value) > (1 + ROUNDING) * Math.sqrt(table.values[k * p + k]! * table.values[l * p + l]!)) ? [column] : []));
  if (impossible.length > 0 || (contents === "correlations" && kindOf(table) !== "correlations")) return { notes: [note("impossibleMatrix", "error", { columns: impossible.length > 0 ? impossible : table.names })] };
  if (n < 3) return { notes: [note("matrixNeedsN", "error")] };
  const values = Float64Array.from(table.values, (value, at) => (value + table.values[(at % p) * p + Math.floor(at / p)]!) / 2);
  const { means, standardDeviations } = table;
  const matrix: DataMatrix = { kind: contents === "covariances" ? "covariances" : "correlations", n, values, ...(means === undefined ? {} : { means }), ...(standardDeviations === undefined ? {} : { standardDeviations }) };
  return { dataset: { name, rows: 0, columns: table.names.map((column) => ({ name: column, scale: "metric" as const, values: new Float64Array(0) })), matrix } };
}
