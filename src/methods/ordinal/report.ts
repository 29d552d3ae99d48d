import type { Described } from "../../math/described";
import type { Cell, Column, Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import { itemKey, pathKey } from "../../report/overlay";
import type { Text } from "../../report/text";
import { nameOf, number, text } from "../pls/reportCells";
import { report as plsReport } from "../pls/report";
import type { OrdinalResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `ordinal:${key}`, ...(values ? { values } : {}) });

/** Tables of PLS that say something of their own here. */
const ALSO = ["measurement", "explained", "effects", "htmt", "fit"];

/** Paths and loadings with what resamples say of them, quality and fit as PLS shows them, and the correlations that all rests on. */
export function report(result: OrdinalResult): Report {
  const { pls, n, nUsed, warnings } = result;
  const ofPls = plsReport(pls);
  return {
    run: { status: pls.status, iterations: pls.iterations, n, nUsed, estimator: result.options.estimator, warnings },
    tables: [
      ...(pls.paths.length > 0 ? [pathTable(result)] : []),
      itemTable(result),
      ...ofPls.tables.filter(({ id }) => ALSO.includes(id)).map((table): Table => ({ ...table, id: `ordinal-${table.id}`, section: "analysis" })),
      thresholdTable(result),
      correlationTable(result),
    ],
    charts: [...(pls.paths.length > 0 ? [pathChart(result)] : []), correlationChart(result)],
    overlay: ofPls.overlay,
  };
}

const end = (id: string, statistic?: string): Column => ({ id, header: say(`heads.${id}`), align: "end", ...(statistic === undefined ? {} : { statistic }) });
const start = (id: string): Column => ({ id, header: say(`heads.${id}`), align: "start" });
const cells = ({ estimate, se, interval }: Described): readonly Cell[] => [number(estimate), number(se, { style: "plain", reason: se === null ? say("reasons.noInterval") : undefined }), { kind: "interval", value: interval, style: "bounded" }];
const isSure = ({ interval }: Described): boolean => interval === null || interval[0] > 0 || interval[1] < 0;

const pathName = ({ pls: { constructs, paths } }: OrdinalResult, t: number): string => `${nameOf(constructs[paths[t].from])} → ${nameOf(constructs[paths[t].to])}`;
const keyOf = ({ pls: { constructs, paths } }: OrdinalResult, t: number): string => pathKey(constructs[paths[t].from].id, constructs[paths[t].to].id);

function pathTable(result: OrdinalResult): Table {
  const unsure = result.coefficients.flatMap((value, t) => (isSure(value) ? [] : [pathName(result, t)]));
  return {
    id: "ordinalPaths",
    section: "analysis",
    form: "list",
    title: say("titles.paths"),
    columns: [start("path"), end("coefficient", "ordinal"), end("se"), end("interval")],
    rows: result.coefficients.map((value, t) => ({ id: keyOf(result, t), target: { kind: "path", key: keyOf(result, t) }, cells: [text(pathName(result, t)), ...cells(value)] })),
    reading: [
      say(`readings.${result.options.estimator}`),
      ...(result.options.samples === 0 ? [say("readings.noSamples")] : result.coefficients.every(({ interval }) => interval === null) ? [say("readings.samples", { used: result.used, samples: result.options.samples })] : [unsure.length > 0 ? say("readings.unsurePaths", { count: unsure.length, paths: unsure.join(", ") }) : say("readings.surePaths"), say("readings.samples", { used: result.used, samples: result.options.samples })]),
    ],
  };
}

function itemTable(result: OrdinalResult): Table {
  const { pls, loadings, weights } = result;
  return {
    id: "ordinalItems",
    section: "analysis",
    form: "list",
    title: say("titles.items"),
    columns: [start("item"), start("construct"), end("loading", "ordinal"), end("loadingSe"), end("loadingInterval"), end("weight"), end("weightSe"), end("weightInterval")],
    rows: pls.items.map(({ construct, column }, k): Row => {
      const key = itemKey(pls.constructs[construct].id, column);
      return { id: key, target: { kind: "item", key }, cells: [text(column), text(nameOf(pls.constructs[construct])), ...cells(loadings[k]), ...cells(weights[k])] };
    }),
    reading: [say("readings.items")],
  };
}

