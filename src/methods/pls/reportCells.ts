import type { Cell, Column, Level, NumberStyle, PairEnd, Row } from "../../report/blocks";
import { itemKey, pathKey } from "../../report/overlay";
import type { Text } from "../../report/text";
import { dimensionColumn } from "../../model/hierarchy";
import type { PlsResult, ResultConstruct, ResultItem, Value } from "./result";

export const say = (key: string, values?: Text["values"]): Text => ({ key: `statistics:${key}`, ...(values ? { values } : {}) });

export const nameOf = ({ label, name }: ResultConstruct): string => label ?? name;

interface NumberExtras {
  readonly style?: NumberStyle;
  readonly level?: Level | undefined;
  readonly reason?: Text | undefined;
}

/** A number; what is not defined or not a number is null, infinity stays. */
export function number(value: Value | undefined, { style = "bounded", level, reason }: NumberExtras = {}): Cell {
  const defined = value === null || value === undefined || Number.isNaN(value) ? null : value;
  return { kind: "number", value: defined, style, ...(level && defined !== null ? { level } : {}), ...(reason ? { reason } : {}) };
}

export const text = (content: string): Cell => ({ kind: "text", text: content });
/** Words for a size, with as many of three dots. */
export const sized = (content: Text, size: 0 | 1 | 2 | 3): Cell => ({ kind: "label", label: content, size });
export const label = (content: Text, level?: Level): Cell => ({ kind: "label", label: content, ...(level ? { level } : {}) });
export const empty: Cell = { kind: "empty" };
export const notApplicable = (reason: Text, style: NumberStyle = "bounded"): Cell => ({ kind: "number", value: null, style, reason });

/** The first column: what the rows are. */
export const head = (key: string): Column => ({ id: key, header: say(`heads.${key}`), align: "start" });

/** A column of one statistic, which docs/methods explains under its id. */
export function column(statistic: string, threshold?: Column["threshold"]): Column {
  return { id: statistic, header: say(`names.${statistic}`), align: "end", statistic, ...(threshold ? { threshold } : {}) };
}

const endOf = (construct: ResultConstruct): PairEnd => ({ key: construct.id, name: nameOf(construct) });

export function constructRow({ constructs }: PlsResult, j: number, cells: readonly Cell[]): Row {
  const construct = constructs[j]!;
  return { id: construct.id, target: { kind: "construct", key: construct.id }, cells: [text(nameOf(construct)), ...cells] };
}

/** An item as it is shown: scores by their construct, products by their factors. */
export const shownItem = ({ label: shown, column: name }: ResultItem): string => shown ?? name;

/** Under which the diagram knows an item of a construct; that of scores outlasts a change of names. */
export const keyOfItem = ({ id }: Pick<ResultConstruct, "id">, { of, column: name }: ResultItem): string => itemKey(id, of === undefined ? name : dimensionColumn(of));

export function itemRow({ constructs, items }: PlsResult, i: number, cells: readonly Cell[]): Row {
  const item = items[i]!;
  const key = keyOfItem(constructs[item.construct]!, item);
  return { id: key, target: { kind: "item", key }, pair: [{ key, name: shownItem(item) }, endOf(constructs[item.construct]!)], cells: [text(shownItem(item)), ...cells] };
}

/** A row for a path of the model, or for a pair of constructs that has no arrow of its own. */
export function pathRow({ constructs, paths }: PlsResult, ends: { readonly from: number; readonly to: number }, cells: readonly Cell[]): Row {
  const [from, to] = [constructs[ends.from]!, constructs[ends.to]!];
  const key = pathKey(from.id, to.id);
  const drawn = paths.some((p) => p.from === ends.from && p.to === ends.to);
  return { id: key, ...(drawn ? { target: { kind: "path", key } } : {}), pair: [endOf(from), endOf(to)], cells: [text(`${nameOf(from)} → ${nameOf(to)}`), ...cells] };
}

/** Why the statistics of inner consistency say nothing about a construct; undefined where they do (decision 11). */
export function outsideConsistency({ direction, itemCount }: ResultConstruct): Text | undefined {
  if (itemCount === 1) return say("reasons.singleItem");
  return direction === "formative" ? say("reasons.formative") : undefined;
}
