import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { factorise, solveFactored } from "../../../src/math/cholesky";
import { redundancy } from "../../../src/methods/redundancy";
import type { RedundancyOptions } from "../../../src/methods/redundancy/options";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { inputOf, readCase } from "../bootstrap/given";

const outside = process.env["PLS_REFERENCE_DIR"];
if (outside === undefined) process.stdout.write("1 case of redundancy analysis on published data skipped (PLS_REFERENCE_DIR is not set)\n");

const base: RedundancyOptions = { pls: { ...defaultPlsOptions, tolerance: 1e-12 }, construct: null, global: [], more: "" };

describe("redundancy analysis", () => {
  it.runIf(outside !== undefined)("equals seminr 2.3.1 and lm to 1e-8", () => {
    const given = readCase("advanced/redundancy.json", outside);
    const input = inputOf({ ...given, model: { lavaan: (given as unknown as { model: { lavaan: string } }).model.lavaan } }, outside);
    const { values } = given.expected["redundancyAnalysis"] as { readonly values: Record<string, { readonly globalItem: string; readonly path: number; readonly r2: number }> };
    const more = Object.entries(values).map(([name, { globalItem }]) => `${name}: ${globalItem}`).join("; ");
    const options = { ...base, more, pls: { ...base.pls, missingCodes: [-99] } };
    expect(redundancy.check(input, options).filter(({ severity }) => severity === "error")).toEqual([]);
    const found = redundancy.blocks(drain(redundancy.run(input, options)), input) as Record<string, { readonly path: number; readonly r2: number }>;
    for (const [name, { path, r2 }] of Object.entries(values)) {
      expect(Math.abs(found[name]!.path - path)).toBeLessThan(1e-8);
      expect(Math.abs(found[name]!.r2 - r2)).toBeLessThan(1e-8);
    }
  });

  const read = inputOf(readCase("expected/reputation-path.json"));
  const formative = read.model.constructs.find(({ direction }) => direction === "formative")!;
  const global = read.model.constructs.find(({ name }) => name === "CUSA")!.items[0]!;
  const options = { ...base, construct: formative.id, global: [global] };

  it("is the multiple correlation of the global item with the items, found another way", () => {
    const { pairs } = drain(redundancy.run(read, options));
    const columns = [...formative.items, global].map((name) => read.data.columns.find((column) => column.name === name)!.values);
    const n = read.data.rows;
    const centred = columns.map((values) => values.map((value) => value - values.reduce((sum, one) => sum + one, 0) / n));
    const product = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    const K = formative.items.length;
    const A = Float64Array.from({ length: K * K }, (_, at) => product(centred[Math.floor(at / K)]!, centred[at % K]!));
    const b = Float64Array.from({ length: K }, (_, k) => product(centred[k]!, centred[K]!));
    const beta = b.slice();
    factorise(A, K);
    solveFactored(A, K, beta);
    expect(pairs[0]!.r2).toBeCloseTo(product(beta, b) / product(centred[K]!, centred[K]!), 10);
    expect(pairs[0]!.path).toBeCloseTo(Math.sqrt(pairs[0]!.r2), 10);
  });

  it("does not depend on units or on the order of the cases", () => {
    const turned = read.data.columns.map((column) => ({ ...column, values: column.values.toReversed().map((value) => 2 * value + 1) }));
    const other = drain(redundancy.run({ ...read, data: { ...read.data, columns: turned } }, options));
    expect(other.pairs[0]!.path).toBeCloseTo(drain(redundancy.run(read, options)).pairs[0]!.path, 10);
  });

  it("shows paths, weights and, for several constructs, a chart", () => {
    const more = read.model.constructs.filter(({ direction }) => direction === "formative").map(({ name }) => `${name}: ${global}`).join("; ");
    const { tables, charts } = redundancy.report(drain(redundancy.run(read, { ...base, more })), read);
    expect(tables[0]!.rows.length).toBeGreaterThan(1);
    expect(charts![0]!.categories).toHaveLength(tables[0]!.rows.length);
    expect(redundancy.report(drain(redundancy.run(read, options)), read).charts).toEqual([]);
  });

  it("says what stands in its way", () => {
    const reasons = (changed: Partial<RedundancyOptions>) => redundancy.check(read, { ...options, ...changed }).map(({ detail }) => detail["reason"]);
    expect(reasons({})).toEqual([]);
    expect(reasons({ global: [] })).toEqual(["noGlobal"]);
    expect(reasons({ global: [formative.items[0]!] })).toEqual(["ownItem"]);
    expect(reasons({ global: ["nothing"] })).toEqual(["absent"]);
    expect(reasons({ more: "QUAL qual_global" })).toEqual(["unreadable"]);
    expect(reasons({ more: "NOBODY: x" })).toEqual(["noConstruct"]);
    const reflective = read.model.constructs.find(({ direction, items }) => direction === "reflective" && !items.includes(global))!;
    expect(reasons({ construct: reflective.id })).toContain("reflective");
  });
});
