import { describe, expect, it } from "vitest";
import { checkModel } from "../../src/model/check";
import { clipOf, paste } from "../../src/model/clip";
import { renameConstruct } from "../../src/model/edit";
import { disconnect, reversePath } from "../../src/model/editPaths";
import { deleteTargets } from "../../src/model/editSelection";
import { addDimensions, addInteraction, removeDimension } from "../../src/model/editTerms";
import { dimensionColumn, orderOf } from "../../src/model/hierarchy";
import { endLabel, interactionsOf, productId } from "../../src/model/interactions";
import { canConnect } from "../../src/model/rules";
import { canModerate, canNest } from "../../src/model/rulesTerms";
import { isolated } from "../../src/model/query";
import { readModelText } from "../../src/model/textPlaces";
import { writeModelText } from "../../src/model/syntaxWriter";
import { construct, documentOf, modelOf } from "./models";

const plain = () => documentOf(modelOf([construct("c1", ["x1"]), construct("c2", ["m1"]), construct("c3", ["z1"]), construct("c4", ["y1"]), construct("c5", [])], "c1>c4 c3>c4"));
const products = (document: ReturnType<typeof plain>): readonly string[] => interactionsOf(document.model).map(({ of, to }) => `${of.join("*")}>${to}`);
const pathsOf = (document: ReturnType<typeof plain>): readonly string[] => document.model.paths.map(({ from, to }) => `${from}>${to}`);

describe("interactions", () => {
  it("bring the paths and two-way products along that they need", () => {
    const two = addInteraction(plain(), ["c1", "c2"], "c4");
    expect([products(two), pathsOf(two)]).toEqual([["c1*c2>c4"], ["c1>c4", "c3>c4", "c2>c4"]]);
    const three = addInteraction(plain(), ["c1", "c2", "c3"], "c4");
    expect(products(three)).toEqual(["c1*c2>c4", "c1*c3>c4", "c2*c3>c4", "c1*c2*c3>c4"]);
    expect(checkModel(three.model).filter(({ code }) => code === "E_INTERACTION")).toEqual([]);
  });

  it("go with a path, a construct or a product that they rest on; a reversed path takes them along too", () => {
    const three = addInteraction(plain(), ["c1", "c2", "c3"], "c4");
    expect(products(disconnect(three, "c2", "c4"))).toEqual(["c1*c3>c4"]);
    expect(products(deleteTargets(three, [{ kind: "construct", id: "c3" }]))).toEqual(["c1*c2>c4"]);
    expect(products(disconnect(three, productId(["c2", "c1"]), "c4"))).toEqual(["c1*c3>c4", "c2*c3>c4"]);
    expect(products(reversePath(addInteraction(plain(), ["c1", "c1"], "c4"), "c1", "c4"))).toEqual([]);
    expect(deleteTargets(addInteraction(plain(), ["c1", "c1"], "c4"), [{ kind: "path", from: "c1*c1", to: "c4" }]).model.interactions).toBeUndefined();
  });

  it("are refused where they cannot be", () => {
    const { model } = addInteraction(plain(), ["c1", "c2"], "c4");
    const refused = (of: readonly string[], to: string) => { const verdict = canModerate(model, of, to); return verdict.ok ? "" : verdict.reason.key.split(".")[1]; };
    expect([refused(["c2", "c1"], "c4"), refused(["c1", "c4"], "c4"), refused(["c1"], "c4"), refused(["c4", "c2"], "c1"), refused(["c1", "c9"], "c4"), refused(["c1", "c1"], "c4")]).toEqual(["duplicateInteraction", "moderatesItself", "tooManyFactors", "oppositePath", "noSuchConstruct", ""]);
  });

  it("keep their names by their constructs, and are copied with them", () => {
    const document = renameConstruct(addInteraction(plain(), ["c1", "c2"], "c4"), "c2", "Trust");
    expect(endLabel(document.model, "c1*c2")).toBe("C1 × Trust");
    expect(endLabel(addInteraction(plain(), ["c3", "c3"], "c4").model, "c3*c3")).toBe("C3²");
    const pasted = paste(document, clipOf(document, ["c1", "c2", "c4"]), { x: 10, y: 10 }).document;
    expect(products(pasted)).toEqual(["c1*c2>c4", "c6*c7>c8"]);
    expect(clipOf(document, ["c1", "c4"]).model.interactions).toBeUndefined();
  });
});

