import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { parseCsv } from "../../../src/data/csv/parseCsv";
import type { DataColumn } from "../../../src/data/dataset";
import { factorise } from "../../../src/math/cholesky";
import { normalQuantile } from "../../../src/math/distributions";
import { streams, uniforms } from "../../../src/math/philox";
import type { MultigroupOptions } from "../../../src/methods/multigroup/options";
import type { MultigroupResult } from "../../../src/methods/multigroup/result";
import type { Json } from "../../../src/methods/pls/blockShapes";
import { defaultPlsOptions } from "../../../src/methods/pls/options";
import type { PathModel } from "../../../src/model/types";
import { parseModelText } from "../../../src/model/syntax";
import type { AnalysisCase } from "../predict/given";
import type { AnalysisBlock } from "../referenceAnalyses";
import { compare } from "./given";

/** Half a unit of the third decimal, and a little for how it was rounded. */
export const PRINTED = 0.00055;

interface Construct {
  readonly id: string;
  readonly mode: string;
  readonly indicators: readonly string[];
}
interface Model {
  readonly constructs: readonly Construct[];
  readonly paths: readonly { readonly from: string; readonly to: string }[];
}

function modelOf({ model }: AnalysisCase, modeB: (construct: Construct) => boolean): PathModel {
  const { constructs, paths } = model as unknown as Model;
  const text = [...constructs.map((c) => `${c.id} ${modeB(c) ? "<~" : "=~"} ${c.indicators.join(" + ")}`), ...paths.map(({ from, to }) => `${to} ~ ${from}`)].join("\n");
  const parsed = parseModelText(text);
  if ("problems" in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.model;
}

export const groupNames = ["Contract plan", "Prepaid plan"] as const;

/** Corporate reputation by service type, as SmartPLS 4 was set. */
export const corporateReputation = (reference: AnalysisCase, options: Partial<MultigroupOptions>): MultigroupResult =>
  compare(
    { model: modelOf(reference, ({ mode }) => mode === "B"), data: parseCsv(readFileSync(join(reference.root, reference.data.file)), reference.data.file).dataset! },
    { pls: { ...defaultPlsOptions, missingCodes: [-99] }, groups: { column: "servicetype", groups: ["2", "1"] }, henseler: "estimate", ...options },
  );

export function placeOf({ constructs, parameters }: MultigroupResult, path: string): number {
  const [from, to] = path.split(" -> ").map((name) => constructs.findIndex((c) => c.name === name));
  return parameters.findIndex(({ kind, constructs: ends }) => kind === "path" && ends[0] === from && ends[1] === to);
}

interface Moments {
  readonly n: number;
  readonly means: Readonly<Record<string, number>>;
  readonly sds: Readonly<Record<string, number>>;
  readonly correlations: readonly (readonly number[])[];
}

/** Cases that have exactly these moments: noise made orthogonal, then correlated as given. */
function casesOf({ n, means, sds, correlations }: Moments, columns: readonly string[], seed: number): readonly Float64Array[] {
  const random = uniforms(seed, { method: streams.simulation, index: 0, part: 0 });
  const noise = columns.map(() => Float64Array.from({ length: n }, () => normalQuantile(random())));
  const basis: Float64Array[] = [];
  for (const column of noise) {
    const x = column.map((value) => value - column.reduce((sum, other) => sum + other, 0) / n);
    for (let round = 0; round < 2; round++) for (const other of basis) {
      const share = x.reduce((sum, value, i) => sum + value * other[i]!, 0);
      for (let i = 0; i < n; i++) x[i]! -= share * other[i]!;
    }
    const size = Math.sqrt(x.reduce((sum, value) => sum + value * value, 0));
    basis.push(x.map((value) => value / size));
  }
  const p = columns.length;
  const L = Float64Array.from(correlations.flat());
  expect(factorise(L, p)).toBe(-1);
  return columns.map((name, k) => Float64Array.from({ length: n }, (_, i) => {
    let z = 0;
    for (let l = 0; l <= k; l++) z += L[k * p + l]! * basis[l]![i]!;
    return means[name]! + sds[name]! * Math.sqrt(n - 1) * z;
  }));
}

/** With divisor n over the pooled cases. */
function pooledVariance(a: Moments, b: Moments, name: string): number {
  const n = a.n + b.n;
  const mean = (a.n * a.means[name]! + b.n * b.means[name]!) / n;
  return [a, b].reduce((sum, of) => sum + (of.n - 1) * of.sds[name]! ** 2 + of.n * (of.means[name]! - mean) ** 2, 0) / n;
}

type Numbers = Readonly<Record<string, number>>;

/** MICOM of a UTAUT model from cases that have the moments of the two segments: c, differences of means, log ratios of variances. */
export function utaut(reference: AnalysisCase, modeB: boolean): Readonly<Record<"c" | "means" | "variances", Numbers>> {
  const { columns, segment2, segment3 } = reference.data as unknown as { readonly columns: readonly string[]; readonly segment2: Moments; readonly segment3: Moments };
  const [two, three] = [casesOf(segment2, columns, 2), casesOf(segment3, columns, 3)];
  const table = columns.map((name, k): DataColumn => ({ name, scale: "metric", values: Float64Array.of(...two[k]!, ...three[k]!) }));
  const segment: DataColumn = { name: "segment", scale: "nominal", values: Float64Array.from({ length: segment2.n + segment3.n }, (_, i) => (i < segment2.n ? 2 : 3)) };
  const result = compare(
    { model: modelOf(reference, ({ indicators }) => modeB && indicators.length > 1), data: { name: "utaut", rows: segment2.n + segment3.n, columns: [...table, segment] } },
    { pls: { ...defaultPlsOptions, tolerance: 1e-10 }, groups: { column: "segment", groups: ["2", "3"] }, sdDivisor: "n", permutations: 20, bootstraps: 20 },
  );
  const { micom } = result.pairs[0]!;
  const by = (read: (of: (typeof micom)[number], name: string) => number): Numbers => Object.fromEntries(micom.map((of) => [result.constructs[of.construct]!.name, read(of, result.constructs[of.construct]!.name)]));
  // SmartPLS leaves the two-valued item gender in its own units (erratum E3); these cases have its moments, not its two values
  const unit = (name: string): number => (name === "Gender" ? Math.sqrt(pooledVariance(segment2, segment3, "gender")) : 1);
  return { c: by((of) => of.c!), means: by((of, name) => of.meanDifference.value! * unit(name)), variances: by((of) => of.logVarianceRatio.value!) };
}

const micomBlock = (modeB: boolean) => (reference: AnalysisCase): Json => {
  const { c, means, variances } = utaut(reference, modeB);
  return { step2: { originalCorrelation: c }, step3Mean: { originalDifference: means }, step3Variance: { originalDifference: variances } };
};

const byChance = ["mean", "stdev", "t", "p", "permutationMean", "quantile05", "quantile025", "quantile975", "permutationP"];

/** What SmartPLS printed, for the table of parity; it stays outside this repository. */
export const smartPlsBlocks: readonly AnalysisBlock[] = [
  {
    folder: "advanced/smartpls4", block: "pathCoefficients", as: "SmartPLS 4 group paths", tolerance: PRINTED, without: byChance,
    compute: (reference) => {
      const result = corporateReputation(reference, { permutations: 100, bootstraps: 100 });
      const { values } = reference.expected["pathCoefficients"] as { readonly values: Readonly<Record<string, unknown>> };
      return Object.fromEntries(Object.keys(values).map((path) => [path, Object.fromEntries(groupNames.map((name, g) => [name, { original: result.estimates[g]![placeOf(result, path)]!.estimate }]))]));
    },
  },
  { folder: "advanced/smartpls4", block: "modeA", as: "SmartPLS MICOM, Mode A", tolerance: PRINTED, without: byChance, compute: micomBlock(false) },
  { folder: "advanced/smartpls4", block: "modeB", as: "SmartPLS MICOM, Mode B", tolerance: PRINTED, without: byChance, compute: micomBlock(true) },
];
