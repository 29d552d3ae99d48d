import { product, symmetricRoot } from "../../math/symmetricRoot";
import { ordered } from "../../math/ordered";
import { streams } from "../../math/philox";
import { quantile } from "../../math/quantile";
import type { Job } from "../../report/job";
import { EstimationError, type Problem } from "../../report/problem";
import { estimateWeights, project } from "../../sem/pls";
import { consistentPls } from "../../sem/plsc";
import { outcomes, type OutcomeCode } from "../bootstrap/resampler";
import type { Rejected } from "../bootstrap/result";
import { sourceOfColumns, standardisedCases, type Source } from "../bootstrap/source";
import type { Input } from "../method";
import { pointEstimate, startingWeights, type PointEstimate } from "../pls/run";
import { heywoodWarnings, noConsistent, notConverged } from "../pls/warnings";
import { distancesBetween, fittedBy } from "./distances";
import type { ExactFitOptions } from "./options";
import { distances, fittedModels, type ExactFitResult, type FittedModel, type FitTest } from "./result";

/** Fewer usable resamples give no 95 % quantile. */
const FEWEST = 20;

/**
 * Bootstrap test of exact overall fit (Dijkstra & Henseler 2015; Bollen & Stine 1992; M5.10), for the saturated and the estimated
 * model: the cases are transformed so that their correlations are those that the model implies, Z_T = Z S^{−½} Σ̂^{½}; resamples of
 * them show which distances arise by sampling alone when the model holds.
 *
 * @throws EstimationError where the data themselves cannot be estimated, or their correlation matrix is singular (E_NOT_PD)
 */
export function* run(input: Input, options: ExactFitOptions): Job<ExactFitResult> {
  const point = pointEstimate(input, options.pls);
  const { model, treated, ws, structure, outcome } = point;
  const S = treated.moments.correlations;
  const p = model.columns.length;
  const { n } = treated;
  const fitted = fittedBy(ws, S, structure, options);
  if (typeof fitted === "number") throw new EstimationError(impossible(point));
  // All of it before the first resample: the workspace is used for resamples next.
  const models = fittedModels.map((name) => {
    const Sigma = fitted.implied(name);
    return { name, values: distancesBetween(S, Sigma, p, n), source: transformed(point, Sigma) };
  });
  const tests: FitTest[] = [];
  const rejected: Partial<Record<FittedModel, Rejected>> = {};
  for (const [m, { name, values, source }] of models.entries()) {
    const drawn = yield* resample(point, source, { name, first: m * options.samples, total: models.length * options.samples }, options);
    rejected[name] = drawn.rejected;
    tests.push(...distances.map((distance, d) => testOf({ model: name, distance }, values[d]!, drawn.columns[d]!)));
  }
  return {
    options,
    rows: input.data.rows,
    n,
    iterations: outcome.iterations,
    converged: outcome.converged,
    drawn: options.samples,
    rejected: rejected as Record<FittedModel, Rejected>,
    tests,
    warnings: [...(outcome.converged ? [] : [notConverged(outcome.iterations)]), ...treated.warnings],
  };
}

/** Cases whose correlations are Σ̂. */
function transformed({ treated }: PointEstimate, Sigma: Float64Array): Source {
  const { columns, correlations } = standardisedCases(treated);
  const p = columns.length;
  const inverse = symmetricRoot(correlations, p, "inverseRoot");
  if (inverse === undefined) throw new EstimationError([{ code: "E_NOT_PD", severity: "error", at: [], detail: {} }]);
  const T = product(inverse, symmetricRoot(Sigma, p, "root")!, p);
  const turned = columns.map((_, l) => {
    const out = new Float64Array(columns[0]!.length);
    for (let k = 0; k < p; k++) for (let i = 0; i < out.length; i++) out[i] = out[i]! + columns[k]![i]! * T[k * p + l]!;
    return out;
  });
  return sourceOfColumns(turned, treated.sample.weights);
}

interface Resampled {
  readonly columns: readonly Float64Array[];
  readonly rejected: Rejected;
}

function* resample({ model, ws, structure }: PointEstimate, source: Source, at: { name: FittedModel; first: number; total: number }, options: ExactFitOptions): Job<Resampled> {
  const p = model.columns.length;
  const S = new Float64Array(p * p);
  const start = startingWeights(model, options.pls);
  const found: number[][] = distances.map(() => []);
  const rejected = { notConverged: 0, singular: 0, noVariance: 0, heywood: 0 };
  const estimate = (): OutcomeCode => {
    if (!source.correlate(S)) return outcomes.noVariance;
    const outcome = estimateWeights(ws, S, start);
    if (outcome.failure) return outcomes.singular;
    if (!outcome.converged) return outcomes.notConverged;
    project(ws, S);
    const fitted = fittedBy(ws, S, structure, options);
    if (typeof fitted === "number") return fitted;
    for (const [d, value] of distancesBetween(S, fitted.implied(at.name), p, source.n).entries()) if (Number.isFinite(value)) found[d]!.push(value);
    return outcomes.admissible;
  };
  for (let b = 0; b < options.samples; b++) {
    if (b % 4 === 0) yield { done: at.first + b, total: at.total };
    source.draw(options.seed, { method: streams.exactFit, index: b, part: 0 });
    const code = estimate();
    if (code === outcomes.notConverged) rejected.notConverged++;
    else if (code === outcomes.singular) rejected.singular++;
    else if (code === outcomes.noVariance) rejected.noVariance++;
    else if (code === outcomes.heywood) rejected.heywood++;
  }
  return { columns: found.map((column) => Float64Array.from(column)), rejected };
}

function testOf(of: Pick<FitTest, "model" | "distance">, value: number, drawn: Float64Array): FitTest {
  const count = drawn.length;
  if (!Number.isFinite(value) || count < FEWEST) return { ...of, value: Number.isFinite(value) ? value : null, hi95: null, hi99: null, p: null, count };
  const sorted = ordered(drawn);
  return { ...of, value, hi95: quantile(sorted, 0.95), hi99: quantile(sorted, 0.99), p: drawn.reduce((above, d) => above + (d >= value ? 1 : 0), 0) / count, count };
}

/** The consistent estimates of the data are none that a model could have, so that nothing is implied by them. */
function impossible({ model, ws, treated }: PointEstimate): readonly Problem[] {
  const attempt = consistentPls(ws, treated.moments.correlations);
  const problems = "failed" in attempt ? [noConsistent(model, attempt.failed)] : heywoodWarnings(model, attempt.value);
  return problems.map((problem) => ({ ...problem, severity: "error" }));
}
