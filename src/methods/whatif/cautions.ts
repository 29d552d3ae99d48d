import { formatNumber, type NumberFormat } from "../../report/format";
import type { Text } from "../../report/text";
import { compareRows, type Change, type PathChange } from "./consequence";
import type { WhatIfResult } from "./result";
import { FEW_ITEMS, FEWEST_ITEMS, LARGE_PATH_CHANGE, LARGE_SHARE, SIGNIFICANCE } from "./rule";

export type CautionKind = "oneItem" | "fewItems" | "share" | "sign" | "size" | "gained" | "lost" | "cases";

/** Something to weigh before items leave. */
export interface Caution {
  readonly kind: CautionKind;
  readonly level: "watch" | "act";
  readonly text: Text;
  /** the path or construct it is about, by index */
  readonly path?: number;
  readonly construct?: number;
}

/** What the cautions need to know beside the estimates. */
export interface Circumstances {
  readonly format: NumberFormat;
  /** items of the first model of the trail that are gone already, and how many it had; by default the present model is the first */
  readonly removed?: { readonly before: number; readonly ofFirst: number } | undefined;
  /** p values of the paths with and without, where bootstraps ran; in the order of the model */
  readonly significance?: readonly Change[] | undefined;
}

const say = (key: string, values: NonNullable<Text["values"]>): Text => ({ key: `prune:caution.${key}`, values });

const nameOf = ({ constructs }: WhatIfResult, j: number): string => constructs[j].label ?? constructs[j].name;

export const pathName = (result: WhatIfResult, path: number): string => `${nameOf(result, result.paths[path].from)} → ${nameOf(result, result.paths[path].to)}`;

/** Cautions about going from one row to another, the heaviest first (M4.11, field.md §8). @param out items that go on the way */
export function cautionsOf(result: WhatIfResult, [before, after]: readonly [number, number], out: readonly number[], circumstances: Circumstances): readonly Caution[] {
  const { format, removed, significance } = circumstances;
  const compared = compareRows(result, before, after);
  return [
    ...fewItems(result, after, out),
    ...compared.paths.flatMap((change) => pathCautions(result, change, format)),
    ...(significance ?? []).flatMap((change, path) => significanceCautions(result, path, { change, format })),
    ...share(result, out, { removed, format }),
    ...cases(result, [before, after], format),
  ].toSorted((a, b) => weight(b) - weight(a));
}

const weight = ({ level }: Caution): number => (level === "act" ? 1 : 0);

function fewItems(result: WhatIfResult, after: number, out: readonly number[]): Caution[] {
  const p = result.columns.length;
  const touched = [...new Set(out.map((item) => result.constructOf[item]))].toSorted((a, b) => a - b);
  return touched.flatMap((j): Caution[] => {
    const { firstItem, itemCount } = result.constructs[j];
    let left = 0;
    for (let k = firstItem; k < firstItem + itemCount; k++) if (!Number.isNaN(result.rows.loadings[after * p + k])) left++;
    if (left === 0 || left >= FEW_ITEMS) return [];
    const kind = left < FEWEST_ITEMS ? "oneItem" : "fewItems";
    return [{ kind, level: kind === "oneItem" ? "act" : "watch", construct: j, text: say(kind, { construct: nameOf(result, j), count: left }) }];
  });
}

function pathCautions(result: WhatIfResult, { path, before, after }: PathChange, format: NumberFormat): Caution[] {
  if (before === null || after === null) return [];
  const values = { path: pathName(result, path), before: formatNumber(before, "bounded", format), after: formatNumber(after, "bounded", format) };
  if (before * after < 0) return [{ kind: "sign", level: "act", path, text: say("sign", values) }];
  return Math.abs(after - before) < LARGE_PATH_CHANGE ? [] : [{ kind: "size", level: "watch", path, text: say("size", values) }];
}

function significanceCautions(result: WhatIfResult, path: number, { change, format }: { readonly change: Change; readonly format: NumberFormat }): Caution[] {
  const { before, after } = change;
  if (before === null || after === null || before < SIGNIFICANCE === after < SIGNIFICANCE) return [];
  const kind = after < SIGNIFICANCE ? "gained" : "lost";
  return [{ kind, level: "act", path, text: say(kind, { path: pathName(result, path), before: formatNumber(before, "p", format), after: formatNumber(after, "p", format) }) }];
}

function share(result: WhatIfResult, out: readonly number[], { removed, format }: Pick<Circumstances, "removed" | "format">): Caution[] {
  const { before, ofFirst } = removed ?? { before: 0, ofFirst: result.columns.length };
  const count = before + out.length;
  if (out.length === 0 || count <= LARGE_SHARE * ofFirst) return [];
  return [{ kind: "share", level: "watch", text: say("share", { count, total: ofFirst, percent: percent(count / ofFirst, format) }) }];
}

/** A share as a whole percentage. */
export const percent = (value: number, format: NumberFormat): string => formatNumber(100 * value, "integer", format);

function cases({ rows }: WhatIfResult, [before, after]: readonly [number, number], format: NumberFormat): Caution[] {
  if (rows.n[before] === rows.n[after] || rows.n[after] === 0) return [];
  const integer = (value: number): string => formatNumber(value, "integer", format);
  return [{ kind: "cases", level: "watch", text: say("cases", { before: integer(rows.n[before]), after: integer(rows.n[after]) }) }];
}
