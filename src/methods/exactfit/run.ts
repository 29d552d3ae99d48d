import { histogram } from "../../math/histogram";
import { ordered } from "../../math/ordered";
import { streams } from "../../math/philox";
import { quantile } from "../../math/quantile";
import type { Job } from "../../report/job";
import { estimateWeights, project } from "../../sem/pls";
import type { Share, Shared } from "../analysis";
import { outcomes, type OutcomeCode } from "../bootstrap/resampler";
import type { Rejected } from "../bootstrap/result";
import type { Input } from "../method";
import { startingWeights } from "../pls/point";
import { notConverged } from "../pls/warnings";
import { distancesBetween, fittedBy } from "./distances";
import { movedCases, type Moved } from "./moved";
import type { ExactFitOptions } from "./options";
import { distances, fittedModels, type ExactFitResult, type FittedModel, type FitTest } from "./result";

/** Fewer usable resamples give no 95 % quantile. */
const FEWEST = 20;
const BINS = 40;
const STRIDE = 4;

/** Resamples of one stretch of pieces, whichever model each is of. */
export interface ExactFitPart {
  /** pieces × distances, row by row; NaN where a distance does not exist */
  readonly values: Float64Array;
  /** pieces, codes of `outcomes` */
  readonly codes: Uint8Array;
}

/**
 * Bootstrap test of exact overall fit (Dijkstra & Henseler 2015; Bollen & Stine 1992; M5.10), for the saturated and the estimated
 * model: resamples of cases for which the model holds exactly show which distances arise by sampling alone. Pieces are the resamples of
 * the saturated model, then those of the estimated one; resample b of both takes the same cases.
 */
export const shared: Shared<ExactFitOptions, ExactFitResult, ExactFitPart> = {
  pieces: (_, { samples }) => fittedModels.length * samples,
  part,
  join,
};

/** @throws EstimationError as `movedCases` */
function* part(input: Input, options: ExactFitOptions, { first, count }: Share): Job<ExactFitPart> {
  const moved = movedCases(input, options);
  const values = new Float64Array(count * distances.length).fill(Number.NaN);
  const codes = new Uint8Array(count);
  const resample = resamplerOf(moved, options);
  for (let piece = 0; piece < count; piece++) {
    if (piece % STRIDE === 0) yield { done: piece, total: count };
    const at = first + piece;
    codes[piece] = resample(Math.floor(at / options.samples), at % options.samples, values.subarray(piece * distances.length, (piece + 1) * distances.length));
  }
  return { values, codes };
}

/** Estimates one resample of one model, and writes its distances. */
function resamplerOf({ point: { model, ws, structure }, models }: Moved, options: ExactFitOptions): (m: number, index: number, out: Float64Array) => OutcomeCode {
  const p = model.columns.length;
  const S = new Float64Array(p * p);
  const start = startingWeights(model, options.pls);
  return (m, index, out) => {
    const { model: name, source } = models[m]!;
    source.draw(options.seed, { method: streams.exactFit, index, part: 0 });
    if (!source.correlate(S)) return outcomes.noVariance;
    const outcome = estimateWeights(ws, S, start);
    if (outcome.failure) return outcomes.singular;
    if (!outcome.converged) return outcomes.notConverged;
    project(ws, S);
    const fitted = fittedBy(ws, S, structure, options);
    if (typeof fitted === "number") return fitted;
    out.set(distancesBetween(S, fitted.implied(name), p, source.n));
    return outcomes.admissible;
  };
}

function* join(input: Input, options: ExactFitOptions, parts: readonly ExactFitPart[]): Job<ExactFitResult> {
  yield { done: 0, total: 1 };
  const { samples } = options;
  const { point: { treated, outcome }, models } = movedCases(input, options);
  const all = (m: number): { readonly rows: (d: number) => Float64Array; readonly rejected: Rejected } => of(parts, m * samples, samples);
  const each = models.map((_, m) => all(m));
  return {
    options,
    rows: input.data.rows,
    n: treated.n,
    iterations: outcome.iterations,
    converged: outcome.converged,
    drawn: samples,
    rejected: Object.fromEntries(models.map(({ model }, m) => [model, each[m]!.rejected])) as Record<FittedModel, Rejected>,
    tests: models.flatMap(({ model, values }, m) => distances.map((distance, d) => testOf({ model, distance }, values[d]!, each[m]!.rows(d)))),
    warnings: [...(outcome.converged ? [] : [notConverged(outcome.iterations)]), ...treated.warnings],
  };
}

/** Pieces from `first` on, wherever they were computed. */
function of(parts: readonly ExactFitPart[], first: number, count: number) {
  const codes = parts.flatMap((one) => [...one.codes]).slice(first, first + count);
  const tally = (code: OutcomeCode): number => codes.filter((one) => one === code).length;
  const values = parts.flatMap((one) => [...one.values]).slice(first * distances.length, (first + count) * distances.length);
  return {
    rows: (d: number): Float64Array => Float64Array.from(codes.keys(), (row) => values[row * distances.length + d]!).filter(Number.isFinite),
    rejected: { notConverged: tally(outcomes.notConverged), singular: tally(outcomes.singular), noVariance: tally(outcomes.noVariance), heywood: tally(outcomes.heywood) },
  };
}

function testOf(test: Pick<FitTest, "model" | "distance">, value: number, drawn: Float64Array): FitTest {
  const count = drawn.length;
  const known = Number.isFinite(value) ? value : null;
  if (known === null || count < FEWEST) return { ...test, value: known, hi95: null, hi99: null, p: null, histogram: null, count };
  const sorted = ordered(drawn);
  return {
    ...test,
    value,
    hi95: quantile(sorted, 0.95),
    hi99: quantile(sorted, 0.99),
    p: drawn.reduce((above, d) => above + (d >= value ? 1 : 0), 0) / count,
    histogram: histogram(drawn, [sorted.at(0)!, sorted.at(count - 1)!], BINS),
    count,
  };
}
