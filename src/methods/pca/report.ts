import type { Report, Row, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import type { Text } from "../../report/text";
import { sumsOfSquares } from "../../sem/components";
import { label, number, text } from "../pls/reportCells";
import type { PcaResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `pca:${key}`, ...(values ? { values } : {}) });

/** A loading from which on an item counts to a component, and KMO below which reduction makes no sense (Kaiser 1974). */
const [SALIENT, POOR_KMO, GOOD_KMO] = [0.5, 0.5, 0.7];
/** Share of the first component from which on one factor may stand behind all answers (Harman). */
const ONE_FACTOR = 50;

export function report(result: PcaResult): Report {
  const { cases, n } = result;
  return {
    run: { status: "converged", iterations: 0, n: cases.fileRows, nUsed: n, warnings: cases.warnings },
    tables: [eigenvalueTable(result), loadingTable(result), adequacyTable(result)],
    charts: [scree(result)],
    overlay: { constructs: {}, items: {}, paths: {} },
  };
}

const percentOf = ({ eigenvalues, items }: PcaResult, c: number): number => (100 * eigenvalues[c]!) / items.length;
const round = (value: number): number => Math.round(10 * value) / 10;

function eigenvalueTable(result: PcaResult): Table {
  const { eigenvalues, random, retained } = result;
  let sum = 0;
  return {
    id: "eigenvalues",
    section: "analysis",
    title: say("tables.eigenvalues"),
    form: "list",
    columns: [
      { id: "component", header: say("columns.component"), align: "start" },
      { id: "eigenvalue", header: say("columns.eigenvalue"), align: "end", statistic: "pcaEigenvalue" },
      { id: "percent", header: say("columns.percent"), align: "end" },
      { id: "sum", header: say("columns.sum"), align: "end" },
      ...(random === undefined ? [] : [{ id: "random", header: say("columns.random"), align: "end" as const }]),
      { id: "kept", header: say("columns.kept"), align: "start" },
    ],
    rows: Array.from(eigenvalues, (value, c): Row => {
      sum += percentOf(result, c);
      return { id: `${c}`, cells: [text(String(c + 1)), number(value, { style: "plain" }), number(percentOf(result, c), { style: "plain" }), number(sum, { style: "plain" }), ...(random === undefined ? [] : [number(random[c], { style: "plain" })]), c < retained ? label(say("kept"), "good") : { kind: "empty" }] };
    }),
    reading: reading(result),
  };
}

function reading(result: PcaResult): readonly Text[] {
  const { retained, options } = result;
  const share = round(Array.from({ length: retained }, (_, c) => percentOf(result, c)).reduce((sum, value) => sum + value, 0));
  const first = round(percentOf(result, 0));
  return [say(`readings.${options.retain}`, { count: retained, share }), say(first > ONE_FACTOR ? "readings.oneFactor" : "readings.severalFactors", { share: first })];
}

function loadingTable(result: PcaResult): Table {
  const { items, retained, rotated, loadings, communalities } = result;
  const shown = rotated ?? loadings;
  const sizes = sumsOfSquares(shown, items.length, retained);
  const own = (k: number): number => Array.from({ length: retained }, (_, c) => c).toSorted((a, b) => Math.abs(shown[k * retained + b]!) - Math.abs(shown[k * retained + a]!))[0]!;
  const order = Array.from(items.keys()).sort((a, b) => own(a) - own(b) || Math.abs(shown[b * retained + own(b)]!) - Math.abs(shown[a * retained + own(a)]!));
  const crossed = items.filter((_, k) => Array.from(shown.subarray(k * retained, (k + 1) * retained)).filter((value) => Math.abs(value) >= SALIENT).length > 1).length;
  return {
    id: "loadings",
    section: "analysis",
    title: say(rotated === undefined ? "tables.loadings" : "tables.rotated"),
    form: "list",
    columns: [
      { id: "item", header: say("columns.item"), align: "start" },
      ...Array.from({ length: retained }, (_, c) => ({ id: `c${c}`, header: String(c + 1), align: "end" as const, statistic: "pcaLoading" })),
      { id: "communality", header: say("columns.communality"), align: "end" },
    ],
    rows: [
      ...order.map((k): Row => ({
        id: items[k]!.key,
        ...(items[k]!.target === undefined ? {} : { target: items[k]!.target }),
        cells: [text(items[k]!.name), ...Array.from({ length: retained }, (_, c) => { const value = shown[k * retained + c]!; return number(value, { level: Math.abs(value) >= SALIENT ? "good" as const : undefined }); }), number(communalities[k])],
      })),
      { id: "sums", cells: [label(say("sumsOfSquares")), ...Array.from(sizes, (value) => number(value, { style: "plain" })), { kind: "empty" }] },
    ],
    reading: [say("readings.loadings"), ...(crossed > 0 ? [say("readings.crossed", { count: crossed })] : [])],
  };
}

function adequacyTable({ adequacy, items }: PcaResult): Table {
  const levelOf = (kmo: number) => (kmo < POOR_KMO ? "act" : kmo < GOOD_KMO ? "watch" : "good");
  return {
    id: "adequacy",
    section: "analysis",
    title: say("tables.adequacy"),
    form: "list",
    columns: [{ id: "item", header: say("columns.item"), align: "start" }, { id: "kmo", header: say("columns.kmo"), align: "end", statistic: "kmo" }],
    rows: adequacy === undefined ? [] : [
      { id: "all", cells: [label(say("allItems")), number(adequacy.kmo, { level: levelOf(adequacy.kmo) })] },
      ...items.map(({ key, name }, k): Row => ({ id: key, cells: [text(name), number(adequacy.kmoPerItem[k], { level: levelOf(adequacy.kmoPerItem[k]!) })] })),
    ],
    reading: adequacy === undefined ? [say("readings.singular")] : [
      say(adequacy.kmo < POOR_KMO ? "readings.kmoPoor" : "readings.kmoGood", { kmo: Math.round(1000 * adequacy.kmo) / 1000 }),
      say(adequacy.bartlett.p < 0.05 ? "readings.bartlett" : "readings.bartlettNot", { chi: round(adequacy.bartlett.chiSquare), df: adequacy.bartlett.df }),
    ],
  };
}

function scree(result: PcaResult): Chart {
  const { eigenvalues, random, retained } = result;
  return {
    id: "scree",
    title: say("charts.scree"),
    x: { title: say("columns.component"), style: "integer" },
    y: { title: say("columns.eigenvalue"), style: "plain" },
    series: [
      { id: "data", name: say("charts.data"), form: "line", points: Array.from(eigenvalues, (y, c) => ({ x: c + 1, y, ...(c < retained ? { level: "good" as const } : {}) })) },
      ...(random === undefined ? [] : [{ id: "random", name: say("columns.random"), form: "line" as const, dashed: true, points: Array.from(random, (y, c) => ({ x: c + 1, y })) }]),
    ],
    guides: random === undefined ? [{ axis: "y", value: 1, label: say("charts.one") }] : [],
    reading: reading(result),
  };
}
