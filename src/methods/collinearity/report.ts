import type { Level, Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { nameOf, number, text } from "../pls/reportCells";
import type { CollinearityResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `collinearity:${key}`, ...(values ? { values } : {}) });

/** From here on the estimates themselves suffer, whatever the limit for a common method is. */
const ACT = 5;

const levelOf = (vif: number, limit: number): Level => (vif > Math.max(ACT, limit) ? "act" : vif > limit ? "watch" : "good");

export function report(result: CollinearityResult): Report {
  const { converged, iterations, rows, n, warnings } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, warnings },
    tables: [table(result)],
    charts: [chart(result)],
    overlay: { constructs: {}, items: {}, paths: {}, own: { constructs: Object.fromEntries(result.constructs.map(({ id }, j) => [id, { symbol: "VIF", value: result.vif[j]!, style: "plain" as const, level: levelOf(result.vif[j]!, result.options.limit) }])) } },
  };
}

function table(result: CollinearityResult): Table {
  const { constructs, vif, nearest, options } = result;
  const rows = constructs.map((construct, j): Row => {
    const next = nearest[j]!;
    return {
      id: construct.id,
      target: { kind: "construct", key: construct.id },
      cells: [
        text(nameOf(construct)),
        number(vif[j], { style: "plain", level: levelOf(vif[j]!, options.limit) }),
        number(1 - 1 / vif[j]!),
        text(nameOf(constructs[next.construct]!)),
        number(next.correlation),
      ],
    };
  });
  return {
    id: "collinearity",
    section: "analysis",
    title: say("table"),
    form: "list",
    columns: [
      { id: "construct", header: say("columns.construct"), align: "start" },
      { id: "vif", header: say("columns.vif"), align: "end", statistic: "fullCollinearityVif", threshold: { relation: "≤", value: options.limit } },
      { id: "r2", header: say("columns.r2"), align: "end", statistic: "fullCollinearityVif" },
      { id: "nearest", header: say("columns.nearest"), align: "start" },
      { id: "correlation", header: say("columns.correlation"), align: "end" },
    ],
    rows,
    reading: reading(result),
  };
}

function reading({ constructs, vif, options: { limit } }: CollinearityResult): readonly Text[] {
  const high = constructs.filter((_, j) => vif[j]! > limit).map(nameOf);
  return [high.length === 0 ? say("readings.low", { limit: String(limit) }) : say("readings.high", { count: high.length, names: listed(high), limit: String(limit) }), say("readings.caution")];
}

function chart(result: CollinearityResult): Chart {
  const { constructs, vif, options } = result;
  return {
    id: "vif",
    title: say("chart"),
    x: { title: say("columns.construct"), style: "integer" },
    y: { title: say("columns.vif"), style: "plain" },
    categories: constructs.map(nameOf),
    series: [{ id: "vif", name: say("columns.vif"), form: "bars", points: vif.map((y, x) => ({ x, y, level: levelOf(y, options.limit), target: { kind: "construct", key: constructs[x]!.id } })) }],
    guides: [{ axis: "y", value: options.limit, label: say("limit") }],
    reading: reading(result),
  };
}
