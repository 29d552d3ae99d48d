import type { Job } from "../../report/job";
import { detectBlocks } from "../blocks";
import { isNumeric, type DataColumn } from "../dataset";
import { note, type ImportNote } from "./notes";
import { profileOf } from "../profile";
import { reversedItems } from "./reversed";
import { straightLiners } from "./straightLining";

export interface Findings {
  readonly notes: readonly ImportNote[];
  /** rows, from 0, of cases that gave the same answer to every rating */
  readonly straightLining: readonly number[];
}

/** What columns show beside each other: the same values twice, numbers that only count the cases, reversed items, straight-lining. */
export function* findingsOf(columns: readonly DataColumn[], rows: number): Job<Findings> {
  const numeric = columns.filter(isNumeric);
  const notes: ImportNote[] = [];
  for (const group of yield* duplicates(numeric)) notes.push(note("duplicateColumns", "warning", { columns: group }));
  for (const column of numeric) {
    if (column.scale === "metric" && column.format === undefined && countsRows(column.values)) notes.push(note("idLike", "warning", { columns: [column.name] }));
    yield { done: 1, total: 3 };
  }
  const byName = new Map(numeric.map((column) => [column.name, column]));
  for (const block of detectBlocks(columns)) {
    for (const { name, correlation } of reversedItems(block.columns.map((one) => byName.get(one)!), rows)) {
      notes.push(note("reversed", "warning", { columns: [name], values: { block: block.name, correlation: Math.round(100 * correlation) / 100 } }));
    }
    yield { done: 2, total: 3 };
  }
  const straightLining = straightLiners(numeric, rows);
  if (straightLining.length > 0) notes.push(note("straightLining", "warning", { rows: straightLining.map((row) => row + 1) }));
  return { notes, straightLining };
}

/** Groups of columns with equal values in every row, and at least two values. */
function* duplicates(columns: readonly DataColumn[]): Job<readonly (readonly string[])[]> {
  const groups = new Map<number, DataColumn[]>();
  const found: string[][] = [];
  for (const [i, column] of columns.entries()) {
    const { n, min, max } = profileOf(column.values);
    yield { done: i, total: 3 * columns.length };
    if (n === 0 || min === max) continue;
    const key = sumOf(column.values);
    const others = groups.get(key) ?? [];
    groups.set(key, [...others, column]);
  }
  for (const group of groups.values()) {
    for (const rest = [...group]; rest.length > 1; ) {
      const first = rest.shift()!;
      const same = rest.filter((other) => isSame(first.values, other.values));
      if (same.length === 0) continue;
      found.push([first.name, ...same.map((other) => other.name)]);
      for (const other of same) rest.splice(rest.indexOf(other), 1);
    }
  }
  return found;
}

/** A number that differs for nearly any other order of values: a sum with weights that come round. */
function sumOf(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! === values[i]!) sum += values[i]! * ((i % 1009) + 1);
  return sum;
}

const isSame = (a: Float64Array, b: Float64Array): boolean => a.every((value, i) => Object.is(value, b[i]));

const FEWEST_TO_COUNT = 10;

/** Whole numbers that rise by one from row to row, as those that only number the cases. */
function countsRows(values: Float64Array): boolean {
  if (values.length < FEWEST_TO_COUNT || !Number.isInteger(values[0])) return false;
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]! + i) return false;
  return true;
}
