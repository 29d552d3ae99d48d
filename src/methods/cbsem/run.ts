import { treat, type Treated } from "../../data/missing";
import { divisorOf } from "../../math/moments";
import { factorise, logDeterminant } from "../../math/cholesky";
import type { Job } from "../../report/job";
import { EstimationError, type Problem } from "../../report/problem";
import type { Compiled } from "../../sem/compile";
import { covarianceFit } from "../../sem/covariance/fit";
import { inverseFrom } from "../../sem/covariance/likelihood";
import { maximise, type Maximum, startValues } from "../../sem/covariance/maximum";
import { covarianceModel, type CovarianceModel } from "../../sem/covariance/model";
import { modifications } from "../../sem/covariance/modification";
import { explainedOf, factorScoreWeights, standardisedLoadings, standardisedPaths } from "../../sem/covariance/solution";
import { effectPairs, totalEffects } from "../../sem/effects";
import type { Input } from "../method";
import { atItems } from "../pls/failures";
import { constructsOf } from "../pls/run";
import { estimatesOf, unitsOf } from "./estimates";
import { compileFactors, type CompiledFactors } from "./higher";
import { modelProblems, singularItems, unidentified } from "./failures";
import type { CbsemOptions } from "./options";
import { readPairs } from "./pairs";
import type { CbsemResult } from "./result";
import { improperWarnings, notMaximal } from "./warnings";

/**
 * Covariance-based SEM by maximum likelihood on the drawing as it is (Jöreskog 1973; Bollen 1989; M11).
 * @throws EstimationError E_NOT_PD (covariances singular), E_NOT_IDENTIFIED
 */
export function* run(input: Input, options: CbsemOptions): Job<CbsemResult> {
  const { compiled, measuring } = compileFactors(input.model);
  const treated = atItems(compiled, () => treat(input.data, compiled.columns, options.pls));
  const model = modelOf(input, { compiled, measuring }, options);
  stopAt(modelProblems(model));
  const S = covariancesOf(treated, options);
  const found = yield* maximise(model, S, { start: startValues(model, S), most: options.maxIterations });
  if (found === "notPositive") throw new EstimationError([singularItems(compiled, S, treated.n)]);
  if (found === "noStart") throw new EstimationError([unidentified(model, undefined)]);
  const t = model.parameters.length;
  const L = found.slopes.information.slice();
  const dependent = factorise(L, t);
  if (dependent >= 0) throw new EstimationError([unidentified(model, found.slopes.information)]);
  return yield* described({ input, options, treated, model, S, found, L });
}

interface Solved {
  readonly input: Input;
  readonly options: CbsemOptions;
  readonly treated: Treated;
  readonly model: CovarianceModel;
  readonly S: Float64Array;
  readonly found: Maximum;
  /** Cholesky factor of the information */
  readonly L: Float64Array;
}

