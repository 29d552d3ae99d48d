import type { Column, Level, Report, Table } from "../../report/blocks";
import type { Chart } from "../../report/charts";
import { itemKey, type OwnNumber, type OwnNumbers, pathKey } from "../../report/overlay";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { nameOf, number, sized, text } from "../pls/reportCells";
import type { Value } from "../pls/result";
import type { BlindfoldedBlock, BlindfoldingResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `blindfolding:${key}`, ...(values ? { values } : {}) });

export function report(result: BlindfoldingResult): Report {
  const { converged, iterations, rows, n, warnings, redundancy, communality } = result;
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, warnings },
    tables: [
      blockTable(result, "redundancy"),
      ...(result.paths.length > 0 ? [pathTable(result)] : []),
      blockTable(result, "communality"),
      itemTable(result),
    ],
    charts: redundancy.length + communality.length > 0 ? [chart(result)] : [],
    overlay: { constructs: {}, items: {}, paths: {}, own: onDiagram(result) },
  };
}

/** Redundancy in the circles and at the items, q² on the paths. */
function onDiagram({ constructs, redundancy, paths }: BlindfoldingResult): OwnNumbers {
  const number = (q2: Value): OwnNumber[] => (q2 === null ? [] : [{ symbol: "Q²", value: q2, style: "bounded", ...(levelOf(q2) ? { level: levelOf(q2)! } : {}) }]);
  return {
    constructs: Object.fromEntries(redundancy.flatMap(({ construct, q2 }) => number(q2).map((own) => [constructs[construct]!.id, own]))),
    items: Object.fromEntries(redundancy.flatMap(({ construct, items }) => items.flatMap(({ column: name, q2 }) => number(q2).map((own) => [itemKey(constructs[construct]!.id, name), own])))),
    paths: Object.fromEntries(paths.flatMap(({ from, to, q2 }) => (q2 === null ? [] : [[pathKey(constructs[from]!.id, constructs[to]!.id), { value: q2, style: "bounded" as const }]]))),
  };
}

const levelOf = (q2: Value): Level | undefined => (q2 === null ? undefined : q2 > 0 ? "good" : "act");

/** Hair et al. (2019): above 0 small, above .25 medium, above .50 large. */
const sizeOf = (q2: number): 0 | 1 | 2 | 3 => (q2 <= 0 ? 0 : q2 <= 0.25 ? 1 : q2 <= 0.5 ? 2 : 3);

const column = (id: string, statistic?: string): Column => ({ id, header: say(`columns.${id}`), align: "end", ...(statistic ? { statistic } : {}) });
const first = (id: string): Column => ({ id, header: say(`columns.${id}`), align: "start" });

function blockTable(result: BlindfoldingResult, kind: "redundancy" | "communality"): Table {
  const blocks = result[kind];
  const weak = blocks.filter(({ q2 }) => (q2 ?? 1) <= 0).map(({ construct }) => nameOf(result.constructs[construct]!));
  return {
    id: `blindfolding ${kind}`,
    section: "analysis",
    form: "list",
    title: say(`tables.${kind}`),
    columns: [first("construct"), { ...column("q2", "q2"), threshold: { relation: "≥", value: 0 } }, first("size"), column("sso", "q2"), column("sse", "q2")],
    rows: blocks.map((block) => {
      const construct = result.constructs[block.construct]!;
      const size = block.q2 === null ? undefined : sizeOf(block.q2);
      return {
        id: construct.id,
        target: { kind: "construct", key: construct.id },
        cells: [text(nameOf(construct)), number(block.q2, { level: levelOf(block.q2) }), size === undefined ? { kind: "empty" } : sized(say(`sizes.${size}`), size), number(block.sso, { style: "plain" }), number(block.sse, { style: "plain" })],
      };
    }),
    reading: [
      weak.length > 0 ? say(`readings.${kind}Weak`, { count: weak.length, names: listed(weak) }) : say(`readings.${kind}`),
      ...(kind === "redundancy" ? [say("readings.legacy", { distance: result.options.distance })] : []),
    ],
  };
}

