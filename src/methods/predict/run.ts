import { histogram, type Histogram } from "../../math/histogram";
import { mean, standardDeviation } from "../../math/quantile";
import type { Job } from "../../report/job";
import { ofAnalysis, type Problem } from "../../report/problem";
import { isStaged } from "../../sem/stages";
import type { Share } from "../analysis";
import type { Input } from "../method";
import { pointEstimate } from "../pls/point";
import { notConverged } from "../pls/warnings";
import type { Value } from "../pls/result";
import { actualValues, addErrors, gather, sumsFor, type Gathered } from "./gather";
import { errorSums, meanMeasures, spreadOf, type ErrorSums, type Measures } from "./measures";
import { repetitionsOf } from "./folds";
import { namedConstructs, ownerOf } from "./owners";
import type { PredictOptions } from "./options";
import { outcomes } from "./predictor";
import type { PredictedConstruct, PredictedItem, PredictivePower, PredictResult } from "./result";
import { countOutcomes, predictFolds, sharedValidation, type Predictions, type Validation } from "./shares";
import { benchmarkSources, validatorOf, type Layout, type Source } from "./validator";

const validationOf = (input: Input, options: PredictOptions): Validation =>
  sharedValidation(input, options, () => validatorOf(input, { pls: options.pls, estimator: options.estimator, allOther: options.benchmark === "allOther" }));

export const pieces = (input: Input, options: PredictOptions): number => validationOf(input, options).folds.length;

export const part = (input: Input, options: PredictOptions, share: Share): Job<Predictions> => predictFolds(validationOf(input, options), share);

/**
 * PLSpredict (Shmueli et al. 2016; M5.5): items of the endogenous constructs predicted for cases that the estimate has not seen.
 * @throws EstimationError where the data themselves cannot be estimated
 */
export function* join(input: Input, options: PredictOptions, parts: readonly Predictions[]): Job<PredictResult> {
  const validation = validationOf(input, options);
  const { layout, table, folds } = validation;
  const { outcome } = pointEstimate(input, options.pls);
  const actual = actualValues(validation);
  yield { done: 0, total: 2 };
  const gathered = yield* gather(validation, parts, actual);
  yield { done: 1, total: 2 };
  const held = averaged(validation, gathered, actual);
  const inSample = measuresInSample(validation, actual);
  const constructs = namedConstructs(layout, input.model);
  const items = layout.items.map((_, e) => itemOf({ input, constructs, validation, options, gathered, actual, held, inSample }, e));
  const own = options.technique;
  const rival = benchmarkSources[options.benchmark];
  const compared = items.filter(({ out }) => out[own]?.rmse !== null && out[rival] !== undefined && out[rival].rmse !== null);
  const better = compared.filter(({ out }) => out[own]!.rmse! < out[rival]!.rmse!).length;
  const counts = countOutcomes(parts);
  const lost = folds.length - counts[outcomes.good] - counts[outcomes.notConverged];
  return {
    options,
    rows: input.data.rows,
    n: table.n,
    iterations: outcome.iterations,
    converged: outcome.converged,
    constructs,
    items,
    explained: constructMeasures(layout, table.n, gathered.means),
    folds: folds.length,
    repetitions: repetitionsOf(options),
    lost,
    staged: isStaged(input.model),
    power: compared.length === 0 ? null : powerOf(better, compared.length),
    better,
    positive: items.filter(({ out }) => (out[own]?.q2 ?? 0) > 0).length,
    caseRows: table.treated.sample.rows.map((row) => row + 1),
    predictions: { earliest: predictionsBy("earliest", layout, gathered.means), direct: predictionsBy("direct", layout, gathered.means) },
    warnings: [...(outcome.converged ? [] : [notConverged(outcome.iterations)]), ...table.treated.warnings, ...lostWarnings(lost, folds.length)],
  };
}

/** A warning where folds have no usable estimate. */
export const lostWarnings = (lost: number, total: number): readonly Problem[] => (lost === 0 ? [] : [ofAnalysis("predict", "lost", { severity: "warning", detail: { count: lost, total } })]);

const powerOf = (better: number, of: number): PredictivePower => (better === of ? "high" : better === 0 ? "none" : better * 2 > of ? "medium" : "low");

