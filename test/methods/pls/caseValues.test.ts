import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/data/dataset";
import { caseKinds, caseValues, type CaseColumn, type CaseKind } from "../../../src/methods/pls/caseValues";
import { moreBlock, moreBlockNames } from "../../../src/methods/pls/moreBlocks";
import { dataOf, estimate, modelOf } from "./given";
import { makeRun, result } from "./randomRuns";

const input = {
  model: modelOf("COMP =~ comp_1 + comp_2 + comp_3\nCUSA =~ cusa\nCUSL =~ cusl_1 + cusl_2 + cusl_3\nCUSA ~ COMP\nCUSL ~ COMP + CUSA"),
  data: dataOf({ file: "simulated/reputation.csv" }),
};
const found = estimate(input);
const mean = (x: Float64Array): number => x.reduce((sum, v) => sum + v, 0) / x.length;
const product = (a: Float64Array, b: Float64Array): number => a.reduce((sum, v, i) => sum + v * b[i]!, 0) / (a.length - 1);
const of = (kind: CaseKind, data: Dataset = input.data): readonly CaseColumn[] => caseValues(found, data, kind);
const cell = (column: string, row: number): number => input.data.columns.find((c) => c.name === column)!.values[row - 1]!;

describe("scores", () => {
  it("unstandardised are the weighted mean of the raw cells of a complete case", () => {
    let compared = 0;
    for (const { construct, values } of of("unstandardised")) {
      const { firstItem, itemCount } = found.constructs[construct]!;
      const items = found.items.slice(firstItem, firstItem + itemCount);
      for (const [i, row] of [...found.scores.rows].entries()) {
        if (items.some((item) => Number.isNaN(cell(item.column, row)))) continue;
        compared++;
        expect(values[i]).toBeCloseTo(items.reduce((sum, item, k) => sum + found.unstandardised.weights[firstItem + k]! * cell(item.column, row), 0), 9);
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it("mean-centred have no mean, and the standardised ones are those of the result", () => {
    for (const { values } of of("meanCentred")) expect(mean(values)).toBeCloseTo(0, 9);
    expect(of("standardised").map(({ values }) => values)).toEqual(found.scores.values);
  });

  it("from 0 to 100: a single item runs from its least answer to its most, and a mean of items stays within", () => {
    const [, single, several] = of("percent");
    expect([Math.min(...single!.values), Math.max(...single!.values)].map((x) => Math.round(x * 1e9) / 1e9 + 0)).toEqual([0, 100]);
    expect(Math.min(...several!.values)).toBeGreaterThanOrEqual(-1e-9);
    expect(Math.max(...several!.values)).toBeLessThanOrEqual(100 + 1e-9);
  });

  it("from 0 to 100 use the ends that value labels declare, where all answers lie between them", () => {
    const labelled = (low: number, high: number): Dataset => ({ ...input.data, columns: input.data.columns.map((c) => (c.name === "cusa" ? { ...c, valueLabels: [{ value: low, label: "low" }, { value: high, label: "high" }] } : c)) });
    const at = (data: Dataset): number => of("percent", data)[1]!.values[0]!;
    const raw = cell("cusa", found.scores.rows[0]!);
    expect(at(labelled(0, 20))).toBeCloseTo((100 * raw) / 20, 9);
    expect(at(labelled(2, 3))).toBe(at(input.data));
  });
});

describe("residuals", () => {
  it("of items are orthogonal to their construct, with variance 1 − λ²", () => {
    const complete = estimate(input, { missing: "casewise" });
    for (const { construct, item, values } of caseValues(complete, input.data, "residualsOuter")) {
      expect(product(values, complete.scores.values[construct]!)).toBeCloseTo(0, 9);
      expect(product(values, values)).toBeCloseTo(1 - complete.outerLoadings[item!]! ** 2, 9);
    }
  });

  it("of constructs are orthogonal to their predecessors, with variance 1 − R²", () => {
    const inner = of("residualsInner");
    expect(inner.map(({ construct }) => found.constructs[construct]!.name)).toEqual(["CUSA", "CUSL"]);
    for (const { construct, values } of inner) {
      for (const from of found.constructs[construct]!.predecessors) expect(product(values, found.scores.values[from]!)).toBeCloseTo(0, 9);
      expect(product(values, values)).toBeCloseTo(1 - found.r2[construct]!, 9);
    }
  });

  it("do not exist where a cell is empty, a missing code included", () => {
    const data = { ...input.data, columns: input.data.columns.map((c) => (c.name === "comp_1" ? { ...c, values: c.values.map((x, row) => (row === 0 ? -99 : x)) } : c)) };
    const coded = estimate({ ...input, data }, { missingCodes: [-99] });
    const [first] = caseValues(coded, data, "residualsOuter");
    expect(first!.values[0]).toBeNaN();
    expect(first!.values[1]).not.toBeNaN();
  });
});

describe("blocks printed on demand", () => {
  it("are plain JSON for any model", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), (seed) => {
        const made = makeRun(seed, { constructs: 3, rows: 30, density: 0.5, empty: 0.03, strength: 1, weightings: ["modeA", "modeB", "sum"] });
        const one = result(made);
        for (const name of moreBlockNames) {
          const block = moreBlock(name, one, made.data);
          expect(JSON.parse(JSON.stringify(block))).toEqual(block);
        }
        for (const kind of caseKinds) for (const { values } of caseValues(one, made.data, kind)) expect(values).toHaveLength(one.nUsed);
      }),
      { numRuns: 30 },
    );
  });

  it("name constructs and items, and give b and its constant", () => {
    const block = moreBlock("unstandardised", found, input.data) as Record<string, Record<string, number>>;
    const means = block["means"]!;
    const b = block["pathCoefficients"]!;
    expect(block["intercepts"]!["CUSL"]).toBeCloseTo(means["CUSL"]! - b["COMP -> CUSL"]! * means["COMP"]! - b["CUSA -> CUSL"]! * means["CUSA"]!, 10);
    expect(Object.keys((moreBlock("akaikeWeights", found, input.data) as Record<string, object>)["CUSL"]!)).toEqual(["all", "without COMP", "without CUSA"]);
  });
});
