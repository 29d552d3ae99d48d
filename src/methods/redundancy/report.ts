import { displayName } from "../../model/types";
import type { Level, Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import { itemKey } from "../../report/overlay";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { label, number, text } from "../pls/reportCells";
import type { RedundancyResult } from "./run";

const say = (key: string, values?: Text["values"]): Text => ({ key: `redundancy:${key}`, ...(values ? { values } : {}) });

/** A path from here on explains half of the variance (Hair et al. 2022); below .70 it is too weak. */
const [ENOUGH, TOO_WEAK] = [0.708, 0.7] as const;

const levelOf = (path: number): Level => (path >= ENOUGH ? "good" : path >= TOO_WEAK ? "watch" : "act");

export function report(result: RedundancyResult): Report {
  const { rows, n, iterations, converged, warnings, pairs } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, warnings },
    tables: [pathTable(result), weightTable(result)],
    charts: pairs.length < 2 ? [] : [chart(result)],
    overlay: { constructs: {}, items: {}, paths: {}, own: { constructs: Object.fromEntries(pairs.map(({ construct, path }) => [construct.id, { symbol: "β", value: path, style: "bounded" as const, level: levelOf(path) }])) } },
  };
}

function pathTable({ pairs }: RedundancyResult): Table {
  return {
    id: "redundancy",
    section: "analysis",
    title: say("tables.paths"),
    form: "list",
    columns: [
      { id: "construct", header: say("columns.construct"), align: "start" },
      { id: "global", header: say("columns.global"), align: "start" },
      { id: "path", header: say("columns.path"), align: "end", statistic: "redundancyPath", threshold: { relation: "≥", value: ENOUGH } },
      { id: "r2", header: say("columns.r2"), align: "end", statistic: "redundancyPath" },
      { id: "n", header: say("columns.n"), align: "end" },
      { id: "verdict", header: say("columns.verdict"), align: "start" },
    ],
    rows: pairs.map(({ construct, global, path, r2, n }): Row => ({
      id: construct.id,
      target: { kind: "construct", key: construct.id },
      cells: [text(displayName(construct)), text(global.join(", ")), number(path, { level: levelOf(path) }), number(r2), number(n, { style: "integer" }), label(say(`verdicts.${levelOf(path)}`), levelOf(path))],
    })),
    reading: reading(pairs),
  };
}

function reading(pairs: RedundancyResult["pairs"]): readonly Text[] {
  const weak = pairs.filter(({ path }) => path < ENOUGH).map(({ construct }) => displayName(construct));
  return [weak.length === 0 ? say("readings.good", { limit: ENOUGH }) : say("readings.weak", { count: weak.length, names: listed(weak), limit: ENOUGH }), say("readings.one")];
}

const weightTable = ({ pairs }: RedundancyResult): Table => ({
  id: "redundancyWeights",
  section: "analysis",
  title: say("tables.weights"),
  form: "list",
  columns: [{ id: "item", header: say("columns.item"), align: "start" }, { id: "construct", header: say("columns.construct"), align: "start" }, { id: "weight", header: say("columns.weight"), align: "end", statistic: "redundancyPath" }],
  rows: pairs.flatMap(({ construct, weights }) => construct.items.map((item, k): Row => {
    const key = itemKey(construct.id, item);
    return { id: key, target: { kind: "item", key }, cells: [text(item), text(displayName(construct)), number(weights[k])] };
  })),
  reading: [say("readings.weights")],
});

function chart({ pairs }: RedundancyResult): Chart {
  return {
    id: "redundancy",
    title: say("chart"),
    x: { title: say("columns.construct"), style: "integer" },
    y: { title: say("columns.path"), style: "bounded", limits: [0, 1] },
    categories: pairs.map(({ construct }) => displayName(construct)),
    series: [{ id: "path", name: say("columns.path"), form: "bars", points: pairs.map(({ construct, path }, x) => ({ x, y: path, level: levelOf(path), target: { kind: "construct", key: construct.id } })) }],
    guides: [{ axis: "y", value: ENOUGH, label: say("limit") }],
    reading: reading(pairs),
  };
}
