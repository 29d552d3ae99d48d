import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { columnNamed, type DataColumn, type Dataset } from "../../../src/data/dataset";
import { applySteps, madeBy } from "../../../src/data/derive/applySteps";
import type { DeriveStep } from "../../../src/data/derive/steps";
import { describe as describeColumn } from "../../../src/data/describe";

const rating = (name: string, values: readonly number[]): DataColumn => ({ name, scale: "ordinal", values: Float64Array.from(values) });
const data: Dataset = {
  name: "d", rows: 5,
  columns: [
    { ...rating("q1", [1, 2, 5, 5, NaN]), label: "First", valueLabels: [{ value: 1, label: "never" }, { value: 5, label: "always" }] },
    rating("q2", [2, 2, 4, NaN, NaN]),
    rating("age", [17, 18, 40, 65, NaN]),
    { name: "region", scale: "nominal", values: new Float64Array(5).fill(NaN), texts: ["N", "S", "N", "", "E"] },
  ],
};
type Bare = DeriveStep extends infer Step ? (Step extends DeriveStep ? Omit<Step, "id"> : never) : never;
const run = (...steps: readonly Bare[]) => applySteps(data, steps.map((step, i) => ({ ...step, id: String(i) }) as DeriveStep));
const column = (name: string, ...steps: readonly Bare[]): DataColumn => columnNamed(run(...steps).data, name)!;
const values = (name: string, ...steps: readonly Bare[]): number[] => [...column(name, ...steps).values];
const problem = (...steps: readonly Bare[]) => run(...steps).problems.at(-1);

describe("each kind of step", () => {
  it("reverses, into a new column or in place, on the scale found or given, labels too", () => {
    expect(values("q1_r", { kind: "reverse", columns: ["q1"], suffix: "_r" })).toEqual([5, 4, 1, 1, NaN]);
    expect(values("q2", { kind: "reverse", columns: ["q2"], suffix: "", least: 1, most: 7 })).toEqual([6, 6, 4, NaN, NaN]);
    expect(column("q1_r", { kind: "reverse", columns: ["q1"], suffix: "_r" })).toMatchObject({ label: "First", scale: "ordinal", valueLabels: [{ value: 5, label: "never" }, { value: 1, label: "always" }] });
  });

  it("recodes by the first rule that fits", () => {
    const rules = [{ from: { value: 1 }, to: 10 }, { from: { least: 4 }, to: "same" as const }, { from: "missing" as const, to: 0 }, { from: "rest" as const, to: "missing" as const }];
    expect(values("q1c", { kind: "recode", column: "q1", name: "q1c", rules })).toEqual([10, NaN, 5, 5, 0]);
    expect(column("side", { kind: "recode", column: "region", name: "side", rules: [{ from: { value: "N" }, to: "up" }, { from: { value: "S" }, to: "down" }] })).toMatchObject({ scale: "nominal", texts: ["up", "down", "up", "", "E"] });
    expect(column("region", { kind: "recode", column: "region", name: "region", rules: [{ from: { value: "N" }, to: 1 }, { from: "rest", to: 2 }] })).toMatchObject({ scale: "binary", values: Float64Array.from([1, 2, 1, NaN, 2]) });
  });

  it("combines what is there, where enough is", () => {
    expect(values("m", { kind: "combine", columns: ["q1", "q2"], name: "m", by: "mean", atLeast: 1 })).toEqual([1.5, 2, 4.5, 5, NaN]);
    expect(values("s", { kind: "combine", columns: ["q1", "q2"], name: "s", by: "sum", atLeast: 2 })).toEqual([3, 4, 9, NaN, NaN]);
    expect(values("p", { kind: "combine", columns: ["q1", "q2"], name: "p", by: "product", atLeast: 1 })).toEqual([2, 4, 20, NaN, NaN]);
  });

  it("standardises", () => {
    const z = describeColumn(column("age_z", { kind: "standardise", columns: ["age"], suffix: "_z", by: "z" }));
    expect([z.mean, z.standardDeviation]).toEqual([expect.closeTo(0, 12), expect.closeTo(1, 12)]);
    expect(values("age_u", { kind: "standardise", columns: ["age"], suffix: "_u", by: "unit" })).toEqual([0, 1 / 48, 23 / 48, 1, NaN]);
    expect(describeColumn(column("age_c", { kind: "standardise", columns: ["age"], suffix: "_c", by: "centre" })).mean).toBeCloseTo(0, 12);
  });

  it("makes dummies beside a reference", () => {
    const { data: made } = run({ kind: "dummy", column: "region", reference: "E" });
    expect(made.columns.slice(4).map(({ name, scale, values: cells }) => [name, scale, [...cells]])).toEqual([["region_N", "binary", [1, 0, 1, NaN, 0]], ["region_S", "binary", [0, 1, 0, NaN, 0]]]);
  });

  it("computes, renames, labels, rescales and drops", () => {
    expect(values("x", { kind: "compute", name: "x", expression: "q1 * 2 + 1" })).toEqual([3, 5, 11, 11, NaN]);
    expect(column("Q", { kind: "rename", column: "q1", name: "Q" }).label).toBe("First");
    expect(column("q2", { kind: "label", column: "q2", label: "Second", valueLabels: [{ value: 2, label: "two" }] })).toMatchObject({ label: "Second", valueLabels: [{ value: 2, label: "two" }] });
    expect("label" in column("q1", { kind: "label", column: "q1", label: " " })).toBe(false);
    expect(column("q1", { kind: "scale", column: "q1", scale: "nominal" })).toMatchObject({ scale: "nominal", texts: ["1", "2", "5", "5", ""] });
    expect(run({ kind: "drop", columns: ["q1", "age"] }).data.columns.map(({ name }) => name)).toEqual(["q2", "region"]);
  });

  it("reads codes as missing, and gives them back when another step says so", () => {
    const once: Bare = { kind: "missing", columns: ["q1"], codes: { values: [5] } };
    expect(values("q1", once)).toEqual([1, 2, NaN, NaN, NaN]);
    expect(column("q1", once)).toMatchObject({ missingCodes: { values: [5] }, coded: { codes: Float64Array.from([5, 5]) } });
    expect(values("q1", once, { kind: "missing", columns: ["q1"], codes: { values: [], range: { from: 2, to: 3 } } })).toEqual([1, NaN, 5, 5, NaN]);
    expect(values("q2", { kind: "missing", columns: [], codes: { values: [2] } })).toEqual([NaN, NaN, 4, NaN, NaN]);
    expect(column("region", { kind: "missing", columns: ["region"], codes: { values: ["N"] } }).texts).toEqual(["", "S", "", "", "E"]);
  });

  it("makes groups of ranges and of a filter", () => {
    const ranges = [{ label: "young", most: 18 }, { label: "grown", least: 18, most: 65 }];
    expect(column("ages", { kind: "ranges", column: "age", name: "ages", ranges }).texts).toEqual(["young", "grown", "grown", "grown", ""]);
    expect(column("north", { kind: "filter", name: "north", expression: 'region = "N" and age > 18', inside: "in", outside: "" })).toMatchObject({ scale: "nominal", texts: ["", "", "in", "", ""] });
  });
});

