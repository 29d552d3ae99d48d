import type { Cell, Column, Level, Report, Row, Table } from "../../report/blocks";
import type { Chart, ChartPoint, Guide } from "../../report/charts";
import { isProductId } from "../../model/interactions";
import { itemKey } from "../../report/overlay";
import { listed } from "../../report/readings";
import type { Text } from "../../report/text";
import { label, nameOf, number, text } from "../pls/reportCells";
import type { IpmaResult } from "./result";

const say = (key: string, values?: Text["values"]): Text => ({ key: `ipma:${key}`, ...(values ? { values } : {}) });

/** The map and its numbers, for constructs and for items. */
export function report(result: IpmaResult): Report {
  const { converged, iterations, rows, n, warnings, constructs, performance } = result;
  const points = constructPoints(result);
  const items = itemPoints(result);
  return {
    run: { status: converged ? "converged" : "notConverged", iterations, n: rows, nUsed: n, warnings },
    tables: [constructTable(result, points), itemTable(result, items)],
    charts: [map(result, { id: "constructs", points: [points.filter(({ isPart }) => !isPart), ...(points.some(({ isPart }) => isPart) ? [points.filter(({ isPart }) => isPart)] : [])], reading: constructReading(result, points) }), map(result, { id: "items", points: bySeries(result, items), reading: [say("readings.items", { target: targetName(result) })] })],
    overlay: { constructs: {}, items: {}, paths: {}, own: { constructs: Object.fromEntries(constructs.flatMap(({ id }, j) => (isProductId(id) ? [] : [[id, { symbol: "P", value: performance[j]!, style: "plain" as const, decimals: 1 }]]))) } },
  };
}

interface Point {
  readonly name: string;
  readonly construct: number;
  /** of a construct of higher order, which stands on the map as well */
  readonly isPart: boolean;
  readonly x: number;
  readonly y: number;
  readonly target: NonNullable<ChartPoint["target"]>;
}

const targetName = ({ constructs, target }: IpmaResult): string => nameOf(constructs[target]!);
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function constructPoints({ constructs, shown, performance, options }: IpmaResult): readonly Point[] {
  return shown.map(({ construct, above, importance, importanceStandardised }) => ({
    name: nameOf(constructs[construct]!), construct, isPart: above !== null, x: options.importance === "points" ? importance : importanceStandardised, y: performance[construct]!,
    target: { kind: "construct", key: constructs[construct]!.id },
  }));
}

const itemPoints = ({ items, constructs }: IpmaResult): readonly Point[] =>
  items.map(({ column, construct, importance, performance }) => ({ name: column, construct, isPart: false, x: importance, y: performance, target: { kind: "item", key: itemKey(constructs[construct]!.id, column) } }));

/** Over constructs and items that are no part of another point. */
const meanOf = (points: readonly Point[], axis: "x" | "y"): number => mean(points.filter(({ isPart }) => !isPart).map((point) => point[axis]));

type Quadrant = "priority" | "keep" | "low" | "overdone";

/** Where a point stands beside the means of all (Ringle & Sarstedt 2016); parts beside those of the parts. */
function quadrantOf(point: Point, points: readonly Point[]): Quadrant {
  const peers = points.filter(({ isPart }) => isPart === point.isPart);
  const important = point.x >= mean(peers.map(({ x }) => x));
  const performs = point.y >= mean(peers.map(({ y }) => y));
  return important ? (performs ? "keep" : "priority") : performs ? "overdone" : "low";
}

const LEVELS: Partial<Record<Quadrant, Level>> = { priority: "watch", keep: "good" };

const quadrantCell = (point: Point, points: readonly Point[]): Cell => {
  const quadrant = quadrantOf(point, points);
  return label(say(`quadrants.${quadrant}`), LEVELS[quadrant]);
};

const columns = (first: string): readonly Column[] => [
  { id: first, header: say(`columns.${first}`), align: "start" },
  { id: "importance", header: say("columns.importance"), align: "end", statistic: "ipmaImportance" },
  { id: "performance", header: say("columns.performance"), align: "end", statistic: "ipmaPerformance" },
];