/** Measures of the predictions averaged over the repetitions, source after source. */
function averaged({ layout, table }: Validation, { means }: Gathered, actual: readonly Float64Array[]): readonly ErrorSums[] {
  const sums = sumsFor(layout);
  for (let i = 0; i < table.n; i++) addErrors(sums, { layout, actual, i }, means, i * layout.width);
  return sums;
}

function measuresInSample({ layout, table, predictAll }: Validation, actual: readonly Float64Array[]): readonly ErrorSums[] {
  const values = new Float64Array(table.n * layout.width);
  predictAll(values);
  const sums = sumsFor(layout);
  for (let i = 0; i < table.n; i++) addErrors(sums, { layout, actual, i }, values, i * layout.width);
  return sums;
}

interface Known {
  readonly input: Input;
  readonly constructs: PredictResult["constructs"];
  readonly validation: Validation;
  readonly options: PredictOptions;
  readonly gathered: Gathered;
  readonly actual: readonly Float64Array[];
  readonly held: readonly ErrorSums[];
  readonly inSample: readonly ErrorSums[];
}

function itemOf({ input, constructs, validation: { layout, table }, options, gathered, actual, held, inSample }: Known, e: number): PredictedItem {
  const Q = layout.items.length;
  const column = table.columns[layout.items[e]!.column]!;
  const bySource = (read: (c: number) => Measures): Partial<Record<Source, Measures>> => Object.fromEntries(layout.sources.map((source, s) => [source, read(s * Q + e)]));
  const errorsOf = (source: Source): Float64Array => {
    const from = layout.sources.indexOf(source) * Q + e;
    return Float64Array.from({ length: table.n }, (_, i) => actual[e][i] - gathered.means[i * layout.width + from]).filter((error) => error === error);
  };
  const own = errorsOf(options.technique);
  const rival = errorsOf(benchmarkSources[options.benchmark]);
  const bounds = boundsOf(own, rival);
  const bins = (errors: Float64Array): Histogram | null => (bounds && errors.length > 0 ? histogram(errors, bounds, BINS) : null);
  return {
    construct: ownerOf(constructs, input.model, column),
    column,
    out: bySource((c) => (options.combine === "predictions" ? held[c].measures() : meanMeasures(gathered.byRepetition[c]))),
    spread: bySource((c) => spreadOf(gathered.byRepetition[c])),
    inSample: bySource((c) => inSample[c].measures()),
    zeros: held[e].zeros(),
    skewness: skewnessOf(own),
    errors: bins(own),
    benchmarkErrors: bins(rival),
  };
}

const BINS = 30;

function boundsOf(...lists: readonly Float64Array[]): readonly [number, number] | undefined {
  let size = 0;
  for (const list of lists) for (const error of list) size = Math.max(size, Math.abs(error));
  return size > 0 ? [-size, size] : undefined;
}

/** Third standardised moment, n ∕ ((n − 1)(n − 2)) Σ((e − ē) ∕ s)³. */
function skewnessOf(errors: Float64Array): Value {
  const n = errors.length;
  if (n < 3) return null;
  const [centre, sd] = [mean(errors), standardDeviation(errors)];
  if (!(sd > 0)) return null;
  return (n / ((n - 1) * (n - 2))) * errors.reduce((sum, error) => sum + ((error - centre) / sd) ** 3, 0);
}

/** Of construct scores; the naive prediction of a standardised score is 0. */
function constructMeasures({ sources, items, constructs, width }: Layout, n: number, means: Float64Array): readonly PredictedConstruct[] {
  const E = constructs.length;
  const scores = sources.length * items.length;
  return constructs.map((construct, c) => {
    const [earliest, direct] = [errorSums(), errorSums()];
    for (let i = 0; i < n; i++) {
      const at = i * width + scores + c;
      earliest.add(means[at] - means[at + E], 0, means[at]);
      direct.add(means[at] - means[at + 2 * E], 0, means[at]);
    }
    return { construct, earliest: earliest.measures(), direct: direct.measures() };
  });
}

function predictionsBy(technique: "earliest" | "direct", { sources, items, width }: Layout, means: Float64Array): Float64Array {
  const Q = items.length;
  const from = sources.indexOf(technique) * Q;
  return Float64Array.from({ length: (means.length / width) * Q }, (_, c) => means[Math.floor(c / Q) * width + from + (c % Q)]);
}
