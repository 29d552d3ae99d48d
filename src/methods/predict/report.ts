import type { Cell, Column, Level, Report, Row, Table } from "../../report/blocks";
import type { NewColumn } from "../../report/charts";
import { itemKey, type OwnNumber, type OwnNumbers } from "../../report/overlay";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { nameOf, number, text } from "../pls/reportCells";
import type { Value } from "../pls/result";
import { charts } from "./charts";
import type { Measures } from "./measures";
import type { PredictedItem, PredictResult } from "./result";
import { benchmarkSources } from "./validator";
import { ASYMMETRIC, itemReading, q2Level, say } from "./words";

export function report(result: PredictResult): Report {
  const { converged, iterations, rows, n, warnings } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, estimator: result.options.estimator, warnings },
    tables: [itemTable(result), constructTable(result), stabilityTable(result)],
    charts: charts(result),
    overlay: { constructs: {}, items: {}, paths: {}, own: onDiagram(result) },
    columns: predictionColumns(result),
  };
}

/** Q²predict of constructs and of their items. */
function onDiagram({ explained, items, constructs, options }: PredictResult): OwnNumbers {
  const number = (q2: Value | undefined): OwnNumber[] => (q2 === null || q2 === undefined ? [] : [{ symbol: "Q²", value: q2, style: "bounded", level: q2 > 0 ? "good" : "act" }]);
  return {
    constructs: Object.fromEntries(explained.flatMap((of) => number(of[options.technique].q2).map((own) => [constructs[of.construct]!.id, own]))),
    items: Object.fromEntries(items.flatMap(({ construct, column: name, out }) => number(out[options.technique]?.q2).map((own) => [itemKey(constructs[construct]!.id, name), own]))),
  };
}

/** Predicted values as columns of the data. */
function predictionColumns({ items, predictions, options, caseRows, rows }: PredictResult): readonly NewColumn[] {
  return items.map(({ column }, e) => {
    const values = new Float64Array(rows).fill(Number.NaN);
    for (let i = 0; i < caseRows.length; i++) values[caseRows[i]! - 1] = predictions[options.technique][i * items.length + e]!;
    return { name: `${column}_predicted`, label: say("predictedColumn", { item: column }), scale: "metric", values };
  });
}

const column = (id: string, statistic?: string, values?: Text["values"]): Column => ({ id, header: say(`columns.${id}`, values), align: "end", ...(statistic ? { statistic } : {}) });

const lessThan = (own: Value | undefined, other: Value | undefined): Value => (own === null || own === undefined || other === null || other === undefined ? null : own - other);

const plain = (value: Value | undefined, level?: Level, reason?: Text): Cell => number(value, { style: "plain", level, reason });

/** A smaller error than the benchmark's is good. */
function gain(own: Value | undefined, other: Value | undefined): Cell {
  const difference = lessThan(own, other);
  return plain(difference, difference === null ? undefined : difference < 0 ? "good" : "watch");
}

/** The model against the linear benchmark and the mean, item by item (Shmueli et al. 2019). */
function itemTable(result: PredictResult): Table {
  const { items, options } = result;
  const linear = benchmarkSources[options.benchmark];
  return {
    id: "predictItems",
    section: "analysis",
    form: "list",
    title: say("tables.items"),
    columns: [
      { id: "item", header: say("columns.item"), align: "start" },
      { ...column("q2", "q2predict"), threshold: { relation: "≥", value: 0 } },
      column("rmse", "predictRmse"), column("rmseLinear", "predictLinear"), column("rmseGain", "predictPower"),
      column("mae", "predictMae"), column("maeLinear", "predictLinear"), column("maeGain", "predictPower"),
      column("mape", "predictMape"),
      { ...column("mapeLinear", "predictLinear"), onDemand: true },
      { ...column("q2Linear", "q2predict"), onDemand: true },
      { ...column("rmseAverage", "predictAverage"), onDemand: true },
      column("skewness", "predictErrors"),
    ],
    rows: items.map((item) => {
      const own = item.out[options.technique];
      const lm = item.out[linear];
      const noLinear = lm?.rmse === null ? say("reasons.linear") : undefined;
      return itemRow(result, item, [
        number(own?.q2, { level: q2Level(own?.q2) }),
        plain(own?.rmse), plain(lm?.rmse, undefined, noLinear), gain(own?.rmse, lm?.rmse),
        plain(own?.mae), plain(lm?.mae, undefined, noLinear), gain(own?.mae, lm?.mae),
        plain(own?.mape, undefined, item.zeros > 0 ? say("reasons.zeros", { count: item.zeros }) : undefined),
        plain(lm?.mape), number(lm?.q2), plain(item.out.average?.rmse),
        plain(item.skewness, item.skewness !== null && Math.abs(item.skewness) > ASYMMETRIC ? "watch" : undefined),
      ]);
    }),
    reading: itemReading(result),
  };
}

