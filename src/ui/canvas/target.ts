import { pathOfArrow } from "../../draw/terms";
import { itemKey, pathKey } from "../../report/overlay";
import type { Target } from "../../store/state";

/** The id of the node or edge that shows a target. */
export function elementId(target: Target): string {
  if (target.kind === "construct") return target.id;
  if (target.kind === "comment") return `#${target.id}`;
  return target.kind === "item" ? itemKey(target.construct, target.column) : pathKey(target.from, target.to);
}

/** What a node shows; construct ids hold no slash and begin with no #. */
export function targetOfNode(id: string): Target {
  if (id.startsWith("#")) return { kind: "comment", id: id.slice(1) };
  const slash = id.indexOf("/");
  return slash < 0 ? { kind: "construct", id } : { kind: "item", construct: id.slice(0, slash), column: id.slice(slash + 1) };
}

/** What a structural edge shows. */
export function targetOfEdge(id: string): Target {
  const [from = "", to = ""] = pathOfArrow(id).split("->");
  return { kind: "path", from, to };
}

export const isSame = (a: Target, b: Target): boolean => a.kind === b.kind && elementId(a) === elementId(b);

/** `selection` without what was unselected, followed by what was newly selected. */
export function reselected(selection: readonly Target[], on: readonly Target[], off: readonly Target[]): readonly Target[] {
  const kept = selection.filter((target) => !off.some((other) => isSame(other, target)));
  const added = on.filter((target) => !kept.some((other) => isSame(other, target)));
  return added.length === 0 && kept.length === selection.length ? selection : [...kept, ...added];
}
