import { targetOfEdge, targetOfNode } from "./target";
import type { Target } from "../../store/state";

/** The DOM element of a node or edge; ids may hold any character of a column name. */
export const elementOf = (id: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>(".canvas [data-id]")].find((element) => element.dataset["id"] === id);

/** Gives the keyboard to a node or edge once it is drawn. */
export function focusElement(id: string): void {
  requestAnimationFrame(() => elementOf(id)?.focus({ preventScroll: true }));
}

/** What has the keyboard on the canvas. */
export function focusedTarget(): Target | undefined {
  return targetOfElement(document.activeElement);
}

/** What an element inside a node or edge belongs to. */
export function targetOfElement(element: Element | null): Target | undefined {
  const holder = element?.closest<HTMLElement>(".react-flow__node, .react-flow__edge");
  const id = holder?.dataset["id"];
  if (id === undefined) return undefined;
  return holder?.classList.contains("react-flow__edge") === true ? targetOfEdge(id) : targetOfNode(id);
}
