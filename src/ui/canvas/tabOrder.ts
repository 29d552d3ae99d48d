import { studio } from "../../store/store";
import { aimAtConstruct } from "./connecting";
import { elementOf, focusElement, focusedTarget } from "./focus";
import { useGesture } from "./gesture";
import { readingOrder } from "./readingOrder";
import { elementId, isSame } from "./target";

/**
 * Moves the keyboard to the next or previous thing on the canvas, in reading order, and selects it; with the path tool
 * only among constructs, where an arrow under way turns to each.
 * @returns false at either end, where the browser's own Tab leaves the canvas
 */
export function tabTo(step: 1 | -1): boolean {
  const { document, tool, setView } = studio.getState();
  const focused = focusedTarget();
  if (focused === undefined) return false;
  const order = readingOrder(document).filter((target) => tool !== "path" || target.kind === "construct");
  const place = order.findIndex((target) => isSame(target, focused));
  const next = order[place + step];
  if (next === undefined) return leaveCanvas(step);
  if (elementOf(elementId(next)) === undefined) return false;
  focusElement(elementId(next));
  if (tool !== "path") setView({ selection: [next] });
  else if (next.kind === "construct" && useGesture.getState().connecting !== undefined) aimAtConstruct(next.id);
  return true;
}

/** From an element before or after the diagram, the browser's Tab goes on to what comes before or after it. */
function leaveCanvas(step: 1 | -1): false {
  document.querySelector<HTMLElement>(step === 1 ? "[data-diagram-end]" : "[data-diagram-start]")?.focus();
  return false;
}
