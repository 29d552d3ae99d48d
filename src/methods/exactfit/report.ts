import type { Cell, Column, Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import type { Text } from "../../report/text";
import { readingOf } from "./options";
import type { ExactFitResult, FitTest } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `exactfit:${key}`, ...(values ? { values } : {}) });

/** The test as a table: distance, its quantiles when the model holds, p, and what that says. */
export function report(result: ExactFitResult): Report {
  const { converged, iterations, rows, n, warnings } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, warnings },
    tables: [table(result)],
    charts: result.tests.flatMap(chart),
    overlay: { constructs: {}, items: {}, paths: {} },
  };
}

function table(result: ExactFitResult): Table {
  const number = (id: string): Column => ({ id, header: say(`columns.${id}`), align: "end", ...(id === "p" ? { statistic: "exactFit" } : {}) });
  return {
    id: "exactFit",
    section: "analysis",
    form: "list",
    title: say("table"),
    columns: [{ id: "model", header: say("columns.model"), align: "start" }, { id: "distance", header: say("columns.distance"), align: "start" }, ...["value", "hi95", "hi99", "p"].map(number), { id: "verdict", header: say("columns.verdict"), align: "start" }],
    rows: result.tests.map(rowOf),
    reading: [say(`readings.${readingOf(result.options)}`, { samples: result.drawn }), ...lost(result)],
  };
}

function rowOf(test: FitTest): Row {
  const number = (value: number | null, style: "bounded" | "plain" | "p"): Cell => ({ kind: "number", value, style, ...(value === null ? { reason: say("reasons.none") } : {}) });
  const style = test.distance === "SRMR" ? "bounded" : "plain";
  return {
    id: `${test.model} ${test.distance}`,
    cells: [
      { kind: "label", label: say(`models.${test.model}`) },
      { kind: "label", label: say(`distances.${test.distance}`) },
      number(test.value, style),
      number(test.hi95, style),
      number(test.hi99, style),
      number(test.p, "p"),
      verdict(test),
    ],
  };
}

/** Share of the axis that is left for words beside the last line. */
const ROOM = 0.12;

/** Which values one distance takes when the model holds, and where that of the data stands. */
function chart({ model, distance, value, hi95, histogram, p }: FitTest): readonly Chart[] {
  if (histogram === null || value === null || hi95 === null || p === null) return [];
  const { from, to, counts } = histogram;
  const width = (to - from) / counts.length;
  const style = distance === "SRMR" ? "bounded" : "plain";
  const steps = [{ x: from, y: 0 }, ...counts.flatMap((y, bin) => [{ x: from + bin * width, y }, { x: from + (bin + 1) * width, y }]), { x: to, y: 0 }];
  return [{
    id: `${model} ${distance}`,
    title: say(`charts.${model}`, { distance: distanceNames[distance] }),
    x: { title: say(`distances.${distance}`), style, limits: [Math.min(from, value), Math.max(to, value) + ROOM * (Math.max(to, value) - Math.min(from, value))] },
    y: { title: say("resamples"), style: "integer" },
    series: [{ id: "resamples", name: say("resamples"), form: "line", points: steps }],
    guides: [{ axis: "x", value, label: say("data") }, { axis: "x", value: hi95, label: say("columns.hi95") }],
    reading: [say(p === 0 ? "readings.never" : value > hi95 ? "readings.beyond" : "readings.within", { distance: distanceNames[distance], share: Math.round(p * 1e4) / 1e2 })],
  }];
}

/** As symbols, the same in every language. */
const distanceNames = { SRMR: "SRMR", dULS: "d_ULS", dG: "d_G" } as const;

/** Not rejected where the distance is below the 95 % quantile. */
function verdict({ p }: FitTest): Cell {
  if (p === null) return { kind: "empty" };
  if (p > 0.05) return { kind: "label", label: say("verdicts.holds"), level: "good" };
  return { kind: "label", label: say(p > 0.01 ? "verdicts.doubtful" : "verdicts.rejected"), level: p > 0.01 ? "watch" : "act" };
}

function lost({ rejected, drawn }: ExactFitResult): Text[] {
  const most = Math.max(...Object.values(rejected).map((of) => of.notConverged + of.singular + of.noVariance + of.heywood));
  return most > 0 ? [say("readings.lost", { count: most, samples: drawn })] : [];
}