function constructTable(result: IpmaResult, points: readonly Point[]): Table {
  const { shown, constructs, target, performance } = result;
  const other = result.options.importance === "points" ? "standardised" : "points";
  return {
    id: "ipmaConstructs",
    section: "analysis",
    title: say("tables.constructs", { target: targetName(result) }),
    form: "list",
    columns: [...columns("construct"), { id: "other", header: say(`columns.${other}`), align: "end" }, { id: "quadrant", header: say("columns.quadrant"), align: "start" }],
    rows: [
      ...points.map((point, place): Row => ({
        id: constructs[point.construct]!.id,
        target: point.target,
        cells: [text(point.name), number(point.x), number(point.y, { style: "plain" }), number(other === "points" ? shown[place]!.importance : shown[place]!.importanceStandardised), quadrantCell(point, points)],
      })),
      { id: "target", target: { kind: "construct", key: constructs[target]!.id }, cells: [text(targetName(result)), { kind: "empty" }, number(performance[target], { style: "plain" }), { kind: "empty" }, label(say("targetRow"))] },
    ],
    reading: constructReading(result, points),
  };
}

function itemTable(result: IpmaResult, points: readonly Point[]): Table {
  const { constructs, items } = result;
  return {
    id: "ipmaItems",
    section: "analysis",
    title: say("tables.items", { target: targetName(result) }),
    form: "list",
    columns: [...columns("item"), { id: "construct", header: say("columns.construct"), align: "start" }, { id: "weight", header: say("columns.weight"), align: "end", statistic: "ipmaPerformance" }, { id: "quadrant", header: say("columns.quadrant"), align: "start" }],
    rows: points.map((point, k): Row => ({
      id: point.target.key,
      target: point.target,
      cells: [text(point.name), number(point.x), number(point.y, { style: "plain" }), text(nameOf(constructs[point.construct]!)), number(items[k]!.weight), quadrantCell(point, points)],
    })),
    reading: [say("readings.items", { target: targetName(result) })],
  };
}

function constructReading(result: IpmaResult, points: readonly Point[]): readonly Text[] {
  const priority = points.filter((point) => quadrantOf(point, points) === "priority").map(({ name }) => name);
  const strongest = points.filter(({ isPart }) => !isPart).toSorted((a, b) => b.x - a.x)[0]!;
  const unit = result.options.importance;
  return [
    say(`readings.${unit}`, { name: strongest.name, target: targetName(result), value: Math.round(strongest.x * 1000) / 1000 }),
    priority.length === 0 ? say("readings.noPriority") : say("readings.priority", { count: priority.length, names: listed(priority) }),
    ...(points.some(({ isPart }) => isPart) ? [say("readings.parts")] : []),
    ...(result.moderated.length > 0 ? [say("readings.moderated", { count: result.moderated.length, names: listed(result.moderated) }), ...(result.atLowerValue ? [say("readings.lowerValue")] : [])] : []),
  ];
}

/** Items of each construct as a series, so that its colour says where they belong. */
const bySeries = ({ shown }: IpmaResult, points: readonly Point[]): readonly (readonly Point[])[] => shown.map(({ construct }) => points.filter((point) => point.construct === construct)).filter((own) => own.length > 0);

function map(result: IpmaResult, { id, points, reading }: { readonly id: "constructs" | "items"; readonly points: readonly (readonly Point[])[]; readonly reading: readonly Text[] }): Chart {
  const all = points.flat();
  const guide = (axis: "x" | "y"): Guide => ({ axis, value: meanOf(all, axis), label: say("mean") });
  return {
    id,
    title: say(`charts.${id}`, { target: targetName(result) }),
    x: { title: say(`axes.${result.options.importance}`, { target: targetName(result) }), style: "bounded" },
    y: { title: say("axes.performance"), style: "plain" },
    series: points.map((own, k) => ({ id: `${k}`, name: id === "constructs" ? say(k === 0 ? "columns.construct" : "columns.dimension") : nameOf(result.constructs[own[0]?.construct ?? 0]!), form: "marks" as const, points: own.map(({ name, x, y, target }) => ({ name, x, y, target })) })),
    guides: [guide("x"), guide("y")],
    reading,
  };
}
