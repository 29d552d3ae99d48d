import { describe, expect, it } from "vitest";
import { assignItems, moveItem, removeItem, removeItems, reorderItems } from "../../src/model/editItems";
import { moveConstructs, nudgeConstructs, setSide } from "../../src/model/editLayout";
import { connect, disconnect, reversePath } from "../../src/model/editPaths";
import { deleteTargets, duplicateConstructs } from "../../src/model/editSelection";
import { construct, documentOf, modelOf, paths } from "./models";

const before = documentOf(modelOf([construct("a", ["x1", "x2", "x3"]), construct("b", ["y1"]), construct("c")], "a>b b>c"));
const itemsOf = (document: typeof before) => document.model.constructs.map((c) => c.items);

describe("items", () => {
  it("move from their former construct", () => expect(itemsOf(assignItems(before, "b", ["x2", "z"]))).toEqual([["x1", "x3"], ["y1", "x2", "z"], []]));
  it("land where they are dropped", () => {
    expect(itemsOf(assignItems(before, "a", ["y1"], 1))[0]).toEqual(["x1", "y1", "x2", "x3"]);
    expect(itemsOf(assignItems(before, "a", ["x1"], 2))[0]).toEqual(["x2", "x1", "x3"]);
    expect(itemsOf(assignItems(before, "a", ["x3"], 0))[0]).toEqual(["x3", "x1", "x2"]);
  });
  it("come once, however often they are given", () => expect(itemsOf(assignItems(before, "c", ["z", "z"]))[2]).toEqual(["z"]));
  it("take their fixed weight along when they go", () => {
    const fixed = documentOf(modelOf([construct("a", ["x1", "x2"], { weighting: "fixed", fixedWeights: { x1: 1, x2: 2 } })]));
    expect(removeItem(fixed, "x1").model.constructs[0]?.fixedWeights).toEqual({ x2: 2 });
  });
  it("are reordered as a set only", () => {
    expect(itemsOf(reorderItems(before, "a", ["x3", "x2", "x1"]))[0]).toEqual(["x3", "x2", "x1"]);
    expect(reorderItems(before, "a", ["x3", "x2"])).toBe(before);
    expect(reorderItems(before, "a", ["x3", "x3", "x3"])).toBe(before);
  });
  it("step up and down, and stop at the ends", () => {
    expect(itemsOf(moveItem(before, "x1", 1))[0]).toEqual(["x2", "x1", "x3"]);
    expect(moveItem(before, "x1", -1)).toBe(before);
    expect(moveItem(before, "unknown", 1)).toBe(before);
  });
  it("change nothing where nothing changes", () => {
    expect(assignItems(before, "a", ["x2"])).toBe(before);
    expect(assignItems(before, "nobody", ["x2"])).toBe(before);
    expect(removeItems(before, ["unknown"])).toBe(before);
    expect(reorderItems(before, "a", ["x1", "x2", "x3"])).toBe(before);
  });
});

describe("paths", () => {
  it("are drawn where the rules allow", () => {
    expect(connect(before, "a", "c").model.paths).toEqual(paths("a>b b>c a>c"));
    for (const [from, to] of [["c", "a"], ["a", "b"], ["a", "a"], ["b", "a"], ["a", "nobody"]] as const) expect(connect(before, from, to)).toBe(before);
  });
  it("are taken away", () => {
    expect(disconnect(before, "a", "b").model.paths).toEqual(paths("b>c"));
    expect(disconnect(before, "b", "a")).toBe(before);
  });
  it("turn round in their place, unless that closes a loop", () => {
    expect(reversePath(before, "a", "b").model.paths).toEqual(paths("b>a b>c"));
    const triangle = connect(before, "a", "c");
    expect(reversePath(triangle, "a", "c")).toBe(triangle);
    expect(reversePath(triangle, "a", "b")).not.toBe(triangle);
  });
});

describe("places", () => {
  it("move, several at once", () => expect(moveConstructs(before, { a: { x: 1, y: 2 }, c: { x: 3, y: 4 } }).layout.positions).toEqual({ a: { x: 1, y: 2 }, b: { x: 100, y: 0 }, c: { x: 3, y: 4 } }));
  it("are nudged", () => expect(nudgeConstructs(before, ["b"], { x: -10, y: 1 }).layout.positions["b"]).toEqual({ x: 90, y: 1 }));
  it("of nothing, or the same, are no edit", () => {
    expect(moveConstructs(before, { b: { x: 100, y: 0 }, nobody: { x: 1, y: 1 } })).toBe(before);
    expect(nudgeConstructs(before, ["b"], { x: 0, y: 0 })).toBe(before);
  });
  it("have a side that is forced, and given back", () => {
    const forced = setSide(before, "a", "top");
    expect(forced.layout.sides).toEqual({ a: "top" });
    expect(setSide(forced, "a", "top")).toBe(forced);
    expect(setSide(forced, "a", undefined)).toEqual(before);
    expect(setSide(before, "nobody", "top")).toBe(before);
  });
});

describe("what is selected", () => {
  it("goes at once, a construct with its paths, place and side", () => {
    const after = deleteTargets(setSide(before, "b", "top"), [
      { kind: "construct", id: "b" },
      { kind: "item", construct: "a", column: "x2" },
    ]);
    expect(after.model).toEqual(modelOf([construct("a", ["x1", "x3"]), construct("c")]));
    expect(after.layout).toEqual({ positions: { a: { x: 0, y: 0 }, c: { x: 200, y: 0 } }, sides: {} });
  });
  it("may have gone already", () => {
    expect(deleteTargets(before, [{ kind: "construct", id: "nobody" }, { kind: "item", construct: "b", column: "x1" }, { kind: "path", from: "c", to: "a" }])).toBe(before);
    expect(deleteTargets(before, [])).toBe(before);
  });
  it("is copied without its items", () => {
    const after = duplicateConstructs(before, ["a", "nobody"]);
    expect(after.model.constructs.at(-1)).toEqual({ ...construct("a"), id: "c1", name: "A 2" });
    expect(after.layout.positions["c1"]).toEqual({ x: 40, y: 40 });
    expect(duplicateConstructs(before, ["nobody"])).toBe(before);
  });
});
