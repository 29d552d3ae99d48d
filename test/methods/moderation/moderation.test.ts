import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { analyses } from "../../../src/methods/registry";
import { moderation } from "../../../src/methods/moderation";
import type { ModerationOptions } from "../../../src/methods/moderation/options";
import type { Input } from "../../../src/methods/method";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { withInteractions, withLowerTerms } from "../../../src/model/interactions";
import { inputOf, readCase, REFERENCE } from "../bootstrap/given";
import { modelOf } from "../pls/given";

type Numbers = Readonly<Record<string, number>>;
interface SlopeCase {
  readonly simpleSlopes: { readonly coefficients: Numbers; readonly se: Numbers; readonly df: number; readonly r2: number; readonly r2Change: number; readonly f2Product: number; readonly values: Readonly<Record<string, { readonly at: number; readonly slope: number; readonly se: number; readonly t: number; readonly p: number; readonly ci95: readonly number[] }>>; readonly lines: { readonly fitted: readonly number[] } };
  readonly johnsonNeyman: { readonly tCritical: number; readonly covariance: Numbers; readonly values: { readonly discriminant: number; readonly roots: readonly number[]; readonly moderatorRange: readonly number[]; readonly boundsInsideRange: readonly number[]; readonly shareOfCasesBelow: readonly number[] } };
}

const outside = process.env["PLS_REFERENCE_DIR"];
const cases = [["slopes-xm", REFERENCE] as const, ...(outside !== undefined && existsSync(join(outside, "advanced", "slopes-corp-rep.json")) ? [["slopes-corp-rep", outside] as const] : [])];
const pls = { ...defaultPlsOptions, tolerance: 1e-12 };
const ols: ModerationOptions = { pls, inference: "ols", samples: 100, level: 0.95, seed: 1 };

/** The case's own interaction, which its model text does not have. */
function given(name: string, root: string): { readonly input: Input; readonly expected: SlopeCase; readonly options: ModerationOptions } {
  const one = readCase(`advanced/${name}.json`, root) as unknown as { readonly data: { readonly missingCodes?: readonly number[] }; readonly model: { readonly interactions: readonly { readonly of: readonly string[]; readonly on: string }[] }; readonly expected: SlopeCase };
  const { model, data } = inputOf(one as never, root);
  const idOf = (construct: string): string => model.constructs.find((c) => c.name === construct)!.id;
  const interactions = one.model.interactions.map(({ of, on }) => ({ of: of.map(idOf), to: idOf(on) }));
  return { input: { model: withInteractions(model, interactions), data }, expected: one.expected, options: { ...ols, pls: { ...pls, missing: "mean", missingCodes: one.data.missingCodes ?? [] } } };
}

const close = (got: unknown, wanted: number, tolerance = 1e-8): void => expect(Math.abs((got as number) - wanted)).toBeLessThan(tolerance * Math.max(1, Math.abs(wanted)));

