import { describe, expect, it } from "vitest";
import { caveatsOf } from "../../../src/ui/compare/caveats";
import { differencesOf } from "../../../src/ui/compare/differences";
import { matchesOf } from "../../../src/ui/compare/matching";
import { within, windowOf, zoomed } from "../../../src/ui/compare/useView";
import { valuesOf } from "../../../src/ui/compare/values";
import { changeText } from "../../../src/ui/compare/DifferenceTable";
import { groupsIn } from "../../../src/ui/compare/groups";
import { crm, estimate } from "../../methods/pls/given";
import { weakItems, without } from "../../methods/whatif/given";
import { dataset } from "../../store/report";

const first = crm();
const pruned = { ...first, model: without(first.model, weakItems) };
const [left, right] = [valuesOf(estimate(first)), valuesOf(estimate(pruned))];
const thresholds = { ave: 0.5, rhoC: 0.7, htmt: 0.9, loading: { watch: 0.7, act: 0.4 }, format: { language: "en", decimals: 3 } as const };
const rows = differencesOf(left, right, thresholds).flatMap((group) => group.rows);
const row = (id: string) => rows.find((one) => one.id === id)!;

describe("differences", () => {
  it("of the study, before and after", () => {
    expect(row("ave GRC Analytique").left).toBeCloseTo(0.5504, 4);
    expect(row("ave GRC Analytique").right).toBeCloseTo(0.6881, 4);
    expect(row("r2 Performance").right).toBeCloseTo(0.433, 4);
    expect(row("coefficient 0 2")).toMatchObject({ left: expect.closeTo(0.65157, 4), right: expect.closeTo(0.63153, 4) });
    expect([row("indicators"), row("belowWatch"), row("belowAct")].map(({ left: a, right: b }) => [a, b])).toEqual([[19, 14], [5, 0], [0, 0]]);
    expect(rows.every((one) => one.left !== null || one.right !== null)).toBe(true);
  });

  it("are taken between the printed numbers, with a true minus sign", () => {
    expect(changeText(row("coefficient 0 2"), { language: "en", decimals: 3 })).toBe("−.020");
    expect(changeText({ ...row("coefficient 0 2"), left: 0.0005, right: 0.0015 }, { language: "en", decimals: 3 })).toBe("+.001");
    expect(changeText({ ...row("coefficient 0 2"), left: 0.2, right: 0.2 }, { language: "fr", decimals: 3 })).toBe("0,000");
  });

  it("say what misses a threshold and what passes it now", () => {
    const strict = differencesOf(left, right, { ...thresholds, ave: 0.6 })[0]!.rows;
    const analytic = strict.find(({ id }) => id === "ave GRC Analytique")!;
    expect([analytic.leftLevel, analytic.rightLevel]).toEqual(["watch", "good"]);
  });

  it("of PLS and PLSc read each by its own estimator", () => {
    const consistent = valuesOf(estimate(first, { estimator: "plsc" }));
    const both = differencesOf(left, consistent, thresholds).flatMap((group) => group.rows);
    const r2 = both.find(({ id }) => id === "r2 Performance")!;
    expect(r2.right!).toBeGreaterThan(r2.left!);
    expect(caveatsOf(left, consistent, ["a", "b"]).map(({ key }) => key)).toEqual(["prune:compare.caveats.estimator"]);
  });
});

describe("caveats", () => {
  it("tell where R² rests on other items, but not where nothing changed", () => {
    expect(caveatsOf(left, right, ["a", "b"])).toEqual([{ key: "prune:compare.caveats.r2", values: { name: "Performance", first: "a", second: "b", before: 6, after: 4 } }]);
    expect(caveatsOf(left, left, ["a", "b"])).toEqual([]);
  });
});

describe("constructs", () => {
  it("are matched by what they are, not by a number that another model also uses", () => {
    const other = { ...first, model: { ...first.model, constructs: first.model.constructs.map((construct, i) => ({ ...construct, id: `z${i}` })), paths: first.model.paths.map(({ from, to }) => ({ from: `z${first.model.constructs.findIndex(({ id }) => id === from)}`, to: `z${first.model.constructs.findIndex(({ id }) => id === to)}` })) } };
    const renumbered = valuesOf(estimate(other));
    expect(matchesOf(left, renumbered).map(({ left: a, right: b }) => [a, b])).toEqual([[0, 0], [1, 1], [2, 2]]);
  });
});

describe("the shared view", () => {
  const bounds = { x: 10, y: 20, width: 100, height: 50 };
  it("shows all at first, and never leaves the picture", () => {
    expect(windowOf({ zoom: 1, x: 0.5, y: 0.5 }, bounds)).toEqual(bounds);
    expect(within({ zoom: 2, x: -3, y: 9 })).toEqual({ zoom: 2, x: 0.25, y: 0.75 });
  });
  it("keeps the point under the pointer while it zooms", () => {
    const before = { zoom: 2, x: 0.5, y: 0.5 };
    const at = { across: 0.3, down: 0.6 };
    const point = (view: typeof before) => {
      const shown = windowOf(view, bounds);
      return [shown.x + at.across * shown.width, shown.y + at.down * shown.height];
    };
    const [x, y] = point(zoomed(before, 1.25, at));
    expect(x).toBeCloseTo(point(before)[0]!, 10);
    expect(y).toBeCloseTo(point(before)[1]!, 10);
  });
});

describe("groups", () => {
  const half = Array.from({ length: 30 }, (_, i) => (i < 15 ? 1 : 2));
  it("are the values of columns that are no items and have enough cases each", () => {
    const data = dataset({ x1: half, sex: half, region: half.map((_, i) => i), rare: half.map((_, i) => (i === 0 ? 9 : 1)) });
    expect(groupsIn(data, { constructs: [{ id: "a", name: "A", direction: "reflective", weighting: "modeA", items: ["x1"] }], paths: [] })).toEqual([{ column: "sex", equals: 1 }, { column: "sex", equals: 2 }]);
  });
});
