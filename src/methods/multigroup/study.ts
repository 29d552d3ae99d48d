import type { Dataset } from "../../data/dataset";
import type { Parameter, ParameterKind } from "../../sem/parameters";
import { isHigherOrder } from "../../model/hierarchy";
import type { Input } from "../method";
import { defaultBootstrapOptions } from "../bootstrap/options";
import { resamplerFor, type Resampler } from "../bootstrap/resampler";
import { comparedBlocks, type ComparedBlock } from "./blockPlaces";
import { groupsBy } from "../permutation/groups";
import { permuterFor, type Permuter } from "../permutation/permuter";
import { pointEstimate } from "../pls/point";
import { effectScales } from "../pls/run";
import { scoresOf } from "../pls/scores";
import { columnsRead, completed, partOf, rowsOfGroups, withinRows, type GroupRows } from "./groupData";
import type { PooledScores } from "./micom";
import type { MultigroupOptions } from "./options";

/** Kinds of parameters that are compared. */
export const comparedKinds: readonly ParameterKind[] = ["path", "indirectEffect", "specificIndirectEffect", "totalEffect", "outerLoading", "outerWeight", "r2"];

/** Two groups seen as one. */
export interface PairStudy {
  readonly resampler: Resampler;
  readonly permuter: Permuter;
  /** columns of the table, of the pooled cases */
  readonly S: Float64Array;
  /** of the compared blocks, one by one */
  readonly scores: PooledScores;
}

/** Everything that the pieces of a comparison have in common; its parts are made when first asked for. */
export interface Study {
  readonly groups: GroupRows;
  readonly pairs: readonly (readonly [number, number])[];
  /** resamples within a group */
  group(g: number): Resampler;
  pair(which: number): PairStudy;
  /** all groups together, for permutations of all labels */
  everyone(): Everyone;
  /** which of the parameters of a resampler are compared, and what they are */
  readonly compared: { readonly places: readonly number[]; readonly parameters: readonly Parameter[] };
  /** constructs whose composition and scores MICOM compares */
  readonly blocks: readonly ComparedBlock[];
}

export interface Everyone {
  readonly input: Input;
  readonly resampler: Resampler;
  /** cases of each group, as indices into those of the resampler */
  readonly members: readonly (readonly number[])[];
}

/** Shares of one comparison come one after the other. */
const last = new WeakMap<Dataset, { readonly key: string; readonly study: Study }>();

/** @throws EstimationError where a group cannot be estimated */
export function studyOf(input: Input, options: MultigroupOptions): Study {
  const key = JSON.stringify([input.model, options]);
  const known = last.get(input.data);
  if (known?.key === key) return known.study;
  const study = makeStudy(input, options);
  last.set(input.data, { key, study });
  return study;
}

function makeStudy(input: Input, options: MultigroupOptions): Study {
  const { model, data: all } = input;
  const pls = withinRows(options.pls);
  const chosen = options.groups!;
  const groups = rowsOfGroups(all, chosen, options.pls);
  const rowsOf = (...which: readonly number[]): Int32Array => Int32Array.from(which.flatMap((g) => [...groups.rows[g]])).sort();
  const everywhere = rowsOf(...groups.rows.keys());
  const data = options.missingInGroups === "pooled" ? completed(input, options.pls, everywhere) : all;
  const read = columnsRead(model, pls);
  const missingInResamples = options.missingInGroups === "within" ? "each" : "once";
  const settings = { ...defaultBootstrapOptions, pls, estimator: options.estimator, seed: options.seed };
  const pooled = (rows: Int32Array): Input => ({ model, data: partOf(data, [...new Set([...read, chosen.column])], rows) });
  const pairs = groups.rows.flatMap((_, a) => groups.rows.slice(a + 1).map((_rows, b) => [a, a + 1 + b] as const));
  const made = once(() => comparedBlocks(pointEstimate({ model, data: partOf(data, read, groups.rows[0]!) }, pls), new Set(model.constructs.filter(isHigherOrder).map(({ id }) => id))));
  const blocks = (): readonly ComparedBlock[] => made(0);
  const group = once((g: number): Resampler => resamplerFor({ model, data: partOf(data, read, groups.rows[g]) }, settings));
  const pair = once((which: number): PairStudy => {
    const together = pooled(rowsOf(...pairs[which]));
    const resampler = resamplerFor(together, { ...settings, missingInResamples });
    const point = pointEstimate(together, pls);
    const { sample } = point.table;
    const labels = groupsBy(together.data, chosen.column, sample.rows);
    const ends = pairs[which].map((g) => labels.names.indexOf(chosen.groups[g].trim())) as [number, number];
    const stages = [...point.earlier, point].map(({ model: own, ws, treated }) => ({ scores: scoresOf(own, ws.weights, treated, false), units: effectScales(own, together, treated, pls).map((scale) => 1 / scale) }));
    const each = <Value>(read: (stage: (typeof stages)[number], construct: number) => Value): Value[] => blocks().map(({ stage, construct }) => read(stages[stage]!, construct));
    return {
      resampler,
      permuter: permuterFor(resampler, labels, ends, options.seed),
      S: point.table.moments.correlations,
      scores: { values: each(({ scores }, j) => scores[j]!), weights: sample.weights, units: each(({ units }, j) => units[j]!) },
    };
  });
  const everyone = once((): Everyone => {
    const together = pooled(everywhere);
    const resampler = resamplerFor(together, { ...settings, missingInResamples });
    const { names, labels } = groupsBy(together.data, chosen.column, resampler.cases);
    const members = chosen.groups.map((name) => Array.from(labels.keys()).filter((i) => names[labels[i]] === name.trim()));
    return { input: together, resampler, members };
  });
  const { parameters } = group(0);
  const places = Array.from(parameters.keys()).filter((k) => comparedKinds.includes(parameters[k].kind));
  return {
    groups, pairs, group, pair,
    everyone: () => everyone(0),
    compared: { places, parameters: places.map((k) => parameters[k]) },
    get blocks() {
      return blocks();
    },
  };
}

function once<Value>(make: (key: number) => Value): (key: number) => Value {
  const made = new Map<number, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}
