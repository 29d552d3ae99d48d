import { num, type Json } from "../pls/blockShapes";
import type { Value } from "../pls/result";
import type { Measures } from "./measures";
import type { PredictResult } from "./result";
import type { Source } from "./validator";

const names: Readonly<Partial<Record<Source, string>>> = {
  earliest: "earliestAntecedents",
  direct: "directAntecedents",
  exogenous: "linearModelExogenousItems",
  directItems: "linearModelDirectAntecedentItems",
  allOther: "linearModelAllOtherItems",
  average: "indicatorAverage",
};

const shortNames: typeof names = { earliest: "plsEarliestAntecedents", direct: "plsDirectAntecedents", exogenous: "linearModelExogenousItems", allOther: "linearModelAllOtherItems" };

const measures = { RMSE: "rmse", MAE: "mae", MAPE: "mape", Q2predict: "q2" } as const satisfies Readonly<Record<string, keyof Measures>>;

/**
 * `plsPredict` technique → measure → item, `predict` the same by the names that seminr's users know, then constructs, cases seen, SD over
 * repetitions, and the predictions case by case.
 */
export function blocks(result: PredictResult): Readonly<Record<string, Json>> {
  const { items, explained, constructs, options, repetitions, folds, caseRows, lost, power, better } = result;
  const byItem = (read: (item: PredictResult["items"][number]) => Value | undefined): Json => Object.fromEntries(items.map((item) => [item.column, num(read(item))]));
  const bySource = (part: "out" | "inSample" | "spread", nameOf: (source: Source) => string | undefined): Json =>
    Object.fromEntries(
      (Object.keys(names) as Source[]).flatMap((source) => {
        const name = nameOf(source);
        if (name === undefined || items[0]?.[part][source] === undefined) return [];
        return [[name, Object.fromEntries(Object.entries(measures).map(([measure, key]) => [measure, byItem((item) => item[part][source]?.[key])]))]];
      }),
    );
  const constructLevel = (technique: "earliest" | "direct"): Json =>
    Object.fromEntries((["RMSE", "MAE", "Q2predict"] as const).map((measure) => [measure, Object.fromEntries(explained.map((of) => [constructs[of.construct]!.name, num(of[technique][measures[measure]])]))]));
  const predictions = (technique: "earliest" | "direct"): Json =>
    Object.fromEntries(items.map(({ column }, e) => [column, Array.from(caseRows, (_row, i) => num(result.predictions[technique][i * items.length + e]))]));
  return {
    plsPredict: bySource("out", (source) => names[source]),
    predict: bySource("out", (source) => shortNames[source]),
    plsPredictConstructs: { earliestAntecedents: constructLevel("earliest"), directAntecedents: constructLevel("direct") },
    plsPredictInSample: bySource("inSample", (source) => names[source]),
    ...(repetitions > 1 ? { plsPredictSpread: bySource("spread", (source) => names[source]) } : {}),
    plsPredictPower: { power, itemsBetterThanLinearModel: better, items: items.length, skewness: byItem((item) => item.skewness) },
    plsPredictFolds: { folds: options.division === "random" ? options.folds : folds, repetitions, lost },
    predictions: { rows: [...caseRows], earliestAntecedents: predictions("earliest"), directAntecedents: predictions("direct") },
  };
}
