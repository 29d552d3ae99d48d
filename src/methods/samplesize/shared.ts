import { factorise, inverseDiagonal } from "../../math/cholesky";
import { normalQuantile } from "../../math/distributions";
import { displayName } from "../../model/types";
import type { Job } from "../../report/job";
import { pathKey } from "../../report/overlay";
import { EstimationError, ofAnalysis } from "../../report/problem";
import type { Shared } from "../analysis";
import type { Input } from "../method";
import { pointEstimate } from "../pls/point";
import { gammaExponential, inverseSquareRoot, readable, smallestN } from "./formulas";
import type { SampleSizeOptions } from "./options";
import { explainedOf, parseSizes, populationOf, type Population } from "./population";
import type { Equation, PathAt, SampleSizeResult } from "./result";
import { simulate } from "./simulate";

interface Prepared {
  readonly population: Population;
  readonly sizes: readonly number[];
}

/** @throws EstimationError where there is no such population */
function prepare({ model }: Input, options: SampleSizeOptions): Prepared {
  const found = populationOf(model, options);
  const sizes = parseSizes(options.sizes);
  if ("problems" in found) throw new EstimationError(found.problems);
  if (sizes === undefined) throw new EstimationError([ofAnalysis("samplesize", "sizes", { detail: { text: options.sizes } })]);
  return { population: found.population, sizes };
}

export interface SampleSizePart {
  /** path coefficients, one row a data set; NaN where it could not be estimated */
  readonly values: Float64Array;
}

/** Each simulated data set is a piece; the numbers of cases take turns, so that shares weigh alike. */
export const sampleSizeShared: Shared<SampleSizeOptions, SampleSizeResult, SampleSizePart> = {
  pieces: (_, { sizes, repetitions }) => (parseSizes(sizes)?.length ?? 0) * repetitions,
  *part(input, options, { first, count }): Job<SampleSizePart> {
    const { population, sizes } = prepare(input, options);
    const P = population.paths.length;
    const values = new Float64Array(count * P).fill(Number.NaN);
    const pls = { ...options.pls, missing: "none" as const, filter: undefined, weightColumn: undefined, startingWeights: 1 as const, missingCodes: [], isolated: "leaveOut" as const };
    for (let b = 0; b < count; b++) {
      yield { done: b, total: count };
      const data = simulate(population, options, { n: sizes[(first + b) % sizes.length]!, index: first + b });
      try {
        const { model, structure } = pointEstimate({ model: population.model, data }, pls);
        for (const [t, { from, to }] of population.paths.entries()) {
          const own = model.from.findIndex((source, path) => source === from && model.to[path] === to);
          values[b * P + t] = structure.paths[own]!;
        }
      } catch (error) {
        if (!(error instanceof EstimationError)) throw error;
      }
    }
    return { values };
  },
  *join(input, options, parts): Job<SampleSizeResult> {
    yield { done: 0, total: 1 };
    const { population, sizes } = prepare(input, options);
    const { constructs, paths } = population;
    const P = paths.length;
    const all = parts.flatMap(({ values }) => Array.from({ length: values.length / P }, (_, b) => values.subarray(b * P, (b + 1) * P)));
    const bySize = sizes.map((_, s) => all.filter((row, piece) => piece % sizes.length === s && !Number.isNaN(row[0])));
    const weakest = Math.min(...paths.map(({ effect }) => Math.abs(effect)));
    const lost = all.length - bySize.reduce((sum, rows) => sum + rows.length, 0);
    return {
      options,
      inverseSquareRoot: inverseSquareRoot(weakest, options),
      gammaExponential: readable(gammaExponential(weakest, options)),
      sizes,
      used: bySize.map((rows) => rows.length),
      paths: paths.map(({ from, to, effect }, t) => {
        const at = bySize.map((rows) => pathAt(rows.map((row) => row[t]!), effect, options));
        const [source, target] = [constructs[from]!, constructs[to]!];
        return { from: source.name, to: target.name, key: pathKey(source.id, target.id), name: `${displayName(source)} → ${displayName(target)}`, effect, at, needed: neededOf(sizes, at.map(({ power }) => power), options.power) };
      }),
      equations: equationsOf(population, options),
      warnings: lost === 0 ? [] : [ofAnalysis("samplesize", "lost", { severity: "warning", detail: { count: lost } })],
    };
  },
};

function pathAt(drawn: readonly number[], effect: number, { alpha, test }: SampleSizeOptions): PathAt {
  const n = drawn.length;
  const mean = drawn.reduce((sum, value) => sum + value, 0) / n;
  const sd = Math.sqrt(drawn.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
  const both = normalQuantile(1 - alpha / 2);
  const share = (holds: (value: number) => boolean): number => drawn.reduce((count, value) => count + Number(holds(value)), 0) / n;
  const sign = effect < 0 ? -1 : 1;
  const isFound = test === "twoTailed" ? (value: number) => Math.abs(value) > both * sd : (value: number) => sign * value > normalQuantile(1 - alpha) * sd;
  return { power: share(isFound), mean, sd, coverage: share((value) => Math.abs(value - effect) <= both * sd) };
}

/** Where the power passes what is wanted, on the straight line between two numbers of cases. */
export function neededOf(sizes: readonly number[], powers: readonly number[], wanted: number): number {
  const at = powers.findIndex((power) => power >= wanted);
  if (at < 0) return Infinity;
  if (at === 0) return sizes[0]!;
  const [before, after] = [powers[at - 1]!, powers[at]!];
  return Math.ceil(sizes[at - 1]! + ((wanted - before) / (after - before)) * (sizes[at]! - sizes[at - 1]!) - 1e-9);
}

/** By the F tests of each equation: of all its predictors, and of the weakest one, f² = β² ∕ (VIF (1 − R²)). */
function equationsOf(population: Population, { alpha, power }: SampleSizeOptions): readonly Equation[] {
  const { constructs, paths, correlations } = population;
  const J = constructs.length;
  return constructs.flatMap((construct, j): Equation[] => {
    const own = paths.filter(({ to }) => to === j);
    const k = own.length;
    if (k === 0) return [];
    const r2 = explainedOf(population, j);
    const gram = Float64Array.from({ length: k * k }, (_, at) => correlations[own[Math.floor(at / k)]!.from * J + own[at % k]!.from]!);
    const vif = new Float64Array(k);
    if (factorise(gram, k) < 0) inverseDiagonal(gram, k, vif);
    const f2 = own.map(({ effect }, a) => effect ** 2 / (vif[a]! * (1 - r2)));
    return [{
      id: construct.id, name: displayName(construct), predictors: k, r2,
      nAll: smallestN({ f2: r2 / (1 - r2), k, tested: k, alpha }, power),
      nWeakest: smallestN({ f2: Math.min(...f2), k, tested: 1, alpha }, power),
      tenTimes: 10 * k,
    }];
  });
}
