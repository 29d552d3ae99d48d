import type { Cell, Column, Level, NumberStyle, PairEnd, Row, Table } from "./blocks";
import type { Text } from "./text";

/** Ways to show a table. */
export const tableViews = ["list", "matrix", "chart"] as const;
export type TableViewKind = (typeof tableViews)[number];

/** Columns of numbers: what a matrix or a chart can show one of. */
export function numberColumns({ columns, rows }: Table): readonly Column[] {
  return columns.filter((_, at) => at > 0 && rows.some(({ cells }) => cells[at]?.kind === "number" && (cells[at] as NumberCell).value !== null));
}

type NumberCell = Extract<Cell, { kind: "number" }>;

/** The ways in which a table can be shown, its own first. */
export function viewsOf(table: Table): readonly TableViewKind[] {
  if (table.form === "matrix") return ["matrix", "list", "chart"];
  const columns = numberColumns(table);
  if (columns.length === 0 || table.rows.length === 0) return ["list"];
  return table.rows.every(({ pair }) => pair !== undefined) ? ["list", "matrix", "chart"] : ["list", "chart"];
}

/** One column of a list of pairs as a matrix: who leads to whom. */
export function asMatrix(table: Table, columnId: string): Table {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  const column = table.columns[at];
  if (table.form === "matrix" || column === undefined) return table;
  const rowEnds = distinct(table.rows.flatMap(({ pair }) => (pair === undefined ? [] : [pair[0]])));
  const columnEnds = distinct(table.rows.flatMap(({ pair }) => (pair === undefined ? [] : [pair[1]])));
  const cells = new Map(table.rows.flatMap(({ pair, cells: own }) => (pair === undefined || own[at] === undefined ? [] : [[`${pair[0].key} ${pair[1].key}`, own[at]] as const])));
  const first = table.columns[0]!;
  return {
    ...table,
    form: "matrix",
    columns: [first, ...columnEnds.map(({ key, name }): Column => ({ ...column, id: key, header: name }))],
    rows: rowEnds.map(({ key, name }): Row => ({ id: key, ...rowTarget(table, key), cells: [{ kind: "text", text: name }, ...columnEnds.map((end): Cell => cells.get(`${key} ${end.key}`) ?? { kind: "empty" })] })),
  };
}

/** Items stand for themselves; a construct that many paths leave stands for itself, too. */
function rowTarget({ rows }: Table, key: string): Pick<Row, "target"> {
  const own = rows.find(({ target, pair }) => pair?.[0].key === key && target?.kind === "item");
  return own?.target === undefined ? { target: { kind: "construct", key } } : { target: own.target };
}

const distinct = (ends: readonly PairEnd[]): readonly PairEnd[] => ends.filter(({ key }, at) => ends.findIndex((other) => other.key === key) === at);

/** A matrix as a list: one row a filled cell off the diagonal. @param head  over the names of the pairs */
export function asList(table: Table, head: Text): Table {
  if (table.form === "list") return table;
  const [, sample] = table.columns;
  if (sample === undefined) return table;
  const rows = table.rows.flatMap(({ id, target, cells }) =>
    table.columns.slice(1).flatMap((column, k): readonly Row[] => {
      const cell = cells[k + 1];
      if (cell === undefined || cell.kind === "empty" || column.id === id) return [];
      return [{ id: `${id} ${column.id}`, ...(target === undefined ? {} : { target }), cells: [{ kind: "text", text: `${nameOf(cells[0])} – ${headOf(column)}` }, cell] }];
    }),
  );
  const value: Column = { id: sample.statistic ?? "value", header: sample.statistic === undefined ? table.title : { key: `statistics:names.${sample.statistic}` }, align: "end", ...(sample.statistic === undefined ? {} : { statistic: sample.statistic }), ...(sample.threshold === undefined ? {} : { threshold: sample.threshold }) };
  return { ...table, form: "list", columns: [{ id: "pair", header: head, align: "start" }, value], rows };
}

const nameOf = (cell: Cell | undefined): string => (cell?.kind === "text" ? cell.text : "");
const headOf = ({ header }: Column): string => (typeof header === "string" ? header : "");

/** One bar of a chart. */
export interface Bar {
  readonly row: Row;
  readonly name: Cell | undefined;
  readonly value: number;
  readonly style: NumberStyle;
  readonly level: Level | undefined;
  /** of a bootstrap, beside its estimate */
  readonly interval: readonly [lower: number, upper: number] | undefined;
}

/** The bars of one column, in the order of the rows; infinite and missing values have none. */
export function barsOf(table: Table, columnId: string): readonly Bar[] {
  const at = table.columns.findIndex(({ id }) => id === columnId);
  return table.rows.flatMap((row): readonly Bar[] => {
    const cell = row.cells[at];
    if (cell?.kind !== "number" || cell.value === null || !Number.isFinite(cell.value)) return [];
    const interval = columnId === "estimate" ? row.cells.find((one) => one.kind === "interval") : undefined;
    return [{ row, name: row.cells[0], value: cell.value, style: cell.style, level: cell.level, interval: interval?.kind === "interval" ? (interval.value ?? undefined) : undefined }];
  });
}

/** Rows with a value to look at. */
export const flaggedRows = (rows: readonly Row[]): readonly Row[] => rows.filter(({ cells }) => cells.some((cell) => (cell.kind === "number" || cell.kind === "label") && (cell.level === "watch" || cell.level === "act")));

/** A table without the columns that are shown when asked for; the same object where there are none. */
export function withoutDemanded(table: Table): Table {
  const kept = table.columns.map(({ onDemand }) => onDemand !== true);
  if (kept.every(Boolean)) return table;
  const only = <T,>(list: readonly T[]): readonly T[] => list.filter((_, at) => kept[at]);
  return { ...table, columns: only(table.columns), rows: table.rows.map((row) => ({ ...row, cells: only(row.cells) })) };
}
