import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import type { Dataset } from "../../../src/data/dataset";
import { drain } from "../../../src/jobs/job";
import { multigroup } from "../../../src/methods/multigroup";
import { defaultMultigroupOptions, type MultigroupOptions } from "../../../src/methods/multigroup/options";
import { fileName } from "../../../src/methods/multigroup/names";
import type { Input } from "../../../src/methods/method";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { pointEstimate, run as runPls } from "../../../src/methods/pls/run";
import { parseModelText } from "../../../src/model/syntax";
import { OWN } from "../predict/given";

const pls = { ...defaultPlsOptions, tolerance: 1e-12 };
const shared = multigroup.shared!;

function inputOf(name: string, text: string, group: (row: number, data: Dataset) => number): Input {
  const data = parseCsv(readFileSync(join(OWN, "simulated", name)), name).dataset!;
  const parsed = parseModelText(text);
  if ("problems" in parsed) throw new Error(text);
  const column = { name: "group", scale: "nominal" as const, values: Float64Array.from({ length: data.rows }, (_, row) => group(row, data)) };
  return { model: parsed.model, data: { ...data, columns: [...data.columns, column] } };
}

const half = (input: Input, group: number): Input => {
  const { values } = input.data.columns.at(-1)!;
  const rows = Array.from(values.keys()).filter((row) => values[row] === group);
  return { model: input.model, data: { ...input.data, rows: rows.length, columns: input.data.columns.map((column) => ({ ...column, values: Float64Array.from(rows, (row) => column.values[row]!) })) } };
};

const options: MultigroupOptions = { ...defaultMultigroupOptions, pls, groups: { column: "group", groups: ["1", "2"] }, permutations: 40, bootstraps: 30 };
const compared = (input: Input, more: Partial<MultigroupOptions> = {}) => {
  const all = { ...options, ...more };
  expect(multigroup.check(input, all).filter(({ severity }) => severity === "error")).toEqual([]);
  const result = drain(multigroup.run(input, all));
  const differences = new Map(result.parameters.map((parameter, k) => [`${parameter.kind} ${fileName(result, parameter)}`, result.pairs[0]!.differences[k]!] as const));
  const micom = new Map(result.pairs[0]!.micom.map((of) => [result.constructs[of.construct]!.name, of]));
  return { result, differences, micom };
};

describe("groups of a model with an interaction", () => {
  const text = "X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + X:M";
  const input = inputOf("moderation.csv", text, (row) => 1 + (row % 2));

  it("differ by what each group's own estimate, stage by stage, says", () => {
    const { differences, micom } = compared(input);
    const [a, b] = [1, 2].map((group) => drain(runPls(half(input, group), pls)));
    for (const [t, path] of a!.paths.entries()) {
      const name = [path.from, path.to].map((j) => a!.constructs[j]!.name).join(" -> ");
      const scaled = (of: NonNullable<typeof a>) => of.pathCoefficients[t]! * of.effectScale[path.from]!;
      expect(differences.get(`path ${name}`)!.difference).toBeCloseTo(scaled(a!) - scaled(b!), 9);
    }
    expect([...micom.keys()]).toEqual(["X", "M", "Y"]);
    expect(differences.get("path X*M -> Y")!.permutation.p).toBeGreaterThan(0);
  });

  it("gives the same bits however it is divided", () => {
    const total = shared.pieces(input, options);
    const parts: unknown[] = [];
    for (let first = 0; first < total; first += 23) parts.push(structuredClone(drain(shared.part(input, options, { first, count: Math.min(23, total - first) }))));
    expect(drain(shared.join(input, options, parts))).toEqual(drain(multigroup.run(input, options)));
  });

  it("cannot be compared by implied correlations, and says so", () => {
    expect(multigroup.check(input, { ...options, distances: true }).map(({ detail }) => detail["reason"])).toEqual(["stagedDistances"]);
  });
});

describe("groups of a model with a construct of higher order", () => {
  const text = "Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nSatisfaction =~ sat1 + sat2 + sat3\nServqual =~ Tangibles + Reliability\nServqual ~ Price\nSatisfaction ~ Servqual";
  const input = inputOf("higher-order.csv", text, (row) => 1 + (row % 2));

  it("are compared on all levels, the higher one by the weights that it gives items", () => {
    const { micom, differences } = compared(input);
    expect([...micom.keys()]).toEqual(["Price", "Satisfaction", "Servqual", "Tangibles", "Reliability"]);
    const pooled = pointEstimate(input, pls);
    const items = pooled.table.sample.columns.length;
    const S = pooled.table.moments.correlations;
    const names = pooled.staged.plan.columns;
    // weights of the higher order on items: those of the dimensions times its own on them
    const weights = [1, 2].map((group) => {
      const { earlier: [first], model, ws } = pointEstimate(half(input, group), pls);
      const servqual = model.constructs.findIndex(({ name }) => name === "Servqual");
      const own = ["Tangibles", "Reliability"].map((name, d) => [name, ws.weights[model.offsets[servqual]! + d]!] as const);
      return names.map((item) => own.reduce((sum, [name, weight]) => {
        const j = first!.model.constructs.findIndex((one) => one.name === name);
        const k = first!.model.columns.indexOf(item);
        return first!.model.constructOf[k] === j ? sum + weight * first!.ws.weights[k]! : sum;
      }, 0));
    });
    const product = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, k) => sum + b.reduce((inner, y, l) => inner + x * S[k * items + l]! * y, 0), 0);
    const [w1, w2] = weights as [number[], number[]];
    expect(micom.get("Servqual")!.c).toBeCloseTo(product(w1, w2) / Math.sqrt(product(w1, w1) * product(w2, w2)), 9);
    expect(micom.get("Tangibles")!.c).not.toBe(1);
    expect(differences.get("path Servqual -> Satisfaction")!.difference).not.toBeNull();
  });

  it("can be compared with repeated indicators and by the embedded approach too", () => {
    for (const higherOrder of ["embedded", "repeated"] as const) {
      const { micom, result } = compared(input, { pls: { ...pls, higherOrder }, permutations: 20, bootstraps: 10 });
      expect([...micom.keys()].toSorted()).toEqual(["Price", "Reliability", "Satisfaction", "Servqual", "Tangibles"]);
      expect(Math.min(...[...micom.values()].map(({ c }) => c!))).toBeGreaterThan(0.9);
      expect(result.pairs[0]!.used).toBe(20);
    }
  });
});
