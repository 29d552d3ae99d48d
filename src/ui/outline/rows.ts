import type { Document } from "../../model/document";
import { commentsOf } from "../../model/editComments";
import { dimensionsOf, dimensionColumn } from "../../model/hierarchy";
import { allPaths, endLabel, isProductId } from "../../model/interactions";
import { displayName } from "../../model/types";
import type { Target } from "../../store/state";

/** A line of the outline. */
export interface Row {
  /** unique among the rows */
  readonly key: string;
  readonly target: Target;
  readonly text: string;
  /** 1 for constructs and comments, 2 for what belongs to a construct */
  readonly level: 1 | 2;
  /** whether lines below belong to it, and whether they are shown; absent where nothing belongs to it */
  readonly open?: boolean;
  /** place among the lines of the same level and parent, from 1, and how many there are */
  readonly place: number;
  readonly of: number;
}

/** Constructs in the order of the model, each with its items and the paths that leave it; comments at the end. */
export function rowsOf(document: Document, closed: ReadonlySet<string>): readonly Row[] {
  const { model } = document;
  const names = new Map(model.constructs.map((c) => [c.id, displayName(c)]));
  const comments = commentsOf(document);
  const of = model.constructs.length + comments.length;
  const constructs = model.constructs.flatMap((construct, k): Row[] => {
    const paths = allPaths(model).filter((path) => path.from.split("*")[0] === construct.id);
    const dimensions = dimensionsOf(model, construct);
    const count = construct.items.length + dimensions.length + paths.length;
    const open = !closed.has(construct.id);
    const head: Row = { key: construct.id, target: { kind: "construct", id: construct.id }, text: displayName(construct), level: 1, ...(count > 0 ? { open } : {}), place: k + 1, of };
    if (!open) return [head];
    const items = construct.items.map((column, i): Row => ({ key: `${construct.id}/${column}`, target: { kind: "item", construct: construct.id, column }, text: column, level: 2, place: i + 1, of: count }));
    const nested = dimensions.map((lower, i): Row => ({ key: `${construct.id}/${dimensionColumn(lower.id)}`, target: { kind: "item", construct: construct.id, column: dimensionColumn(lower.id) }, text: displayName(lower), level: 2, place: construct.items.length + i + 1, of: count }));
    const leaving = paths.map(({ from, to }, i): Row => ({ key: `${from}->${to}`, target: { kind: "path", from, to }, text: isProductId(from) ? `${endLabel(model, from)} → ${names.get(to) ?? ""}` : `→ ${names.get(to) ?? ""}`, level: 2, place: construct.items.length + dimensions.length + i + 1, of: count }));
    return [head, ...items, ...nested, ...leaving];
  });
  const remarks = comments.map(({ id, text }, k): Row => ({ key: `#${id}`, target: { kind: "comment", id }, text: text.split("\n")[0]!.replace(/^#+\s*/, ""), level: 1, place: model.constructs.length + k + 1, of }));
  return [...constructs, ...remarks];
}
