import type { Edge, Node } from "@xyflow/react";
import type { Point, Side } from "../../model/document";
import type { Scene, SceneArrow, SceneComment, SceneConstruct, SceneItem } from "../../draw/scene";
import type { Target } from "../../store/state";
import { sidesTaken } from "./hit";
import { familiesOf, same } from "./keep";
import { elementId, targetOfEdge } from "./target";

/** What a mark on a construct or item says. */
export interface Mark {
  readonly severity: "error" | "warning";
  readonly text: string;
}

export type ConstructData = {
  readonly shape: Omit<SceneConstruct, "id" | "center">;
  /** sides where an arrow can be drawn from: never the side of the items */
  readonly ports: readonly Side[];
  readonly mark: Mark | undefined;
  /** what is under way with this construct */
  readonly phase: Phase | undefined;
};
export type Phase = "drop" | "refused" | "source" | "target";

export type ItemData = {
  readonly text: string;
  readonly title: string | undefined;
  readonly width: number;
  readonly height: number;
  readonly level: SceneItem["level"];
  /** not in the model yet: where a dragged variable would land */
  readonly slot: boolean;
  /** in a preview: a ghost, or the place of what an earlier step took out */
  readonly state: SceneItem["state"];
  readonly column: string;
  readonly mark: Mark | undefined;
  readonly look: SceneItem["look"];
};

export type CommentData = {
  /** id of the comment */
  readonly comment: string;
  readonly source: string;
  readonly width: number;
};

export type ArrowData = { readonly arrow: SceneArrow };

export type ConstructNodeType = Node<ConstructData, "construct">;
export type ItemNodeType = Node<ItemData, "item">;
export type CommentNodeType = Node<CommentData, "comment">;
export type DiagramNode = ConstructNodeType | ItemNodeType | CommentNodeType;
export type ArrowEdgeType = Edge<ArrowData, "arrow">;

/** All that nodes and edges show beyond their geometry. */
export interface Dressing {
  readonly selected: ReadonlySet<string>;
  /** itemKeys of slots */
  readonly slots: ReadonlySet<string>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly phases: ReadonlyMap<string, Phase>;
  /** unique name of a construct id, for `data-construct` and `data-path` */
  name(id: string): string;
  /** what a screen reader says */
  accessibleName(target: Target): string;
}

const SIDES: readonly Side[] = ["left", "right", "top", "bottom"];

const attributes = (data: Record<string, string | undefined>): NonNullable<Node["domAttributes"]> =>
  ({ tabIndex: -1, "aria-roledescription": undefined, ...data }) as NonNullable<Node["domAttributes"]>;

/** A group has no state "selected"; "current" is read aloud of any element. */
const current = (id: string, { selected }: Dressing): string | undefined => (selected.has(id) ? "true" : undefined);

/**
 * Where a node stands and how large it is. Placed by `left` and `top`: React Flow's transforms would make a piece of every node
 * that the browser sorts into layers anew at each frame.
 */
const placed = (at: Point, width: number, height: number) => ({ position: at, style: { left: at.x, top: at.y, transform: "none" }, width, height, measured: { width, height } });

/** Nodes by the element of the scene that they show, as long as nothing about them changes: while one thing is dragged, hundreds rest. */
export type KnownNodes = WeakMap<object, { readonly dressing: Dressing; readonly items: readonly SceneItem[]; readonly node: DiagramNode }>;

const NONE: readonly SceneItem[] = [];

/** @param known  what was found before, for elements that are the objects of before */
export function toNodes(scene: Scene, dressing: Dressing, known: KnownNodes = new WeakMap()): DiagramNode[] {
  const fans = new Map(familiesOf(scene.items, ({ construct }) => construct).map(({ id, data }) => [id, data]));
  const node = (element: object, items: readonly SceneItem[], make: () => DiagramNode): DiagramNode => {
    const before = known.get(element);
    if (before !== undefined && isAlike(before.dressing, dressing, before.node.id) && isSameList(before.items, items)) return before.node;
    const made = asBefore(before?.node, make());
    known.set(element, { dressing, items, node: made });
    return made;
  };
  return [
    ...scene.items.map((item) => node(item, NONE, () => itemNode(item, dressing))),
    ...scene.constructs.map((construct) => {
      const items = fans.get(construct.id) ?? NONE;
      return node(construct, items, () => constructNode(construct, items, dressing));
    }),
    ...scene.comments.map((comment) => node(comment, NONE, () => commentNode(comment, dressing))),
  ];
}

/** Whether one element shows the same in both: one that is selected changes what hundreds of others share, and nothing about them. */
const isAlike = (a: Dressing, b: Dressing, id: string): boolean =>
  a === b ||
  (a.name === b.name && a.accessibleName === b.accessibleName && a.selected.has(id) === b.selected.has(id) && a.slots.has(id) === b.slots.has(id) && a.marks.get(id) === b.marks.get(id) && a.phases.get(id) === b.phases.get(id));

