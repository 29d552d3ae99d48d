import type { PlsResult, Value } from "../../methods/pls/result";
import { formatNumber } from "../../report/format";
import { comment, namedNumbers, namedStrings, rNumber, rString } from "./language";
import { endogenousOf, itemsOf, type ScriptNames } from "./names";
import type { TwinInput } from "./twin";

/** One block of numbers to compare, and R code that finds them in the other program's result, in the same order. */
export interface Comparison {
  readonly block: string;
  readonly entries: readonly { readonly name: string; readonly value: number; readonly remark: string }[];
  readonly found: string;
}

/** The stop rule leaves less than this to the fixed point, however the iteration got there. */
const CLOSE = 1e-5;

type Named = (index: number) => { readonly name: string; readonly title: string };

function entriesOf(indices: readonly number[], values: ArrayLike<Value>, named: Named, { words: { format } }: TwinInput): Comparison["entries"] {
  return indices.flatMap((index) => {
    const value = values[index];
    const { name, title } = named(index);
    return typeof value === "number" && Number.isFinite(value) ? [{ name, value, remark: `${title}: ${formatNumber(value, "bounded", format)}` }] : [];
  });
}

const indices = (list: ArrayLike<unknown>): readonly number[] => Array.from(list, (_, k) => k);
const title = ({ label, name }: PlsResult["constructs"][number]): string => label ?? name;

export function pathEntries(input: TwinInput, { constructs }: ScriptNames): Comparison["entries"] {
  const { result } = input;
  const ends = (k: number) => result.paths[k]!;
  return entriesOf(indices(result.paths), result.pathCoefficients, (k) => ({
    name: `${constructs[ends(k).from]!} -> ${constructs[ends(k).to]!}`,
    title: `${title(result.constructs[ends(k).from]!)} → ${title(result.constructs[ends(k).to]!)}`,
  }), input);
}

export const itemEntries = (input: TwinInput, names: ScriptNames, values: ArrayLike<Value>): Comparison["entries"] =>
  entriesOf(indices(input.result.items), values, (k) => ({ name: names.items[k]!, title: input.result.items[k]!.column }), input);

export function constructEntries(input: TwinInput, names: ScriptNames, values: ArrayLike<Value>, which: readonly number[] = endogenousOf(input.result)): Comparison["entries"] {
  return entriesOf(which, values, (j) => ({ name: names.constructs[j]!, title: title(input.result.constructs[j]!) }), input);
}

/** Reflective blocks of several items: what reliability speaks of. */
export const consistentConstructs = (result: PlsResult): readonly number[] =>
  indices(result.constructs).filter((j) => result.constructs[j]!.direction === "reflective" && itemsOf(result, j).length > 1);

/** Construct of each item, and both ends of each path, as vectors that the comparisons look things up by. */
export function placesCode({ result }: TwinInput, { constructs, items }: ScriptNames): string {
  return [
    namedStrings("item", items),
    namedStrings("construct", result.items.map((item) => constructs[item.construct]!)),
    namedStrings("from", result.paths.map((path) => constructs[path.from]!)),
    namedStrings("to", result.paths.map((path) => constructs[path.to]!)),
  ].join("\n");
}

/** `expected`, `found`, their differences and, where the estimate converged, the assertion. */
export function comparisonCode(input: TwinInput, comparisons: readonly Comparison[]): string {
  const { result, words: { t } } = input;
  const present = comparisons.filter(({ entries }) => entries.length > 0);
  const list = (name: string, values: readonly string[]): string => `${name} <- list(\n${values.map((value, k) => `  ${present[k]!.block} = ${value}`).join(",\n")}\n)`;
  const tolerance = Math.max(CLOSE, 100 * result.settings.tolerance);
  return [
    comment(t("report:r.expected")),
    list("expected", present.map(({ entries }) => namedNumbers(entries))),
    list("found", present.map(({ found }) => found)),
    ...alignment(result, input, present),
    "",
    "difference <- sapply(names(expected), function(block) max(abs(found[[block]] - expected[[block]])))",
    "print(difference)",
    `tolerance <- ${rNumber(tolerance)}`,
    ...(result.status === "converged" ? ["stopifnot(all(difference < tolerance))", `cat(${rString(t("report:r.same"))}, tolerance, "\\n")`] : [comment(t("report:r.notConverged"))]),
  ].join("\n");
}

/** A composite may be turned round: its sign is a convention where the program was asked to choose it, or began elsewhere. */
function alignment({ settings }: PlsResult, { words: { t } }: TwinInput, present: readonly Comparison[]): string[] {
  if (settings.signs === "none" && settings.startingWeights === 1) return [];
  const has = (block: string): boolean => present.some((one) => one.block === block);
  return [
    comment(t("report:r.signs")),
    "turn <- tapply(found$loadings * expected$loadings, construct, function(x) if (sum(x) < 0) -1 else 1)",
    "found$loadings <- found$loadings * turn[construct]",
    ...(has("weights") ? ["found$weights <- found$weights * turn[construct]"] : []),
    ...(has("paths") ? ["found$paths <- found$paths * turn[from] * turn[to]"] : []),
  ];
}
