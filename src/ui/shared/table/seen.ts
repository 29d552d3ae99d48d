import { useMemo, useState } from "react";
import type { Column, Table } from "../../../report/blocks";
import { asList, asMatrix, numberColumns, type TableViewKind, viewsOf } from "../../../report/views";

/** A table as it is looked at now: as a list, a matrix or a chart, of one of its columns where it shows one. */
export interface Seen {
  readonly kind: TableViewKind;
  readonly kinds: readonly TableViewKind[];
  /** that a matrix or a chart can show */
  readonly columns: readonly Column[];
  readonly column: string | undefined;
  /** what is drawn and copied: of a chart, the list that it draws */
  readonly table: Table;
}

export interface ViewChoice {
  readonly kind?: TableViewKind | undefined;
  readonly column?: string | undefined;
}

const PAIR = { key: "results:view.pair" };

/** @param choice  what the table cannot show is not heeded */
export function seenOf(table: Table, choice: ViewChoice = {}): Seen {
  const kinds = viewsOf(table);
  const kind = choice.kind !== undefined && kinds.includes(choice.kind) ? choice.kind : (kinds[0] ?? "list");
  const list = table.form === "matrix" ? asList(table, PAIR) : table;
  const columns = numberColumns(list);
  const column = (columns.find(({ id }) => id === choice.column) ?? columns[0])?.id;
  const shown = kind === "matrix" ? (column === undefined ? table : asMatrix(table, column)) : list;
  return { kind, kinds, columns, column, table: shown };
}

/** How each table was last looked at, by its id. */
export function useTableViews(): { readonly of: (table: Table) => Seen; readonly choose: (id: string, choice: ViewChoice) => void } {
  const [choices, setChoices] = useState<Readonly<Record<string, ViewChoice>>>({});
  return useMemo(
    () => ({
      of: (table: Table): Seen => seenOf(table, choices[table.id]),
      choose: (id: string, choice: ViewChoice): void => setChoices((now) => ({ ...now, [id]: { ...now[id], ...choice } })),
    }),
    [choices],
  );
}
