import type { Treated } from "../../data/missing";
import type { PathModel } from "../../model/types";
import type { Compiled } from "../../sem/compile";
import type { Cases } from "../../sem/products";
import { planStages } from "../../sem/stages";
import type { StagePlan } from "../../sem/stageTypes";
import type { Input } from "../method";
import { atItems } from "../pls/failures";
import type { PlsOptions } from "../pls/options";
import { casesOf } from "../pls/stageData";
import { linearModel, type LinearModel } from "./linear";
import type { Benchmark } from "./options";
import { outcomes, predictorOf, type OutcomeCode, type Predictor, type Target } from "./predictor";
import { tableOf, trainingOf, type Table, type Training } from "./training";

/** Everything that predicts an item: the model from earliest and direct antecedents, the linear models, the mean; and another model. */
export type Source = "earliest" | "direct" | "exogenous" | "directItems" | "allOther" | "average" | "otherEarliest" | "otherDirect";

export const benchmarkSources: Readonly<Record<Benchmark, Source>> = { exogenous: "exogenous", direct: "directItems", allOther: "allOther" };

/** What is predicted, and where it stands in the row of a case. */
export interface Layout {
  /** the last stage: constructs as drawn, and products */
  readonly model: Compiled;
  readonly sources: readonly Source[];
  /** items of the endogenous constructs; columns are those of the table of cases */
  readonly items: readonly Target[];
  /** endogenous constructs */
  readonly constructs: readonly number[];
  /** sources × items predictions, then constructs: own score, from earliest, from direct antecedents */
  readonly width: number;
}

/** Predicts cases from all others, fold by fold. */
export interface Validator {
  readonly table: Table;
  readonly layout: Layout;
  /**
   * Estimates without some cases and predicts them.
   * @param out  `layout.width` numbers a case, from `at` on, in the order of the cases; NaN where there is none
   */
  predict(cases: Int32Array, out: Float64Array, at: number): OutcomeCode;
  /** the same for all cases, from an estimate of all cases */
  predictAll(out: Float64Array): OutcomeCode;
}

interface Wanted {
  readonly pls: PlsOptions;
  readonly estimator: "pls" | "plsc";
  readonly allOther: boolean;
  /** another model of the same items */
  readonly other?: PathModel | undefined;
}

/** @throws EstimationError where the model cannot be compiled or the data not be read */
export function validatorOf(input: Input, wanted: Wanted): Validator {
  const { pls } = wanted;
  const plan = planStages(input.model, pls.isolated, pls);
  const rivalPlan = wanted.other && planStages(wanted.other, "leaveOut", pls);
  const columns = [...new Set([...plan.columns, ...(rivalPlan?.columns ?? [])])];
  const table = atItems(plan.stages[0].model, () => tableOf(input.data, columns, pls));
  const training = trainingOf(table);
  const predictor = (of: StagePlan): Predictor => {
    const at = Int32Array.from(of.columns, (column) => columns.indexOf(column));
    return predictorOf({ plan: of, at, cases: casesFor(of, input, pls, { training, at }) }, wanted);
  };
  const own = predictor(plan);
  const rival = rivalPlan && predictor(rivalPlan);
  const linear = linearModels(own, wanted.allOther);
  const layout = layoutOf(own, [...linear.keys()], rival !== undefined);
  const write = writerOf(layout, { training, own, rival, linear });

  const predict = (cases: Int32Array, tested: Int32Array, out: Float64Array, at: number): OutcomeCode => {
    out.fill(Number.NaN, at, at + tested.length * layout.width);
    if (!training.without(cases)) return outcomes.noVariance;
    const code = own.fit(training);
    const ownWorks = works(code);
    const rivalWorks = rival !== undefined && works(rival.fit(training));
    const fitted = new Set([...linear.values()].flat().filter((lm) => lm.fit(training.correlations, table.width, training.n)));
    for (let i = 0; i < tested.length; i++) write(tested[i], { ownWorks, rivalWorks, fitted }, out, at + i * layout.width);
    return code;
  };
  const everyone = Int32Array.from({ length: table.n }, (_, i) => i);
  return {
    table,
    layout,
    predict: (cases, out, at) => predict(cases, cases, out, at),
    predictAll: (out) => predict(new Int32Array(0), everyone, out, 0),
  };
}

/** Cases whose products are formed: those of the training set count once, an empty cell stands at the mean of all. */
function casesFor(plan: StagePlan, input: Input, pls: PlsOptions, { training: { table, taken }, at }: { readonly training: Training; readonly at: Int32Array }): Cases | undefined {
  if (plan.products.length === 0) return undefined;
  const { sample, moments } = table.treated;
  const pick = (values: Float64Array): Float64Array => Float64Array.from(at, (k) => values[k]!);
  const treated: Treated = { ...table.treated, sample: { ...sample, columns: Array.from(at, (k) => sample.columns[k]!) }, moments: { ...moments, means: pick(moments.means), sds: pick(moments.sds) } };
  const columns = Array.from(at, (k) => Float64Array.from(taken, (_, i) => table.z[i * table.width + k]!));
  return { ...casesOf(plan, input, pls, { treated, counts: taken })!, columns };
}

