import type { Cell, Column, Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import { itemKey, pathKey, type Overlay } from "../../report/overlay";
import type { Text } from "../../report/text";
import { label, nameOf, number, text } from "../pls/reportCells";
import type { GscaResult, GscaValue } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `gsca:${key}`, ...(values ? { values } : {}) });

/** How much the model explains, then items, paths and components. */
export function report(result: GscaResult): Report {
  const { converged, iterations, n, nUsed, warnings, paths } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n, nUsed, warnings },
    tables: [fitTable(result), itemTable(result), ...(paths.length > 0 ? [pathTable(result)] : []), componentTable(result)],
    charts: paths.length > 0 ? [chart(result)] : [],
    overlay: overlay(result),
  };
}

const end = (id: string, statistic?: string): Column => ({ id, header: say(`heads.${id}`), align: "end", ...(statistic === undefined ? {} : { statistic }) });
const start = (id: string): Column => ({ id, header: say(`heads.${id}`), align: "start" });
const without = (value: GscaValue): Text | undefined => (value.se === null ? say("reasons.noInterval") : undefined);
const cells = (value: GscaValue): readonly Cell[] => [number(value.estimate), number(value.se, { style: "plain", reason: without(value) }), { kind: "interval", value: value.interval, style: "bounded" }];
const isSure = ({ interval }: GscaValue): boolean => interval === null || interval[0] > 0 || interval[1] < 0;

function fitTable({ FIT, AFIT, FITm, FITs, phi, parameters, used, options }: GscaResult): Table {
  const row = (id: string, cell: Cell, interval: Cell = { kind: "empty" }): Row => ({ id, cells: [label(say(`fit.${id}`)), cell, interval] });
  return {
    id: "gscaFit",
    section: "analysis",
    form: "list",
    title: say("titles.fit"),
    columns: [start("index"), end("value", "gscaFit"), end("interval")],
    rows: [
      row("FIT", number(FIT.estimate), { kind: "interval", value: FIT.interval, style: "bounded" }),
      row("AFIT", number(AFIT)),
      row("FITm", number(FITm, { reason: FITm === null ? say("reasons.noLoadings") : undefined })),
      row("FITs", number(FITs)),
      row("phi", number(phi, { style: "plain" })),
      row("parameters", number(parameters, { style: "integer" })),
    ],
    reading: [say("readings.fit", { percent: Math.round(100 * FIT.estimate) }), ...(used > 0 ? [say("readings.samples", { used, samples: options.samples })] : [say("readings.noSamples")])],
  };
}

function itemTable(result: GscaResult): Table {
  const { constructs, items, weights, loadings, hasLoadings } = result;
  const unsure = items.flatMap(({ column }, k) => (isSure(weights[k]) ? [] : [column]));
  return {
    id: "gscaItems",
    section: "analysis",
    form: "list",
    title: say("titles.items"),
    columns: [start("item"), start("construct"), end("weight", "gsca"), end("weightSe"), end("weightInterval"), end("loading"), end("loadingSe"), end("loadingInterval")],
    rows: items.map(({ construct, column }, k): Row => {
      const key = itemKey(constructs[construct].id, column);
      return { id: key, target: { kind: "item", key }, cells: [text(column), text(nameOf(constructs[construct])), ...cells(weights[k]), ...cells(loadings[k])] };
    }),
    reading: [unsure.length > 0 ? say("readings.unsureWeights", { count: unsure.length, items: unsure.join(", ") }) : say(weights.some(({ interval }) => interval !== null) ? "readings.sureWeights" : "readings.noSamples"), ...(hasLoadings.includes(false) ? [say("readings.canonical")] : [])],
  };
}

const pathName = ({ constructs, paths }: GscaResult, t: number): string => `${nameOf(constructs[paths[t].from])} → ${nameOf(constructs[paths[t].to])}`;
const keyOf = ({ constructs, paths }: GscaResult, t: number): string => pathKey(constructs[paths[t].from].id, constructs[paths[t].to].id);

function pathTable(result: GscaResult): Table {
  const unsure = result.coefficients.flatMap((value, t) => (isSure(value) ? [] : [pathName(result, t)]));
  return {
    id: "gscaPaths",
    section: "analysis",
    form: "list",
    title: say("titles.paths"),
    columns: [start("path"), end("coefficient", "gsca"), end("se"), end("interval")],
    rows: result.paths.map((_, t) => ({ id: keyOf(result, t), target: { kind: "path", key: keyOf(result, t) }, cells: [text(pathName(result, t)), ...cells(result.coefficients[t])] })),
    reading: [unsure.length > 0 ? say("readings.unsurePaths", { count: unsure.length, paths: unsure.join(", ") }) : say(result.coefficients.some(({ interval }) => interval !== null) ? "readings.surePaths" : "readings.noSamples")],
  };
}

function componentTable({ constructs, r2, ave }: GscaResult): Table {
  return {
    id: "gscaComponents",
    section: "analysis",
    form: "list",
    title: say("titles.components"),
    columns: [start("construct"), end("r2"), end("se"), end("interval"), end("ave")],
    rows: constructs.map((construct, j): Row => {
      const value = r2[j];
      return {
        id: construct.id,
        target: { kind: "construct", key: construct.id },
        cells: [text(nameOf(construct)), ...(value === null ? [number(null, { reason: { key: "statistics:reasons.exogenous" } }), { kind: "empty" } as const, { kind: "empty" } as const] : cells(value)), number(ave[j], { reason: ave[j] === null ? say("reasons.noLoadings") : undefined })],
      };
    }),
    reading: [say("readings.components")],
  };
}

function chart(result: GscaResult): Chart {
  return {
    id: "gscaPathChart",
    title: say("titles.chart"),
    x: { title: say("heads.path"), style: "plain" },
    y: { title: say("heads.coefficient"), style: "bounded" },
    categories: result.paths.map((_, t) => pathName(result, t)),
    series: [{ id: "paths", name: say("heads.coefficient"), form: "marks", points: result.coefficients.map(({ estimate, interval }, x) => ({ x, y: estimate, ...(interval === null ? {} : { interval }), target: { kind: "path", key: keyOf(result, x) } })) }],
    guides: [{ axis: "y", value: 0 }],
    reading: [say("readings.chart")],
  };
}

function overlay(result: GscaResult): Overlay {
  const { constructs, items, paths, weights, loadings, coefficients, r2, ave } = result;
  return {
    constructs: Object.fromEntries(constructs.map(({ id }, j) => [id, { r2: r2[j]?.estimate ?? null, r2Adjusted: null, ave: ave[j], cronbachAlpha: null, rhoA: null, rhoC: null }])),
    items: Object.fromEntries(items.map(({ construct, column }, k) => [itemKey(constructs[construct].id, column), { loading: loadings[k].estimate, weight: weights[k].estimate }])),
    paths: Object.fromEntries(paths.map((_, t) => [keyOf(result, t), { coefficient: coefficients[t].estimate, f2: null, totalEffect: coefficients[t].estimate }])),
  };
}
