import type { Cell, Column, Row, Table } from "../../../report/blocks";
import type { Chart, ChartPoint, Series } from "../../../report/charts";
import { sayText, type Translate } from "../../../report/write/words";

/** The values of a chart as a table: what is seen, for reading, sorting and copying. */
export function chartTable(chart: Chart, t: Translate): Table {
  const { x, y, series, categories } = chart;
  const points = series.flatMap((one) => one.points);
  const named = categories === undefined && points.some(({ name }) => name !== undefined);
  const several = series.length > 1;
  const ranged = points.some(({ interval }) => interval !== undefined);
  const text = (words: string): Cell => ({ kind: "text", text: words });
  const across = (point: ChartPoint): Cell => {
    if (categories === undefined) return { kind: "number", value: point.x, style: x.style };
    const category = categories[point.x];
    return text(category === undefined ? "" : sayText(category, t));
  };
  const limit = (point: ChartPoint, end: 0 | 1): Cell => ({ kind: "number", value: point.interval?.[end] ?? null, style: y.style });
  const row = (one: Series, point: ChartPoint, place: number): Row => ({
    id: `${one.id} ${place}`,
    ...(point.target === undefined ? {} : { target: point.target }),
    cells: [
      ...(several ? [text(sayText(one.name, t))] : []),
      ...(named ? [text(point.name ?? "")] : []),
      across(point),
      { kind: "number", value: point.y, style: y.style, ...(point.level === undefined ? {} : { level: point.level }) },
      ...(ranged ? [limit(point, 0), limit(point, 1)] : []),
    ],
  });
  const column = (id: string, header: Column["header"], align: Column["align"] = "end"): Column => ({ id, header, align });
  return {
    id: `chart ${chart.id}`,
    section: "analysis",
    title: { key: "analysis:chartTable", values: { title: sayText(chart.title, t) } },
    form: "list",
    columns: [
      ...(several ? [column("series", { key: "analysis:series" }, "start")] : []),
      ...(named ? [column("name", { key: "analysis:name" }, "start")] : []),
      column("x", x.title, categories === undefined ? "end" : "start"),
      column("y", y.title),
      ...(ranged ? [column("lower", { key: "analysis:lower" }), column("upper", { key: "analysis:upper" })] : []),
    ],
    rows: series.flatMap((one) => one.points.map((point, place) => row(one, point, place))),
    reading: chart.reading,
  };
}
