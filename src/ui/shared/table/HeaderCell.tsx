import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import type { Column } from "../../../report/blocks";
import { sayText } from "../../../report/write/words";
import { thresholdText } from "./threshold";
import { Explain } from "./Explain";
import type { Order } from "./order";
import { Symbols } from "../Symbols";
import { useWords } from "./words";

interface HeaderCellProps {
  readonly column: Column;
  readonly end: boolean;
  /** this column's direction where the table is sorted by it */
  readonly direction: Order["direction"] | undefined;
  /** absent: the column cannot be sorted */
  readonly onSort?: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** A column head: its name, which sorts, its threshold, and the way to its explanation. */
export function HeaderCell({ column, end, direction, onSort, children }: HeaderCellProps) {
  const { t, format } = useWords();
  const name = sayText(column.header, t);
  const Arrow = direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <th scope="col" className={end ? "r" : undefined} aria-sort={onSort === undefined ? undefined : (direction ?? "none")}>
      <span className="head">
        {children ?? (
          <button type="button" className="sort" title={t("results:sortBy", { column: name })} disabled={onSort === undefined} onClick={onSort}>
            <span>{typeof column.header === "string" ? name : <Symbols text={name} />}</span>
            {direction === undefined ? null : <Arrow aria-hidden="true" />}
          </button>
        )}
        {column.threshold === undefined ? null : (
          <em>{column.threshold.relation} {thresholdText(column.threshold.value, format)}</em>
        )}
        {column.statistic === undefined ? null : <Explain statistic={column.statistic} column={name} />}
      </span>
    </th>
  );
}
