import { cramerVonMises } from "../../data/normality";
import { withRows } from "../../data/rows";
import { twoTailedT } from "../../math/distributions";
import { percentileInterval } from "../../math/intervals";
import { leastSquares } from "../../math/leastSquares";
import { ordered } from "../../math/ordered";
import { drawCounts, streams } from "../../math/philox";
import { mean, standardDeviation } from "../../math/quantile";
import { weightedCoefficients } from "../../math/weightedCoefficients";
import type { Job } from "../../report/job";
import { EstimationError, ofAnalysis } from "../../report/problem";
import type { Share, Shared } from "../analysis";
import type { Input } from "../method";
import { scoreCases, type Variable } from "../variables/variables";
import type { CopulaOptions } from "./options";
import type { CopulaModel, CopulaResult, CopulaTerm } from "./result";
import { combinations, equationOf, filledData } from "./study";
import { copulaTerm } from "./term";

/** Coefficients of a run of resamples, without constants, model after model; NaN where a resample cannot be estimated. */
export interface CopulaDraws {
  readonly values: Float64Array;
}

/** Fewer resamples make no standard error. */
const FEWEST = 30;

interface Equation {
  readonly predictors: readonly Variable[];
  readonly outcome: Variable;
  readonly suspects: readonly number[];
}

/** The columns of one model: predictors, then the copula terms. */
function columnsOf({ predictors, suspects }: Equation, copulas: readonly Float64Array[], chosen: readonly number[]): readonly Float64Array[] {
  return [...predictors.map(({ values }) => values), ...chosen.map((place) => copulas[suspects.indexOf(place)]!)];
}

const copulasOf = ({ predictors, suspects }: Equation, options: CopulaOptions): readonly Float64Array[] => suspects.map((place) => copulaTerm(predictors[place]!.values, options.rule));

function estimated(input: Input, options: CopulaOptions) {
  const { outcome, predictors, suspects } = equationOf(input, options)!;
  const { variables, ...cases } = scoreCases(input, options.pls, [outcome, ...predictors]);
  return { cases, equation: { outcome: variables[0]!, predictors: variables.slice(1), suspects } satisfies Equation };
}

/** The sets of suspects in the order in which their models are estimated; the first is none of them. */
const setsOf = (suspects: readonly number[]): readonly (readonly number[])[] => [[], ...combinations(suspects)];

const widthOf = (predictors: number, sets: readonly (readonly number[])[]): number => sets.reduce((sum, set) => sum + predictors + set.length, 0);

function* part(input: Input, options: CopulaOptions, { first, count }: Share): Job<CopulaDraws> {
  const filled = filledData(input, options.pls);
  const { suspects, predictors } = equationOf(input, options)!;
  const sets = setsOf(suspects);
  const width = widthOf(predictors.length, sets);
  const values = new Float64Array(count * width).fill(Number.NaN);
  const counts = new Int32Array(filled.data.rows);
  for (let b = 0; b < count; b++) {
    yield { done: b, total: count };
    drawCounts(counts, options.seed, { method: streams.copula, index: first + b, part: 0 });
    const rows = Array.from(counts).flatMap((times, row) => Array<number>(times).fill(row));
    const found = resampled({ ...input, data: withRows(filled.data, rows) }, { ...options, pls: filled.pls }, sets);
    if (found !== undefined) values.set(found, b * width);
  }
  return { values };
}

/** PLS, scores and copula terms made anew; undefined where that is impossible or does not converge. */
function resampled(input: Input, options: CopulaOptions, sets: readonly (readonly number[])[]): readonly number[] | undefined {
  try {
    const { cases, equation } = estimated(input, options);
    if (!cases.converged) return undefined;
    const copulas = copulasOf(equation, options);
    const all = sets.map((set) => weightedCoefficients(columnsOf(equation, copulas, set), equation.outcome.values));
    return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => [...one!.subarray(1)]);
  } catch (error) {
    if (error instanceof EstimationError) return undefined;
    throw error;
  }
}

function* join(input: Input, options: CopulaOptions, parts: readonly CopulaDraws[]): Job<CopulaResult> {
  yield { done: 0, total: 1 };
  const { cases, equation } = estimated(input, options);
  const { outcome, predictors, suspects } = equation;
  const copulas = copulasOf(equation, options);
  const sets = setsOf(suspects);
  const width = widthOf(predictors.length, sets);
  const usable = parts.flatMap(({ values }) => Array.from({ length: values.length / width }, (_, b) => values.subarray(b * width, (b + 1) * width))).filter((row) => !Number.isNaN(row[0]!));
  let at = 0;
  const models = sets.map((set): CopulaModel => {
    const solution = leastSquares([new Float64Array(outcome.values.length).fill(1), ...columnsOf(equation, copulas, set)], outcome.values);
    if ("dependent" in solution) throw new EstimationError([ofAnalysis("copula", "dependent", { detail: { name: predictors[set.at(-1) ?? 0]!.name } })]);
    const terms = [...predictors.map((_, predictor) => ({ predictor, isCopula: false })), ...set.map((predictor) => ({ predictor, isCopula: true }))];
    const k = terms.length;
    const mse = solution.sse / (outcome.values.length - k - 1);
    const olsSe = (j: number): number => Math.sqrt(mse * solution.inverse[j * (k + 1) + j]!);
    const first = at;
    at += k;
    const centre = mean(outcome.values);
    return {
      with: set,
      constant: { estimate: solution.coefficients[0]!, olsSe: olsSe(0) },
      terms: terms.map((term, j): CopulaTerm => ({ ...term, estimate: solution.coefficients[j + 1]!, olsSe: olsSe(j + 1), ...inferred(solution.coefficients[j + 1]!, usable.map((row) => row[first + j]!), options) })),
      r2: 1 - solution.sse / outcome.values.reduce((sum, value) => sum + (value - centre) ** 2, 0),
    };
  });
  const normality = predictors.map(({ values }) => cramerVonMises(values.toSorted(), { mean: mean(values), sd: standardDeviation(values) }));
  return { options, cases, outcome, predictors, suspects, normality, copulas, models, resamples: { asked: options.samples, used: usable.length } };
}

function inferred(estimate: number, draws: readonly number[], { coverage }: CopulaOptions): Pick<CopulaTerm, "se" | "t" | "p" | "interval"> {
  if (draws.length < FEWEST) return { se: null, t: null, p: null, interval: null };
  const values = Float64Array.from(draws);
  const se = standardDeviation(values);
  if (!(se > 0)) return { se, t: null, p: null, interval: null };
  const t = estimate / se;
  return { se, t, p: twoTailedT(t, draws.length - 1), interval: percentileInterval({ estimate, se, sorted: ordered(values) }, (1 - coverage / 100) / 2) };
}

/** The copula terms of every combination of suspects, and resamples in which the whole estimate is made anew (M10.4). */
export const shared: Shared<CopulaOptions, CopulaResult, CopulaDraws> = { pieces: (_, { samples }) => samples, part, join };