const works = (code: OutcomeCode): boolean => code === outcomes.good || code === outcomes.notConverged;

function layoutOf({ model, targets }: Predictor, linear: readonly Source[], hasOther: boolean): Layout {
  const constructs = Array.from(model.incoming.keys()).filter((j) => model.incoming[j].length > 0);
  const sources: Source[] = ["earliest", "direct", ...linear, "average", ...(hasOther ? (["otherEarliest", "otherDirect"] as const) : [])];
  return { model, sources, items: targets, constructs, width: sources.length * targets.length + 3 * constructs.length };
}

/** Linear benchmarks by source (M5.5): a model for each set of predictors. They know items alone: neither products nor composites. */
function linearModels({ model, itemsOf }: Predictor, allOther: boolean): ReadonlyMap<Source, readonly LinearModel[]> {
  const explained = Array.from(model.incoming.keys()).filter((j) => model.incoming[j].length > 0);
  const exogenous = Array.from(model.incoming.keys()).filter((j) => model.incoming[j].length === 0);
  const all = [...itemsOf.keys()];
  const itemsOfAll = (constructs: readonly number[]): readonly number[] => constructs.flatMap((j) => itemsOf[j]!);
  return new Map<Source, readonly LinearModel[]>([
    ["exogenous", [linearModel(itemsOfAll(exogenous), itemsOfAll(explained))]],
    ["directItems", explained.map((j) => linearModel(itemsOfAll(Array.from(model.incoming[j], (t) => model.from[t])), itemsOf[j]!))],
    ...(allOther ? [["allOther", explained.map((j) => linearModel(itemsOfAll(all.filter((m) => m !== j)), itemsOf[j]!))] as const] : []),
  ]);
}

interface Parts {
  readonly training: Training;
  readonly own: Predictor;
  readonly rival: Predictor | undefined;
  readonly linear: ReadonlyMap<Source, readonly LinearModel[]>;
}

interface Working {
  readonly ownWorks: boolean;
  readonly rivalWorks: boolean;
  readonly fitted: ReadonlySet<LinearModel>;
}

/** Writes the predictions of one case, in the units of the data. */
function writerOf({ sources, items, constructs }: Layout, { training, own, rival, linear }: Parts) {
  const { table, means, sds } = training;
  const { moments } = table.treated;
  const Q = items.length;
  const placeOf = new Int32Array(table.width).fill(-1);
  for (const [e, { column }] of items.entries()) placeOf[column] = e;
  const rivalTargets = rival && items.map(({ column }) => rival.targets.findIndex((target) => target.column === column));
  const raw = (k: number, z: number): number => moments.means[k] + moments.sds[k] * z;

  const writeLinear = ({ predictors, targets, coefficients }: LinearModel, i: number, out: Float64Array, to: number): void => {
    const row = i * table.width;
    for (let e = 0; e < targets.length; e++) {
      const k = targets[e];
      let value = 0;
      for (let a = 0; a < predictors.length; a++) value += (coefficients[e * predictors.length + a] * (table.z[row + predictors[a]] - means[predictors[a]])) / sds[predictors[a]];
      out[to + placeOf[k]] = raw(k, means[k] + sds[k] * value);
    }
  };

  /** Items from the predicted scores of a model. */
  const writeModel = ({ loadings, targets }: Predictor, predicted: Float64Array, out: Float64Array, to: number): void => {
    const places = loadings === own.loadings ? undefined : rivalTargets;
    for (let e = 0; e < Q; e++) {
      const place = places === undefined ? e : places[e]!;
      const { column, construct } = targets[place]!;
      out[to + e] = raw(column, means[column] + sds[column] * loadings[place]! * predicted[construct]!);
    }
  };

  return (i: number, { ownWorks, rivalWorks, fitted }: Working, out: Float64Array, at: number): void => {
    if (ownWorks) own.look(training, i);
    if (rivalWorks) rival!.look(training, i);
    for (let s = 0; s < sources.length; s++) {
      const source = sources[s];
      const to = at + s * Q;
      if (source === "average") for (let e = 0; e < Q; e++) out[to + e] = raw(items[e]!.column, means[items[e]!.column]);
      else if (linear.has(source)) {
        for (const lm of linear.get(source)!) if (fitted.has(lm)) writeLinear(lm, i, out, to);
      } else if (source === "earliest" || source === "direct") {
        if (ownWorks) writeModel(own, own[source], out, to);
      } else if (rivalWorks) writeModel(rival!, source === "otherEarliest" ? rival!.earliest : rival!.direct, out, to);
    }
    if (!ownWorks) return;
    const to = at + sources.length * Q;
    for (let c = 0; c < constructs.length; c++) {
      out[to + c] = own.scores[constructs[c]];
      out[to + constructs.length + c] = own.earliest[constructs[c]];
      out[to + 2 * constructs.length + c] = own.direct[constructs[c]];
    }
  };
}
