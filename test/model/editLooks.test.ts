import { describe, expect, it } from "vitest";
import { clipOf, isEmptyClip, paste } from "../../src/model/clip";
import { emptyDocument } from "../../src/model/document";
import { alignConstructs, distributeConstructs } from "../../src/model/editArrange";
import { addComment, changeComment, COMMENT_WIDTH, removeComments } from "../../src/model/editComments";
import { reversePath } from "../../src/model/editPaths";
import { deleteTargets, duplicated } from "../../src/model/editSelection";
import { isPinned, setFolded, setItemsShown, setPinned, shownModel, showsItems } from "../../src/model/editShown";
import { clearStyle, setStyle } from "../../src/model/editStyle";
import { constructStyle, isColour, itemStyle, pathStyle } from "../../src/model/style";
import { construct, documentOf, modelOf, paths } from "./models";

const before = documentOf(modelOf([construct("c1", ["x1", "x2"], { name: "A" }), construct("c2", ["y1"], { name: "B", label: "Bee" }), construct("c3", [], { name: "C" })], "c1>c2 c2>c3"));

describe("looks", () => {
  it("are given, changed in single respects, and taken back", () => {
    const blue = setStyle(before, [constructStyle("c1"), itemStyle("x1")], { fill: "blue", bold: true });
    expect(blue.layout.styles).toEqual({ c1: { fill: "blue", bold: true }, "/x1": { fill: "blue", bold: true } });
    expect(setStyle(blue, ["c1"], { fill: "blue" })).toBe(blue);
    expect(setStyle(blue, ["c1"], { fill: undefined, bold: false }).layout.styles).toEqual({ "/x1": { fill: "blue", bold: true } });
    expect(clearStyle(clearStyle(blue, ["c1"]), ["/x1"])).toEqual(before);
    expect(clearStyle(before, ["c1"])).toBe(before);
  });
  it("are of something that exists, go with it, and turn round with a path", () => {
    expect(setStyle(before, ["c9", "c1->c3", "/z"], { fill: "rose" })).toBe(before);
    const styled = setStyle(before, ["c2", pathStyle("c1", "c2"), "/y1"], { line: "violet" });
    expect(reversePath(styled, "c1", "c2").layout.styles).toEqual({ c2: { line: "violet" }, "/y1": { line: "violet" }, "c2->c1": { line: "violet" } });
    expect(deleteTargets(styled, [{ kind: "construct", id: "c2" }]).layout).not.toHaveProperty("styles");
    expect(deleteTargets(styled, [{ kind: "path", from: "c1", to: "c2" }, { kind: "item", construct: "c2", column: "y1" }]).layout.styles).toEqual({ c2: { line: "violet" } });
  });
  it("know their colours", () => {
    for (const colour of ["blue", "none", "#12Ab9f"]) expect(isColour(colour)).toBe(true);
    for (const other of ["red", "#123", "url(x)", ""]) expect(isColour(other)).toBe(false);
  });
});

describe("what is drawn", () => {
  it("leaves out the items of constructs that hide them", () => {
    const hidden = setItemsShown(before, ["c1", "nobody"], false);
    expect(hidden.layout.hidden).toEqual(["c1"]);
    expect(showsItems(hidden.layout, "c1")).toBe(false);
    expect(shownModel(hidden).constructs.map((c) => c.items.length)).toEqual([0, 1, 0]);
    expect(setItemsShown(hidden, ["c1"], false)).toBe(hidden);
    expect(setItemsShown(hidden, ["c1"], true)).toEqual(before);
    expect(shownModel(before)).toBe(before.model);
  });
  it("is the structural part where the model is folded, and what it was once unfolded", () => {
    const folded = setFolded(setItemsShown(before, ["c2"], false), true);
    expect(shownModel(folded).constructs.flatMap((c) => c.items)).toEqual([]);
    expect(shownModel(folded).paths).toEqual(before.model.paths);
    expect(setFolded(folded, true)).toBe(folded);
    expect(shownModel(setFolded(folded, false)).constructs.map((c) => c.items.length)).toEqual([2, 0, 0]);
    const some = setItemsShown(setFolded(before, true), ["c1"], true);
    expect(shownModel(some).constructs.map((c) => c.items.length)).toEqual([2, 0, 0]);
  });
  it("may be pinned", () => {
    const pinned = setPinned(before, ["c1", "c1"], true);
    expect([isPinned(pinned.layout, "c1"), isPinned(pinned.layout, "c2")]).toEqual([true, false]);
    expect(setPinned(pinned, ["c1"], false)).toEqual(before);
    expect(deleteTargets(pinned, [{ kind: "construct", id: "c1" }]).layout).not.toHaveProperty("pinned");
  });
});

