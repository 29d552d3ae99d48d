import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { prepare } from "../../../src/methods/fimix/starts";
import { defaultFimixOptions } from "../../../src/methods/fimix/options";
import { orderedSegments, segmentsOf } from "../../../src/methods/fimix/solution";
import { defaultPlsOptions, type PlsOptions } from "../../../src/methods/pls/options";
import { climb } from "../../../src/sem/mixture";
import { mixtureCriteria } from "../../../src/sem/mixtureCriteria";
import { inputOf, readCase, type BootstrapCase } from "../bootstrap/given";

type Criteria = Readonly<Record<string, number>>;
interface Variant {
  readonly lnLFirstIterations: readonly number[];
  readonly criteria: Criteria;
  readonly segments: readonly { readonly share: number; readonly paths: Criteria; readonly intercepts: Criteria | null; readonly residualVariance: Criteria; readonly r2: Criteria }[];
  readonly hardAssignmentSizes: readonly number[];
  readonly posteriorFirstRows: { readonly rows: readonly number[]; readonly values: readonly (readonly number[])[] };
}
type Case = BootstrapCase & { readonly data: { readonly missing: PlsOptions["missing"] } };
type Values = Readonly<Record<string, { readonly noIntercept: Variant | Criteria; readonly withIntercept: Variant | Criteria; readonly startProbabilities?: readonly (readonly number[])[] }>>;

/** A reference script, and seminrExtras 1.0.3 with constants: the same starts, so that every number is bound to be the same. */
describe.each(["fimix-segments", "fimix-satisfaction"])("%s", (name) => {
  const reference = readCase(`advanced/${name}.json`) as Case;
  const { values, tolerance } = reference.expected["fimix"] as { readonly values: Values; readonly tolerance: Readonly<Record<"lnL" | "criteria" | "paths" | "posteriors" | "lnLFirstIterations", number>> };
  const prepared = (constants: boolean) => prepare(inputOf(reference), { ...defaultFimixOptions, pls: { ...defaultPlsOptions, missing: reference.data.missing, tolerance: 1e-12 }, constants });
  const near = (got: number | null | undefined, expected: number, by: number, what: string): void => expect(Math.abs(got! - expected), `${what}: ${got} for ${expected}`).toBeLessThanOrEqual(by);

  describe.each([["noIntercept", false], ["withIntercept", true]] as const)("%s", (variant, constants) => {
    const { problem, point } = prepared(constants);
    const one = drain(climb(problem, 1, { posterior: new Float64Array(problem.n).fill(1) }, { tolerance: 1e-10, most: 3 }))!;

    it("one segment", () => {
      const criteria = mixtureCriteria(problem, 1, { lnL: one.lnL, posterior: one.posterior, lnL1: one.lnL });
      for (const [key, expected] of Object.entries(values["K1"]![variant] as Criteria)) near((criteria as unknown as Criteria)[key], expected, 1e-8 * Math.max(1, Math.abs(expected)), key);
    });

    it.each([2, 3, 4])("%i segments from the given start", (K) => {
      const expected = values[`K${K}`]![variant] as Variant;
      const posterior = Float64Array.from(values[`K${K}`]!.startProbabilities!.flat());
      const found = drain(climb(problem, K, { posterior }, { tolerance: 1e-10, most: 5000 }))!;
      for (const [i, lnL] of expected.lnLFirstIterations.entries()) near(found.trace[i], lnL, tolerance.lnLFirstIterations, `lnL of iteration ${i + 1}`);
      for (let i = 1; i < found.trace.length; i++) expect(found.trace[i]! - found.trace[i - 1]!).toBeGreaterThan(-1e-8);
      const ordered = orderedSegments(found, problem);
      const criteria = mixtureCriteria(problem, K, { lnL: ordered.lnL, posterior: ordered.posterior, lnL1: one.lnL });
      for (const [key, value] of Object.entries(expected.criteria)) near((criteria as unknown as Criteria)[key], value, key === "lnL" ? tolerance.lnL : tolerance.criteria, key);
      const segments = segmentsOf(problem, ordered, point.model);
      const constructs = point.model.constructs.map((construct) => construct.name);
      for (const [k, segment] of expected.segments.entries()) {
        near(segments[k]!.share, segment.share, tolerance.paths, "share");
        for (const [t, from] of point.model.from.entries()) near(segments[k]!.paths[t], segment.paths[`${constructs[from]} -> ${constructs[point.model.to[t]!]}`]!, tolerance.paths, `path ${t}`);
        for (const [construct, value] of Object.entries(segment.residualVariance)) near(segments[k]!.residualVariances[constructs.indexOf(construct)], value, tolerance.paths, `ψ of ${construct}`);
        for (const [key, value] of Object.entries(segment.r2)) near(segments[k]!.r2[constructs.indexOf(key.split(".")[0]!)], value, tolerance.paths, `R² of ${key}`);
        for (const [key, value] of Object.entries(segment.intercepts ?? {})) near(segments[k]!.constants[constructs.indexOf(key.split(".")[0]!)], value, tolerance.paths, `constant of ${key}`);
      }
      for (const [r, row] of expected.posteriorFirstRows.rows.entries()) for (const [k, value] of expected.posteriorFirstRows.values[r]!.entries()) near(ordered.posterior[(row - 1) * K + k], value, tolerance.posteriors, `row ${row}`);
      expect(segments.map(({ size }) => size).sort((a, b) => a - b)).toEqual([...expected.hardAssignmentSizes].sort((a, b) => a - b));
    });
  });
});
