import { describe, expect, it } from "vitest";
import { cbsem } from "../../../src/methods/cbsem";
import { defaultCbsemOptions } from "../../../src/methods/cbsem/options";
import type { Input } from "../../../src/methods/method";
import { dimensionColumn } from "../../../src/model/hierarchy";
import { parseModelText } from "../../../src/model/syntax";
import type { Construct, PathModel } from "../../../src/model/types";
import { itemKey } from "../../../src/report/overlay";
import { inputOf, readCase } from "../bootstrap/given";
import { byName, estimated } from "./given";

const given = readCase("expected/segments-pooled.json");
const segments = inputOf(given);
const lavaan = given.expected["cbsem"]! as unknown as { readonly values?: Record<string, Record<string, number>> } & Record<string, Record<string, number>>;
const wanted = lavaan.values ?? lavaan;

/** The constructs of a model as the only measures of a factor above them. */
function under(model: PathModel, name: string): PathModel {
  const higher: Construct = { id: "higher", name, direction: "reflective", weighting: "modeA", items: [], dimensions: model.constructs.map(({ id }) => id) };
  return { ...model, constructs: [...model.constructs, higher], paths: [] };
}

describe("factors of higher order", () => {
  const second = estimated({ ...segments, model: under(segments.model, "Whole") });

  it("over three factors fit as lavaan's model in which all three are joined, and leave their loadings as they are", () => {
    expect(second.fit.df).toBe(wanted["fit"]!["df"]);
    expect(Math.abs(second.fit.chiSquare - wanted["fit"]!["chisq"]!)).toBeLessThan(1e-4);
    expect(Math.abs(second.fit.lnL - wanted["fit"]!["logl"]!)).toBeLessThan(1e-4);
    const own = byName(second, ({ standardised }) => standardised);
    const theirs = Object.entries(wanted["standardizedLoadings"]!);
    expect(theirs.length).toBeGreaterThan(6);
    for (const [key, value] of theirs) expect(Math.abs(own.get(key)! - value), key).toBeLessThan(1e-5);
  });

  it("have loadings that their correlations give: λ₁ = √(r₁₂ r₁₃ ∕ r₂₃)", () => {
    const first = estimated(segments);
    const names = segments.model.constructs.map(({ name }) => name);
    const r = (i: number, j: number): number => first.factorCorrelations[i * 3 + j]!;
    const loadings = byName(second, ({ standardised }) => standardised);
    const [a, b, c] = [Math.sqrt((r(0, 1) * r(0, 2)) / r(1, 2)), Math.sqrt((r(0, 1) * r(1, 2)) / r(0, 2)), Math.sqrt((r(0, 2) * r(1, 2)) / r(0, 1))];
    for (const [k, value] of [a, b, c].entries()) expect(loadings.get(`Whole -> ${names[k]}`)).toBeCloseTo(value, 5);
    expect(second.r2.slice(0, 3).map((value) => value!)).toEqual([a, b, c].map((value) => expect.closeTo(value * value, 5) as number));
    const sum = a + b + c;
    expect(second.rhoC[3]).toBeCloseTo((sum * sum) / (sum * sum + 3 - a * a - b * b - c * c), 5);
  });

  it("fit alike whatever gives them their unit, with the same standard errors of what is standardised", () => {
    const other = estimated({ ...segments, model: under(segments.model, "Whole") }, { scale: "variance" });
    expect(other.fit.chiSquare).toBeCloseTo(second.fit.chiSquare, 7);
    for (const value of [({ standardised }: { readonly standardised: number }) => standardised, ({ standardisedSe }: { readonly standardisedSe: number | null }) => standardisedSe ?? 0]) {
      const [one, two] = [byName(second, value), byName(other, value)];
      for (const name of segments.model.constructs.map((construct) => `Whole -> ${construct.name}`)) expect(two.get(name)).toBeCloseTo(one.get(name)!, 5);
    }
  });

  it("are found in a population without error, with what they explain and what explains them", () => {
    const text = "A =~ a1 + a2\nB =~ b1 + b2\nC =~ c1 + c2\nD =~ d1 + d2\nY =~ y1 + y2\nX =~ x1\nG =~ A + B + C + D\nG ~ X\nY ~ G";
    const parsed = parseModelText(text);
    if ("problems" in parsed) throw new Error("the model cannot be read");
    const loading = { a1: 0.9, a2: 0.8, b1: 0.7, b2: 0.85, c1: 0.75, c2: 0.65, d1: 0.8, d2: 0.6, y1: 0.9, y2: 0.7, x1: 1 };
    // of each factor on G, or what goes from X to G and from G to Y
    const g = { a: 0.8, b: 0.7, c: 0.6, d: 0.9, y: 0.5, x: 0.4 };
    const items = Object.keys(loading) as (keyof typeof loading)[];
    const values = Float64Array.from({ length: items.length ** 2 }, (_, at) => {
      const [one, other] = [items[Math.floor(at / items.length)]!, items[at % items.length]!];
      if (one === other) return 1;
      const [f, h] = [one[0] as keyof typeof g, other[0] as keyof typeof g];
      return loading[one] * loading[other] * (f === h ? 1 : g[f] * g[h]);
    });
    const input: Input = { model: parsed.model, data: { name: "population", rows: 0, columns: items.map((name) => ({ name, scale: "metric" as const, values: new Float64Array(0) })), matrix: { kind: "correlations", n: 300, values } } };
    const found = estimated(input);
    expect(found.converged).toBe(true);
    expect(found.fit.chiSquare).toBeLessThan(1e-8);
    const own = byName(found, ({ standardised }) => standardised);
    for (const [name, value] of Object.entries({ "G -> A": g.a, "G -> B": g.b, "G -> C": g.c, "G -> D": g.d, "G -> Y": g.y, "X -> G": g.x })) expect(own.get(name), name).toBeCloseTo(value, 6);
    expect(found.modifications.every(({ index }) => index < 1e-6)).toBe(true);
    // on the diagram the arrows that measure G carry loadings, and only drawn paths coefficients
    const { overlay, tables } = cbsem.report(found, input);
    const id = (name: string): string => input.model.constructs.find((construct) => construct.name === name)!.id;
    expect(overlay.items[itemKey(id("G"), dimensionColumn(id("A")))]!.loading).toBeCloseTo(g.a, 6);
    expect(Object.keys(overlay.paths)).toHaveLength(2);
    expect(tables.find((table) => table.id === "cbsemPaths")!.rows).toHaveLength(6);
  });

  it("are refused where constructs form them", () => {
    const model = { ...under(segments.model, "Whole"), constructs: under(segments.model, "Whole").constructs.map((construct) => (construct.id === "higher" ? { ...construct, direction: "formative" as const } : construct)) };
    expect(cbsem.check({ ...segments, model }, defaultCbsemOptions).map(({ detail }) => detail["reason"])).toContain("higherOrder");
  });
});
