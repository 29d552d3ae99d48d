import { elementId, targetOfEdge, targetOfNode } from "./target";
import type { Target } from "../../store/state";

/** The DOM element that shows a target; ids may hold any character of a column name. */
export function elementOf(target: Target): HTMLElement | undefined {
  const kind = target.kind === "path" ? ".react-flow__edge" : ".react-flow__node";
  return [...document.querySelectorAll<HTMLElement>(`.canvas ${kind}`)].find((element) => element.dataset["id"] === elementId(target));
}

/** Gives the keyboard to a node or edge: at once, so that a quick next key finds it there, or as soon as it is drawn. */
export function focusTarget(target: Target): void {
  const focus = (element: HTMLElement | undefined): void => element?.focus({ preventScroll: true });
  const drawn = elementOf(target);
  if (drawn === undefined) requestAnimationFrame(() => focus(elementOf(target)));
  else focus(drawn);
}

/** What has the keyboard on the canvas. */
export const focusedTarget = (): Target | undefined => targetOfElement(document.activeElement);

/** What an element inside a node or edge belongs to; an arrow to an item stands for the item. */
export function targetOfElement(element: Element | null): Target | undefined {
  const holder = element?.closest<HTMLElement>(".react-flow__node, .react-flow__edge, [data-of]");
  const id = holder?.dataset["id"] ?? holder?.dataset["of"];
  if (holder === null || holder === undefined || id === undefined) return undefined;
  return "arrow" in holder.dataset || "path" in holder.dataset ? targetOfEdge(id) : targetOfNode(id);
}
