import { Pin, PinOff } from "lucide-react";
import { useRef } from "react";
import { sayText } from "../../report/write/words";
import { BarChart } from "../shared/table/BarChart";
import { Explain } from "../shared/table/Explain";
import { onlyNumbers } from "../shared/table/heat";
import { ListTable } from "../shared/table/ListTable";
import type { TableLook } from "../shared/table/look";
import { MatrixTable } from "../shared/table/MatrixTable";
import type { Seen } from "../shared/table/seen";
import { useWords } from "../shared/table/words";

interface PinnedTableProps {
  readonly seen: Seen;
  readonly look: TableLook;
  /** goes to the section that it comes from; absent where it is the section in view */
  readonly onOpen: (() => void) | undefined;
  /** absent where it is there by itself */
  readonly onUnpin: (() => void) | undefined;
}

/** A second table beside the one in view, without search and reading. */
export function PinnedTable({ seen, look, onOpen, onUnpin }: PinnedTableProps) {
  const { table } = seen;
  const { t } = useWords();
  const pane = useRef<HTMLDivElement>(null);
  const title = sayText(table.title, t);
  const isMatrix = table.form === "matrix";
  const shown = isMatrix ? onlyNumbers(table) : table;
  const statistic = isMatrix ? table.columns.find((column) => column.statistic !== undefined)?.statistic : undefined;
  return (
    <aside className={isMatrix ? "pane pinned" : "pane pinned of-list"} aria-label={title} ref={pane}>
      <h3>
        <Pin className="i" aria-hidden="true" />
        {title}
        {statistic === undefined ? null : <Explain statistic={statistic} column={title} />}
        {onUnpin === undefined ? null : <button type="button" className="icon-btn" aria-label={t("results:unpin")} onClick={onUnpin}><PinOff className="i" aria-hidden="true" /></button>}
        {onOpen === undefined ? null : <button type="button" className="from" onClick={onOpen}>{t("results:pinned", { section: t(`results:tabs.${table.section}`) })}</button>}
      </h3>
      {seen.kind === "chart" && seen.column !== undefined ? <BarChart table={table} columnId={seen.column} look={look} /> : isMatrix ? <MatrixTable table={shown} rows={shown.rows} look={look} namesBelow /> : <ListTable table={shown} rows={shown.rows} look={look} scroller={pane} />}
    </aside>
  );
}
