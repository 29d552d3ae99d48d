import type { Dataset } from "../../data/dataset";
import type { PathModel } from "../../model/types";
import { compile, type Compiled } from "../../sem/compile";
import { atItems } from "../pls/failures";
import type { PlsOptions } from "../pls/options";
import { linearModel, type LinearModel } from "./linear";
import type { Benchmark } from "./options";
import { outcomes, predictorOf, type OutcomeCode, type Predictor } from "./predictor";
import { tableOf, trainingOf, type Table, type Training } from "./training";

/** Everything that predicts an item: the model from earliest and direct antecedents, the linear models, the mean; and another model. */
export type Source = "earliest" | "direct" | "exogenous" | "directItems" | "allOther" | "average" | "otherEarliest" | "otherDirect";

export const benchmarkSources: Readonly<Record<Benchmark, Source>> = { exogenous: "exogenous", direct: "directItems", allOther: "allOther" };

/** What is predicted, and where it stands in the row of a case. */
export interface Layout {
  readonly model: Compiled;
  readonly sources: readonly Source[];
  /** items of the endogenous constructs, as indices into the items of the model */
  readonly items: readonly number[];
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
export function validatorOf({ model: drawn, data }: { readonly model: PathModel; readonly data: Dataset }, wanted: Wanted): Validator {
  const model = compile(drawn, wanted.pls.isolated);
  const other = wanted.other && compile(wanted.other, "leaveOut");
  const columns = [...new Set([...model.columns, ...(other?.columns ?? [])])];
  const table = atItems(model, () => tableOf(data, columns, wanted.pls));
  const training = trainingOf(table);
  const placesOf = (of: Compiled): Int32Array => Int32Array.from(of.columns, (column) => columns.indexOf(column));
  const own = predictorOf(model, placesOf(model), wanted);
  const rival = other && predictorOf(other, placesOf(other), wanted);
  const linear = linearModels(model, wanted.allOther);
  const layout = layoutOf(model, [...linear.keys()], rival !== undefined);
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

const works = (code: OutcomeCode): boolean => code === outcomes.good || code === outcomes.notConverged;

function layoutOf(model: Compiled, linear: readonly Source[], hasOther: boolean): Layout {
  const constructs = Array.from(model.incoming.keys()).filter((j) => model.incoming[j].length > 0);
  const items = constructs.flatMap((j) => itemsOf(model, j));
  const sources: Source[] = ["earliest", "direct", ...linear, "average", ...(hasOther ? (["otherEarliest", "otherDirect"] as const) : [])];
  return { model, sources, items, constructs, width: sources.length * items.length + 3 * constructs.length };
}

const itemsOf = ({ offsets }: Compiled, j: number): number[] => Array.from({ length: offsets[j + 1] - offsets[j] }, (_, k) => offsets[j] + k);

/** Linear benchmarks by source (M5.5): a model for each set of predictors. */
function linearModels(model: Compiled, allOther: boolean): ReadonlyMap<Source, readonly LinearModel[]> {
  const explained = Array.from(model.incoming.keys()).filter((j) => model.incoming[j].length > 0);
  const exogenous = Array.from(model.incoming.keys()).filter((j) => model.incoming[j].length === 0);
  const all = Array.from(model.columns.keys());
  return new Map<Source, readonly LinearModel[]>([
    ["exogenous", [linearModel(exogenous.flatMap((j) => itemsOf(model, j)), explained.flatMap((j) => itemsOf(model, j)))]],
    ["directItems", explained.map((j) => linearModel(Array.from(model.incoming[j], (t) => model.from[t]).flatMap((m) => itemsOf(model, m)), itemsOf(model, j)))],
    ...(allOther ? [["allOther", explained.map((j) => linearModel(all.filter((k) => model.constructOf[k] !== j), itemsOf(model, j)))] as const] : []),
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
function writerOf({ model, sources, items, constructs }: Layout, { training, own, rival, linear }: Parts) {
  const { table, means, sds } = training;
  const { moments } = table.treated;
  const Q = items.length;
  const placeOf = new Int32Array(model.columns.length).fill(-1);
  for (const [e, k] of items.entries()) placeOf[k] = e;
  const rivalItems = rival && items.map((k) => rival.model.columns.indexOf(model.columns[k]));
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

  return (i: number, { ownWorks, rivalWorks, fitted }: Working, out: Float64Array, at: number): void => {
    if (ownWorks) own.look(training, i);
    if (rivalWorks) rival!.look(training, i);
    for (let s = 0; s < sources.length; s++) {
      const source = sources[s];
      const to = at + s * Q;
      if (source === "average") for (let e = 0; e < Q; e++) out[to + e] = raw(items[e], means[items[e]]);
      else if (linear.has(source)) {
        for (const lm of linear.get(source)!) if (fitted.has(lm)) writeLinear(lm, i, out, to);
      } else if (source === "earliest" || source === "direct") {
        if (ownWorks) for (let e = 0; e < Q; e++) out[to + e] = raw(items[e], means[items[e]] + sds[items[e]] * own.loadings[items[e]] * own[source][model.constructOf[items[e]]]);
      } else if (rivalWorks) {
        const predicted = source === "otherEarliest" ? rival!.earliest : rival!.direct;
        for (let e = 0; e < Q; e++) {
          const k = rivalItems![e];
          out[to + e] = raw(items[e], means[items[e]] + sds[items[e]] * rival!.loadings[k] * predicted[rival!.model.constructOf[k]]);
        }
      }
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