/** q² ≥ .02, .15, .35 as f² (Hair et al. 2014). */
const effectSize = (q2: number): 0 | 1 | 2 | 3 => (q2 < 0.02 ? 0 : q2 < 0.15 ? 1 : q2 < 0.35 ? 2 : 3);

function pathTable({ constructs, paths }: BlindfoldingResult): Table {
  const idle = paths.filter(({ q2 }) => q2 !== null && q2 < 0.02);
  const ends = ({ from, to }: { readonly from: number; readonly to: number }): string => `${nameOf(constructs[from]!)} → ${nameOf(constructs[to]!)}`;
  return {
    id: "blindfolding paths",
    section: "analysis",
    form: "list",
    title: say("tables.paths"),
    columns: [first("path"), column("qEffect", "q2Effect"), first("size")],
    rows: paths.map((path) => {
      const [from, to] = [constructs[path.from]!, constructs[path.to]!];
      const key = pathKey(from.id, to.id);
      const size = path.q2 === null ? undefined : effectSize(path.q2);
      return {
        id: key,
        target: { kind: "path", key },
        pair: [{ key: from.id, name: nameOf(from) }, { key: to.id, name: nameOf(to) }],
        cells: [text(ends(path)), number(path.q2), size === undefined ? { kind: "empty" } : sized(say(`effects.${size}`), size)],
      };
    }),
    reading: [idle.length > 0 ? say("readings.pathsIdle", { count: idle.length, names: listed(idle.map(ends)) }) : say("readings.paths")],
  };
}

function itemTable({ constructs, redundancy, communality }: BlindfoldingResult): Table {
  const blocks = constructs.flatMap((_, j) => (find(redundancy, j) || find(communality, j) ? [j] : []));
  return {
    id: "blindfolding items",
    section: "analysis",
    form: "list",
    title: say("tables.items"),
    columns: [first("item"), column("redundancy", "q2"), column("communality", "q2")],
    rows: blocks.flatMap((j) => {
      const [structural, own] = [find(redundancy, j), find(communality, j)];
      return (structural ?? own)!.items.map(({ column: name }, k) => {
        const key = itemKey(constructs[j]!.id, name);
        const values = [structural, own].map((block) => block?.items[k]?.q2 ?? null);
        return {
          id: key,
          target: { kind: "item" as const, key },
          pair: [{ key, name }, { key: constructs[j]!.id, name: nameOf(constructs[j]!) }] as const,
          cells: [text(name), ...values.map((q2) => (q2 === null ? { kind: "empty" as const } : number(q2, { level: levelOf(q2) })))],
        };
      });
    }),
    reading: [say("readings.items")],
  };
}

const find = (blocks: readonly BlindfoldedBlock[], j: number): BlindfoldedBlock | undefined => blocks.find(({ construct }) => construct === j);

function chart({ constructs, redundancy, communality }: BlindfoldingResult): Chart {
  const shown = constructs.flatMap((_, j) => (find(redundancy, j) || find(communality, j) ? [j] : []));
  const series = (id: "redundancy" | "communality", blocks: readonly BlindfoldedBlock[]) => ({
    id,
    name: say(`columns.${id}`),
    form: "bars" as const,
    points: shown.flatMap((j, x) => {
      const q2 = find(blocks, j)?.q2 ?? null;
      return q2 === null ? [] : [{ x, y: q2, target: { kind: "construct" as const, key: constructs[j]!.id } }];
    }),
  });
  return {
    id: "blindfolding",
    title: say("chart"),
    x: { title: say("columns.construct"), style: "integer" },
    y: { title: say("columns.q2"), style: "bounded" },
    categories: shown.map((j) => nameOf(constructs[j]!)),
    series: [series("redundancy", redundancy), series("communality", communality)],
    guides: [{ axis: "y", value: 0 }],
    reading: [say("readings.chart")],
  };
}