function thresholdTable({ columns }: OrdinalResult): Table {
  const most = Math.max(0, ...columns.map(({ thresholds }) => thresholds.length));
  const metric = columns.filter(({ categories }) => categories === null).map(({ name }) => name);
  return {
    id: "ordinalThresholds",
    section: "analysis",
    form: "list",
    title: say("titles.thresholds"),
    columns: [start("item"), end("categories"), ...Array.from({ length: most }, (_, t): Column => ({ id: `threshold${t + 1}`, header: say("threshold", { number: t + 1 }), align: "end", statistic: "polychoric" }))],
    rows: columns.map(({ name, categories, thresholds }) => ({
      id: name,
      cells: [text(name), categories === null ? { kind: "label" as const, label: say("metric") } : number(categories.length, { style: "integer" }), ...Array.from({ length: most }, (_, t): Cell => (t < thresholds.length ? number(thresholds[t], { style: "plain" }) : { kind: "empty" }))],
    })),
    reading: [say("readings.thresholds"), ...(metric.length > 0 ? [say("readings.metric", { count: metric.length, items: metric.join(", ") })] : [])],
  };
}

/** Latent correlations below the diagonal, Pearson's above it. */
function correlationTable({ columns, correlations, pearson }: OrdinalResult): Table {
  const p = columns.length;
  return {
    id: "ordinalCorrelations",
    section: "analysis",
    form: "matrix",
    title: say("titles.correlations"),
    columns: [start("item"), ...columns.map(({ name }) => ({ id: name, header: name, align: "end" as const }))],
    rows: columns.map(({ name }, k) => ({ id: name, cells: [text(name), ...columns.map((_, l): Cell => (k === l ? { kind: "empty" } : number((l < k ? correlations : pearson)[k * p + l])))] })),
    reading: [say("readings.correlations")],
  };
}

function pathChart(result: OrdinalResult): Chart {
  return {
    id: "ordinalPathChart",
    title: say("titles.pathChart"),
    x: { title: say("heads.path"), style: "plain" },
    y: { title: say("heads.coefficient"), style: "bounded" },
    categories: result.pls.paths.map((_, t) => pathName(result, t)),
    series: [{ id: "paths", name: say("heads.coefficient"), form: "marks", points: result.coefficients.map(({ estimate, interval }, x) => ({ x, y: estimate, ...(interval === null ? {} : { interval }), target: { kind: "path", key: keyOf(result, x) } })) }],
    guides: [{ axis: "y", value: 0 }],
    reading: [say("readings.pathChart")],
  };
}

/** Each pair of items: what the answers correlate, and what lies behind them. */
function correlationChart({ columns, correlations, pearson }: OrdinalResult): Chart {
  const p = columns.length;
  const pairs = columns.flatMap((a, k) => columns.slice(0, k).map((b, l) => ({ x: pearson[k * p + l], y: correlations[k * p + l], name: `${b.name} – ${a.name}` })));
  const ends = pairs.length === 0 ? [0, 1] : [Math.min(...pairs.map(({ x }) => x)), Math.max(...pairs.map(({ x }) => x))];
  const gain = pairs.reduce((sum, { x, y }) => sum + Math.abs(y) - Math.abs(x), 0) / Math.max(1, pairs.length);
  return {
    id: "ordinalCorrelationChart",
    title: say("titles.correlationChart"),
    x: { title: say("heads.pearson"), style: "bounded" },
    y: { title: say("heads.latent"), style: "bounded" },
    series: [
      { id: "pairs", name: say("heads.pairs"), form: "marks", points: pairs },
      { id: "equal", name: say("heads.equal"), form: "line", dashed: true, points: ends.map((x) => ({ x, y: x })) },
    ],
    reading: [say("readings.gain", { gain })],
  };
}
