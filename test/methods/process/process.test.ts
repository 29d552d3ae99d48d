import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import { drain } from "../../../src/jobs/job";
import { initialChoices } from "../../../src/methods/fields";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import { process as analysis } from "../../../src/methods/process";
import { models, type ProcessOptions } from "../../../src/methods/process/options";
import { regression } from "../../../src/methods/regression";
import { parseModelText } from "../../../src/model/syntax";
import { pathKey } from "../../../src/report/overlay";
import { readCase, REFERENCE } from "../bootstrap/given";
import { furthest } from "../advanced";

const parsed = parseModelText("X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nW =~ z1 + z2 + z3\nY =~ y1 + y2 + y3 + y4\nM ~ X + W\nY ~ X + M + W");
const { dataset } = parseCsv(readFileSync(join(REFERENCE, "simulated/moderation.csv")), "moderation.csv");
if ("problems" in parsed || dataset === undefined) throw new Error("the case cannot be read");
const input = { model: parsed.model, data: dataset };
const [x, m, w, y] = ["X", "M", "W", "Y"].map((name) => input.model.constructs.find((construct) => construct.name === name)!.id) as [string, string, string, string];
const options: ProcessOptions = { pls: defaultPlsOptions, ...(initialChoices(analysis.fields) as Omit<ProcessOptions, "pls">), x, m, w, y, samples: 100 };

interface Wanted {
  readonly equations: object;
  readonly directAtPercentiles: readonly number[];
  readonly directAtMeanSd: readonly number[];
  readonly indirectAtPercentiles: readonly number[] | null;
  readonly indirectAtMeanSd: readonly number[] | null;
  readonly moderatorValuesPercentiles: readonly number[];
  readonly moderatorValuesMeanSd: readonly number[];
  readonly indexOfModeratedMediation: number | null;
  readonly bootstrap: { readonly indirect: Record<"p16" | "p50" | "p84", Drawn>; readonly index: Drawn | null } | null;
}
interface Drawn {
  readonly se: number;
  readonly ciPercentile: readonly [number, number];
  readonly seTolerance: number;
  readonly ciTolerance: number;
}
const reference = (readCase("advanced/process.json").expected["process"] as { readonly values: Record<string, Record<"raw" | "meanCentred", Wanted>> }).values;
const blockOf = (part: Partial<ProcessOptions>) => analysis.blocks(drain(analysis.run(input, { ...options, ...part })), input)["process"] as Record<string, unknown>;

