import { describe, expect, it } from "vitest";
import { fingerprint, reportFingerprint } from "../../src/store/fingerprint";
import { studioOptions } from "../../src/store/settingsSlice";
import { construct, modelOf } from "../model/models";
import { dataset } from "./report";

const ingredients = { model: modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b"), data: dataset(), options: studioOptions };
const key = fingerprint(ingredients);

describe("fingerprint", () => {
  it("is the same for equal contents, whatever the objects", () => {
    expect(fingerprint({ ...ingredients, data: dataset({ x1: [1, 2, 3], y1: [2, 1, 5] }, "copy.csv") })).toBe(key);
    expect(fingerprint({ ...ingredients, data: dataset({ other: [0, 0, 0], y1: [2, 1, 5], x1: [1, 2, 3] }) })).toBe(key);
    expect(fingerprint({ ...ingredients, options: { ...Object.fromEntries(Object.entries(studioOptions).reverse()), filter: undefined } as typeof studioOptions })).toBe(key);
  });

  it("leaves out names, which only the report has", () => {
    const model = modelOf([construct("a", ["x1"], { name: "New", label: "Shown" }), construct("b", ["y1"])], "a>b");
    expect(fingerprint({ ...ingredients, model })).toBe(key);
    expect(reportFingerprint({ ...ingredients, model })).not.toBe(reportFingerprint(ingredients));
  });

  it("differs with anything that moves a number", () => {
    const [a, b] = ingredients.model.constructs as [ReturnType<typeof construct>, ReturnType<typeof construct>];
    const others = [
      { ...ingredients, model: modelOf([a, b], "b>a") },
      { ...ingredients, model: modelOf([{ ...a, weighting: "modeB" }, b], "a>b") },
      { ...ingredients, model: modelOf([{ ...a, direction: "formative" }, b], "a>b") },
      { ...ingredients, model: modelOf([{ ...a, items: [] }, b], "a>b") },
      { ...ingredients, model: modelOf([{ ...a, fixedWeights: { x1: 2 } }, b], "a>b") },
      { ...ingredients, data: undefined },
      { ...ingredients, data: dataset({ x1: [1, 2, 4], y1: [2, 1, 5] }) },
      { ...ingredients, data: dataset({ x1: [1, 2, NaN], y1: [2, 1, 5] }) },
      { ...ingredients, data: dataset({ x1: [2, 1, 3], y1: [2, 1, 5] }) },
      { ...ingredients, data: dataset({ x1: [1, 2, 3], y: [2, 1, 5] }) },
      { ...ingredients, data: { ...dataset(), matrix: { kind: "correlations", n: 10, values: Float64Array.from([1, 0.3, 0.3, 1]) } } },
      { ...ingredients, data: { ...dataset(), matrix: { kind: "correlations", n: 11, values: Float64Array.from([1, 0.3, 0.3, 1]) } } },
      { ...ingredients, data: { ...dataset(), matrix: { kind: "correlations", n: 10, values: Float64Array.from([1, 0.4, 0.4, 1]) } } },
      { ...ingredients, options: { ...studioOptions, missing: "casewise" } },
      { ...ingredients, options: { ...studioOptions, filter: { column: "x1", equals: 1 } } },
      { ...ingredients, options: { ...studioOptions, filter: { column: "x1", equals: "1" } } },
      { ...ingredients, options: { ...studioOptions, weightColumn: "y1" } },
    ] as const;
    const keys = others.map((other) => fingerprint(other as typeof ingredients));
    expect(new Set([key, ...keys]).size).toBe(others.length + 1);
  });
});
