import { useVirtualizer } from "@tanstack/react-virtual";
import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { correlationP, type Correlations } from "../../../data/correlations";
import { formatNumber } from "../../../report/format";
import { cursorAfter, type Cursor } from "../cases/cursor";
import { useNumberFormat } from "../../shared/useNumberFormat";

interface HeatMapProps {
  readonly found: Correlations;
  readonly withNumbers: boolean;
  readonly onChoose: (name: string) => void;
}

const [WIDE, HIGH, SQUARE] = [46, 26, 18];
const [NAMES, LETTER] = [60, 7];
const MOST_LETTERS = 18;

/** Correlations as a matrix of shades: petrol where positive, violet where negative, stronger where larger. Only cells in view exist. */
export function HeatMap({ found, withNumbers, onChoose }: HeatMapProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState<Cursor>({ row: 0, column: 1 });
  const { names, r, n } = found;
  const p = names.length;
  const before = NAMES + LETTER * Math.min(MOST_LETTERS, Math.max(...names.map((name) => name.length)) - 4);
  const [width, height] = withNumbers ? [Math.max(WIDE, 0), HIGH] : [SQUARE, SQUARE];
  // oxlint-disable-next-line react/incompatible-library
  const rows = useVirtualizer<HTMLDivElement, Element>({ count: p, getScrollElement: () => scroller.current, estimateSize: () => height, overscan: 6 });
  // oxlint-disable-next-line react/incompatible-library
  const columns = useVirtualizer<HTMLDivElement, Element>({ count: p, horizontal: true, getScrollElement: () => scroller.current, estimateSize: () => width, overscan: 6 });
  const shown = { row: Math.min(at.row, p - 1), column: Math.min(at.column, p - 1) };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = cursorAfter(event, shown, { rows: p, columns: p, page: 10 });
    if (to === undefined) return;
    event.preventDefault();
    setAt(to);
    rows.scrollToIndex(to.row);
    columns.scrollToIndex(to.column);
  };
  const cell = (row: number, column: number): number => r[row * p + column]!;
  return (
    <>
      <div ref={scroller} key={withNumbers ? "numbers" : "squares"} className="grid heatmap" role="region" aria-label={t("dataview:correlations.map")} tabIndex={0} onKeyDown={onKeyDown}>
        <div role="table" aria-label={t("dataview:correlations.map")} aria-rowcount={p + 1} aria-colcount={p + 1} style={{ width: before + columns.getTotalSize() + 12, height: before + rows.getTotalSize() + 12 }}>
          <div role="row" aria-rowindex={1} className="heat-head" style={{ height: before }}>
            <div role="columnheader" className="heat-corner" style={{ width: before, height: before }}><span className="sr-only">{t("data:view.variable")}</span></div>
            {columns.getVirtualItems().map(({ index, start, size }) => (
              <div key={index} role="columnheader" aria-colindex={index + 2} className={index === shown.column ? "heat-name up on" : "heat-name up"} style={{ left: before + start, width: size, height: before }} title={names[index]}><span>{names[index]}</span></div>
            ))}
          </div>
          {rows.getVirtualItems().map(({ index: row, start: top, size: high }) => (
            <div key={row} role="row" aria-rowindex={row + 2} className="heat-row" style={{ transform: `translateY(${before + top}px)`, height: high }}>
              <div role="rowheader" aria-colindex={1} className={row === shown.row ? "heat-name on" : "heat-name"} style={{ width: before }} title={names[row]}><button type="button" tabIndex={-1} className="ellipsis" onClick={() => onChoose(names[row]!)}>{names[row]}</button></div>
              {columns.getVirtualItems().map(({ index: column, start: left, size: wide }) => (
                <HeatCell key={column} r={cell(row, column)} place={column} style={{ left: before + left, width: wide, height: high }} withNumbers={withNumbers} isOn={row === shown.row && column === shown.column} isSelf={row === column} onPoint={() => setAt({ row, column })} />
              ))}
            </div>
          ))}
        </div>
      </div>
      <PairLine names={[names[shown.row]!, names[shown.column]!]} r={cell(shown.row, shown.column)} n={n[shown.row * p + shown.column]!} />
    </>
  );
}

interface HeatCellProps {
  readonly r: number;
  readonly place: number;
  readonly style: { readonly left: number; readonly width: number; readonly height: number };
  readonly withNumbers: boolean;
  readonly isOn: boolean;
  readonly isSelf: boolean;
  readonly onPoint: () => void;
}

/** The strongest shade still leaves the number legible. */
const STRONGEST = 52;

function HeatCell({ r, place, style, withNumbers, isOn, isSelf, onPoint }: HeatCellProps) {
  const format = useNumberFormat();
  const text = Number.isNaN(r) ? "–" : formatNumber(r, "bounded", { ...format, decimals: 2 });
  const shade = Number.isNaN(r) || isSelf ? "var(--sunken)" : `color-mix(in oklab, var(${r < 0 ? "--path-negative" : "--accent"}) ${Math.round(STRONGEST * Math.abs(r))}%, var(--panel))`;
  return <div role="cell" aria-colindex={place + 2} className={isOn ? "heat-cell on" : "heat-cell"} style={{ ...style, background: shade }} onPointerEnter={onPoint} onClick={onPoint}>{withNumbers ? text : <span className="sr-only">{text}</span>}</div>;
}

/** The pair under the pointer or the cursor, in words. */
function PairLine({ names, r, n }: { readonly names: readonly [string, string]; readonly r: number; readonly n: number }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const p = correlationP(r, n);
  const values = { x: names[0], y: names[1], r: formatNumber(r, "bounded", format), n: formatNumber(n, "integer", { ...format, decimals: 0 }), p: pText(p, format) };
  return <p className="heat-pair" role="status">{Number.isNaN(r) ? t("dataview:correlations.undefined", values) : names[0] === names[1] ? t("dataview:correlations.self", values) : t("dataview:correlations.pair", values)}</p>;
}

/** "= .031" or "< .001". */
function pText(p: number | null, format: Parameters<typeof formatNumber>[2]): string {
  const text = formatNumber(p, "p", format);
  return text.startsWith("<") ? text : `= ${text}`;
}
