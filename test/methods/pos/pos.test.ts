import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { leastSquares } from "../../../src/math/leastSquares";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { pos } from "../../../src/methods/pos";
import { casesOf } from "../../../src/methods/pos/cases";
import { defaultPosOptions, type PosOptions } from "../../../src/methods/pos/options";
import { search } from "../../../src/methods/pos/search";
import { distancesTo, segmentOf } from "../../../src/methods/pos/segment";
import type { PosPart } from "../../../src/methods/pos/starts";
import { inputOf, readCase } from "../bootstrap/given";
import { recovered, separated } from "../fimix/given";

interface Found {
  readonly objectiveAtStart: number;
  readonly objectiveAfterFirstReassignment: number;
  readonly objective: number;
  readonly acceptedMoves: number;
  readonly sizes: readonly number[];
  readonly r2: readonly { readonly Intention: number }[];
  readonly assignment: readonly number[];
}
interface Expected {
  readonly startPartition: readonly number[];
  readonly distancesFirstRowsAtStart: { readonly rows: readonly number[]; readonly segmentScores: readonly (readonly number[])[]; readonly pooledScores: readonly (readonly number[])[] };
  readonly objectiveOfTrueSegments: number;
  readonly values: Readonly<Record<"segmentScores" | "pooledScores", Found>>;
}

const reference = readCase("advanced/pos-segments.json");
const expected = reference.expected["pos"] as Expected;
const input = inputOf(reference);
const options: PosOptions = { ...defaultPosOptions, pls: { ...defaultPlsOptions, missing: "none", tolerance: 1e-12 } };
const start = Int32Array.from(expected.startPartition, (k) => k - 1);
const truth = Array.from(input.data.columns.find(({ name }) => name === "segment")!.values, (value) => value - 1);

/** A reference script in R; objective and distances at the start are seminrExtras 1.0.3. */
describe.each([["segmentScores", "segment"], ["pooledScores", "pooled"]] as const)("POS from a given partition, %s", (key, scores) => {
  const own = { ...options, scores };
  const cases = casesOf(input, own);

  it("has the distances of the reference to 1e-8", () => {
    const { rows, [key]: values } = expected.distancesFirstRowsAtStart;
    for (const k of [0, 1]) {
      const segment = segmentOf(cases, own);
      segment.rebuild((i) => start[i] === k);
      segment.estimate();
      const out = new Float64Array(cases.n);
      distancesTo(cases, segment, { pooled: scores === "pooled" ? cases.point.ws.weights : undefined, out });
      for (const [r, row] of rows.entries()) expect(out[row - 1]).toBeCloseTo(values[r]![k]!, 8);
    }
  });

  it("walks the way of the reference", () => {
    const found = drain(search(cases, own, start))!;
    const wanted = expected.values[key];
    expect(found.atStart).toBeCloseTo(wanted.objectiveAtStart, 8);
    expect(found.afterReassignment).toBeCloseTo(wanted.objectiveAfterFirstReassignment, 8);
    expect(found.objective).toBeGreaterThanOrEqual(wanted.objective - 1e-6);
    expect(found.moves).toBe(wanted.acceptedMoves);
    expect(Array.from(found.assignment, (k) => k + 1)).toEqual(wanted.assignment);
    expect(found.converged).toBe(true);
  });
});

