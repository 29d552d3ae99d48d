import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drain } from "../../../src/jobs/job";
import { inferenceOverlay, leavesZeroOut, shownSummary, starsOf } from "../../../src/methods/bootstrap/inference";
import { mediationOf, vafOf } from "../../../src/methods/bootstrap/mediation";
import { defaultBootstrapOptions } from "../../../src/methods/bootstrap/options";
import type { BootstrapResult, ParameterSummary } from "../../../src/methods/bootstrap/result";
import { run } from "../../../src/methods/bootstrap/run";
import { bootstrapTables } from "../../../src/methods/bootstrap/tables";
import { limitTrace } from "../../../src/methods/bootstrap/trace";
import type { Table } from "../../../src/report/blocks";
import { pathKey } from "../../../src/report/overlay";
import { explanationOf } from "../../../src/ui/shared/table/explanations";
import { inputOf, readCase } from "./given";

const satisfaction = readCase("expected/satisfaction-path-mean.json");
const result = drain(run(inputOf(satisfaction), { ...defaultBootstrapOptions, pls: { ...defaultBootstrapOptions.pls, missing: "mean" }, samples: 300 }));
const tables = bootstrapTables(result);
const table = (id: string): Table => tables.find((one) => one.id === id)!;
const of = (kind: string) => result.summaries.filter(({ parameter }) => parameter.kind === kind);

describe("tables of a bootstrap", () => {
  it("have as many cells in each row as there are columns, and rows of their own ids", () => {
    for (const { columns, rows } of tables) {
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
      expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    }
  });

  it("hold every parameter of their kind", () => {
    expect(table("paths").rows).toHaveLength(of("path").length);
    expect(table("loadings").rows).toHaveLength(of("outerLoading").length);
    expect(table("reliability").rows).toHaveLength(of("cronbachAlpha").length * 4);
    expect(table("htmt").rows).toHaveLength(of("htmt").length);
  });

  it("say the same numbers as the summaries", () => {
    const [path] = of("path");
    const cells = table("paths").rows[0]!.cells;
    expect(cells.slice(1, 6)).toMatchObject([path!.estimate, path!.mean, path!.se, path!.t, path!.p].map((value) => ({ kind: "number", value })));
    expect(cells).toContainEqual({ kind: "interval", value: path!.intervals.percentile, style: "bounded" });
  });

  it("test nothing against zero that cannot be negative", () => {
    for (const id of ["explained", "reliability", "htmt", "fit"]) expect(table(id).columns.some((column) => column.id === "p" || column.id === "stars")).toBe(false);
  });

  it("show an indirect effect that is one route only once", () => {
    const rows = table("indirect").rows.map(({ id }) => id);
    const routes = of("specificIndirectEffect").map(({ parameter: { constructs } }) => `${constructs[0]},${constructs.at(-1)}`);
    for (const { parameter: { constructs } } of of("indirectEffect")) {
      const several = routes.filter((route) => route === constructs.join()).length !== 1;
      expect(rows.includes(`indirectEffect ${constructs.join()} `)).toBe(several);
    }
  });
});

describe("variance accounted for", () => {
  it("is the indirect effect over the total effect that seminr prints (1e-6, the estimates' own agreement)", () => {
    const peer = satisfaction.expected as Readonly<Record<"indirectEffects" | "totalEffects" | "pathCoefficients", { readonly values: Readonly<Record<string, number>> }>>;
    let compared = 0;
    for (const { parameter: { constructs } } of of("indirectEffect")) {
      const pair = `${result.constructs[constructs[0]!]!.name} -> ${result.constructs[constructs[1]!]!.name}`;
      const [indirect, total, direct] = [peer.indirectEffects.values[pair]!, peer.totalEffects.values[pair]!, peer.pathCoefficients.values[pair]];
      const value = vafOf(constructs[0]!, constructs[1]!, result);
      if (direct === undefined || direct * indirect <= 0) expect(value).toBe(null);
      else expect(value).toBeCloseTo(indirect / total, 6);
      compared += direct === undefined ? 0 : 1;
    }
    expect(compared).toBeGreaterThan(3);
  });

  it("is given for a pair, not for one route of several", () => {
    const { columns, rows } = table("indirect");
    const at = columns.findIndex(({ id }) => id === "vaf");
    expect(columns[at]!.onDemand).toBe(true);
    const alone = (constructs: string): boolean => of("specificIndirectEffect").filter(({ parameter }) => `${parameter.constructs[0]},${parameter.constructs.at(-1)}` === constructs).length === 1;
    for (const { id, cells } of rows) {
      const [kind, constructs] = id.split(" ") as [string, string];
      const ends = constructs.split(",");
      expect(cells[at]!.kind).toBe(kind === "indirectEffect" || alone(`${ends[0]},${ends.at(-1)}`) ? "number" : "empty");
    }
  });
});

describe("the jackknife", () => {
  it("stands beside the bootstrap when asked for, and near its standard errors", () => {
    const { columns, rows } = table("paths");
    const [bias, se] = ["jackknifeBias", "jackknifeSe"].map((id) => columns.findIndex((column) => column.id === id && column.onDemand === true));
    for (const [row, { jackknife, se: usual }] of of("path").entries()) {
      expect(rows[row]!.cells[bias!]).toMatchObject({ value: jackknife!.bias });
      expect(rows[row]!.cells[se!]).toMatchObject({ value: jackknife!.se });
      expect(jackknife!.se / usual!).toBeGreaterThan(0.7);
      expect(jackknife!.se / usual!).toBeLessThan(1.4);
    }
  });
});

