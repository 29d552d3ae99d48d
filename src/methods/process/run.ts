import { percentileInterval } from "../../math/intervals";
import { ordered } from "../../math/ordered";
import { drawCounts, streams } from "../../math/philox";
import { standardDeviation } from "../../math/quantile";
import { weightedCoefficients } from "../../math/weightedCoefficients";
import type { Job } from "../../report/job";
import type { Share, Shared } from "../analysis";
import type { Input } from "../method";
import { regress } from "../variables/coefficients";
import type { Variable } from "../variables/variables";
import { directAt, equations, hasMediator, indexOf, indirectAt, type Slopes } from "./equations";
import type { ProcessOptions } from "./options";
import type { Effect, ProcessResult } from "./result";
import { studyOf, type Study } from "./study";

/** Effects of a run of resamples, resample after resample; NaN where one cannot be estimated. */
export interface ProcessDraws {
  readonly values: Float64Array;
}

/** Fewer resamples make no interval; and resamples between two looks at the clock. */
const [FEWEST, STRIDE] = [30, 16];

/** All effects of one estimate: direct and indirect at the probes, then along the grid, then the index. */
function effectsOf({ model }: ProcessOptions, { probes, grid }: Study, slopes: Slopes): readonly number[] {
  return [...probes.map((w) => directAt(model, slopes, w)), ...probes.map((w) => indirectAt(model, slopes, w)), ...grid.map((w) => directAt(model, slopes, w)), ...grid.map((w) => indirectAt(model, slopes, w)), indexOf(model, slopes) ?? 0];
}

const last = new WeakMap<Input["data"], { readonly key: string; readonly study: Study }>();

/** Shares of one run come one after the other: the variables are made once. */
function sharedStudy(input: Input, options: ProcessOptions): Study {
  const key = JSON.stringify([input.model, options]);
  const known = last.get(input.data);
  if (known?.key === key) return known.study;
  const study = studyOf(input, options);
  last.set(input.data, { key, study });
  return study;
}

function* part(input: Input, options: ProcessOptions, { first, count }: Share): Job<ProcessDraws> {
  const study = sharedStudy(input, options);
  const { variables, columns } = study;
  const width = 2 * (study.probes.length + study.grid.length) + 1;
  const values = new Float64Array(count * width).fill(Number.NaN);
  const counts = new Int32Array(variables.Y!.values.length);
  for (let b = 0; b < count; b++) {
    if (b % STRIDE === 0) yield { done: b, total: count };
    drawCounts(counts, options.seed, { method: streams.process, index: first + b, part: 0 });
    const Y = weightedCoefficients(columns.Y, variables.Y!.values, counts);
    const M = hasMediator(options.model) ? weightedCoefficients(columns.M, variables.M!.values, counts) : new Float64Array(1);
    if (Y !== undefined && M !== undefined) values.set(effectsOf(options, study, { M: [...M.subarray(1)], Y: [...Y.subarray(1)] }), b * width);
  }
  return { values };
}

function* join(input: Input, options: ProcessOptions, parts: readonly ProcessDraws[]): Job<ProcessResult> {
  yield { done: 0, total: 1 };
  const study = sharedStudy(input, options);
  const { variables, columns, probes, grid } = study;
  const settings = { level: options.coverage / 100, errors: options.errors };
  const fit = (outcome: Variable, which: "M" | "Y") => regress(outcome, termsOf(options, study, which).map((term, k) => ({ ...term, values: columns[which][k]! })), settings);
  const M = hasMediator(options.model) ? fit(variables.M!, "M") : undefined;
  const Y = fit(variables.Y!, "Y");
  const slopes: Slopes = { M: M?.terms.slice(1).map(({ b }) => b) ?? [], Y: Y.terms.slice(1).map(({ b }) => b) };
  const estimates = effectsOf(options, study, slopes);
  const width = estimates.length;
  const usable = parts.flatMap(({ values }) => Array.from({ length: values.length / width }, (_, b) => values.subarray(b * width, (b + 1) * width))).filter((row) => !Number.isNaN(row[0]!));
  const effects = estimates.map((estimate, k) => inferred(estimate, usable, { k, coverage: options.coverage }));
  const [p, g] = [probes.length, grid.length];
  return {
    options, study, M, Y,
    direct: effects.slice(0, p),
    indirect: M === undefined ? undefined : effects.slice(p, 2 * p),
    directCurve: effects.slice(2 * p, 2 * p + g),
    indirectCurve: M === undefined ? [] : effects.slice(2 * p + g, 2 * p + 2 * g),
    index: indexOf(options.model, slopes) === undefined ? undefined : effects.at(-1),
    resamples: { asked: options.samples, used: usable.length },
  };
}

/** A term as it is shown: variables by their names, products with a cross. */
const termName = ({ variables }: Study, name: string): string => name.split(":").map((role) => variables[role as "X"]!.name).join(" × ");

/** Terms of an equation after its constant, in the order of its columns: products by their roles, covariates by their names. */
export const termsOf = ({ model }: Pick<ProcessOptions, "model">, study: Study, which: "M" | "Y"): readonly { readonly key: string; readonly name: string }[] => [...(equations[model][which] ?? []).map((name) => ({ key: name, name: termName(study, name) })), ...study.covariates.map(({ key, name }) => ({ key, name }))];

function inferred(estimate: number, rows: readonly Float64Array[], { k, coverage }: { readonly k: number; readonly coverage: number }): Effect {
  if (rows.length < FEWEST) return { estimate, se: null, interval: null };
  const values = Float64Array.from(rows, (row) => row[k]!);
  const se = standardDeviation(values);
  return { estimate, se, interval: percentileInterval({ estimate, se, sorted: ordered(values) }, (1 - coverage / 100) / 2) };
}

/** Two regressions, and resamples in which both are made anew (M11.9, M3.7). */
export const shared: Shared<ProcessOptions, ProcessResult, ProcessDraws> = { pieces: (_, { samples }) => samples, part, join };
