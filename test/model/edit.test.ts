import { describe, expect, it } from "vitest";
import { emptyDocument } from "../../src/model/document";
import { addConstruct, newConstructFromColumns, renameConstruct, setDirection, setLabel, setTitle, setWeighting } from "../../src/model/edit";
import { nextConstructId } from "../../src/model/names";
import { construct, documentOf, modelOf } from "./models";

const at = { x: 10, y: 20 };

describe("adding a construct", () => {
  it("numbers the word it is given, and places the circle", () => {
    const one = addConstruct(emptyDocument, { at, base: "Construit" });
    const two = addConstruct(one, { at, base: "Construit" });
    expect(two.model.constructs.map((c) => c.name)).toEqual(["Construit 1", "Construit 2"]);
    expect(two.layout.positions).toEqual({ c1: at, c2: at });
  });

  it("gets the id that was announced", () => {
    const before = documentOf(modelOf([construct("c7")]));
    const id = nextConstructId(before.model);
    expect(id).toBe("c8");
    expect(addConstruct(before, { at, id }).model.constructs[1]?.id).toBe(id);
  });

  it("never takes an id twice", () => {
    const before = documentOf(modelOf([construct("c1")]));
    expect(addConstruct(before, { at, id: "c1" }).model.constructs.map((c) => c.id)).toEqual(["c1", "c2"]);
  });

  it("frees a name that is taken", () => {
    const before = documentOf(modelOf([construct("c1", [], { name: "Image" })]));
    expect(addConstruct(before, { at, name: " Image " }).model.constructs[1]?.name).toBe("Image 2");
  });

  it("takes columns over from the construct that had them", () => {
    const before = documentOf(modelOf([construct("c1", ["x1", "x2"])]));
    const after = addConstruct(before, { at, items: ["x2", "x3"] });
    expect(after.model.constructs.map((c) => c.items)).toEqual([["x1"], ["x2", "x3"]]);
  });
});

describe("a construct of variables", () => {
  const nameOf = (...columns: string[]) => newConstructFromColumns(emptyDocument, columns, { at }).model.constructs[0];

  it("is named by what they share", () => {
    expect(nameOf("CUSL1", "CUSL2", "CUSL3")?.name).toBe("CUSL");
    expect(nameOf("grc_op_1", "grc_op_2")?.name).toBe("grc_op");
    expect(nameOf("Qualité-1", "Qualité-12")?.name).toBe("Qualité");
    expect(nameOf("Q1.a", "Q1.b")?.name).toBe("Q");
  });

  it("is numbered where they share nothing", () => expect(nameOf("age", "sex")?.name).toBe("Construct 1"));

  it("shows the name of a single variable, but is called otherwise: model text would take one for the other", () => {
    expect(nameOf("AGE")).toMatchObject({ name: "AGE 1", label: "AGE", items: ["AGE"] });
  });
});

describe("renaming", () => {
  const before = documentOf(modelOf([construct("a", ["x1"]), construct("b", [], { label: "Bee" })]));

  it("changes the name, tidied", () => expect(renameConstruct(before, "a", "  New   name ").model.constructs[0]?.name).toBe("New name"));
  it("changes the label where there is one, and keeps the name", () => expect(renameConstruct(before, "b", "Wasp").model.constructs[1]).toMatchObject({ name: "B", label: "Wasp" }));
  it("refuses names in use, and none", () => {
    for (const name of ["B", "Bee", "", "  "]) expect(renameConstruct(before, "a", name)).toBe(before);
  });
  it("may show an item's name", () => expect(renameConstruct(before, "a", "x1").model.constructs[0]).toMatchObject({ name: "x1 1", label: "x1" }));
  it("to the same is no edit", () => {
    expect(renameConstruct(before, "a", "A")).toBe(before);
    expect(renameConstruct(before, "b", "Bee")).toBe(before);
    expect(renameConstruct(before, "nobody", "X")).toBe(before);
  });
  it("takes a label away when it is emptied or says the name", () => {
    for (const label of ["", "B"]) expect(setLabel(before, "b", label).model.constructs[1]).toEqual(construct("b"));
    expect(setLabel(before, "a", "Bee")).toBe(before);
    expect(setLabel(before, "a", "")).toBe(before);
  });
});

describe("direction and weighting", () => {
  const before = documentOf(modelOf([construct("a"), construct("b", [], { weighting: "pca" })]));

  it("go together for Mode A and B", () => {
    const formative = setDirection(before, "a", "formative");
    expect(formative.model.constructs[0]).toMatchObject({ direction: "formative", weighting: "modeB" });
    expect(setDirection(formative, "a", "reflective")).toEqual(before);
  });
  it("leave another weighting alone", () => expect(setDirection(before, "b", "formative").model.constructs[1]).toMatchObject({ direction: "formative", weighting: "pca" }));
  it("can be set apart", () => expect(setWeighting(before, "a", "modeB").model.constructs[0]).toMatchObject({ direction: "reflective", weighting: "modeB" }));
  it("to the same are no edit", () => {
    expect(setDirection(before, "a", "reflective")).toBe(before);
    expect(setWeighting(before, "a", "modeA")).toBe(before);
    expect(setTitle(before, "")).toBe(before);
  });
});
