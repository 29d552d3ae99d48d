import type { Histogram } from "../../math/histogram";
import type { Chart, ChartPoint } from "../../report/charts";
import { itemKey } from "../../report/overlay";
import type { Text } from "../../report/text";
import { nameOf } from "../pls/reportCells";
import type { PredictedItem, PredictResult } from "./result";
import { benchmarkSources } from "./validator";
import { ASYMMETRIC, itemReading, q2Level, say } from "./words";

/** Q²predict, errors beside the benchmark's, and the distribution of the errors of each item. */
export const charts = (result: PredictResult): readonly Chart[] => [relevanceChart(result), rmseChart(result), ...result.items.map((item) => errorChart(result, item))];

const targetOf = ({ constructs }: PredictResult, { construct, column }: PredictedItem): NonNullable<ChartPoint["target"]> => ({ kind: "item", key: itemKey(constructs[construct]!.id, column) });

function relevanceChart(result: PredictResult): Chart {
  const { items, options } = result;
  return {
    id: "q2predict",
    title: say("charts.q2"),
    x: { title: say("columns.item"), style: "integer" },
    y: { title: say("columns.q2"), style: "bounded" },
    categories: items.map(({ column }) => column),
    series: [{
      id: "q2", name: say("columns.q2"), form: "bars",
      points: items.flatMap((item, x): ChartPoint[] => {
        const q2 = item.out[options.technique]?.q2 ?? null;
        const level = q2Level(q2);
        return q2 === null ? [] : [{ x, y: q2, target: targetOf(result, item), ...(level ? { level } : {}) }];
      }),
    }],
    guides: [{ axis: "y", value: 0 }],
    reading: itemReading(result).slice(0, 1),
  };
}

function rmseChart(result: PredictResult): Chart {
  const { items, options } = result;
  const series = (id: "rmse" | "rmseLinear" | "rmseAverage", source: keyof PredictedItem["out"]) => ({
    id,
    name: say(`columns.${id}`),
    form: "marks" as const,
    points: items.flatMap((item, x): ChartPoint[] => {
      const value = item.out[source]?.rmse ?? null;
      return value === null ? [] : [{ x, y: value, target: targetOf(result, item) }];
    }),
  });
  return {
    id: "rmse",
    title: say("charts.rmse"),
    x: { title: say("columns.item"), style: "integer" },
    y: { title: say("charts.error"), style: "plain" },
    categories: items.map(({ column }) => column),
    series: [series("rmse", options.technique), series("rmseLinear", benchmarkSources[options.benchmark]), series("rmseAverage", "average")],
    reading: itemReading(result).slice(1, 2),
  };
}

/** Prediction errors of one item as a histogram, with that of the linear benchmark behind it. */
function errorChart({ constructs }: PredictResult, { construct, column, errors, benchmarkErrors, skewness }: PredictedItem): Chart {
  const [item, owner] = [column, nameOf(constructs[construct]!)];
  const isSkewed = skewness !== null && Math.abs(skewness) > ASYMMETRIC;
  return {
    id: `errors ${column}`,
    title: say("charts.errors", { item, construct: owner }),
    x: { title: say("charts.errorOf", { item }), style: "plain" },
    y: { title: say("charts.cases"), style: "integer" },
    series: [
      { id: "model", name: say("charts.model"), form: "bars", points: binsOf(errors) },
      ...(benchmarkErrors ? [{ id: "linear", name: say("charts.linear"), form: "line" as const, dashed: true, points: binsOf(benchmarkErrors) }] : []),
    ],
    guides: [{ axis: "x", value: 0, label: say("charts.noError") }],
    reading: [errorReading(item, skewness, isSkewed)],
  };
}

const errorReading = (item: string, skewness: number | null, isSkewed: boolean): Text =>
  skewness === null ? say("readings.errorsConstant", { item }) : say(isSkewed ? "readings.errorsSkewed" : "readings.errorsSymmetric", { item, skewness: skewness.toFixed(2) });

function binsOf(histogram: Histogram | null): readonly ChartPoint[] {
  if (histogram === null) return [];
  const { from, to, counts } = histogram;
  const width = (to - from) / counts.length;
  return counts.map((y, bin) => ({ x: from + (bin + 0.5) * width, y }));
}