describe("conditional process models", () => {
  it.each(models.filter((model) => model !== "5").flatMap((model) => (["raw", "meanCentred"] as const).map((centring) => [model, centring] as const)))("model %s, %s: equations and effects equal lm of R to 1e-8", (model, centring) => {
    const wanted = reference[`model${model}`]![centring];
    for (const probes of ["percentiles", "meanSd"] as const) {
      const block = blockOf({ model, centre: centring === "meanCentred", probes, samples: 100 });
      const which = probes === "percentiles" ? "Percentiles" : "MeanSd";
      const all = (values: readonly number[] | null) => (values === null ? null : model === "4" ? values.slice(0, 1) : values);
      const far = furthest(block, {
        equations: wanted.equations, direct: all(wanted[`directAt${which}`]), indirect: all(wanted[`indirectAt${which}`]),
        ...(model === "4" ? {} : { moderatorValues: wanted[`moderatorValues${which}`] }), indexOfModeratedMediation: wanted.indexOfModeratedMediation,
      });
      expect(far.by, far.at).toBeLessThan(1e-8);
    }
  });

  it("model 5 has the equation of M of model 4 and that of Y of model 8, and equals lm of R in both to 1e-8", () => {
    const wanted = (model: string): Wanted => reference[`model${model}`]!.raw;
    const block = blockOf({ model: "5" });
    const { M, Y } = { M: (wanted("4").equations as { readonly M: object }).M, Y: (wanted("8").equations as { readonly Y: object }).Y };
    const far = furthest(block, { equations: { M, Y }, direct: wanted("8").directAtPercentiles, indexOfModeratedMediation: null });
    expect(far.by, far.at).toBeLessThan(1e-8);
    const slope = (equation: object, name: string): number => (equation as { readonly b: Record<string, number> }).b[name]!;
    for (const indirect of block["indirect"] as readonly number[]) expect(indirect).toBeCloseTo(slope(M, "X") * slope(Y, "M"), 8);
  });

  it("with a covariate has the equations of a regression that holds it besides", () => {
    const block = blockOf({ model: "4", scores: "pls", covariates: [w] }) as { readonly equations: Record<"M" | "Y", { readonly b: Record<string, number>; readonly r2: number }> };
    for (const [which, outcome, predictors] of [["M", m, [x, w]], ["Y", y, [x, m, w]]] as const) {
      const given = { pls: defaultPlsOptions, ...initialChoices(regression.fields), outcome, predictors } as never;
      const found = drain(regression.run(input, given));
      for (const [k, { b }] of found.ols.terms.slice(1).entries()) expect(block.equations[which].b[["X", "M", "W"].filter((name) => predictors.some((id) => id === { X: x, M: m, W: w }[name]))[k]!]).toBeCloseTo(b, 10);
      expect(block.equations[which].r2).toBeCloseTo(found.ols.r2, 10);
    }
    const { tables } = analysis.report(drain(analysis.run(input, { ...options, model: "4", covariates: [w] })), input);
    expect(tables[1]!.rows).toHaveLength(3);
    expect(analysis.check(input, { ...options, model: "4", covariates: [x] }).map(({ detail }) => detail["reason"])).toContain("twice");
  });

  it.each(["7", "14", "59"] as const)("model %s: resamples agree with the reference script's within its Monte Carlo tolerance", (model) => {
    const wanted = reference[`model${model}`]!.raw.bootstrap!;
    const { indirect, index } = drain(analysis.run(input, { ...options, model, samples: 5000 }));
    for (const [k, key] of (["p16", "p50", "p84"] as const).entries()) {
      const of = wanted.indirect[key];
      expect(Math.abs(indirect![k]!.se! - of.se)).toBeLessThan(of.seTolerance);
      for (const end of [0, 1] as const) expect(Math.abs(indirect![k]!.interval![end] - of.ciPercentile[end])).toBeLessThan(of.ciTolerance);
    }
    if (wanted.index !== null) expect(Math.abs(index!.se! - wanted.index.se)).toBeLessThan(wanted.index.seTolerance);
  }, 60_000);

  it("does not depend on how the resamples are shared, nor on centring", () => {
    const { part, join: joined } = analysis.shared!;
    const given = { ...options, model: "8" as const, samples: 60 };
    const shares = [[0, 11], [11, 30], [41, 19]].map(([first, count]) => drain(part(input, given, { first: first!, count: count! })));
    const whole = drain(analysis.run(input, given));
    expect(drain(joined(input, given, shares))).toEqual(whole);
    const centred = drain(analysis.run(input, { ...given, centre: true }));
    for (const [k, { estimate, interval }] of whole.indirect!.entries()) {
      expect(centred.indirect![k]!.estimate).toBeCloseTo(estimate, 10);
      expect(centred.indirect![k]!.interval![0]).toBeCloseTo(interval![0], 8);
    }
  });

  it("writes the slopes of its equations on the arrows that the diagram has", () => {
    const result = drain(analysis.run(input, { ...options, model: "4", samples: 100 }));
    const { own } = analysis.report(result, input).overlay;
    expect(Object.keys(own!.paths!).sort()).toEqual([pathKey(x, m), pathKey(m, y), pathKey(x, y)].sort());
    expect(own!.paths![pathKey(m, y)]!.value).toBe(result.Y.terms[2]!.b);
    expect(own!.constructs![y]).toMatchObject({ symbol: "R²", value: result.Y.r2 });
    // where none of its arrows is drawn, the numbers of the estimate stay
    expect(analysis.report(result, { ...input, model: { ...input.model, paths: [] } }).overlay.own).toBeUndefined();
  });

  it("asks for the variables that a model needs, each once", () => {
    const reasons = (part: Partial<ProcessOptions>) => analysis.check(input, { ...options, ...part }).map(({ detail }) => detail["reason"]);
    expect(reasons({ model: "7", w: null })).toEqual(["absent"]);
    expect(reasons({ model: "4", w: null })).toEqual([]);
    expect(reasons({ model: "1", m: null, w: x })).toEqual(["twice"]);
  });

  it("shows effects with their intervals, and the curve along the moderator", () => {
    const result = drain(analysis.run(input, { ...options, model: "7", samples: 200, scores: "pls" }));
    const { tables, charts } = analysis.report(result, input);
    expect(tables.map(({ id }) => id)).toEqual(["effects", "equationM", "equationY"]);
    // one direct effect that does not depend on W, three indirect ones, the index
    expect(tables[0]!.rows.map(({ id }) => id.split(" ")[0])).toEqual(["direct", "indirect", "indirect", "indirect", "index"]);
    expect(tables[0]!.rows[0]!.cells[1]).toEqual({ kind: "empty" });
    expect(charts!.map(({ id }) => id)).toEqual(["indirect"]);
    expect(charts![0]!.series[0]!.points).toHaveLength(25);
    expect(analysis.report(drain(analysis.run(input, { ...options, model: "8", samples: 100 })), input).charts!.map(({ id }) => id)).toEqual(["direct", "indirect"]);
    expect(analysis.report(drain(analysis.run(input, { ...options, model: "4", samples: 100 })), input).charts).toEqual([]);
  });
});
