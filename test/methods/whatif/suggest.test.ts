import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import type { Input } from "../../../src/methods/method";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { run as runPls } from "../../../src/methods/pls/run";
import type { Goal } from "../../../src/methods/whatif/goal";
import { defaultSuggestOptions, suggestRemovals, type SuggestOptions, type SuggestResult } from "../../../src/methods/whatif/suggest";
import { EstimationError } from "../../../src/report/problem";
import { crm } from "../pls/given";
import { makeRun } from "../pls/randomRuns";
import { weakItems, without } from "./given";

const suggest = (input: Input, options: Partial<SuggestOptions> = {}): SuggestResult => drain(suggestRemovals.run(input, { ...defaultSuggestOptions, splits: 4, ...options }));
const suggested = ({ columns, search }: SuggestResult): string[] => search.items.map((item) => columns[item]);

/** Whether the model without some items reaches the goal, by an estimate of its own. */
function reaches({ model, data }: Input, out: readonly string[], goal: Goal): boolean | undefined {
  try {
    const alone = drain(runPls({ model: without(model, out), data }, defaultPlsOptions));
    if (alone.status !== "converged") return false;
    return alone.constructs.every(({ direction, weighting, itemCount, firstItem }, j) => {
      if (direction === "formative" || weighting === "modeB" || itemCount < 2) return true;
      const loadings = Array.from(alone.outerLoadings.slice(firstItem, firstItem + itemCount));
      return alone.ave[j]! >= goal.ave && alone.rhoC[j]! >= goal.rhoC && loadings.every((loading) => loading >= (goal.loading ?? -1));
    });
  } catch (error) {
    if (error instanceof EstimationError) return undefined;
    throw error;
  }
}

const subsets = (items: readonly string[], size: number): string[][] =>
  size === 0 ? [[]] : items.flatMap((item, i) => subsets(items.slice(i + 1), size - 1).map((rest) => [item, ...rest]));

describe("suggestions", () => {
  it("on the CRM sample: nothing for AVE and ρc; for loadings of .70 no fewer than these", () => {
    const asIs = suggest(crm());
    expect(asIs.search).toMatchObject({ items: [], reached: true, proven: true });
    expect(asIs.failing).toEqual([]);
    const strict = suggest(crm(), { goal: { ave: 0.5, rhoC: 0.7, loading: 0.7 } });
    expect(strict.failing).toHaveLength(2);
    expect(strict.search).toMatchObject({ reached: true, proven: true });
    expect(suggested(strict).toSorted()).toEqual([...weakItems].toSorted());
  });

  it("start from what is ghosted", () => {
    const rest = suggest(crm(), { goal: { ave: 0.5, rhoC: 0.7, loading: 0.7 }, ghosted: ["CC2", "PC1", "OI2"] });
    expect(suggested(rest).toSorted()).toEqual(["PRO1", "PRO2"]);
    expect(rest.loadings[rest.columns.indexOf("CC2")]).toBeNaN();
  });

  it("say when too many sets would have to be tried", () => {
    const hurried = suggest(crm(), { goal: { ave: 0.5, rhoC: 0.7, loading: 0.7 }, most: 100 });
    expect(hurried.search).toMatchObject({ reached: true, proven: false });
    expect(hurried.search.tried).toBeLessThanOrEqual(100);
  });

  it("reach the goal, and no smaller set does", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(0.45, 0.55, 0.65), (seed, ave) => {
        const { model, data } = makeRun(seed, { constructs: 3, rows: 60, density: 0.7, empty: 0, strength: 1, weightings: ["modeA"] });
        const goal = { ave, rhoC: 0.6 };
        if (reaches({ model, data }, [], goal) === undefined) return;
        const result = suggest({ model, data }, { goal, splits: 1 });
        const set = suggested(result);
        if (result.search.reached) expect(reaches({ model, data }, set, goal)).toBe(true);
        const failing = result.failing.flatMap((j) => model.constructs[j].items);
        const enough = (out: readonly string[]): boolean => model.constructs.every(({ items }) => items.length < 3 || items.filter((item) => !out.includes(item)).length >= 2);
        for (let size = 0; size < (result.search.reached ? set.length : 3); size++)
          for (const smaller of subsets(failing.filter((item) => model.constructs.find(({ items }) => items.includes(item))!.items.length > 2), size))
            if (enough(smaller)) expect(reaches({ model, data }, smaller, goal), smaller.join(" ")).not.toBe(true);
      }),
      { numRuns: 25 },
    );
  });
});

describe("split halves", () => {
  it("give the same counts every time, others with another seed, and none beyond the number of splits", () => {
    const [a, b, c] = [suggest(crm(), { splits: 20 }), suggest(crm(), { splits: 20 }), suggest(crm(), { splits: 20, seed: 7 })].map(({ halves }) => halves);
    expect(a).toEqual(b);
    expect(a!.lowest).not.toEqual(c!.lowest);
    expect(a!.splits).toBe(20);
    for (const [item, both] of a!.both.entries()) expect(both).toBeLessThanOrEqual(a!.either[item]);
    for (const count of a!.either) expect(count).toBeLessThanOrEqual(20);
  });

  it("find the study's weak items weak more often than the others", () => {
    const { columns, halves, loadings } = suggest(crm(), { splits: 60 });
    for (const [item, column] of columns.entries()) {
      expect(halves.lowest[item]).toBeLessThanOrEqual(loadings[item]);
      expect(halves.highest[item]).toBeGreaterThanOrEqual(loadings[item] - 0.1);
      if ((weakItems as readonly string[]).includes(column)) expect(halves.both[item], column).toBeGreaterThan(15);
      else expect(halves.both[item], column).toBeLessThan(15);
    }
  });
});
