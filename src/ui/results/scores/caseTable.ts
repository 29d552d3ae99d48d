import type { DataColumn, Dataset } from "../../../data/dataset";
import { caseValues, type CaseKind } from "../../../methods/pls/caseValues";
import type { Translate } from "../../../report/write/words";
import type { FullResult } from "../../../store/fullResult";

/** One column of values of cases, with the names that it goes by. */
export interface CaseTableColumn {
  /** index into the items of the result, of residuals of items */
  readonly item?: number;
  /** of the construct as drawn, or of the item */
  readonly head: string;
  /** as a column of data, not yet made unique */
  readonly name: string;
  /** in words: what the values are, and of what */
  readonly label: string;
  /** in the order of `rows` */
  readonly values: Float64Array;
}

export interface CaseTable {
  readonly kind: CaseKind;
  /** row numbers of the data file, from 1 */
  readonly rows: Int32Array;
  readonly columns: readonly CaseTableColumn[];
}

const PREFIX: Readonly<Record<CaseKind, string>> = { standardised: "LV_", unstandardised: "LV_", meanCentred: "LV_", percent: "LV_", residualsOuter: "RES_", residualsInner: "RES_" };
const SUFFIX: Readonly<Record<CaseKind, string>> = { standardised: "", unstandardised: "_raw", meanCentred: "_centred", percent: "_100", residualsOuter: "", residualsInner: "" };

export function caseTable({ result, data }: FullResult, kind: CaseKind, t: Translate): CaseTable {
  const columns = caseValues(result, data, kind).map(({ construct, item, values }): CaseTableColumn => {
    const { name, label = name } = result.constructs[construct]!;
    const of = item === undefined ? { head: label, name } : { head: result.items[item]!.label ?? result.items[item]!.column, name: result.items[item]!.column };
    return { ...(item === undefined ? {} : { item }), head: of.head, name: PREFIX[kind] + of.name + SUFFIX[kind], label: t(`results:scores.label.${kind}`, { name: of.head }), values };
  });
  return { kind, rows: result.scores.rows, columns };
}

/** The same values as columns of the data, empty in cases that were not used; a name that is taken gets a number, so that nothing is overwritten. */
export function asDataColumns({ rows, columns }: CaseTable, data: Dataset): readonly DataColumn[] {
  const taken = new Set(data.columns.map(({ name }) => name));
  return columns.map(({ name, label, values }) => {
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}_${number}`;
    taken.add(free);
    const full = new Float64Array(data.rows).fill(Number.NaN);
    for (const [i, row] of rows.entries()) full[row - 1] = values[i]!;
    return { name: free, label, scale: "metric", values: full };
  });
}

/** A data set of its own, for a file: the row numbers, then the values. */
export function asDataset({ rows, columns }: CaseTable, name: string, rowHead: string): Dataset {
  const numbers: DataColumn = { name: rowHead, scale: "id", values: Float64Array.from(rows) };
  return { name, rows: rows.length, columns: [numbers, ...columns.map((column): DataColumn => ({ name: column.name, label: column.label, scale: "metric", values: column.values }))] };
}
