import { describe, expect, it } from "vitest";
import type { DataColumn } from "../../../src/data/dataset";
import { drain } from "../../../src/jobs/job";
import { cvpat } from "../../../src/methods/cvpat";
import { defaultCvpatOptions } from "../../../src/methods/cvpat/options";
import type { Input } from "../../../src/methods/method";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { predict } from "../../../src/methods/predict";
import { defaultPredictOptions, type PredictOptions } from "../../../src/methods/predict/options";
import { foldsOf } from "../../../src/methods/predict/folds";
import { casesWith, inputOf } from "./given";

const [reference] = casesWith("advanced", "plsPredict").filter(({ case: name }) => name === "predict-satisfaction");
const input = inputOf(reference!);
const pls = { ...defaultPlsOptions, tolerance: 1e-12 };
const options: PredictOptions = { ...defaultPredictOptions, pls, folds: 7, repetitions: 3 };
const q2Of = (of: Input, change: Partial<PredictOptions> = {}) => drain(predict.run(of, { ...options, ...change })).items.map(({ out }) => out.earliest!.q2!);
const withColumns = (change: (column: DataColumn) => DataColumn): Input => ({ ...input, data: { ...input.data, columns: input.data.columns.map(change) } });

describe("folds", () => {
  const rows = Int32Array.from({ length: 103 }, (_, i) => i);

  it("at random hold every case once a repetition, in sizes that differ by one at most", () => {
    const folds = foldsOf(input.data, rows, { ...options, folds: 10, repetitions: 2 });
    for (const repetition of [0, 1]) {
      const own = folds.filter((fold) => fold.repetition === repetition);
      expect(own.flatMap(({ cases }) => [...cases]).toSorted((a, b) => a - b)).toEqual([...rows]);
      expect(new Set(own.map(({ cases }) => cases.length))).toEqual(new Set([10, 11]));
    }
    expect([...folds[0]!.cases]).not.toEqual([...folds[10]!.cases]);
  });
});

describe("PLSpredict", () => {
  it("gives the same bits however the folds are shared", () => {
    const { pieces, part, join } = predict.shared!;
    const total = pieces(input, options);
    expect(total).toBe(21);
    const parts = [0, 4, 5, 17].map((first, i, all) => structuredClone(drain(part(input, options, { first, count: (all[i + 1] ?? total) - first }))));
    expect(drain(join(input, options, parts))).toEqual(drain(predict.run(input, options)));
  });

  it("does not depend on the units of the items or the order of the columns", () => {
    const plain = q2Of(input);
    const scaled = q2Of(withColumns((column) => (column.name.startsWith("CU") ? { ...column, values: column.values.map((x) => 1e3 * x - 7) } : column)));
    for (const [e, q2] of plain.entries()) expect(scaled[e]).toBeCloseTo(q2, 9);
    const turned = q2Of({ ...input, data: { ...input.data, columns: input.data.columns.toReversed() } });
    expect(turned).toEqual(plain);
  });

  it("predicts nothing beyond the mean where the causes are noise", () => {
    let state = 1;
    const next = (): number => (state = (state * 48271) % 2147483647) / 2147483647;
    const noise = withColumns((column) => ({ ...column, values: column.values.map(() => next() + next() + next()) }));
    const result = drain(predict.run(noise, options));
    expect(result.positive).toBeLessThan(result.items.length / 2);
    expect(result.power === "none" || result.power === "low" || result.power === "medium" || result.power === "high").toBe(true);
  });

  it("judges each repetition by itself where asked", () => {
    const by = (combine: "predictions" | "measures") => drain(predict.run(input, { ...options, combine })).items[0]!.out.earliest!.rmse!;
    expect(by("measures")).toBeGreaterThan(by("predictions"));
    expect(by("measures") - by("predictions")).toBeLessThan(0.05);
  });

  it("leaves a fold out in which an item does not vary, and says so", () => {
    // all cases but two have the same value; the two are held out together
    const [first, second] = [3, 9];
    const odd = withColumns((column) => (column.name === "CUSL2" ? { ...column, values: column.values.map((_, i) => (i === first || i === second ? 9 : 5)) } : column));
    const fold: DataColumn = { name: "fold", scale: "nominal", values: Float64Array.from({ length: odd.data.rows }, (_, i) => (i === first || i === second ? 0 : 1 + (i % 4))) };
    const result = drain(predict.run({ ...odd, data: { ...odd.data, columns: [...odd.data.columns, fold] } }, { ...options, division: "columns", foldColumns: ["fold"] }));
    expect(result.lost).toBe(1);
    expect(result.warnings.map(({ detail }) => detail["reason"])).toContain("lost");
    expect(result.items.every(({ out }) => Number.isFinite(out.earliest!.rmse))).toBe(true);
  });

  it("has no linear benchmark where the cases are too few for it", () => {
    const few = { ...input.data, rows: 14, columns: input.data.columns.map((column) => ({ ...column, values: column.values.slice(0, 14), ...(column.texts ? { texts: column.texts.slice(0, 14) } : {}) })) };
    const result = drain(predict.run({ ...input, data: few }, { ...options, folds: 7, repetitions: 1, benchmark: "allOther" }));
    expect(result.items.map(({ out }) => out.allOther!.rmse)).toEqual(result.items.map(() => null));
    expect(result.power).toBeNull();
    expect(result.items.every(({ out }) => out.earliest!.rmse !== null)).toBe(true);
  });

  it("predicts with consistent estimates as well", () => {
    const consistent = q2Of(input, { estimator: "plsc" });
    expect(consistent.every(Number.isFinite)).toBe(true);
    expect(consistent).not.toEqual(q2Of(input));
  });
});

describe("what stands in the way of folds", () => {
  const reasons = (change: Partial<PredictOptions>): readonly unknown[] => predict.check(input, { ...options, ...change }).flatMap(({ severity, detail, code }) => (severity === "error" ? [detail["reason"] ?? code] : []));

  it("is said", () => {
    expect(reasons({})).toEqual([]);
    expect(reasons({ folds: 251 })).toEqual(["folds"]);
    expect(reasons({ division: "columns" })).toEqual(["noColumn"]);
    expect(reasons({ division: "columns", foldColumns: ["nowhere"] })).toEqual(["E_MISSING_COLUMN"]);
    expect(reasons({ division: "columns", foldColumns: ["operator"] })).toEqual([]);
    expect(reasons({ pls: { ...pls, missing: "pairwise" } })).toEqual(["pairwise"]);
  });
});

describe("CVPAT", () => {
  it("finds no difference between a model and itself, and refuses another that explains other items", () => {
    const same = drain(cvpat.run(input, { ...defaultCvpatOptions, pls, folds: 5, repetitions: 1, other: input.model.paths.map(({ from, to }) => `${nameOf(to)} ~ ${nameOf(from)}`).join("; ") }));
    for (const { difference, t } of same.other!) {
      expect(Math.abs(difference)).toBeLessThan(1e-9);
      expect(t === null || Math.abs(t) < 5).toBe(true);
    }
    const check = (other: string) => cvpat.check(input, { ...defaultCvpatOptions, pls, other }).map(({ code, detail }) => detail["reason"] ?? code);
    expect(check("")).toEqual([]);
    expect(check("Loyalty ~ Image")).toEqual(["otherItems"]);
    expect(check("Loyalty ~~ Image").length).toBeGreaterThan(0);
  });

  const nameOf = (id: string): string => input.model.constructs.find((c) => c.id === id)!.name;
});
