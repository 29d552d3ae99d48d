import { useMemo, useRef, useState } from "react";
import { formatNumber } from "../../../report/format";
import { nextOrder, type Order } from "../../shared/table/order";
import { useRowsInView } from "../../shared/table/useRowsInView";
import { useWords } from "../../shared/table/words";
import { HeaderCell } from "../../shared/table/HeaderCell";
import type { CaseTable } from "./caseTable";

const ROW_HEIGHT = 28;
/** Standardised scores beyond this many standard deviations are unusual. */
export const UNUSUAL = 3;

/** Values of all cases; only the rows in view are drawn, so that a million stay quick. */
export function CaseGrid({ table, caption }: { readonly table: CaseTable; readonly caption: string }) {
  const { t, format } = useWords();
  const [order, setOrder] = useState<Order>();
  const scroller = useRef<HTMLDivElement>(null);
  const places = useMemo(() => sortedPlaces(table, order), [table, order]);
  const inView = useRowsInView(scroller, { count: places.length, height: ROW_HEIGHT });
  const [from, to] = [Math.min(inView.from, places.length), Math.min(inView.to, places.length)];
  const heads = [t("results:scores.row"), ...table.columns.map(({ head }) => head)];
  const gap = (height: number) => (height <= 0 ? null : <tr aria-hidden="true" className="gap"><td colSpan={heads.length} style={{ height }} /></tr>);
  return (
    <div className="scroller" ref={scroller} tabIndex={0} role="region" aria-label={caption}>
      <table className="list cases" aria-rowcount={places.length + 1}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr aria-rowindex={1}>
            {heads.map((head, index) => (
              <HeaderCell key={`${index} ${head}`} column={{ id: String(index), header: head, align: index === 0 ? "start" : "end" }} end={index > 0} direction={order?.column === index ? order.direction : undefined} onSort={() => setOrder(nextOrder(order, index))} />
            ))}
          </tr>
        </thead>
        <tbody>
          {gap(from * ROW_HEIGHT)}
          {Array.from({ length: to - from }, (_, at) => {
            const place = places[from + at]!;
            return (
              <tr key={place} aria-rowindex={from + at + 2} style={{ height: ROW_HEIGHT }}>
                <th scope="row" className="num">{table.rows[place]}</th>
                {table.columns.map(({ values, head }) => <Value key={head} value={values[place]!} isJudged={table.kind === "standardised"} format={format} />)}
              </tr>
            );
          })}
          {gap((places.length - to) * ROW_HEIGHT)}
        </tbody>
      </table>
    </div>
  );
}

function Value({ value, isJudged, format }: { readonly value: number; readonly isJudged: boolean; readonly format: Parameters<typeof formatNumber>[2] }) {
  const { t } = useWords();
  if (Number.isNaN(value)) return <td className="r absent">–</td>;
  const unusual = isJudged && Math.abs(value) > UNUSUAL;
  return (
    <td className="r">
      <span className={unusual ? "value num warn" : "value num"}>
        {formatNumber(value, "plain", format)}
        {unusual ? <><span className="cue" aria-hidden="true">▽</span><span className="sr-only">, {t("results:level.watch")}</span></> : null}
      </span>
    </td>
  );
}

/** Places of the cases in the asked order, cases without a value last. */
function sortedPlaces({ rows, columns }: CaseTable, order: Order | undefined): Int32Array {
  const places = Int32Array.from(rows.keys());
  if (order === undefined) return places;
  const values: ArrayLike<number> = order.column === 0 ? rows : columns[order.column - 1]!.values;
  const sign = order.direction === "ascending" ? 1 : -1;
  return places.sort((a, b) => {
    const [x, y] = [values[a]!, values[b]!];
    if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b;
    return sign * (x - y) || a - b;
  });
}
