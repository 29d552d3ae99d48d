import { describe, expect, it } from "vitest";
import type { Problem } from "../../../src/report/problem";
import { marks } from "../../../src/ui/canvas/marks";
import type { Target } from "../../../src/store/state";
import { elementId, reselected, targetOfEdge, targetOfNode } from "../../../src/ui/canvas/target";
import { toEdges, toNodes, type ConstructData, type Dressing, type KnownEdges, type KnownNodes } from "../../../src/ui/canvas/toFlow";
import { document, sceneOf } from "./model";

const dressing: Dressing = {
  selected: new Set(["c2", "c1->c2"]),
  slots: new Set(["c1/Q3"]),
  marks: new Map([["c3", { severity: "error", text: "Wrong." }]]),
  phases: new Map([["c1", "drop"]]),
  name: (id) => document.model.constructs.find((construct) => construct.id === id)!.name,
  accessibleName: (target) => target.kind,
};
const scene = sceneOf(document);
const nodes = toNodes(scene, dressing);
const node = (id: string) => nodes.find((one) => one.id === id)!;
const edges = toEdges(scene, dressing);

describe("toNodes", () => {
  it("places every circle and box where the scene has it, in whole pixels of size", () => {
    expect(nodes).toHaveLength(9);
    for (const { id, center, radius } of scene.constructs) expect(node(id)).toMatchObject({ position: { x: center.x - radius, y: center.y - radius }, measured: { width: 2 * radius, height: 2 * radius } });
    for (const { id, box } of scene.items) {
      expect(node(id).position).toEqual({ x: box.x, y: box.y });
      expect(Number.isInteger(node(id).measured!.width)).toBe(true);
    }
  });

  it("has a port on every side but that of the items", () => {
    expect((node("c1").data as ConstructData).ports).toEqual(["right", "top", "bottom"]);
    expect((node("c2").data as ConstructData).ports).toEqual(["left", "right", "bottom"]);
  });

  it("dresses them: selection, marks, phases, slots and names for tests", () => {
    expect(node("c2").selected).toBe(true);
    expect(node("c1")).toMatchObject({ selected: false, data: { phase: "drop" }, domAttributes: { "data-construct": "Quality" } });
    expect(node("c3")).toMatchObject({ data: { mark: { text: "Wrong." } } });
    expect(node("c1/Q3")).toMatchObject({ selectable: false, data: { slot: true }, domAttributes: { "data-slot": "Q3", "data-item": undefined } });
    expect(node("c1/Q1")).toMatchObject({ domAttributes: { "data-item": "Q1" } });
  });
});

describe("toEdges", () => {
  it("joins what the paths join", () => {
    expect(edges.map(({ id }) => id)).toEqual(scene.arrows.filter(({ kind }) => kind === "structural").map(({ id }) => id));
    const ids = new Set(nodes.map(({ id }) => id));
    for (const { source, target } of edges) expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
    expect(edges.find(({ id }) => id === "c1->c2")).toMatchObject({ selected: true, domAttributes: { "data-arrow": "Quality -> Satisfaction" } });
  });
});

