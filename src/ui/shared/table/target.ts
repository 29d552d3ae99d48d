import type { Row } from "../../../report/blocks";
import { itemKey, pathKey } from "../../../report/overlay";
import type { Target } from "../../../store/state";

/** What a row of a table stands for on the canvas; undefined where it stands for nothing single. */
export function targetOf(row: Row): Target | undefined {
  if (row.target === undefined) return undefined;
  const { kind, key } = row.target;
  if (kind === "construct") return { kind, id: key };
  const [separator, at] = kind === "item" ? ["/", key.indexOf("/")] : ["->", key.indexOf("->")];
  const [first, rest] = [key.slice(0, at), key.slice(at + separator.length)];
  return kind === "item" ? { kind, construct: first, column: rest } : { kind, from: first, to: rest };
}

/** The row's own notation of a target, for finding the row of what is selected. */
export function rowKey(target: Target): string {
  if (target.kind === "construct" || target.kind === "comment") return `${target.kind} ${target.id}`;
  return target.kind === "item" ? `item ${itemKey(target.construct, target.column)}` : `path ${pathKey(target.from, target.to)}`;
}

export const isRowOf = (row: Row, keys: ReadonlySet<string>): boolean => row.target !== undefined && keys.has(`${row.target.kind} ${row.target.key}`);
