import { useEffect, useRef } from "react";
import type { Row, Table } from "../../../report/blocks";
import { cellText } from "../../../report/write/words";
import { CellView } from "./CellView";
import type { Axis } from "./axis";
import { Forest } from "./Forest";
import { showCell } from "./showCell";
import { isEnd, isMarked, type TableLook } from "./look";
import { pick, RowHead } from "./RowHead";
import { Strip } from "./Strip";
import { isRowOf } from "./target";
import { useWords } from "./words";

interface ListRowProps {
  readonly table: Table;
  readonly row: Row;
  readonly look: TableLook;
  /** place among all rows, head included, where not all are drawn */
  readonly index: number | undefined;
  /** of its forest cells */
  readonly axis: Axis;
}

const classesOf = (end: boolean, marked: boolean): string | undefined => [end ? "r" : "", marked ? "here" : ""].filter(Boolean).join(" ") || undefined;

/** One row of a list; a press on it shows its element on the diagram. */
export function ListRow({ table, row, look, index, axis }: ListRowProps) {
  const words = useWords();
  const selected = isRowOf(row, look.selected);
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (selected) line.current?.scrollIntoView?.({ block: "nearest" });
  }, [selected]);
  return (
    <tr ref={line} className={selected ? "sel" : undefined} aria-rowindex={index} onClick={(event) => pick(event, row, look)}>
      {table.columns.map((column, at) => {
        const cell = row.cells[at];
        if (at === 0) return <RowHead key={column.id} row={row} selected={selected} />;
        return (
          <td key={column.id} ref={isMarked(look, table, row.id, column.id) ? showCell : undefined} className={classesOf(isEnd(table, at), isMarked(look, table, row.id, column.id))}>
            {cell?.kind === "forest" ? <Forest cell={cell} axis={axis} /> : cell?.kind === "strip" ? <Strip name={cellText(row.cells[0], words)} values={cell.values} thresholds={look.thresholds} /> : <CellView cell={cell} column={column} />}
          </td>
        );
      })}
    </tr>
  );
}