function* described({ input, options, treated, model, S, found, L }: Solved): Job<CbsemResult> {
  const { compiled, measuring, p, q } = model;
  const { point } = found;
  const { n } = treated;
  const factor = options.likelihood === "wishart" ? n - 1 : n;
  const t = model.parameters.length;
  const covariance = inverseFrom(L.slice(), t).map((value) => value / factor);
  const units = unitsOf(model, treated);
  const estimates = yield* estimatesOf(model, point, { covariance, units });
  const logS = S.slice();
  factorise(logS, p);
  const logUnits = 2 * Array.from(treated.moments.sds).reduce((sum, sd) => sum + Math.log(sd), 0);
  const fit = covarianceFit({ point, S, p, df: model.df, logDetS: logDeterminant(logS, p), logUnits, factor, n });
  const { matrices } = point;
  const modified = yield* modifications(model, S, { point, L, factor });
  const loadings = standardisedLoadings(model, matrices);
  const weights = factorScoreWeights(model, matrices, point.inverse);
  const r2 = explainedOf(model, matrices);
  const paths = standardisedPaths(model, matrices);
  const quality = Array.from({ length: q }, (_, j) => {
    const lower = measuring.find(([t]) => compiled.from[t] === j);
    return qualityOf(lower === undefined ? loadings.subarray(compiled.offsets[j], compiled.offsets[j + 1]) : Float64Array.from(lower, (t) => paths[t]));
  });
  return {
    options,
    constructs: constructsOf(compiled),
    items: compiled.columns.map((column, k) => ({ construct: compiled.constructOf[k], column })),
    paths: Array.from(compiled.from, (from, a) => ({ from, to: compiled.to[a], isMeasuring: measuring.some((all) => all.includes(a)) })),
    n: input.data.matrix?.n ?? input.data.rows,
    nUsed: n,
    iterations: found.iterations,
    converged: found.converged,
    trace: found.trace,
    fit,
    estimates,
    loadings: Array.from(loadings),
    scoreWeights: Array.from(compiled.constructOf, (j, k) => weights[k * q + j]),
    itemR2: Array.from(loadings, (loading) => loading * loading),
    r2: Array.from(r2, (value) => (Number.isNaN(value) ? null : value)),
    rhoC: quality.map(({ rhoC }) => rhoC),
    ave: quality.map(({ ave }) => ave),
    factorCorrelations: Array.from(matrices.Phi, (phi, at) => phi / Math.sqrt(matrices.Phi[Math.floor(at / q) * (q + 1)] * matrices.Phi[(at % q) * (q + 1)])),
    totalEffects: effectsOf(compiled, estimates),
    residuals: Array.from(S, (s, at) => correlation(S, s, at, p) - correlation(matrices.Sigma, matrices.Sigma[at], at, p)),
    modifications: modified.map(({ parameter, index, change, standardisedChange }) => ({ parameter, index, change: change * units(parameter), standardisedChange })),
    warnings: [...(found.converged ? [] : [notMaximal(found.iterations)]), ...treated.warnings, ...improperWarnings(model, matrices)],
  };
}

const correlation = (M: Float64Array, value: number, at: number, p: number): number => value / Math.sqrt(M[Math.floor(at / p) * (p + 1)] * M[(at % p) * (p + 1)]);

function modelOf(input: Input, { compiled, measuring }: CompiledFactors, { scale, correlatedOutcomes, residualCovariances }: CbsemOptions): CovarianceModel {
  const { pairs } = readPairs(residualCovariances, input);
  return covarianceModel(compiled, { scale, correlatedOutcomes, measuring, residualPairs: pairs.map(([a, b]) => [compiled.columns.indexOf(a), compiled.columns.indexOf(b)]) });
}

/** Covariances of items with SDs of one: of divisor n or, for Wishart's likelihood, n − 1, each as a share of the variance with n − 1. */
function covariancesOf({ moments, sample, n }: Treated, { likelihood }: CbsemOptions): Float64Array {
  const given = sample.rows.length > 0 ? divisorOf(sample) : n - 1;
  const wanted = likelihood === "wishart" ? n - 1 : n;
  return moments.correlations.map((r) => (r * given) / wanted);
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new EstimationError(problems);
}

/** ρ_c and AVE from standardised loadings; none for a single item. */
function qualityOf(loadings: Float64Array): { readonly rhoC: number | null; readonly ave: number | null } {
  if (loadings.length < 2) return { rhoC: null, ave: null };
  const [sum, squares] = loadings.reduce(([a, b], loading) => [a + loading, b + loading * loading], [0, 0]);
  return { rhoC: (sum * sum) / (sum * sum + loadings.length - squares), ave: squares / loadings.length };
}

function effectsOf(compiled: Compiled, estimates: CbsemResult["estimates"]): CbsemResult["totalEffects"] {
  const paths = estimates.flatMap(({ parameter, standardised }) => (parameter.kind === "path" ? [standardised] : []));
  const J = compiled.constructs.length;
  const T = new Float64Array(J * J);
  totalEffects(compiled, paths, T);
  return effectPairs(compiled).map(({ from, to }) => ({ from, to, total: T[from * J + to] }));
}
