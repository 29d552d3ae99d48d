import { studio } from "../../store/store";
import { aimAtConstruct } from "./connecting";
import { elementOf, focusedTarget, focusTarget } from "./focus";
import { useGesture } from "./gesture";
import { readingOrder } from "./readingOrder";
import { isSame } from "./target";

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
  if (elementOf(next) === undefined) return false;
  focusTarget(next);
  if (tool !== "path") setView({ selection: [next] });
  else if (next.kind === "construct" && useGesture.getState().connecting !== undefined) aimAtConstruct(next.id);
  return true;
}

/** Set while the keyboard leaves, so that the stop at the edge lets it pass. */
let leaving = false;

/** From the stop before or after the diagram, the browser's Tab goes on to what comes before or after the canvas. */
function leaveCanvas(step: 1 | -1): false {
  leaving = true;
  document.querySelector<HTMLElement>(`[data-diagram=${step === 1 ? "end" : "start"}]`)?.focus();
  leaving = false;
  return false;
}

/** The keyboard comes to an edge of the diagram from outside: it goes on to the selected element, else to the first or last. */
export function enterCanvas(at: "start" | "end"): void {
  if (leaving) return;
  const { document, selection, setView } = studio.getState();
  const order = readingOrder(document);
  const target = order.find((one) => selection.some((other) => isSame(one, other))) ?? (at === "start" ? order[0] : order.at(-1));
  if (target === undefined) return;
  focusTarget(target);
  if (selection.length === 0) setView({ selection: [target] });
}