describe("known nodes", () => {
  it("are given again for what is as it was, and made anew for what is not", () => {
    const known: KnownNodes = new WeakMap();
    const first = toNodes(scene, dressing, known);
    const moved = { ...scene.constructs[0]!, center: { x: 1, y: 2 } };
    const next = toNodes({ ...scene, constructs: scene.constructs.map((construct, k) => (k === 0 ? moved : construct)) }, dressing, known);
    expect(next.map((one, k) => one === first[k])).toEqual(first.map(({ id }) => id !== moved.id));
    const chosen = toNodes(scene, { ...dressing, selected: new Set(["c3"]) }, known);
    expect(chosen.map((one, k) => one === first[k])).toEqual(chosen.map(({ selected }, k) => selected === first[k]!.selected));
    expect(chosen.filter((one, k) => one !== first[k]).length).toBeGreaterThan(0);
    const arrows: KnownEdges = new WeakMap();
    const drawn = toEdges(scene, dressing, arrows);
    expect(toEdges({ ...scene }, { ...dressing }, arrows).every((edge, k) => edge === drawn[k])).toBe(true);
  });

  it("are looked at again only where selection, slot, mark or phase is another", () => {
    const [known, asked]: [KnownNodes, string[]] = [new WeakMap(), []];
    const counting = { ...dressing, accessibleName: (target: Target) => (asked.push(elementId(target)), target.kind) };
    toNodes(scene, counting, known);
    asked.length = 0;
    toNodes(scene, { ...counting, selected: new Set(["c3", "c1->c2"]) }, known);
    expect(asked.toSorted()).toEqual(["c2", "c3"]);
    asked.length = 0;
    toNodes(scene, { ...counting, selected: new Set(["c3"]), phases: new Map(), slots: new Set(), marks: new Map() }, known);
    expect(asked.toSorted()).toEqual(["c1", "c1/Q3", "c3"]);
    const arrows: KnownEdges = new WeakMap();
    toEdges(scene, counting, arrows);
    asked.length = 0;
    toEdges(scene, { ...counting, selected: new Set() }, arrows);
    expect(asked).toEqual(["c1->c2"]);
  });

  it("have other ports once items stand on another side", () => {
    const known: KnownNodes = new WeakMap();
    const ports = (items: typeof scene.items) => (toNodes({ ...scene, items }, dressing, known).find(({ id }) => id === "c1")!.data as ConstructData).ports;
    expect(ports(scene.items)).toEqual(["right", "top", "bottom"]);
    expect(ports(scene.items.filter(({ construct }) => construct !== "c1"))).toContain("left");
  });
});

describe("targets", () => {
  it("are read back from the ids of nodes and edges, whatever signs a column name holds", () => {
    expect(targetOfNode("c1/a/b->c")).toEqual({ kind: "item", construct: "c1", column: "a/b->c" });
    expect(targetOfNode("c1")).toEqual({ kind: "construct", id: "c1" });
    expect(targetOfEdge("c1->c2")).toEqual({ kind: "path", from: "c1", to: "c2" });
  });

  it("keep the selection's identity where nothing changes", () => {
    const selection = [targetOfNode("c1")];
    expect(reselected(selection, [targetOfNode("c1")], [targetOfNode("c2")])).toBe(selection);
    expect(reselected(selection, [targetOfNode("c2")], [targetOfNode("c1")])).toEqual([targetOfNode("c2")]);
  });
});

describe("marks", () => {
  const problem = (code: Problem["code"], severity: Problem["severity"], at: Problem["at"]): Problem => ({ code, severity, at, detail: {} });
  const found = (...problems: readonly Problem[]) => marks(problems, document.model, ({ code }) => code);

  it("puts a column's problem on its item, a path's on the construct it points to", () => {
    expect([...found(problem("E_ZERO_VARIANCE", "error", [{ kind: "column", name: "S2" }])).keys()]).toEqual(["c2/S2"]);
    expect([...found(problem("E_CYCLE", "error", [{ kind: "path", from: "c1", to: "c2" }])).keys()]).toEqual(["c2"]);
  });

  it("lets an error hide warnings of the same place, and joins equals", () => {
    const at = [{ kind: "construct", id: "c1" }] as const;
    const [error, warning] = [problem("E_EMPTY_BLOCK", "error", at), problem("W_SIGN", "warning", at)];
    expect(found(warning, error).get("c1")).toEqual({ severity: "error", text: "E_EMPTY_BLOCK" });
    expect(found(error, warning).get("c1")).toEqual({ severity: "error", text: "E_EMPTY_BLOCK" });
    expect(found(warning, warning).get("c1")?.text).toBe("W_SIGN\nW_SIGN");
  });
});
