import { product, symmetricRoot } from "../../math/symmetricRoot";
import { EstimationError, type Problem } from "../../report/problem";
import { consistentPls } from "../../sem/plsc";
import { sourceOfColumns, standardisedCases, type Source } from "../bootstrap/source";
import type { Input } from "../method";
import { pointEstimate, type PointEstimate } from "../pls/point";
import { heywoodWarnings, noConsistent } from "../pls/warnings";
import { distancesBetween, fittedBy } from "./distances";
import type { ExactFitOptions } from "./options";
import { fittedModels, type FittedModel } from "./result";

/** Cases for which one model holds exactly. */
export interface MovedCases {
  readonly model: FittedModel;
  /** distances of the data themselves, in the order of `distances` */
  readonly values: readonly number[];
  readonly source: Source;
}

export interface Moved {
  readonly point: PointEstimate;
  /** in the order of `fittedModels` */
  readonly models: readonly MovedCases[];
}

/** Of the last model and settings of each table: shares of one test come one after the other. */
const last = new WeakMap<Input["data"], { readonly key: string; readonly moved: Moved }>();

/**
 * The cases moved so that they correlate as each model implies, Z_T = Z S^{−½} Σ̂^{½}.
 * @throws EstimationError where the data themselves cannot be estimated, or their correlation matrix is singular (E_NOT_PD)
 */
export function movedCases(input: Input, options: ExactFitOptions): Moved {
  const key = JSON.stringify([input.model, options.pls, options.estimator]);
  const known = last.get(input.data);
  if (known?.key === key) return known.moved;
  const moved = move(input, options);
  last.set(input.data, { key, moved });
  return moved;
}

function move(input: Input, options: ExactFitOptions): Moved {
  const point = pointEstimate(input, options.pls);
  const { model, treated, ws, structure } = point;
  const S = treated.moments.correlations;
  const p = model.columns.length;
  const fitted = fittedBy(ws, S, structure, options);
  if (typeof fitted === "number") throw new EstimationError(impossible(point));
  // All of it before the first resample: the workspace is used for resamples next.
  const models = fittedModels.map((name): MovedCases => {
    const Sigma = fitted.implied(name);
    return { model: name, values: distancesBetween(S, Sigma, p, treated.n), source: transformed(point, Sigma) };
  });
  return { point, models };
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

/** The consistent estimates of the data are none that a model could have, so that nothing is implied by them. */
function impossible({ model, ws, treated }: PointEstimate): readonly Problem[] {
  const attempt = consistentPls(ws, treated.moments.correlations);
  const problems = "failed" in attempt ? [noConsistent(model, attempt.failed)] : heywoodWarnings(model, attempt.value);
  return problems.map((problem) => ({ ...problem, severity: "error" }));
}