describe("how a column is computed", () => {
  it("is written in both languages for every statistic named", async () => {
    const named = new Set(tables.flatMap(({ columns }) => columns.flatMap(({ statistic }) => statistic ?? [])));
    expect([...named]).toEqual(expect.arrayContaining(["pathCoefficient", "bootstrapSe", "bootstrapInterval", "mediation", "vaf"]));
    for (const statistic of named)
      for (const language of ["en", "fr"] as const) expect((await explanationOf(statistic, language))?.language, statistic).toBe(language);
  });

  it("is asked for in every column of numbers", () => {
    for (const { columns } of tables)
      expect(columns.filter(({ statistic, align }) => align === "end" && statistic === undefined).map(({ id }) => id)).toEqual([]);
  });
});

describe("mediation", () => {
  const names = ["a", "m", "b"];
  const summary = (kind: ParameterSummary["parameter"]["kind"], constructs: readonly number[], [lower, upper]: readonly [number, number]): ParameterSummary =>
    ({ parameter: { kind, constructs }, estimate: (lower + upper) / 2, intervals: { percentile: [lower, upper] } }) as unknown as ParameterSummary;
  const typeOf = (indirect: readonly [number, number], direct: readonly [number, number] | undefined) => {
    const own = summary("specificIndirectEffect", [0, 1, 2], indirect);
    const summaries = [own, ...(direct === undefined ? [] : [summary("path", [0, 2], direct)])];
    return mediationOf(own, { options: defaultBootstrapOptions, constructs: names, summaries } as unknown as BootstrapResult);
  };
  it.each([
    [[0.1, 0.3], [-0.1, 0.1], "indirectOnly"],
    [[0.1, 0.3], [0.1, 0.4], "complementary"],
    [[0.1, 0.3], [-0.4, -0.1], "competitive"],
    [[-0.3, -0.1], [-0.4, -0.1], "complementary"],
    [[-0.1, 0.3], [0.1, 0.4], "directOnly"],
    [[-0.1, 0.3], [-0.1, 0.4], "none"],
    [[0.1, 0.3], undefined, "untested"],
    [[-0.1, 0.3], undefined, "untestedNone"],
  ] as const)("of an indirect effect in %o beside a direct one in %o is %s", (indirect, direct, type) => {
    expect(typeOf(indirect, direct)).toBe(type);
  });
});

describe("inference on the diagram", () => {
  it("gives stars at .05, .01 and .001", () => {
    expect([null, 0.2, 0.05, 0.049, 0.01, 0.0099, 0.001, 0.0009, 0].map(starsOf)).toEqual([0, 0, 0, 1, 1, 2, 2, 3, 3]);
  });

  it("calls an effect clear exactly where its interval leaves zero out", () => {
    fc.assert(fc.property(fc.double({ min: -1, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (lower, width) => {
      expect(leavesZeroOut([lower, lower + width])).toBe(!(lower <= 0 && lower + width >= 0));
    }));
  });

  it("has every path and every loading that varies, and says what it rests on", () => {
    const { paths, items, basis } = inferenceOverlay(result);
    const ids = result.constructs.map(({ id }) => id);
    for (const { parameter: { constructs: [from, to] }, estimate } of of("path")) expect(paths[pathKey(ids[from!]!, ids[to!]!)]?.coefficient?.estimate).toBe(estimate);
    const single = result.constructs.find(({ itemCount }) => itemCount === 1)!;
    expect(items[`${single.id}/${result.items[single.firstItem]}`]?.loading).toBeUndefined();
    expect(basis).toEqual({ samples: 300, level: 0.95, interval: "percentile", test: "twoTailed", settled: true });
  });

  it("is not settled while few of many resamples are there", () => {
    expect(inferenceOverlay({ ...result, options: { ...result.options, samples: 10_000 } }).basis.settled).toBe(false);
  });

  it("shows effects of a raw binary item per step of the item", () => {
    const scaled: BootstrapResult = { ...result, effectScale: result.effectScale.map((scale, j) => (j === of("path")[0]!.parameter.constructs[0] ? 2 : scale)) };
    const [path] = of("path");
    const shown = shownSummary(path!, scaled);
    expect(shown).toMatchObject({ estimate: 2 * path!.estimate!, se: 2 * path!.se!, t: path!.t, p: path!.p });
    expect(shown.intervals.percentile).toEqual(path!.intervals.percentile!.map((limit) => 2 * limit));
    expect(shownSummary(of("outerLoading")[0]!, scaled)).toBe(of("outerLoading")[0]);
  });
});

describe("the trace of the limits", () => {
  it.each(["percentile", "basic", "normal", "biasCorrected", "bca"] as const)("ends where the %s interval is", (interval) => {
    const [path] = of("path");
    const trace = limitTrace(path!, { ...result.options, interval });
    const [lower, upper] = path!.intervals[interval]!;
    expect(trace.map(({ count }) => count)).toEqual(trace.map(({ count }) => count).toSorted((a, b) => a - b));
    expect(trace.at(-1)!.count).toBe(300);
    // Followed at the share of resamples at or below a limit: within the gap between two of them.
    const gap = (path!.se ?? 0) / 4;
    expect(Math.abs(trace.at(-1)!.lower - lower)).toBeLessThanOrEqual(gap);
    expect(Math.abs(trace.at(-1)!.upper - upper)).toBeLessThanOrEqual(gap);
  });

  it("does not depend on resamples to come", () => {
    const [path] = of("path");
    const { values } = path!;
    const [first] = limitTrace(path!, { ...result.options, interval: "basic" });
    const shorter = limitTrace({ ...path!, values: values!.slice(0, first!.count) }, { ...result.options, interval: "basic" });
    expect(shorter).toEqual([first]);
  });
});