describe("constructs of higher order", () => {
  const nested = () => addDimensions(plain(), "c5", ["c1", "c2"]);

  it("take over the paths of those that measure them", () => {
    const document = nested();
    expect(document.model.constructs.find(({ id }) => id === "c5")?.dimensions).toEqual(["c1", "c2"]);
    expect(pathsOf(document)).toEqual(["c5>c4", "c3>c4"]);
    expect(isolated(document.model)).toEqual([]);
    expect(orderOf(document.model, document.model.constructs[4]!)).toBe(2);
    expect(checkModel(document.model)).toEqual([]);
  });

  it("are refused where they cannot be, and so are paths and products of what measures another", () => {
    const { model } = nested();
    const key = (verdict: ReturnType<typeof canNest>) => (verdict.ok ? "" : verdict.reason.key.split(".")[1]);
    expect([key(canNest(model, "c5", "c5")), key(canNest(model, "c1", "c5")), key(canNest(model, "c5", "c1")), key(canNest(model, "c4", "c3")), key(canNest(model, "c5", "c3"))]).toEqual(["nestsItself", "nestsAbove", "nestedAlready", "nestsBesideItems", ""]);
    expect([key(canConnect(model, "c1", "c4")), key(canModerate(model, ["c1", "c3"], "c4"))]).toEqual(["lowerOrder", "lowerOrder"]);
    expect(checkModel({ ...model, paths: [...model.paths, { from: "c1", to: "c4" }] })).toMatchObject([{ code: "E_HIGHER_ORDER", detail: { reason: "path" } }]);
  });

  it("lose what is deleted, taken out or put elsewhere", () => {
    const has = (document: ReturnType<typeof plain>, id = "c5") => document.model.constructs.find((c) => c.id === id)?.dimensions;
    expect(has(deleteTargets(nested(), [{ kind: "construct", id: "c1" }]))).toEqual(["c2"]);
    expect(has(removeDimension(nested(), "c5", "c2"))).toEqual(["c1"]);
    expect(has(deleteTargets(nested(), [{ kind: "item", construct: "c5", column: dimensionColumn("c1") }]))).toEqual(["c2"]);
    expect(checkModel(removeDimension(nested(), "c5", "c2").model)).toMatchObject([{ code: "E_ISOLATED" }, { code: "E_HIGHER_ORDER", detail: { reason: "single" } }]);
  });
});

describe("model text with products and dimensions", () => {
  const text = "X =~ x1 + x2\nM =~ m1\n# construct Z formative\nA =~ a1\nB =~ b1\nH <~ A + B\nY =~ y1\nY ~ X + M + H + X:M + X:X + H:M\n";

  it("reads and writes the same model, with X.M as in cSEM, and adds what a product needs", () => {
    const read = readModelText(text);
    if ("problems" in read) throw new Error(JSON.stringify(read.problems));
    expect(writeModelText(read.model)).toEqual({ text });
    const points = readModelText(text.replace("X:M", "X.M").replace("H:M", "M.H"));
    expect("problems" in points ? points.problems : points.model.interactions).toEqual(read.model.interactions!.map((one, i) => (i === 2 ? { ...one, of: one.of.toReversed() } : one)));
    const missing = readModelText(text.replace("X + M + H + ", "").replace("X:M", "X:M:H"));
    expect("problems" in missing ? missing.problems : writeModelText(missing.model)).toMatchObject({ text: expect.stringContaining("Y ~ X + M + H + X:X + H:M + X:M + X:H + X:M:H") });
  });

  it.each([
    ["Y ~ X + Y:X\nX =~ x\nY =~ y", "E_INTERACTION", 1],
    ["A =~ a\nB =~ b\nH =~ A + B\nK =~ A + B\nY =~ y\nY ~ H + K", "E_HIGHER_ORDER", 0],
  ])("says where a mistake is: %s", (source, code, line) => {
    const read = readModelText(source);
    const [problem] = "problems" in read ? read.problems : [];
    expect(problem?.code).toBe(code);
    if (line > 0) expect(problem?.at[0]).toMatchObject({ kind: "text", line });
  });
});