/** The object of before where the new one says the same. */
const asBefore = <T extends object>(before: T | undefined, made: T): T => (before !== undefined && same(before, made) ? before : made);

const isSameList = (a: readonly SceneItem[], b: readonly SceneItem[]): boolean => a.length === b.length && a.every((item, index) => item === b[index]);

function commentNode({ id, box, source }: SceneComment, dressing: Dressing): CommentNodeType {
  const target: Target = { kind: "comment", id };
  const own = elementId(target);
  return {
    id: own,
    type: "comment",
    ...placed({ x: box.x, y: box.y }, Math.round(box.width), Math.round(box.height)),
    selected: dressing.selected.has(own),
    ariaRole: "group",
    ariaLabel: dressing.accessibleName(target),
    domAttributes: attributes({ "data-comment": id, "aria-current": current(own, dressing) }),
    zIndex: 2,
    data: { comment: id, source, width: box.width },
  };
}

function constructNode(construct: SceneConstruct, items: readonly SceneItem[], dressing: Dressing): ConstructNodeType {
  const { id, center, ...shape } = construct;
  const taken = sidesTaken(construct, items);
  const target: Target = { kind: "construct", id };
  const size = 2 * shape.radius;
  return {
    id,
    type: "construct",
    ...placed({ x: center.x - shape.radius, y: center.y - shape.radius }, size, size),
    selected: dressing.selected.has(id),
    ariaRole: "group",
    ariaLabel: dressing.accessibleName(target),
    domAttributes: attributes({ "data-construct": dressing.name(id), "aria-current": current(id, dressing) }),
    zIndex: 1,
    data: {
      shape,
      ports: SIDES.filter((side) => !taken.has(side)),
      mark: dressing.marks.get(id),
      phase: dressing.phases.get(id),
    },
  };
}

function itemNode(item: SceneItem, dressing: Dressing): ItemNodeType {
  const { id, construct, column, box, level, state } = item;
  const target: Target = { kind: "item", construct, column };
  const slot = dressing.slots.has(id);
  const isHere = !slot && state !== "removed";
  return {
    id,
    type: "item",
    ...placed({ x: box.x, y: box.y }, Math.round(box.width), Math.round(box.height)),
    selected: isHere && dressing.selected.has(id),
    draggable: false,
    selectable: isHere,
    // its mark stands on the boxes
    zIndex: dressing.marks.has(id) ? 1 : 0,
    ariaRole: "group",
    ariaLabel: dressing.accessibleName(target),
    domAttributes: attributes({ "data-item": isHere ? column : undefined, "data-state": state, "data-slot": slot ? column : undefined, "data-level": level, "aria-current": current(id, dressing) }),
    data: {
      text: item.text,
      title: item.full === item.text ? undefined : item.full,
      width: box.width,
      height: box.height,
      level,
      slot,
      state,
      column,
      mark: dressing.marks.get(id),
      look: item.look,
    },
  };
}

/** Edges by their arrows, likewise. */
export type KnownEdges = WeakMap<SceneArrow, { readonly dressing: Dressing; readonly edge: ArrowEdgeType }>;

/** Only paths are edges; arrows of items are drawn all together. @param known  what was found before, for arrows that are the objects of before */
export function toEdges(scene: Scene, dressing: Dressing, known: KnownEdges = new WeakMap()): ArrowEdgeType[] {
  return scene.arrows.flatMap((arrow) => {
    if (arrow.kind !== "structural") return [];
    const before = known.get(arrow);
    if (before !== undefined && isAlike(before.dressing, dressing, elementId(targetOfEdge(arrow.id)))) return [before.edge];
    const edge = asBefore(before?.edge, pathEdge(arrow, dressing));
    known.set(arrow, { dressing, edge });
    return [edge];
  });
}

function pathEdge(arrow: SceneArrow, dressing: Dressing): ArrowEdgeType {
  const path = targetOfEdge(arrow.id) as Target & { kind: "path" };
  const { from, to } = path;
  return {
    id: arrow.id,
    type: "arrow",
    // React Flow wants nodes at both ends; a product is drawn from its factors
    source: from.split("*")[0]!,
    target: to,
    selected: dressing.selected.has(elementId(path)),
    focusable: false,
    ariaRole: "group",
    ariaLabel: dressing.accessibleName(path),
    domAttributes: { ...attributes({ "data-arrow": `${dressing.name(from)} -> ${dressing.name(to)}`, "aria-current": current(elementId(path), dressing) }) } as NonNullable<Edge["domAttributes"]>,
    data: { arrow },
  };
}