describe("POS", () => {
  const result = drain(pos.run(input, options));

  it("comes from random starts to at least the objective of the reference, above that of the true segments", () => {
    expect(result.objective).toBeGreaterThanOrEqual(expected.values.segmentScores.objective - 1e-6);
    expect(result.objective).toBeGreaterThan(expected.objectiveOfTrueSegments);
    expect(recovered(result.assignment, truth)).toBeGreaterThan(0.74);
    expect(result.segments[0]!.size + result.segments[1]!.size).toBe(600);
    expect(result.starts.length + result.failed).toBe(10);
  });

  it("has an objective that is the sum of what its segments explain, and no single move raises", () => {
    expect(result.segments.reduce((sum, { r2 }) => sum + r2.reduce<number>((all, value) => all + (value ?? 0), 0), 0)).toBeCloseTo(result.objective, 8);
    const again = drain(search(casesOf(input, options), { ...options, maxMoves: 0 }, result.assignment))!;
    expect(again.atStart).toBeCloseTo(result.objective, 8);
  });

  it("gives the same bits however the starts are shared", () => {
    const small = { ...options, starts: 3, pls: defaultPlsOptions };
    const { part, join } = pos.shared!;
    const parts = [[0, 2], [2, 1]].map(([first, count]) => structuredClone(drain(part(input, small, { first: first!, count: count! })) as PosPart));
    expect(drain(join(input, small, parts))).toEqual(drain(pos.run(input, small)));
  });

  it("recovers well separated segments", () => {
    const clear = separated({ n: 240 });
    const found = drain(pos.run(clear, { ...options, starts: 3, pls: defaultPlsOptions }));
    expect(recovered(found.assignment, clear.truth)).toBeGreaterThanOrEqual(0.95);
    expect(found.profiles[0]!.column).toBe("truth");
  });

  it("weighs segments by their size where asked, and keeps the smallest size", () => {
    const weighted = drain(pos.run(input, { ...options, starts: 2, objective: "weighted", smallest: 150, pls: defaultPlsOptions }));
    const [a, b] = weighted.segments;
    expect(weighted.objective).toBeCloseTo((a!.size * a!.r2[2]! + b!.size * b!.r2[2]!) / 600, 8);
    expect(b!.size).toBeGreaterThanOrEqual(150);
    expect(weighted.pooledObjective).toBeCloseTo(weighted.pooledR2[2]!, 10);
  });

  it("makes tables, a chart, a column and the diagram of it", () => {
    const report = pos.report(result, input);
    expect(report.tables.map(({ id }) => id)).toEqual(["posExplained", "posPaths", "posStarts", "segmentProfile"]);
    expect(report.columns![0]!.name).toBe("POS_2");
    expect(Object.values(report.overlay.paths)[0]!.coefficient).toBe(result.segments[0]!.paths[0]);
    expect(pos.blocks(result, input)["segments"]).toHaveLength(2);
  });

  it("refuses what cannot be done", () => {
    const codes = (o: PosOptions): readonly string[] => pos.check(input, o).filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect(codes({ ...options, segments: 1 })).toEqual(["E_SETTING"]);
    expect(codes({ ...options, smallest: 400 })).toEqual(["E_N_TOO_SMALL"]);
    expect(() => drain(pos.run(input, { ...options, smallest: 400, segments: 2 }))).not.toThrow();
  });
});

describe("formative residuals in the distances", () => {
  const model = { ...input.model, constructs: input.model.constructs.map((construct, j) => (j === 0 ? { ...construct, weighting: "modeB" as const } : construct)) };
  const given = { model, data: input.data };
  const cases = casesOf(given, options);
  const segment = segmentOf(cases, options);
  segment.rebuild((i) => start[i] === 0);
  segment.estimate();
  const distances = (formative: boolean): Float64Array => {
    const out = new Float64Array(cases.n);
    distancesTo(cases, segment, { pooled: undefined, formative, out });
    return out;
  };

  it("are those of the regression of the inner proxy on the items of the block", () => {
    const { ws, means, sds } = segment;
    const { offsets, from, to, constructs } = ws.model;
    const standard = (i: number, k: number): number => (cases.Z[i * cases.p + k]! - means[k]!) / sds[k]!;
    const score = (i: number, j: number): number => Array.from({ length: offsets[j + 1]! - offsets[j]! }, (_, k) => offsets[j]! + k).reduce((sum, k) => sum + ws.weights[k]! * standard(i, k), 0);
    // path scheme: the first construct, which nothing leads to, has its successors by their correlations
    const members = Array.from({ length: cases.n }, (_, i) => i).filter((i) => start[i] === 0);
    const own = members.map((i) => score(i, 0));
    const successors = Array.from(from.keys()).filter((t) => from[t] === 0).map((t) => to[t]!);
    const proxies = successors.map((j) => {
      const others = members.map((i) => score(i, j));
      const correlation = own.reduce((sum, value, i) => sum + value * others[i]!, 0) / (members.length - 1);
      return { j, correlation };
    });
    expect(constructs).toHaveLength(3);
    const proxy = (i: number): number => proxies.reduce((sum, { j, correlation }) => sum + correlation * score(i, j), 0);
    const items = Array.from({ length: offsets[1]! }, (_, k) => k);
    const fit = leastSquares([Float64Array.from(members, () => 1), ...items.map((k) => Float64Array.from(members, (i) => standard(i, k)))], Float64Array.from(members, proxy));
    if ("dependent" in fit) throw new Error("the items depend on one another");
    const residuals = Array.from({ length: cases.n }, (_, i) => proxy(i) - fit.coefficients[0]! - items.reduce((sum, k) => sum + fit.coefficients[k + 1]! * standard(i, k), 0));
    const total = residuals.reduce((sum, value) => sum + value * value, 0);
    const [without, withThem] = [distances(false), distances(true)];
    for (const i of [0, 17, 299, 400, 599]) expect(withThem[i]! - without[i]!).toBeCloseTo(Math.abs(residuals[i]!) / Math.sqrt(total), 8);
  });

  it("count only where a block is weighted by Mode B, and leave a search that is reproducible", () => {
    const plain = { ...options, starts: 1, pls: defaultPlsOptions };
    expect(drain(pos.run(input, { ...plain, formative: true })).assignment).toEqual(drain(pos.run(input, plain)).assignment);
    const found = drain(pos.run(given, { ...plain, formative: true }));
    expect(found.assignment).toEqual(drain(pos.run(given, { ...plain, formative: true })).assignment);
    expect(found.objective).toBeGreaterThan(found.pooledObjective);
  });
});
