import type { Cell, Column, Row, Table } from "../report/blocks";

/** Statistics of the construct on its own row, its items under it: what SmartPLS users put together by hand. */
export function measurementOnPaper(constructs: Table | undefined, items: Table | undefined): Table | undefined {
  if (constructs === undefined || items === undefined) return constructs;
  const ofItems = keptColumns(items, ["loading", "weight", "vifOuter"]);
  const ofConstructs = keptColumns(constructs, ["cronbachAlpha", "rhoA", "rhoC", "ave"]);
  const empty: Cell = { kind: "empty" };
  const rows = constructs.rows.flatMap((row): Row[] => {
    const own = items.rows.filter(({ target }) => target?.key.startsWith(`${row.target?.key ?? ""}/`) === true);
    const head: Row = { ...row, cells: [row.cells[0] ?? empty, ...ofItems.map(() => empty), ...ofConstructs.map(({ index }) => row.cells[index] ?? empty)] };
    return [head, ...own.map((item): Row => ({ ...item, cells: [indented(item.cells[0]), ...ofItems.map(({ index }) => item.cells[index] ?? empty), ...ofConstructs.map(() => empty)] }))];
  });
  const first: Column = { id: "construct", header: { key: "paper:tables.constructAndItem" }, align: "start" };
  return { id: "measurement", section: "measurement", form: "list", title: { key: "paper:tables.measurement" }, reading: constructs.reading, columns: [first, ...ofItems.map(({ column }) => column), ...ofConstructs.map(({ column }) => column)], rows };
}

const keptColumns = ({ columns }: Table, statistics: readonly string[]): readonly { readonly column: Column; readonly index: number }[] =>
  columns.flatMap((column, index) => (statistics.includes(column.id) ? [{ column, index }] : []));

const indented = (cell: Cell | undefined): Cell => (cell?.kind === "text" ? { kind: "text", text: `\u2003${cell.text}` } : { kind: "empty" });
