import { isNumeric, type DataColumn } from "../dataset";
import { profileOf } from "../profile";
import { suspiciousCodes } from "./suspicious";

/** What a look at a column's numbers tells that is worth a word. */
export interface ColumnFacts {
  readonly isEmpty: boolean;
  readonly isConstant: boolean;
  /** codes that look like "no answer", and how often each occurs */
  readonly suspicious: ReadonlyMap<number, number>;
}

const nothing: ColumnFacts = { isEmpty: false, isConstant: false, suspicious: new Map() };

export function columnFacts(column: DataColumn): ColumnFacts {
  if (!isNumeric(column)) return nothing;
  const { n, min, max } = profileOf(column.values);
  return { isEmpty: n === 0, isConstant: n > 0 && min === max, suspicious: column.format === undefined ? suspiciousCodes(column.values) : nothing.suspicious };
}
