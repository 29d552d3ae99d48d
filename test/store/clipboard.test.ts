import { describe, expect, it } from "vitest";
import { emptyDocument } from "../../src/model/document";
import { clipFromText, clipText, duplicateSelection, pasteClip, readClip, selectedClip, writeClip } from "../../src/store/clipboard";
import { commandNamed } from "../../src/store/commands";
import type { Target } from "../../src/store/state";
import { createStudioStore } from "../../src/store/store";
import { construct, documentOf, modelOf } from "../model/models";

const first = documentOf(modelOf([construct("c1", ["x1", "x2"], { name: "A" }), construct("c2", ["y1"], { name: "B" }), construct("c3", [], { name: "C" })], "c1>c2 c2>c3"));
const circles = (...ids: readonly string[]): Target[] => ids.map((id) => ({ kind: "construct", id }));

function opened(document = first) {
  const store = createStudioStore();
  store.getState().openDocument(document);
  return store;
}
const run = (store: ReturnType<typeof opened>, id: string) => {
  const command = commandNamed(id)!;
  expect(command.enabled(store.getState())).toBe(true);
  command.run(store.getState());
};
const namesOf = (store: ReturnType<typeof opened>) => store.getState().document.model.constructs.map((c) => c.name);

describe("a clip on the clipboard", () => {
  const store = opened();
  store.getState().setView({ selection: [...circles("c1", "c2"), { kind: "path", from: "c2", to: "c3" }] });
  const clip = selectedClip(store.getState())!;
  it("is read back as it was, and nothing else is", () => {
    expect(readClip(writeClip(clip))).toEqual(clip);
    for (const other of ["", "{}", "[1]", "CC1;CC2", JSON.stringify({ format: "sentier-clip", version: 2 })]) expect(readClip(other)).toBeUndefined();
  });
  it("is model text for other programs", () => expect(clipText(clip)).toBe("A =~ x1 + x2\nB =~ y1\nB ~ A\n"));
  it("comes from model text of anywhere, laid out", () => {
    const read = clipFromText("Y ~ X\nX =~ a + b\nY <~ c + d")!;
    expect(read.model.constructs.map((c) => [c.name, c.direction])).toEqual([["X", "reflective"], ["Y", "formative"]]);
    expect(read.layout.positions["c1"]!.x).toBeLessThan(read.layout.positions["c2"]!.x);
    for (const other of ["", "a;b\n1;2", "X =~", "a ~~ b", "~"]) expect(clipFromText(other)).toBeUndefined();
  });
  it("is nothing where nothing is selected that can be copied", () => expect(selectedClip({ document: first, selection: [{ kind: "path", from: "c1", to: "c2" }] })).toBeUndefined());

  it("comes into another window's model with its items, where it is wanted, as one step", () => {
    const other = opened(emptyDocument);
    pasteClip(other.getState(), clip, { x: 1003, y: 500 });
    expect(other.getState().document.layout.positions).toEqual({ c1: { x: 950, y: 500 }, c2: { x: 1050, y: 500 } });
    expect(other.getState().document.model.constructs.map((c) => c.items)).toEqual([["x1", "x2"], ["y1"]]);
    expect(other.getState().selection).toEqual(circles("c1", "c2"));
    other.getState().undo();
    expect(other.getState().document).toBe(emptyDocument);
  });
  it("comes into its own model beside itself, again and again, never on top", () => {
    const same = opened();
    pasteClip(same.getState(), clip);
    pasteClip(same.getState(), clip);
    expect(namesOf(same)).toEqual(["A", "B", "C", "A 2", "B 2", "A 3", "B 3"]);
    const places = Object.values(same.getState().document.layout.positions).map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });
});

describe("commands of the editor", () => {
  it("duplicate what is selected", () => {
    const store = opened();
    store.getState().setView({ selection: circles("c1", "c2") });
    run(store, "duplicate");
    expect(store.getState().selection).toEqual(circles("c4", "c5"));
    expect(store.getState().document.model.paths).toContainEqual({ from: "c4", to: "c5" });
    store.getState().undo();
    expect(store.getState()).toMatchObject({ document: first, selection: [] });
    duplicateSelection(store.getState());
    expect(store.getState().document).toBe(first);
  });
  it("align and distribute only where there is something to", () => {
    const store = opened({ ...first, layout: { ...first.layout, positions: { c1: { x: 0, y: 0 }, c2: { x: 30, y: 90 }, c3: { x: 200, y: 40 } } } });
    store.getState().setView({ selection: circles("c1") });
    for (const id of ["align.left", "distribute.x"]) expect(commandNamed(id)!.enabled(store.getState())).toBe(false);
    store.getState().setView({ selection: circles("c1", "c2", "c3") });
    run(store, "distribute.x");
    run(store, "align.top");
    expect(store.getState().document.layout.positions).toEqual({ c1: { x: 0, y: 0 }, c2: { x: 100, y: 0 }, c3: { x: 200, y: 0 } });
    expect(store.getState().past.map((step) => step.label)).toEqual(["canvas:step.distribute", "canvas:step.align"]);
  });
  it("hide items, fold, pin, and bring the usual look back", () => {
    const store = opened();
    store.getState().setView({ selection: [{ kind: "item", construct: "c1", column: "x1" }, ...circles("c2")] });
    run(store, "toggleItems");
    expect(store.getState().document.layout.hidden).toEqual(["c1", "c2"]);
    run(store, "toggleItems");
    run(store, "fold");
    expect(store.getState().document.layout.folded).toBe(true);
    run(store, "fold");
    run(store, "pin");
    expect(store.getState().document.layout.pinned).toEqual(["c2"]);
    run(store, "pin");
    expect(store.getState().document).toEqual(first);
    expect(commandNamed("clearStyle")!.enabled(store.getState())).toBe(false);
  });
  it("select everything, go through models and open panels", () => {
    const store = opened();
    store.getState().setView({ screen: "studio" });
    run(store, "selectAll");
    expect(store.getState().selection).toEqual(circles("c1", "c2", "c3"));
    expect(commandNamed("nextModel")!.enabled(store.getState())).toBe(false);
    run(store, "newModel");
    run(store, "nextModel");
    expect(store.getState().activeModel).toBe("m1");
    run(store, "previousModel");
    expect(store.getState().activeModel).toBe("m2");
    for (const panel of ["palette", "find"] as const) {
      run(store, panel);
      expect(store.getState().openPanel).toBe(panel);
      run(store, panel);
    }
    run(store, "textPane");
    run(store, "outline");
    expect(store.getState()).toMatchObject({ openPanel: undefined, textPane: true, startTab: "outline", mode: "build" });
  });
});

describe("history", () => {
  it("goes to any step in one go, and no further than there is", () => {
    const store = opened();
    for (const x of [10, 20, 30]) store.getState().edit(`to ${x}`, (d) => ({ ...d, layout: { ...d.layout, positions: { ...d.layout.positions, c1: { x, y: 0 } } } }));
    const at = () => store.getState().document.layout.positions["c1"]!.x;
    store.getState().travel(-2);
    expect([at(), store.getState().past.length, store.getState().future.map((s) => s.label)]).toEqual([10, 1, ["to 20", "to 30"]]);
    store.getState().travel(2);
    expect([at(), store.getState().past.length]).toEqual([30, 3]);
    store.getState().travel(-9);
    expect([at(), store.getState().past.length]).toEqual([0, 0]);
    const before = store.getState();
    before.travel(-1);
    before.travel(0);
    expect(store.getState()).toBe(before);
  });
});