function itemRow({ constructs }: PredictResult, { construct, column: name }: PredictedItem, cells: readonly Cell[]): Row {
  const owner = constructs[construct]!;
  const key = itemKey(owner.id, name);
  return { id: key, target: { kind: "item", key }, pair: [{ key, name }, { key: owner.id, name: nameOf(owner) }], cells: [text(name), ...cells] };
}

/** Scores of the endogenous constructs, in the standardised metric. */
function constructTable(result: PredictResult): Table {
  const { explained, constructs, options } = result;
  const weak = explained.filter((of) => (of[options.technique].q2 ?? 1) <= 0).map((of) => nameOf(constructs[of.construct]!));
  const cells = ({ q2, rmse, mae }: Measures): readonly Cell[] => [number(q2, { level: q2Level(q2) }), plain(rmse), plain(mae)];
  return {
    id: "predictConstructs",
    section: "analysis",
    form: "list",
    title: say("tables.constructs"),
    columns: [{ id: "construct", header: say("columns.construct"), align: "start" }, { ...column("q2", "q2predict"), threshold: { relation: "≥", value: 0 } }, column("rmse", "predictRmse"), column("mae", "predictMae")],
    rows: explained.map((of) => {
      const construct = constructs[of.construct]!;
      return { id: construct.id, target: { kind: "construct", key: construct.id }, cells: [text(nameOf(construct)), ...cells(of[options.technique])] };
    }),
    reading: [weak.length === 0 ? say("readings.constructs") : say("readings.constructsNegative", { count: weak.length, names: listed(weak) })],
  };
}

/** Errors for the cases that the estimate has seen beside those that it has not, and how repetitions differ. */
function stabilityTable(result: PredictResult): Table {
  const { items, options, repetitions } = result;
  const ratios = items.map(({ out, inSample }) => {
    const [held, seen] = [out[options.technique]?.rmse, inSample[options.technique]?.rmse];
    return held && seen ? held / seen - 1 : 0;
  });
  const most = Math.max(0, ...ratios);
  return {
    id: "predictStability",
    section: "analysis",
    form: "list",
    title: say("tables.stability"),
    columns: [
      { id: "item", header: say("columns.item"), align: "start" },
      column("rmseSeen", "predictInSample"), column("rmse", "predictRmse"), column("rise", "predictInSample"),
      ...(repetitions > 1 ? [column("rmseSpread", "predictSpread"), column("maeSpread", "predictSpread"), column("q2Spread", "predictSpread")] : []),
    ],
    rows: items.map((item) => {
      const [held, seen, spread] = [item.out[options.technique], item.inSample[options.technique], item.spread[options.technique]];
      return itemRow(result, item, [
        plain(seen?.rmse), plain(held?.rmse), plain(held?.rmse && seen?.rmse ? 100 * (held.rmse / seen.rmse - 1) : null),
        ...(repetitions > 1 ? [plain(spread?.rmse), plain(spread?.mae), number(spread?.q2)] : []),
      ]);
    }),
    reading: [say(most > 0.1 ? "readings.overfitted" : "readings.stable", { percent: Math.round(100 * most) })],
  };
}
