import type { Cell, Column, Report, Row, Table } from "../report/blocks";
import type { Text } from "../report/text";

/** A table as a manuscript prints it: the table, and the abbreviations that its note explains. */
export interface PaperTable {
  readonly table: Table;
  readonly notes: readonly Text[];
}

/** Tables of a report that a results section needs, in its order; others only where they are asked for. */
const USUAL = ["measurement", "htmt", "fornellLarcker", "paths", "explained", "effects", "specificIndirect", "fit"];

/** What the note of a table says, by the statistics in its columns. */
const EXPLAINED = new Set(["loading", "weight", "cronbachAlpha", "rhoA", "rhoC", "ave", "vifOuter", "vifInner", "htmt", "fornellLarcker", "f2", "pathCoefficient", "SRMR", "dULS", "dG", "NFI", "rmsTheta", "r2Adjusted"]);

/**
 * The tables of the results section: loadings with reliability and AVE in one, discriminant validity, the structural model with its
 * intervals where a bootstrap was run, explained variance, fit.
 * @param bootstrap  its tables, of the same model and data
 */
export function paperTables({ tables }: Pick<Report, "tables">, bootstrap: readonly Table[] = []): readonly PaperTable[] {
  const named = (id: string): Table | undefined => tables.find((table) => table.id === id);
  const chosen = USUAL.flatMap((id) => {
    const table = id === "measurement" ? measurement(named("measurement"), named("items")) : named(id);
    return table === undefined ? [] : [table];
  });
  const inferred = bootstrap.filter(({ id }) => id === "effects" || id === "htmt" || id === "weights").map((table): Table => ({ ...table, id: `bootstrap-${table.id}` }));
  return [...chosen, ...inferred].filter(hasNumbers).map(withNotes);
}

/** A table with the note that explains its abbreviations. */
export const withNotes = (table: Table): PaperTable => ({ table, notes: notes(table) });

const hasNumbers = ({ rows }: Table): boolean => rows.some(({ cells }) => cells.some((cell) => cell.kind === "number" && cell.value !== null));

function notes({ columns, rows }: Table): readonly Text[] {
  const statistics = [...new Set(columns.flatMap(({ statistic }) => (statistic !== undefined && EXPLAINED.has(statistic) ? [statistic] : [])))];
  const starred = rows.some(({ cells }) => cells.some((cell) => cell.kind === "stars"));
  return [...statistics.map((name): Text => ({ key: `paper:notes.${name}` })), ...(starred ? [{ key: "paper:notes.stars" }] : [])];
}

/** Statistics of the construct on its own row, its items under it: what SmartPLS users put together by hand. */
function measurement(constructs: Table | undefined, items: Table | undefined): Table | undefined {
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
