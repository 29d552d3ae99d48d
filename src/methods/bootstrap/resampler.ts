import { streams } from "../../math/philox";
import type { KernelOptions } from "../../math/kernel/kernel";
import { parameterReader, type Estimates, type Parameter } from "../../sem/parameters";
import { estimateWeights, project } from "../../sem/pls";
import { consistentPls } from "../../sem/plsc";
import { solveStructure } from "../../sem/structure";
import type { Input } from "../method";
import { pointEstimate, startingWeights, type PointEstimate } from "../pls/run";
import type { BootstrapOptions } from "./options";
import { signKeeper } from "./signs";
import { sourceOf, type Source } from "./source";

/** What became of a resample (M6.6). */
export const outcomes = { admissible: 0, notConverged: 1, singular: 2, noVariance: 3, heywood: 4 } as const;
export type OutcomeCode = (typeof outcomes)[keyof typeof outcomes];

/** Estimates resamples of one model and data set, one at a time, without allocating. */
export interface Resampler {
  readonly point: PointEstimate;
  readonly parameters: readonly Parameter[];
  /** the parameters of the data themselves */
  readonly original: Float64Array;
  /** number of cases */
  readonly n: number;
  /** how often each case is taken; set by `draw`, or by hand before `estimate` */
  readonly counts: Int32Array;
  draw(index: number): void;
  /** estimates the cases in `counts`; parameters from `out[at]` on (NaN where none) */
  estimate(out: Float64Array, at: number): OutcomeCode;
}

/**
 * Every resample starts from the same weights as the estimate itself, as seminr, cSEM and plspm do. Starting from the estimated
 * weights saves hardly an iteration, and decides otherwise which way round a construct comes out that its neighbours barely
 * determine (docs/methods/bootstrap.md).
 *
 * @throws EstimationError where the data themselves cannot be estimated
 */
export function resamplerFor(input: Input, options: BootstrapOptions, kind?: Pick<KernelOptions, "kind">): Resampler {
  const point = pointEstimate(input, options.pls);
  const { model, ws, structure } = point;
  const n = point.treated.sample.rows.length;
  const p = model.columns.length;
  const J = model.constructs.length;
  const reader = parameterReader(model);
  const start = startingWeights(model, options.pls);
  const S = point.treated.moments.correlations.slice();
  const source: Source = sourceOf(point.treated, options, kind);
  const loadings = new Float64Array(p);
  const pls: Estimates = { model, n, S, weights: ws.weights, loadings, paths: structure.paths, f2: structure.f2, r2: structure.r2 };
  const original = new Float64Array(reader.parameters.length);

  /** Reads what the weights in the workspace say of S. */
  const read = (out: Float64Array, at: number): OutcomeCode => {
    project(ws, S);
    for (let k = 0; k < p; k++) loadings[k] = ws.M[k * J + model.constructOf[k]!]!;
    keeper?.alignConstructs(ws, loadings);
    if (options.estimator === "plsc") return readConsistent(out, at);
    if (solveStructure(structure, ws.C) >= 0) return outcomes.singular;
    keeper?.alignValues(pls);
    reader.read(pls, out, at);
    return outcomes.admissible;
  };

  const readConsistent = (out: Float64Array, at: number): OutcomeCode => {
    const attempt = consistentPls(ws, S);
    if ("failed" in attempt) return outcomes.heywood;
    const { loadings: consistent, reliability, R, structure: solved } = attempt.value;
    if (solved.paths.some(Number.isNaN)) return outcomes.singular;
    const estimates = { ...pls, loadings: consistent, paths: solved.paths, f2: solved.f2, r2: solved.r2 };
    keeper?.alignValues(estimates);
    reader.read(estimates, out, at);
    return admissible(consistent, reliability, { R, J }) ? outcomes.admissible : outcomes.heywood;
  };

  let keeper: ReturnType<typeof signKeeper> | undefined;
  read(original, 0);
  if (options.signs !== "none") keeper = signKeeper(options.signs, { loadings: loadings.slice(), paths: structure.paths.slice(), weights: ws.weights.slice() });

  return {
    point,
    parameters: reader.parameters,
    original,
    n,
    counts: source.kernel.counts,
    draw: (index) => source.kernel.draw(options.seed, { method: streams.bootstrap, index, part: 0 }),
    estimate(out, at) {
      out.fill(Number.NaN, at, at + original.length);
      if (!source.correlate(S)) return outcomes.noVariance;
      const outcome = estimateWeights(ws, S, start);
      if (outcome.failure) return outcomes.singular;
      const code = read(out, at);
      return code === outcomes.admissible && !outcome.converged ? outcomes.notConverged : code;
    },
  };
}

/** 0 < ρ ≤ 1, |λ| ≤ 1, |r*| < 1 (M2.8). */
function admissible(loadings: Float64Array, reliability: Float64Array, { R, J }: { R: Float64Array; J: number }): boolean {
  for (let k = 0; k < loadings.length; k++) if (Math.abs(loadings[k]!) > 1) return false;
  for (let j = 0; j < J; j++) if (reliability[j]! > 1) return false;
  for (let i = 0; i < J; i++) for (let j = 0; j < i; j++) if (Math.abs(R[i * J + j]!) >= 1) return false;
  return true;
}