describe("simple slopes and Johnson–Neyman regions", () => {
  it.each(cases)("%s: equal lm of R 4.2.2", (name, root) => {
    const { input, expected, options } = given(name, root);
    const blocks = moderation.blocks(drain(moderation.run(input, options)), input) as Record<string, Record<string, Record<string, unknown>>>;
    const [slopes] = Object.values(blocks["simpleSlopes"]!);
    const [regions] = Object.values(blocks["johnsonNeyman"]!);
    const wanted = expected.simpleSlopes;
    for (const [term, value] of Object.entries(wanted.coefficients)) close((slopes!["coefficients"] as Numbers)[term], value);
    for (const [term, value] of Object.entries(wanted.se)) if (term !== "(Intercept)") close((slopes!["se"] as Numbers)[term], value);
    for (const key of ["df", "r2", "r2Change", "f2Product"] as const) close(slopes![key], wanted[key]);
    for (const [at, value] of Object.entries(wanted.values)) {
      const got = (slopes!["values"] as Record<string, { at: number; slope: number; se: number; t: number; p: number; ci: readonly number[] }>)[at]!;
      for (const key of ["at", "slope", "se", "t", "p"] as const) close(got[key], value[key]);
      for (const side of [0, 1] as const) close(got.ci[side], value.ci95[side]!);
    }
    const fitted = (slopes!["lines"] as readonly { readonly points: readonly (readonly number[])[] }[]).flatMap(({ points }) => points.map(([, y]) => y!));
    for (const [i, value] of wanted.lines.fitted.entries()) close(fitted[i], value);
    const jn = expected.johnsonNeyman;
    close(regions!["tCritical"], jn.tCritical);
    for (const [key, value] of Object.entries(jn.covariance)) close((regions!["covariance"] as Numbers)[key], value);
    close(regions!["discriminant"], jn.values.discriminant);
    for (const key of ["roots", "moderatorRange", "boundsInsideRange", "shareOfCasesBelow"] as const) {
      const got = regions![key] as readonly number[];
      expect(got).toHaveLength(jn.values[key].length);
      for (const [i, value] of jn.values[key].entries()) close(got[i], value);
    }
    expect(regions!["significant"]).toBe("outside");
  });

  it("is listed, refuses a model without products, and shows tables and charts of every product", () => {
    expect(analyses.moderation).toBe(moderation);
    const { input, options } = given("slopes-xm", REFERENCE);
    const plain = { ...input, model: withInteractions(input.model, []) };
    expect(moderation.check(plain, options)).toMatchObject([{ code: "E_ANALYSIS", detail: { analysis: "moderation", reason: "none" } }]);
    const [x, m, z, y] = input.model.constructs.map(({ id }) => id) as [string, string, string, string];
    const model = withLowerTerms(withInteractions(input.model, [{ of: [x, m, z], to: y }, { of: [z, z], to: y }]));
    const report = moderation.report(drain(moderation.run({ ...input, model }, options)), { ...input, model });
    expect(report.tables.map(({ id }) => id)).toEqual(["slopes", "slopeDifferences", "johnsonNeyman"]);
    // four combinations of the three-way product and their six differences
    expect(report.tables[1]!.rows).toHaveLength(6);
    expect(report.charts!.map(({ id }) => id.replace(/\d/, ""))).toEqual(["interaction", "interaction", "johnsonNeyman", "interaction", "johnsonNeyman", "interaction", "johnsonNeyman", "interaction"]);
  });
});

describe("inference by resampling", () => {
  const boot: ModerationOptions = { ...ols, inference: "bootstrap", samples: 600, seed: 7 };

  it("comes near the standard errors of the regression, and is the same however the work is shared", () => {
    const { input } = given("slopes-xm", REFERENCE);
    const { shared } = moderation;
    const whole = drain(moderation.run(input, boot));
    const parts = [{ first: 0, count: 250 }, { first: 250, count: 350 }].map((share) => drain(shared!.part(input, boot, share)));
    expect(drain(shared!.join(input, boot, parts))).toEqual(whole);
    const regression = drain(moderation.run(input, ols)).effects[0]!;
    for (const [i, slope] of whole.effects[0]!.slopes.entries()) {
      expect(Math.abs(slope.value - regression.slopes[i]!.value)).toBeLessThan(0.01);
      expect(slope.se! / regression.slopes[i]!.se!).toBeGreaterThan(0.75);
      expect(slope.se! / regression.slopes[i]!.se!).toBeLessThan(1.35);
    }
  });

  it("finds the index of moderated mediation: the change of the product of the steps", () => {
    const { input } = given("slopes-xm", REFERENCE);
    const model = modelOf("X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + X:M\nZ ~ Y");
    const result = drain(moderation.run({ model, data: input.data }, boot));
    const [one] = result.mediation;
    expect(one!.route).toEqual(["X", "Y", "Z"]);
    const byName = new Map(result.effects[0]!.coefficients.map(({ name, estimate }) => [name, estimate.value]));
    const step = one!.conditional[1]!.estimate.value / byName.get("X")!;
    close(one!.index!.value, byName.get("X*M")! * step, 1e-12);
    close(one!.conditional[2]!.estimate.value - one!.conditional[0]!.estimate.value, one!.difference.value, 1e-12);
    close(one!.difference.value, 2 * one!.index!.value, 1e-12);
    expect(one!.index!.interval![0]).toBeLessThan(one!.index!.value);
  });
});
