import { useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { type DataColumn, type Dataset, isNumeric } from "../../data/dataset";
import { useStudio } from "../../store/store";
import { movedTo } from "./marks";
import { useWindow } from "./useWindow";

const ROW = 28;
const COLUMN = 108;
/** of the column of row numbers, px */
const NUMBERS = 60;

export interface ChoiceProps {
  readonly data: Dataset;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
}

/** Every case as a row. Only cells in view exist; the left and right arrows choose the column beside. */
export function Grid({ data, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const comma = useStudio((s) => (s.display.decimalSign === "language" ? s.language === "fr" : s.display.decimalSign === "comma"));
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useWindow({ scroller, count: data.rows, size: ROW });
  const columns = useWindow({ scroller, count: data.columns.length, size: COLUMN, horizontal: true });
  const onKeyDown = (event: KeyboardEvent): void => {
    const key = { ArrowLeft: "ArrowUp", ArrowRight: "ArrowDown" }[event.key];
    const at = data.columns.findIndex((column) => column.name === chosen);
    const to = key === undefined ? undefined : movedTo(key, at, data.columns.length);
    if (to === undefined) return;
    event.preventDefault();
    onChoose(data.columns[to]!.name);
    columns.scrollToIndex(to);
  };
  const shown = columns.getVirtualItems();
  return (
    <div ref={scroller} className="grid" role="region" aria-label={t("data:view.grid")} tabIndex={0} onKeyDown={onKeyDown}>
      <div role="table" aria-label={t("data:view.grid")} aria-rowcount={data.rows + 1} aria-colcount={data.columns.length + 1} style={{ width: NUMBERS + columns.getTotalSize(), height: ROW + rows.getTotalSize() }}>
        <div role="row" aria-rowindex={1} className="grid-row grid-head">
          <div role="columnheader" aria-colindex={1} className="grid-number"><span className="sr-only">{t("data:view.row")}</span></div>
          {shown.map(({ index, start }) => {
            const column = data.columns[index]!;
            return (
              <div key={column.name} role="columnheader" aria-colindex={index + 2} className="grid-cell" style={{ left: NUMBERS + start, width: COLUMN }}>
                <button type="button" tabIndex={-1} className={column.name === chosen ? "on" : undefined} aria-pressed={column.name === chosen} title={column.label ?? column.name} onClick={() => onChoose(column.name)}>{column.name}</button>
              </div>
            );
          })}
        </div>
        {rows.getVirtualItems().map((row) => (
          <div key={row.index} role="row" aria-rowindex={row.index + 2} className="grid-row" style={{ transform: `translateY(${ROW + row.start}px)` }}>
            <div role="rowheader" aria-colindex={1} className="grid-number">{row.index + 1}</div>
            {shown.map(({ index, start }) => {
              const column = data.columns[index]!;
              const text = cellText(column, row.index, comma);
              const look = ["grid-cell", isNumeric(column) ? "number" : "", column.name === chosen ? "on" : "", text === "" ? "missing" : ""].filter(Boolean).join(" ");
              return (
                <div key={column.name} role="cell" aria-colindex={index + 2} className={look} style={{ left: NUMBERS + start, width: COLUMN }}>
                  {text === "" ? <span className="sr-only">{t("data:view.missing")}</span> : text}
                </div>
              );
            })}
          </div>
        ))}
      </div>
    </div>
  );
}

function cellText({ texts, values }: DataColumn, row: number, comma: boolean): string {
  if (texts !== undefined) return texts[row] ?? "";
  const value = values[row]!;
  return Number.isNaN(value) ? "" : comma ? String(value).replace(".", ",") : String(value);
}
