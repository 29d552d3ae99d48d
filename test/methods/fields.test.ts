import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/data/dataset";
import type { Field } from "../../src/methods/analysis";
import { choicesFor, columnsFor, columnsNamed, constructsFor, initialChoices, isValueOf, renamedColumns } from "../../src/methods/fields";
import { parseModelText } from "../../src/model/syntax";

const parsed = parseModelText("A =~ a1 + a2\nB <~ b1\nC =~ c1 + c2\nB ~ A\nC ~ A + B");
if ("problems" in parsed) throw new Error("model");
const { model } = parsed;
const [A, B, C] = model.constructs.map(({ id }) => id) as [string, string, string];
const column = (name: string, scale: Dataset["columns"][number]["scale"] = "metric") => ({ name, scale, values: Float64Array.of(1, 2) });
const data: Dataset = { name: "d", rows: 2, columns: [column("a1"), column("g", "binary"), column("t", "nominal"), column("id", "id")] };
const input = { model, data };

const fields: readonly Field[] = [
  { id: "n", kind: "number", initial: 5, min: 1, max: 10, whole: true },
  { id: "how", kind: "choice", initial: "x", choices: ["x", "y"] },
  { id: "on", kind: "switch", initial: true },
  { id: "seed", kind: "seed", initial: 7 },
  { id: "target", kind: "construct", of: "endogenous" },
  { id: "maybe", kind: "construct", of: "any", optional: true },
  { id: "some", kind: "constructs", of: "multiItem" },
  { id: "by", kind: "column" },
  { id: "more", kind: "columns", scale: "metric" },
  { id: "groups", kind: "groups" },
  { id: "path", kind: "path" },
  { id: "words", kind: "text", initial: "" },
];

describe("what the fields of an analysis hold", () => {
  it("begins as they say, a construct that must be named being the first that fits", () => {
    expect(initialChoices(fields)).toEqual({ n: 5, how: "x", on: true, seed: 7, target: null, maybe: null, some: [], by: null, more: [], groups: null, path: null, words: "" });
    expect(choicesFor(fields, {}, input)).toMatchObject({ target: B, maybe: null });
  });

  it("is what was chosen, as long as the fields hold it and model and data have it", () => {
    const chosen = { n: 3, how: "y", on: false, seed: 0, target: C, maybe: A, some: [A, C], by: "g", more: ["a1"], groups: { column: "g", groups: ["1", "2"] }, path: { from: A, to: C }, words: "w" };
    expect(choicesFor(fields, chosen, input)).toEqual(chosen);
    const gone = { n: 11, how: "z", on: 1, seed: -1, target: A, maybe: "nobody", some: [A, "nobody", B], by: "absent", more: ["absent", "a1"], groups: { column: "absent", groups: [] }, path: { from: C, to: A }, words: 3 };
    expect(choicesFor(fields, gone, input)).toEqual({ ...choicesFor(fields, {}, input), some: [A], more: ["a1"] });
  });

  it("is told from what they do not hold", () => {
    const [number] = fields as readonly [Field];
    for (const wrong of [0, 11, 2.5, "3", null, Number.NaN]) expect(isValueOf(number, wrong)).toBe(false);
    expect(isValueOf({ ...number, whole: false } as Field, 2.5)).toBe(true);
  });

  it("may name the constructs and columns that fit", () => {
    const names = (kind: Parameters<typeof constructsFor>[0]) => constructsFor(kind, model).map(({ name }) => name);
    expect([names("any"), names("endogenous"), names("exogenous"), names("formative"), names("multiItem")]).toEqual([["A", "B", "C"], ["B", "C"], ["A"], ["B"], ["A", "C"]]);
    const columns = (scale: "any" | "metric" | "binary") => columnsFor(scale, data.columns).map(({ name }) => name);
    expect([columns("any"), columns("metric"), columns("binary")]).toEqual([["a1", "g", "t"], ["a1", "g"], ["g"]]);
  });

  it("names columns, which follow a new name", () => {
    const chosen = { by: "g", more: ["a1"], groups: { column: "t", groups: ["1"] }, words: "g" };
    expect(columnsNamed(fields, chosen)).toEqual(["g", "a1", "t"]);
    expect(renamedColumns(fields, chosen, new Map([["g", "sex"], ["t", "town"]]))).toEqual({ by: "sex", more: ["a1"], groups: { column: "town", groups: ["1"] }, words: "g" });
    expect(renamedColumns(fields, chosen, new Map([["c1", "x"]]))).toBe(chosen);
  });
});
