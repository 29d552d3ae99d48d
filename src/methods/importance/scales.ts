import type { DataColumn } from "../../data/dataset";
import type { Treated } from "../../data/missing";
import { EstimationError, ofAnalysis, type Problem } from "../../report/problem";
import { listed } from "../../report/readings";
import type { Field } from "../analysis";

/** Where the ends of the items' scales come from. */
export interface ScaleOptions {
  /** labels: the smallest and largest labelled value, else what was observed · same: one scale for all · observed */
  readonly scale: "labels" | "same" | "observed";
  readonly least: number;
  readonly most: number;
  /** of single items, before all others: "x1: 1 7; x2: 0 10" */
  readonly ranges: string;
}

export const scaleFields: readonly Field[] = [
  { id: "scale", kind: "choice", initial: "labels", choices: ["labels", "same", "observed"] },
  { id: "least", kind: "number", initial: 1, min: -1e9, max: 1e9, whole: false },
  { id: "most", kind: "number", initial: 7, min: -1e9, max: 1e9, whole: false },
  { id: "ranges", kind: "text", initial: "", advanced: true },
];

/** The ends of an item's scale. */
export interface ItemScale {
  readonly least: number;
  readonly most: number;
  readonly observed: boolean;
}

type Ends = readonly [least: number, most: number];

/** The scales of single items as written; `undefined` where one cannot be read. */
export function parseRanges(text: string): ReadonlyMap<string, Ends> | undefined {
  const found = new Map<string, Ends>();
  for (const part of text.split(";").map((one) => one.trim()).filter((one) => one !== "")) {
    const [, name, least, most] = /^(.+?)\s*:\s*(\S+)\s+(\S+)$/.exec(part) ?? [];
    const ends: Ends = [number(least), number(most)];
    if (name === undefined || !(ends[0] < ends[1])) return undefined;
    found.set(name, ends);
  }
  return found;
}

const number = (text = ""): number => Number(text.replace(/[−–]/g, "-").replace(",", ".") || Number.NaN);

/** What can be seen to be wrong with the scales before anything is computed. */
export function scaleProblems({ scale, least, most, ranges }: ScaleOptions, items: readonly string[]): readonly Problem[] {
  const given = parseRanges(ranges);
  const strangers = [...(given?.keys() ?? [])].filter((name) => !items.includes(name));
  return [
    ...(scale === "same" && least >= most ? [ofAnalysis("analysis", "scaleEnds", { detail: { least, most } })] : []),
    ...(given === undefined ? [ofAnalysis("analysis", "ranges", { detail: { text: ranges } })] : []),
    ...(strangers.length === 0 ? [] : [ofAnalysis("analysis", "rangeItem", { detail: { names: listed(strangers) } })]),
  ];
}

/**
 * The scale of every item, in the order of the columns.
 * @throws EstimationError where a value lies outside the scale that was given
 */
export function scalesOf(names: readonly string[], columns: ReadonlyMap<string, DataColumn>, { given: sample }: Treated, options: ScaleOptions): { readonly scales: readonly ItemScale[]; readonly warnings: readonly Problem[] } {
  const ranges = parseRanges(options.ranges) ?? new Map<string, Ends>();
  const outside: string[] = [];
  const scales = names.map((name, k): ItemScale => {
    const seen = span(sample.columns[k]!, sample.rows);
    const known = ranges.get(name) ?? (options.scale === "same" ? ([options.least, options.most] as const) : options.scale === "labels" ? labelled(columns.get(name)) : undefined);
    if (known === undefined) return { least: seen[0], most: seen[1], observed: true };
    if (seen[0] < known[0] || seen[1] > known[1]) outside.push(name);
    return { least: known[0], most: known[1], observed: false };
  });
  if (outside.length > 0) throw new EstimationError([ofAnalysis("analysis", "outsideScale", { at: outside.map((name) => ({ kind: "column", name })), detail: { count: outside.length, names: listed(outside) } })]);
  const observed = names.filter((_, k) => scales[k]!.observed);
  const warned = options.scale !== "observed" && observed.length > 0;
  return { scales, warnings: warned ? [ofAnalysis("analysis", "scaleObserved", { severity: "warning", at: observed.map((name) => ({ kind: "column", name })), detail: { count: observed.length, names: listed(observed) } })] : [] };
}

function labelled(column: DataColumn | undefined): Ends | undefined {
  const values = (column?.valueLabels ?? []).flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  return values.length < 2 ? undefined : [Math.min(...values), Math.max(...values)];
}

function span(column: Float64Array, rows: Int32Array): Ends {
  let [least, most] = [Infinity, -Infinity];
  for (const row of rows) {
    const value = column[row]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}
