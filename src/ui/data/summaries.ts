import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { isNumeric, type DataColumn } from "../../data/dataset";
import { summarise, type Summary } from "../../data/summary";

/** Summarises the numbers of a column away from the page. */
export type Summarise = (column: DataColumn) => Promise<Summary>;

/** Up to so many values, finding a summary takes less than asking for it. */
const SMALL = 5000;

let elsewhere: Summarise | undefined;
const known = new WeakMap<DataColumn, Summary>();
const listeners = new Map<DataColumn, Set<() => void>>();
/** asked for last, answered first: that is what is in view */
const waiting: DataColumn[] = [];
let isBusy = false;

/** @returns how to take it back */
export function provideSummaries(summarises: Summarise): () => void {
  elsewhere = summarises;
  return () => {
    if (elsewhere === summarises) elsewhere = undefined;
  };
}

/** Statistics and distribution of a column, found once for each column object; undefined until a long one has been looked through. */
export function useColumnSummary(column: DataColumn): Summary | undefined {
  const subscribe = useCallback((changed: () => void) => listen(column, changed), [column]);
  return useSyncExternalStore(subscribe, () => known.get(column) ?? (isLong(column) ? undefined : here(column)));
}

const isLong = ({ values }: DataColumn): boolean => elsewhere !== undefined && values.length > SMALL;

function here(column: DataColumn): Summary {
  const job = summarise(column);
  for (;;) {
    const step = job.next();
    if (step.done !== true) continue;
    known.set(column, step.value);
    return step.value;
  }
}

function listen(column: DataColumn, changed: () => void): () => void {
  if (known.has(column)) return () => undefined;
  const others = listeners.get(column) ?? new Set();
  listeners.set(column, others.add(changed));
  if (!waiting.includes(column)) waiting.push(column);
  void answer();
  return () => {
    others.delete(changed);
    if (others.size > 0) return;
    listeners.delete(column);
    const at = waiting.indexOf(column);
    if (at >= 0) waiting.splice(at, 1);
  };
}

async function answer(): Promise<void> {
  if (isBusy) return;
  isBusy = true;
  for (let column = waiting.pop(); column !== undefined; column = waiting.pop()) {
    // A worker that breaks down answers nothing: then the page does it.
    const found = isNumeric(column) && elsewhere !== undefined ? await elsewhere(column).catch(() => undefined) : await pause();
    if (found === undefined) here(column);
    else known.set(column, found);
    for (const changed of listeners.get(column) ?? []) changed();
  }
  isBusy = false;
}

/** Lets the page draw between two columns of text, which are counted here. */
const pause = (): Promise<undefined> => new Promise((resolve) => setTimeout(() => resolve(undefined), 0));

/** Summaries of many columns: those known so far, the others asked for. Another object each time one more is known. */
export interface Summaries {
  readonly of: (column: DataColumn) => Summary | undefined;
}

export function useAllSummaries(columns: readonly DataColumn[]): Summaries {
  const [summaries, setSummaries] = useState<Summaries>({ of: (column) => known.get(column) });
  useEffect(() => {
    const changed = (): void => setSummaries({ of: (column) => known.get(column) });
    for (const column of columns) if (!isLong(column) && !known.has(column)) here(column);
    const stops = columns.map((column) => listen(column, changed));
    if (columns.length > 0) changed();
    return () => stops.forEach((stop) => stop());
  }, [columns]);
  return summaries;
}
