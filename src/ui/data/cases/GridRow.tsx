import type { VirtualItem } from "@tanstack/react-virtual";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import { type Dataset, isNumeric } from "../../../data/dataset";
import { cellText, labelsOf, numberText, type CellLook } from "./cellText";

export interface GridRowProps {
  readonly data: Dataset;
  /** index into the data */
  readonly row: number;
  /** the columns in view */
  readonly columns: readonly VirtualItem[];
  /** width of the column of row numbers, px */
  readonly before: number;
  readonly look: CellLook;
  readonly chosen: string | undefined;
  readonly isActive: boolean;
}

/** The cells of one case. Drawn again only where something of it changes, not while the grid scrolls. */
export const GridRow = memo(function GridRow({ data, row, columns, before, look, chosen, isActive }: GridRowProps) {
  const { t } = useTranslation();
  return (
    <>
      <div role="rowheader" aria-colindex={1} className="grid-number">{row + 1}</div>
      {columns.map(({ index, start, size }) => {
        const column = data.columns[index]!;
        const text = cellText(column, row, look);
        const isOn = column.name === chosen;
        const classes = `grid-cell${isNumeric(column) && !(look.labels && labelsOf(column).size > 0) ? " number" : ""}${isOn ? " on" : ""}${text === "" ? " missing" : ""}${isOn && isActive ? " at" : ""}`;
        return (
          <div key={index} role="cell" aria-colindex={index + 2} className={classes} style={{ left: before + start, width: size }} title={hintOf(data, index, row, look)}>
            {text === "" ? <span className="sr-only">{t("data:view.missing")}</span> : text}
          </div>
        );
      })}
    </>
  );
});

/** What a cell does not show: the label of a code, the code of a label, the code that is read as missing. */
function hintOf(data: Dataset, index: number, row: number, look: CellLook): string | undefined {
  const column = data.columns[index]!;
  const { coded, texts, values } = column;
  if (coded !== undefined && Number.isNaN(values[row]!)) {
    const at = placeOf(coded.rows, row);
    return at < 0 ? undefined : numberText(coded.codes[at]!, undefined, look.comma);
  }
  if (labelsOf(column).size === 0) return texts !== undefined || column.format !== undefined || Number.isInteger(values[row]!) || Number.isNaN(values[row]!) ? undefined : numberText(values[row]!, undefined, look.comma);
  if (look.labels) return cellText(column, row, { ...look, labels: false }) || undefined;
  return labelsOf(column).get(values[row]!) ?? (texts === undefined ? undefined : labelsOf(column).get(texts[row]!));
}

/** Where a row stands among ascending ones, −1 where it does not. */
function placeOf(rows: Uint32Array, row: number): number {
  let [low, high] = [0, rows.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle] === row) return middle;
    if (rows[middle]! < row) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