describe("comments", () => {
  it("come, change and go; ids are their own", () => {
    const two = addComment(addComment(before, { x: 1, y: 2 }, "one"), { x: 3, y: 4 });
    expect(two.comments).toEqual([{ id: "n1", text: "one", at: { x: 1, y: 2 }, width: COMMENT_WIDTH.usual }, { id: "n2", text: "", at: { x: 3, y: 4 }, width: COMMENT_WIDTH.usual }]);
    expect(changeComment(two, "n2", { text: "**two**", width: 20 }).comments?.[1]).toEqual({ id: "n2", text: "**two**", at: { x: 3, y: 4 }, width: COMMENT_WIDTH.least });
    expect(changeComment(two, "n1", { text: "one" })).toBe(two);
    expect(changeComment(two, "n7", { text: "x" })).toBe(two);
    expect(deleteTargets(two, [{ kind: "comment", id: "n1" }, { kind: "comment", id: "n2" }])).toEqual(before);
    expect(removeComments(before, ["n1"])).toBe(before);
  });
});

describe("lines and distances", () => {
  const spread = { ...before, layout: { ...before.layout, positions: { c1: { x: 0, y: 10 }, c2: { x: 100, y: 50 }, c3: { x: 410, y: 0 } } } };
  const xs = (document: typeof before) => Object.values(document.layout.positions).map((p) => p.x);
  const ys = (document: typeof before) => Object.values(document.layout.positions).map((p) => p.y);
  const all = ["c1", "c2", "c3"];
  it("are brought to the outermost or to the middle", () => {
    expect(xs(alignConstructs(spread, all, "left"))).toEqual([0, 0, 0]);
    expect(xs(alignConstructs(spread, all, "right"))).toEqual([410, 410, 410]);
    expect(xs(alignConstructs(spread, all, "centre"))).toEqual([205, 205, 205]);
    expect(ys(alignConstructs(spread, all, "top"))).toEqual([0, 0, 0]);
    expect(ys(alignConstructs(spread, all, "bottom"))).toEqual([50, 50, 50]);
    expect(ys(alignConstructs(spread, all, "middle"))).toEqual([25, 25, 25]);
    expect(alignConstructs(spread, ["c1"], "left")).toBe(spread);
    expect(alignConstructs(spread, [], "left")).toBe(spread);
  });
  it("are made equal between the outermost", () => {
    expect(xs(distributeConstructs(spread, all, "x"))).toEqual([0, 205, 410]);
    expect(ys(distributeConstructs(spread, all, "y"))).toEqual([25, 50, 0]);
    expect(distributeConstructs(spread, ["c1", "c3"], "x")).toBe(spread);
  });
});

describe("a clip", () => {
  const rich = addComment(setStyle(setItemsShown(before, ["c1"], false), ["c1", "/x1", "c1->c2"], { fill: "olive" }), { x: 5, y: 5 }, "note");
  it("holds what was taken and the paths among it", () => {
    const clip = clipOf(rich, ["c1", "c2"], ["n1"]);
    expect(clip.model.paths).toEqual(paths("c1>c2"));
    expect(Object.keys(clip.layout.positions)).toEqual(["c1", "c2"]);
    expect(clipOf(rich, ["c1"]).layout.styles).toEqual({ c1: { fill: "olive" }, "/x1": { fill: "olive" } });
    expect(isEmptyClip(clipOf(rich, ["nobody"]))).toBe(true);
  });
  it("comes into another model as it was, items, names and looks included", () => {
    const { document, constructs, comments } = paste(emptyDocument, clipOf(rich, ["c1", "c2"], ["n1"]), { x: 100, y: 0 });
    expect(document.model).toEqual(modelOf([construct("c1", ["x1", "x2"], { name: "A" }), construct("c2", ["y1"], { name: "B", label: "Bee" })], "c1>c2"));
    expect(document.layout).toEqual({ positions: { c1: { x: 100, y: 0 }, c2: { x: 200, y: 0 } }, sides: {}, hidden: ["c1"], styles: { c1: { fill: "olive" }, "/x1": { fill: "olive" }, "c1->c2": { fill: "olive" } } });
    expect([constructs, comments]).toEqual([["c1", "c2"], ["n1"]]);
    expect(document.comments?.[0]?.at).toEqual({ x: 105, y: 5 });
  });
  it("comes into its own model with names of its own and without items that serve already", () => {
    const { document, constructs } = duplicated(rich, ["c1", "c2"], ["n1"]);
    expect(constructs).toEqual(["c4", "c5"]);
    expect(document.model.constructs.slice(3)).toEqual([construct("c4", [], { name: "A 2" }), construct("c5", [], { name: "Bee 2" })]);
    expect(document.model.paths).toEqual(paths("c1>c2 c2>c3 c4>c5"));
    expect(document.layout.styles?.["c4->c5"]).toEqual({ fill: "olive" });
    expect(document.comments?.map((c) => c.id)).toEqual(["n1", "n2"]);
  });
});
