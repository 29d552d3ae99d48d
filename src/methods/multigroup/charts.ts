import type { Chart, ChartPoint } from "../../report/charts";
import { nameOf } from "../pls/reportCells";
import { shownName, targetOf } from "./names";
import type { MultigroupResult, PairResult } from "./result";
import { parametersOf } from "./tables";
import { isCompositional, pairValues, say } from "./words";

/** Paths of the groups beside one another, and step 2 of MICOM for each pair. */
export const charts = (result: MultigroupResult): readonly Chart[] => [...(parametersOf(result, "paths").length > 0 ? [pathChart(result)] : []), ...result.pairs.map((pair) => micomChart(result, pair))];

function pathChart(result: MultigroupResult): Chart {
  const { groups, estimates, options, parameters } = result;
  const which = parametersOf(result, "paths");
  return {
    id: "paths",
    title: say("charts.paths"),
    x: { title: say("columns.path"), style: "integer" },
    y: { title: say("charts.coefficient", { level: 100 * options.level }), style: "bounded" },
    categories: which.map((k) => shownName(result, parameters[k]!)),
    series: groups.map(({ name }, g) => ({
      id: `group ${g}`,
      name,
      form: "marks" as const,
      points: which.flatMap((k, x): ChartPoint[] => {
        const { estimate, interval } = estimates[g]![k]!;
        return estimate === null ? [] : [{ x, y: estimate, ...(interval ? { interval } : {}), ...targetOf(result, parameters[k]!) }];
      }),
    })),
    guides: [{ axis: "y", value: 0 }],
    reading: [say("charts.pathReading")],
  };
}

function micomChart(result: MultigroupResult, pair: PairResult): Chart {
  const points = (read: (of: PairResult["micom"][number]) => number | null): ChartPoint[] =>
    pair.micom.flatMap((of, x): ChartPoint[] => {
      const y = read(of);
      return y === null ? [] : [{ x, y, level: isCompositional(of) ? "good" : "act", target: { kind: "construct", key: result.constructs[of.construct]!.id } }];
    });
  return {
    id: `micom ${pair.first} ${pair.second}`,
    title: say("charts.micom", pairValues(result, pair)),
    x: { title: say("columns.construct"), style: "integer" },
    y: { title: say("columns.c"), style: "bounded" },
    categories: pair.micom.map((of) => nameOf(result.constructs[of.construct]!)),
    series: [
      { id: "c", name: say("columns.c"), form: "marks", points: points(({ c }) => c) },
      { id: "quantile05", name: say("columns.quantile05"), form: "line", dashed: true, points: points(({ quantile05 }) => quantile05) },
    ],
    reading: [say("charts.micomReading")],
  };
}
