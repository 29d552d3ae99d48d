import { describe, expect, it } from "vitest";
import { checkModel } from "../../src/model/check";
import { connectedPart, endogenous, findCycle, isolated, ownerOf, predecessors, reaches, successors, topologicalOrder } from "../../src/model/query";
import { construct, modelOf } from "./models";

const codes = (...given: Parameters<typeof checkModel>) => checkModel(...given).map((problem) => problem.code);

describe("structural problems", () => {
  it("are none in a sound model", () => expect(checkModel(modelOf([construct("a", ["x"]), construct("b", ["y"])], "a>b"))).toEqual([]));

  it("come all at once, each with its place and names", () => {
    const model = modelOf(
      [construct("a", ["x"], { label: "Anna" }), construct("b", ["x"]), construct("c", [], { name: "B" }), construct("d", ["z"])],
      "a>b b>a a>c a>c c>c",
    );
    expect(checkModel(model)).toEqual([
      { code: "E_ISOLATED", severity: "error", at: [{ kind: "construct", id: "d" }], detail: { construct: "D" } },
      { code: "E_EMPTY_BLOCK", severity: "error", at: [{ kind: "construct", id: "c" }], detail: { construct: "B" } },
      { code: "E_DUPLICATE_PATH", severity: "error", at: [{ kind: "path", from: "a", to: "c" }], detail: { from: "Anna", to: "B" } },
      { code: "E_SELF_PATH", severity: "error", at: [{ kind: "path", from: "c", to: "c" }], detail: { construct: "B" } },
      { code: "E_CYCLE", severity: "error", at: [{ kind: "path", from: "a", to: "b" }, { kind: "path", from: "b", to: "a" }], detail: { cycle: "Anna → B → Anna" } },
      { code: "E_DUPLICATE_NAME", severity: "error", at: [{ kind: "construct", id: "b" }, { kind: "construct", id: "c" }], detail: { name: "B" } },
      { code: "E_SHARED_ITEM", severity: "error", at: [{ kind: "item", construct: "a", column: "x" }, { kind: "item", construct: "b", column: "x" }], detail: { item: "x", constructs: "Anna, B" } },
    ]);
  });

  it("of an empty model are one", () => {
    expect(codes(modelOf([]))).toEqual(["E_NO_MODEL"]);
    expect(codes(modelOf([]), "leaveOut")).toEqual(["E_NO_MODEL"]);
  });

  it("of constructs not yet connected are warnings in the studio, errors elsewhere", () => {
    const drawing = modelOf([construct("a", ["x"]), construct("b", ["y"]), construct("new")], "a>b");
    expect(codes(drawing, "leaveOut")).toEqual(["W_ISOLATED_LEFT_OUT"]);
    expect(codes(drawing)).toEqual(["E_ISOLATED", "E_EMPTY_BLOCK"]);
    expect(codes(modelOf([construct("a", ["x"])]), "leaveOut")).toEqual(["E_NO_MODEL"]);
  });
});

describe("queries", () => {
  const model = modelOf([construct("c"), construct("b"), construct("a", ["x"]), construct("d")], "a>b b>c a>c");

  it("follow paths both ways", () => {
    expect(predecessors(model, "c")).toEqual(["b", "a"]);
    expect(successors(model, "a")).toEqual(["b", "c"]);
    expect(endogenous(model).map((c) => c.id)).toEqual(["c", "b"]);
    expect(isolated(model).map((c) => c.id)).toEqual(["d"]);
    expect(connectedPart(model).constructs.map((c) => c.id)).toEqual(["c", "b", "a"]);
    expect(ownerOf(model, "x")?.id).toBe("a");
  });
  it("order causes before effects, else as drawn", () => expect(topologicalOrder(model)).toEqual(["a", "b", "c", "d"]));
  it("find a loop, and nothing in its absence", () => {
    expect(findCycle(model)).toBeUndefined();
    const looped = modelOf(model.constructs, "d>a a>b b>c c>a");
    expect(findCycle(looped)).toEqual(["c", "a", "b"]);
    expect(topologicalOrder(looped)).toBeUndefined();
    expect(reaches(looped, "d", "c")).toBe(true);
    expect(reaches(looped, "c", "d")).toBe(false);
  });
});
