import type { PathModel } from "../model/types";
import type { Cell, Report, Table } from "../report/blocks";
import type { Text } from "../report/text";
import { measurementOnPaper } from "./measurementTable";
import { structuralOnPaper } from "./structuralTable";

/** A table as a manuscript prints it: the table, and the abbreviations that its note explains. */
export interface PaperTable {
  readonly table: Table;
  readonly notes: readonly Text[];
}

/** What the note of a table says, by the statistics in its columns. */
const EXPLAINED = new Set(["loading", "weight", "cronbachAlpha", "rhoA", "rhoC", "ave", "vifOuter", "vifInner", "htmt", "fornellLarcker", "f2", "pathCoefficient", "SRMR", "dULS", "dG", "NFI", "rmsTheta", "r2Adjusted", "bootstrapSe", "bootstrapInterval"]);

/**
 * The tables of the results section: loadings with reliability and AVE in one, discriminant validity, the structural model with its
 * intervals where a bootstrap was run, explained variance, mediation, fit. What a bootstrap says more fully stands for what the estimate says.
 * @param bootstrap  its tables, of the same model and data
 */
export function paperTables({ tables }: Pick<Report, "tables">, bootstrap: readonly Table[] = [], model: Pick<PathModel, "constructs"> = { constructs: [] }): readonly PaperTable[] {
  const estimated = (id: string): Table | undefined => tables.find((table) => table.id === id);
  const inferred = (id: string): Table | undefined => {
    const table = bootstrap.find((one) => one.id === id);
    return table === undefined ? undefined : leanly({ ...table, id: `bootstrap-${id}` });
  };
  const wanted = [
    measurementOnPaper(estimated("measurement"), estimated("items")),
    formativeOnly(inferred("weights"), model),
    estimated("htmt"),
    whereDefined(inferred("htmt"), estimated("htmt")),
    estimated("fornellLarcker"),
    structuralOnPaper(estimated("paths"), inferred("paths")),
    estimated("explained"),
    ...(inferred("total") === undefined ? [estimated("effects"), estimated("specificIndirect")] : [inferred("indirect"), inferred("total")]),
    estimated("fit"),
  ];
  return wanted.filter((table) => table !== undefined).filter(hasNumbers).map(withNotes);
}

/** A table with the note that explains its abbreviations. */
export const withNotes = (table: Table): PaperTable => ({ table, notes: notes(table) });

/** Columns that a screen keeps back until they are asked for stay out, and the mean of the resamples, which the bias says. */
export const leanly = (table: Table): Table => without(table, ({ id, onDemand }) => onDemand === true || id === "mean" || id === "stars");

function without(table: Table, isLeft: (column: Table["columns"][number]) => boolean): Table {
  const kept = table.columns.map((column) => !isLeft(column));
  const only = <Item>(list: readonly Item[]): readonly Item[] => list.filter((_, k) => kept[k] === true);
  return { ...table, columns: only(table.columns), rows: table.rows.map((row) => ({ ...row, cells: only(row.cells) })) };
}

/** Weights are judged where the items make the construct. */
function formativeOnly(table: Table | undefined, { constructs }: Pick<PathModel, "constructs">): Table | undefined {
  if (table === undefined) return undefined;
  const blocks = constructs.filter(({ direction, items }) => direction === "formative" && items.length > 1).map(({ id }) => `${id}/`);
  return { ...table, rows: table.rows.filter(({ target }) => blocks.some((block) => target?.key.startsWith(block) === true)) };
}

/** Pairs that have a ratio: not those with a single item or a formative block. */
function whereDefined(table: Table | undefined, matrix: Table | undefined): Table | undefined {
  if (table === undefined || matrix === undefined) return table;
  const defined = new Set(matrix.rows.flatMap((row) => row.cells.flatMap((cell, k) => (cell.kind === "number" && cell.value !== null ? [`${row.id} ${matrix.columns[k]!.id}`] : []))));
  return { ...table, rows: table.rows.filter(({ pair }) => pair === undefined || defined.has(`${pair[0].key} ${pair[1].key}`) || defined.has(`${pair[1].key} ${pair[0].key}`)) };
}

/** The way by which items left, as far as a page has room: what was removed, why, and what became of the construct. */
export function trailOnPaper(trail: Table): Table {
  const left = new Set(["wording", "path", "pathBefore", "pathAfter", "rule"]);
  return without(trail, ({ id }) => left.has(id));
}

const hasNumbers = ({ rows }: Table): boolean => rows.some(({ cells }) => cells.some((cell: Cell) => cell.kind === "number" && cell.value !== null));

function notes({ columns, rows }: Table): readonly Text[] {
  const statistics = [...new Set(columns.flatMap(({ statistic }) => (statistic !== undefined && EXPLAINED.has(statistic) ? [statistic] : [])))];
  const starred = rows.some(({ cells }) => cells.some((cell) => cell.kind === "stars"));
  return [...statistics.map((name): Text => ({ key: `paper:notes.${name}` })), ...(starred ? [{ key: "paper:notes.stars" }] : [])];
}