describe("the list of steps", () => {
  it("never changes the source, and says of each step why it cannot be applied", () => {
    const before = structuredClone(data);
    const { data: result, problems } = run(
      { kind: "compute", name: "x", expression: "nothing + 1" },
      { kind: "compute", name: "q1", expression: "1" },
      { kind: "reverse", columns: ["region"], suffix: "_r" },
      { kind: "rename", column: "q1", name: "ok" },
      { kind: "label", column: "q1", label: "gone" },
    );
    expect(problems).toEqual([{ reason: "expression", what: "nothing", mistake: "name", at: 0 }, { reason: "taken", what: "q1" }, { reason: "notNumbers", what: "region" }, undefined, { reason: "absent", what: "q1" }]);
    expect(result.columns.map(({ name }) => name)).toEqual(["ok", "q2", "age", "region"]);
    expect(data).toEqual(before);
    expect(problem({ kind: "compute", name: " ", expression: "1" })).toEqual({ reason: "unnamed", what: "" });
    expect(problem({ kind: "dummy", column: "q9", reference: "" })).toEqual({ reason: "absent", what: "q9" });
  });

  it("gives the same whether applied at once or one after the other, and shares what it leaves alone", () => {
    const pool: readonly DeriveStep[] = [
      { id: "a", kind: "reverse", columns: ["q1"], suffix: "" }, { id: "b", kind: "compute", name: "x", expression: "q1 + 1" }, { id: "c", kind: "rename", column: "q2", name: "q1b" }, { id: "d", kind: "drop", columns: ["age"] },
      { id: "e", kind: "combine", columns: ["q1", "q2"], name: "m", by: "mean", atLeast: 1 }, { id: "f", kind: "missing", columns: [], codes: { values: [2] } }, { id: "g", kind: "standardise", columns: ["age"], suffix: "_z", by: "z" }, { id: "h", kind: "dummy", column: "region", reference: "N" },
    ];
    fc.assert(fc.property(fc.shuffledSubarray([...pool]), (steps) => {
      const fresh: Dataset = { ...data };
      const atOnce = applySteps(fresh, steps);
      let grown = applySteps(data, []);
      for (let i = 1; i <= steps.length; i++) grown = applySteps(data, steps.slice(0, i));
      expect(grown).toEqual(atOnce);
      expect(columnNamed(atOnce.data, "region")).toBe(data.columns[3]);
    }));
  });

  it("knows what a step makes", () => expect(madeBy(data, { id: "1", kind: "dummy", column: "region", reference: "N" })).toEqual(["region_E", "region_S"]));

  it("refuses to touch a matrix", () => {
    const matrix: Dataset = { name: "m", rows: 0, columns: [{ name: "a", scale: "metric", values: new Float64Array(0) }], matrix: { kind: "correlations", n: 10, values: Float64Array.from([1]) } };
    expect(applySteps(matrix, [{ id: "1", kind: "compute", name: "x", expression: "1" }]).problems).toEqual([{ reason: "matrix", what: "" }]);
  });
});
