import type { Cell, Row, Table } from "../../report/blocks";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { column, head, itemRow, label, nameOf, number, say, text } from "./reportCells";
import type { PlsResult } from "./result";
import { unitsShown } from "./units";

const setting = (name: string, choice: string): Text => ({ key: `settings:pls.${name}.${choice}` });

const row = (id: string, name: Text, value: Cell): Row => ({ id, cells: [label(name), value] });
const chosen = (name: string, choice: string): Row => row(name, setting(name, "label"), label(setting(name, choice)));
const count = (id: string, value: number): Row => row(id, say(`run.${id}`), number(value, { style: "integer" }));

/** What was estimated, how, and on which cases: enough to write it down and to repeat it. @param estimator that of the numbers shown */
export function runTable(result: PlsResult, estimator: "pls" | "plsc"): Table {
  const { settings, turned, constructs } = result;
  const missing = result.items.reduce((sum, item) => sum + item.missing, 0);
  return {
    id: "run",
    section: "run",
    form: "list",
    title: say("titles.run"),
    columns: [head("setting"), head("value")],
    rows: [
      chosen("estimator", estimator),
      chosen("innerWeights", settings.innerWeights),
      ...weightingRows(result),
      row("startingWeights", setting("startingWeights", "label"), label(setting("startingWeights", settings.startingWeights === 1 ? "equal" : "own"))),
      row("tolerance", setting("tolerance", "label"), text(String(settings.tolerance))),
      row("iterations", say("run.iterations"), label(say(result.status === "converged" ? "run.converged" : "run.notConverged", { count: result.iterations, most: settings.maxIterations }), result.status === "converged" ? undefined : "act")),
      chosen("signs", settings.signs),
      ...(turned.length > 0 ? [row("turned", say("run.turned"), text(listed(turned.map((j) => nameOf(constructs[j]!)), 20)))] : []),
      row("results", setting("results", "label"), label(setting("results", unitsShown(result)))),
      chosen("binaryIndicators", settings.binaryIndicators),
      chosen("estimatedModel", settings.estimatedModel),
      count("cases", result.n),
      count("casesUsed", result.nUsed),
      ...(settings.weightColumn === undefined ? [] : [row("weightColumn", setting("weightColumn", "label"), text(settings.weightColumn)), row("casesEffective", say("run.casesEffective"), number(result.nEffective, { style: "plain" }))]),
      ...(settings.filter === undefined ? [] : [row("filter", setting("filter", "label"), text(`${settings.filter.column} = ${settings.filter.equals}`))]),
      chosen("missing", settings.missing),
      count("missingCells", missing),
    ],
    reading: [say("readings.run"), ...(result.nUsed < result.n ? [say("readings.casesLeft", { count: result.n - result.nUsed, total: result.n })] : [])],
  };
}

/** Mode A: Quality, Loyalty; Mode B: Image. */
function weightingRows({ constructs }: PlsResult): Row[] {
  const kinds = [...new Set(constructs.filter(({ itemCount }) => itemCount > 1).map(({ weighting }) => weighting))];
  return kinds.map((kind) => row(`weighting-${kind}`, say(`run.weighting.${kind}`), text(listed(constructs.filter((c) => c.itemCount > 1 && c.weighting === kind).map(nameOf), 20))));
}

/** More rounds than these are no longer read one by one. */
const ROUNDS_SHOWN = 100;

/** How the weights settled: the change of each round, against the stop criterion (M2.3). */
export function convergenceTable({ changes, settings, status, iterations }: PlsResult): Table {
  const first = Math.max(0, changes.length - ROUNDS_SHOWN);
  return {
    id: "convergence",
    section: "run",
    form: "list",
    title: say("titles.convergence"),
    columns: [head("round"), column("weightChange")],
    rows: changes.slice(first).map((change, k) => ({ id: String(first + k + 1), cells: [number(first + k + 1, { style: "integer" }), number(change, { style: "scientific" })] })),
    reading: [say(status === "converged" ? "readings.converged" : "readings.notConverged", { count: iterations, tolerance: String(settings.tolerance) }), ...(first > 0 ? [say("readings.roundsCut", { count: ROUNDS_SHOWN })] : [])],
  };
}

/** The items as they were analysed: the moments that everything rests on. */
export function itemDataTable(result: PlsResult): Table {
  const worst = result.items.filter(({ missing }) => missing > MUCH_MISSING * result.nUsed);
  return {
    id: "itemData",
    section: "run",
    form: "list",
    title: say("titles.itemData"),
    columns: [head("item"), head("construct"), column("itemMean"), column("itemSd"), column("missingCells")],
    rows: result.items.map((item, i) =>
      itemRow(result, i, [
        text(nameOf(result.constructs[item.construct]!)),
        number(item.mean, { style: "plain" }),
        number(item.sd, { style: "plain" }),
        number(item.missing, { style: "integer", level: item.missing > MUCH_MISSING * result.nUsed ? "watch" : undefined }),
      ]),
    ),
    reading: [worst.length === 0 ? say("readings.itemData") : say("readings.muchMissing", { count: worst.length, names: listed(worst.map((item) => item.column)) })],
  };
}

/** Beyond this share of empty cells an item is better left out (Hair et al. 2022; M1.3). */
const MUCH_MISSING = 0.15;
