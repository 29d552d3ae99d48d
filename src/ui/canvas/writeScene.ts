import { arrowShape } from "../../draw/arrowShape";
import type { Rect, Scene, SceneArrow } from "../../draw/scene";
import type { Point } from "../../model/document";
import { same } from "./keep";
import { pose, type Pose } from "./pose";
import { elementId } from "./target";

/**
 * Moves what stands elsewhere in one picture than in the one on the page: writes places and shapes and nothing else, so that React,
 * which drew the elements, has nothing to do while the hand moves. All pictures hold the same elements in the same order.
 */
export function sceneWriter(canvas: HTMLElement): (next: Scene, before: Scene, rest: Scene) => void {
  const find = finder(canvas);
  let posed: { readonly of: Scene; readonly at: Scene; readonly pose: Pose } | undefined;
  return (next, before, rest) => {
    changed(next.constructs, before.constructs, ({ id, center }, k) => carry(find("node", id), between(rest.constructs[k]!.center, center)));
    changed(next.items, before.items, ({ id, box }, k) => carry(find("node", id), between(rest.items[k]!.box, box)));
    changed(next.comments, before.comments, ({ id, box }, k) => carry(find("node", elementId({ kind: "comment", id })), between(rest.comments[k]!.box, box)));
    const last = posed?.of === before && posed.at === rest ? posed.pose : pose(before, rest);
    const now = pose(next, rest);
    posed = { of: next, at: rest, pose: now };
    for (const id of new Set([...last.shifts.keys(), ...now.shifts.keys()])) {
      for (const kind of ["fan", "boxes", "numbers"] as const) carry(find(kind, id), now.shifts.get(id) ?? NOWHERE);
    }
    changed(now.scene.items, last.scene.items, ({ id, box }, k) => carry(find("box", id), between(rest.items[k]!.box, box)));
    changed(now.scene.arrows, last.scene.arrows, (arrow) => shape(find(arrow.kind, arrow.id), arrow));
    changed(next.junctions ?? [], before.junctions ?? [], ({ of, at }, k) => carry(find("junction", of), between(rest.junctions![k]!.at, at)));
    changed(next.plates, before.plates, ({ of, box }, k) => carry(find("plate", of), between(middleOf(rest.plates[k]!.box), middleOf(box))));
    changed(next.chips, before.chips, ({ of, box }, k) => carry(find("chip", of), between(rest.chips[k]!.box, box)));
    changed(now.scene.labels, last.scene.labels, ({ of, patch }, k) => carry(find("label", of), between(rest.labels[k]!.patch, patch)));
  };
}

const NOWHERE: Point = { x: 0, y: 0 };
/** A card keeps its size while it moves, whatever room there is. */
const middleOf = ({ x, y, width, height }: Rect): Point => ({ x: x + width / 2, y: y + height / 2 });
const between = (from: Point, to: Point): Point => ({ x: to.x - from.x, y: to.y - from.y });

function changed<T>(next: readonly T[], before: readonly T[], write: (element: T, index: number) => void): void {
  for (const [index, element] of next.entries()) if (!same(element, before[index])) write(element, index);
}

type Kind = "node" | "box" | "label" | "junction" | "plate" | "chip" | "fan" | "boxes" | "numbers" | SceneArrow["kind"];

const SELECTORS: Readonly<Record<Kind, { readonly all: string; readonly attribute: string }>> = {
  node: { all: ".react-flow__node", attribute: "data-id" },
  structural: { all: ".react-flow__edge", attribute: "data-id" },
  measurement: { all: ".measurement [data-of]", attribute: "data-of" },
  box: { all: ".boxes [data-of]", attribute: "data-of" },
  junction: { all: ".junction", attribute: "data-junction" },
  plate: { all: ".plate", attribute: "data-of" },
  chip: { all: ".avechip", attribute: "data-of" },
  label: { all: ".labels [data-of]", attribute: "data-of" },
  fan: { all: ".measurement", attribute: "data-fan" },
  boxes: { all: ".boxes", attribute: "data-fan" },
  numbers: { all: ".labels", attribute: "data-fan" },
};

/** Finds elements of the page by what they show, all at once when one is asked for that is not there (any more). */
function finder(canvas: HTMLElement): (kind: Kind, id: string) => Element | undefined {
  const known = new Map<Kind, Map<string, Element>>();
  return (kind, id) => {
    const found = known.get(kind)?.get(id);
    if (found?.isConnected === true) return found;
    const { all, attribute } = SELECTORS[kind];
    const elements = new Map([...canvas.querySelectorAll(all)].map((element) => [element.getAttribute(attribute) ?? "", element]));
    known.set(kind, elements);
    return elements.get(id);
  };
}

/** Carries an element from where React placed it: unlike another place, this asks for no layout of the page. */
function carry(element: Element | undefined, { x, y }: Point): void {
  if (element instanceof HTMLElement || element instanceof SVGElement) element.style.translate = x === 0 && y === 0 ? "" : `${x}px ${y}px`;
}

function shape(drawn: Element | undefined, arrow: SceneArrow): void {
  const { shaft, head } = arrowShape(arrow);
  for (const part of drawn?.querySelectorAll("path, polygon") ?? []) {
    if (part.localName === "path") part.setAttribute("d", shaft);
    else part.setAttribute("points", head);
  }
}
