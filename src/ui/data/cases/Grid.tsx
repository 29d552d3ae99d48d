import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent, type MouseEvent, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { Dataset } from "../../../data/dataset";
import { widthOf, type CellLook } from "./cellText";
import { cursorAfter, type Cursor } from "./cursor";
import { GridHead } from "./GridHead";
import { GridRow } from "./GridRow";
import { useGridState } from "./gridState";
import { useRowWindow } from "./useRowWindow";
import { useComma } from "./useComma";

const ROW = 28;
/** of the column of row numbers, px: four digits, and for each one more */
const NUMBERS = 60;
const DIGIT = 8;

interface GridProps {
  readonly data: Dataset;
  /** rows to show, in order; undefined: all */
  readonly rows: Int32Array | undefined;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
  readonly onOpen: (name: string, beside: HTMLElement) => void;
}

/** Every case as a row. Only cells in view exist; arrows move over cells, Alt with the down arrow opens the column's menu. */
export function Grid({ data, rows, chosen, onChoose, onOpen }: GridProps) {
  const { t } = useTranslation();
  const comma = useComma();
  const labels = useGridState((s) => s.labels);
  const look = useMemo((): CellLook => ({ comma, labels }), [comma, labels]);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const count = rows?.length ?? data.rows;
  const { virtualizer, height, shift, scale } = useRowWindow(scroller, { count, size: ROW });
  const widths = useMemo(() => data.columns.map((column) => widthOf(column, data.rows, look)), [data, look]);
  // oxlint-disable-next-line react/incompatible-library
  const columns = useVirtualizer<HTMLDivElement, Element>({ count: widths.length, horizontal: true, getScrollElement: () => scroller.current, estimateSize: (index) => widths[index]!, overscan: 3 });
  useEffect(() => columns.measure(), [columns, widths]);
  useExactWheel(scroller, scale);
  const numbers = NUMBERS + DIGIT * Math.max(0, String(data.rows).length - 5);

  const moveTo = ({ row, column }: Cursor): void => {
    setActive(row);
    onChoose(data.columns[column]!.name);
    columns.scrollToIndex(column);
    const [top, view] = [virtualizer.scrollOffset ?? 0, (scroller.current?.clientHeight ?? 0) - ROW];
    if (row * ROW < top) virtualizer.scrollToOffset(row * ROW);
    else if ((row + 1) * ROW > top + view) virtualizer.scrollToOffset((row + 1) * ROW - view);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const column = Math.max(0, data.columns.findIndex(({ name }) => name === chosen));
    if (event.altKey && event.key === "ArrowDown") {
      const head = scroller.current?.querySelector<HTMLElement>(".grid-head .grid-cell.on .grid-more");
      if (chosen !== undefined) onOpen(chosen, head ?? event.currentTarget as HTMLElement);
      return event.preventDefault();
    }
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW) - 2);
    const to = event.target === event.currentTarget ? cursorAfter(event, { row: Math.min(active, count - 1), column }, { rows: count, columns: data.columns.length, page }) : undefined;
    if (to === undefined || count === 0) return;
    event.preventDefault();
    moveTo(to);
  };
  const onPress = ({ target }: MouseEvent): void => {
    const cell = target instanceof Element ? target.closest("[role=cell]") : null;
    const placeOf = (element: Element | null | undefined, attribute: string): number => Number(element?.getAttribute(attribute)) - 2;
    if (cell === null) return;
    setActive(placeOf(cell.parentElement, "aria-rowindex"));
    onChoose(data.columns[placeOf(cell, "aria-colindex")]!.name);
  };
  const shown = columns.getVirtualItems();
  const items = virtualizer.getVirtualItems();
  // Rows that leave hand their place on to those that come, which costs less than new ones.
  const pool = 2 ** Math.ceil(Math.log2(items.length + 1));
  return (
    <div ref={scroller} className="grid" role="region" aria-label={t("data:view.grid")} tabIndex={0} onKeyDown={onKeyDown}>
      <div role="table" aria-label={t("data:view.grid")} aria-rowcount={count + 1} aria-colcount={data.columns.length + 1} onClick={onPress} style={{ width: numbers + columns.getTotalSize(), height: ROW + height, "--grid-numbers": `${numbers}px` } as CSSProperties}>
        <GridHead data={data} columns={shown} before={numbers} chosen={chosen} onChoose={onChoose} onOpen={onOpen} />
        {items.map(({ index, start }) => {
          const row = rows === undefined ? index : rows[index]!;
          return (
            <div key={index % pool} role="row" aria-rowindex={index + 2} className="grid-row" style={{ transform: `translateY(${ROW + start - shift}px)` }}>
              <GridRow data={data} row={row} columns={shown} before={numbers} look={look} chosen={chosen} isActive={index === active} />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where scrolling is faster than the rows, the wheel still moves them by what it turns. */
function useExactWheel(scroller: RefObject<HTMLDivElement | null>, scale: number): void {
  useEffect(() => {
    const element = scroller.current;
    if (element === null || scale === 1) return undefined;
    const turn = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? ROW : 1;
      element.scrollBy({ top: (lines * event.deltaY) / scale, left: lines * event.deltaX, behavior: "instant" });
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, [scroller, scale]);
}
