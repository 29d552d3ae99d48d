import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import type { Row, Table } from "../../../report/blocks";
import { sayText } from "../../../report/write/words";
import { forestAxis } from "./axis";
import { ForestAxis } from "./Forest";
import { HeaderCell } from "./HeaderCell";
import { ListRow } from "./ListRow";
import { isEnd, type TableLook } from "./look";
import { nextOrder, ordered, type Order } from "./order";
import { StripAxis } from "./Strip";
import { useGrowing } from "./useGrowing";
import { useRowsInView } from "./useRowsInView";
import { useWords } from "./words";

/** Shorter tables are drawn whole. */
const WINDOWED_FROM = 80;

interface ListTableProps {
  readonly table: Table;
  /** the rows that the search left */
  readonly rows: readonly Row[];
  readonly look: TableLook;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** A table as a list: one row an element, sortable heads that stay in view; long tables draw only what is seen. */
export function ListTable({ table, rows, look, scroller }: ListTableProps) {
  const words = useWords();
  const [order, setOrder] = useState<Order>();
  const body = useRef<HTMLTableSectionElement>(null);
  const sorted = ordered(rows, order, words);
  const hasStrip = table.columns.map((_, index) => rows.some((row) => row.cells[index]?.kind === "strip"));
  const isForest = table.columns.map((_, index) => rows.some((row) => row.cells[index]?.kind === "forest"));
  const axis = useMemo(() => forestAxis(table.rows), [table.rows]);
  const height = hasStrip.some(Boolean) ? 38 : 32;
  const isLong = sorted.length >= WINDOWED_FROM;
  const inView = useRowsInView(scroller, { count: sorted.length, height });
  // A row with a drawing in it takes several times as long as another.
  const grown = useGrowing(sorted.length, isForest.some(Boolean));
  const { from, to } = isLong ? inView : { from: 0, to: grown };
  return (
    <table className={hasStrip.some(Boolean) ? "list tall" : "list"} aria-rowcount={isLong ? sorted.length + 1 : undefined}>
      <caption className="sr-only">{sayText(table.title, words.t)}</caption>
      <thead>
        <tr aria-rowindex={isLong ? 1 : undefined}>
          {table.columns.map((column, index) => (
            <HeaderCell
              key={column.id}
              column={column}
              end={isEnd(table, index)}
              direction={order?.column === index ? order.direction : undefined}
              onSort={hasStrip[index] || isForest[index] ? undefined : () => setOrder(nextOrder(order, index))}
            >
              {hasStrip[index] ? <><span className="sr-only">{sayText(column.header, words.t)}</span><StripAxis thresholds={look.thresholds} /></> : isForest[index] ? <><span className="sr-only">{sayText(column.header, words.t)}</span><ForestAxis axis={axis} /></> : undefined}
            </HeaderCell>
          ))}
        </tr>
      </thead>
      <tbody ref={body} onKeyDown={(event) => moveFocus(event, body.current)}>
        <Gap height={from * height} columns={table.columns.length} />
        {sorted.slice(from, to).map((row, index) => <ListRow key={row.id} table={table} row={row} look={look} index={isLong ? from + index + 2 : undefined} axis={axis} />)}
        <Gap height={(sorted.length - to) * height} columns={table.columns.length} />
      </tbody>
    </table>
  );
}

/** The place of rows that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  return height <= 0 ? null : <tr aria-hidden="true" className="gap"><td colSpan={columns} style={{ height }} /></tr>;
}

/** Arrow keys go from row to row, Home and End to the first and last drawn. */
function moveFocus(event: KeyboardEvent, body: HTMLElement | null): void {
  const rows = [...(body?.querySelectorAll<HTMLElement>("button.pick") ?? [])];
  const here = rows.indexOf(event.target as HTMLElement);
  if (here < 0) return;
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[event.key];
  if (next === undefined || rows[next] === undefined) return;
  event.preventDefault();
  rows[next].focus();
  rows[next].scrollIntoView?.({ block: "nearest" });
}
