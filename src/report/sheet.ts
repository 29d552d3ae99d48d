import type { Cell, Column, Row, Table } from "./blocks";

/**
 * Everything that the tables say of one construct, each part a small table: its quality, its items, what leads to it, where it leads,
 * and how it is told apart from the others. Parts without a row are left out.
 */
export function constructSheet(tables: readonly Table[], id: string): readonly Table[] {
  const named = (name: string): Table | undefined => tables.find((table) => table.id === name);
  return [
    quality([named("measurement"), named("explained")], id),
    part(named("items"), { id: "sheetItems", keep: ({ pair }) => pair?.[1].key === id, columns: ["loading", "weight", "vifOuter"], title: "results:sheet.items" }),
    part(named("paths"), { id: "sheetIn", keep: ({ pair }) => pair?.[1].key === id, columns: ["pathCoefficient", "f2", "vifInner"], title: "results:sheet.in", name: 0 }),
    part(named("paths"), { id: "sheetOut", keep: ({ pair }) => pair?.[0].key === id, columns: ["pathCoefficient", "f2", "totalEffect"], title: "results:sheet.out", name: 1 }),
    apart(named("htmt"), id),
  ].filter((table) => table !== undefined && table.rows.length > 0) as readonly Table[];
}

const isOf = (row: Row, id: string): boolean => row.target?.kind === "construct" && row.target.key === id;

/** The numbers of its rows, one under the other. */
function quality(sources: readonly (Table | undefined)[], id: string): Table | undefined {
  const rows = sources.flatMap((table) => {
    const row = table?.rows.find((one) => isOf(one, id));
    if (table === undefined || row === undefined) return [];
    return table.columns.flatMap((column, at): readonly Row[] => {
      const cell = row.cells[at];
      const hasNumber = cell?.kind === "number" || (cell?.kind === "label" && cell.level !== undefined);
      if (!hasNumber || typeof column.header === "string") return [];
      return [{ id: column.id, cells: [{ kind: "label", label: column.header }, cell] }];
    });
  });
  const first = sources[0];
  if (first === undefined) return undefined;
  const columns: readonly Column[] = [{ id: "statistic", header: { key: "results:sheet.statistic" }, align: "start" }, { id: "value", header: { key: "results:sheet.value" }, align: "end" }];
  return { ...first, id: "sheetQuality", title: { key: "results:sheet.quality" }, columns, rows, reading: [] };
}

interface Part {
  readonly id: string;
  readonly keep: (row: Row) => boolean;
  readonly columns: readonly string[];
  readonly title: string;
  /** which end of the pair names the row; absent: the row's own name */
  readonly name?: 0 | 1;
}

function part(table: Table | undefined, { id, keep, columns, title, name }: Part): Table | undefined {
  if (table === undefined) return undefined;
  const kept = [0, ...columns.flatMap((wanted) => table.columns.flatMap((column, at) => (column.id === wanted ? [at] : [])))];
  const rows = table.rows.filter(keep).map((row): Row => ({ ...row, cells: kept.map((at): Cell => (at === 0 && name !== undefined ? { kind: "text", text: row.pair![name].name } : row.cells[at]!)) }));
  return { ...table, id, title: { key: title }, columns: kept.map((at) => (at === 0 && name !== undefined ? { ...table.columns[0]!, header: { key: "results:sheet.construct" } } : table.columns[at]!)), rows, reading: [] };
}

/** Its row and its column of the triangle. */
function apart(table: Table | undefined, id: string): Table | undefined {
  if (table === undefined) return undefined;
  const own = table.rows.find((row) => isOf(row, id));
  const at = table.columns.findIndex((column) => column.id === id);
  const beside = (own?.cells ?? []).flatMap((cell, k): readonly Row[] => (k > 0 && cell.kind === "number" && cell.value !== null ? [pairRow(table.columns[k]!.id, String(table.columns[k]!.header), cell)] : []));
  const below = table.rows.flatMap((row): readonly Row[] => {
    const cell = row.cells[at];
    return at > 0 && cell?.kind === "number" && cell.value !== null ? [pairRow(row.id, nameOf(row), cell)] : [];
  });
  const column: Column = { ...table.columns[1]!, id: "htmt", header: { key: "statistics:names.htmt" } };
  return { ...table, id: "sheetApart", form: "list", title: { key: "results:sheet.apart" }, columns: [{ id: "construct", header: { key: "results:sheet.construct" }, align: "start" }, column], rows: [...beside, ...below], reading: [] };
}

const pairRow = (id: string, name: string, cell: Cell): Row => ({ id, target: { kind: "construct", key: id }, cells: [{ kind: "text", text: name }, cell] });
const nameOf = ({ cells: [first] }: Row): string => (first?.kind === "text" ? first.text : "");
