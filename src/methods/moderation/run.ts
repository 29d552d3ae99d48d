import { productId } from "../../model/interactions";
import type { Job } from "../../report/job";
import type { Share, Shared } from "../analysis";
import { sharedResampler } from "../bootstrap/draws";
import { defaultBootstrapOptions, type BootstrapOptions } from "../bootstrap/options";
import { outcomes } from "../bootstrap/resampler";
import type { Input } from "../method";
import { pointEstimate, type PointEstimate } from "../pls/point";
import { notConverged } from "../pls/warnings";
import { effectsOf, type Study } from "./effects";
import { coefficientsOf, equationsOf, factorsOf, olsCovariance, type Equation } from "./equations";
import type { Uncertainty } from "./inference";
import { mediationOf } from "./mediation";
import { moderatorsOf } from "./moderators";
import type { ModerationOptions } from "./options";
import type { ModerationResult } from "./result";

/** Paths of some of the resamples. */
export interface ModerationPart {
  /** resamples × paths, row by row; NaN where one cannot be used */
  readonly paths: Float64Array;
}

const STRIDE = 8;

const bootstrapOf = ({ pls, samples, seed }: ModerationOptions): BootstrapOptions => ({ ...defaultBootstrapOptions, pls: twoStage(pls), samples, seed });

/** Slopes are those of scores: products of items have no slope at a value of a moderator. */
const twoStage = (pls: ModerationOptions["pls"]): ModerationOptions["pls"] => ({ ...pls, interactions: "twoStage" });

/** Simple slopes, Johnson–Neyman regions and moderated mediation (M7.8, M7.9, M3.7), from resamples that repeat every stage. */
export const shared: Shared<ModerationOptions, ModerationResult, ModerationPart> = {
  pieces: (_, { samples, inference }) => (inference === "bootstrap" ? samples : 1),
  part,
  join,
};

function* part(input: Input, options: ModerationOptions, { first, count }: Share): Job<ModerationPart> {
  if (options.inference !== "bootstrap") return { paths: new Float64Array() };
  const resampler = sharedResampler(input, bootstrapOf(options));
  const paths = resampler.parameters.filter(({ kind }) => kind === "path").length;
  const scale = resampler.parameters.slice(0, paths).map(({ constructs: [from] }) => resampler.effectScale[from!]!);
  const values = new Float64Array(resampler.original.length);
  const out = new Float64Array(count * paths).fill(Number.NaN);
  for (let b = 0; b < count; b++) {
    if (b % STRIDE === 0) yield { done: b, total: count };
    resampler.draw(first + b);
    if (resampler.estimate(values, 0) !== outcomes.admissible) continue;
    for (let t = 0; t < paths; t++) out[b * paths + t] = values[t]! * scale[t]!;
  }
  return { paths: out };
}

function* join(input: Input, given: ModerationOptions, parts: readonly ModerationPart[]): Job<ModerationResult> {
  yield { done: 0, total: 1 };
  const options = { ...given, pls: twoStage(given.pls) };
  const point = pointEstimate(input, options.pls);
  const equations = equationsOf(point, input.model);
  const coefficients = coefficientsOf(point, input, options);
  const n = point.treated.n;
  const df = ({ terms }: Pick<Equation, "terms">): number => n - terms.length - 1;
  const bySignature = new Map([...equations.values()].map((equation) => [equation.terms, equation]));
  const uncertainty: Uncertainty =
    options.inference === "ols"
      ? { kind: "ols", covariance: (terms) => olsCovariance(point, bySignature.get(terms)!, coefficients, n), df: (terms) => df({ terms }) }
      : { kind: "bootstrap", ...usable(parts, point.model.from.length) };
  const study: Study = {
    drawn: input.model,
    equations,
    moderators: moderatorsOf(point, input, options.pls),
    coefficients,
    inference: { uncertainty, level: options.level },
    productMeans: productMeans(point, input),
    df,
  };
  return {
    options,
    rows: input.data.rows,
    n,
    iterations: point.outcome.iterations,
    converged: point.outcome.converged,
    used: uncertainty.kind === "bootstrap" ? uncertainty.count : 0,
    effects: effectsOf(study),
    mediation: mediationOf(study, point.model),
    warnings: [...(point.outcome.converged ? [] : [notConverged(point.outcome.iterations)]), ...point.treated.warnings],
  };
}

/** Resamples that could be estimated, one behind the other. */
function usable(parts: readonly ModerationPart[], paths: number): { readonly draws: Float64Array; readonly paths: number; readonly count: number } {
  const rows: Float64Array[] = [];
  for (const { paths: values } of parts) for (let at = 0; at + paths <= values.length; at += paths) if (!Number.isNaN(values[at]!)) rows.push(values.subarray(at, at + paths));
  const draws = new Float64Array(rows.length * paths);
  for (const [b, row] of rows.entries()) draws.set(row, b * paths);
  return { draws, paths, count: rows.length };
}

/** Means of the products as they are multiplied. */
function productMeans({ model, treated }: PointEstimate, { model: drawn }: Input): ReadonlyMap<string, number> {
  return new Map(model.constructs.flatMap(({ id }, j) => {
    const of = factorsOf(drawn, id);
    return of.length > 1 ? [[productId(of), treated.moments.means[model.offsets[j]!]!] as const] : [];
  }));
}
