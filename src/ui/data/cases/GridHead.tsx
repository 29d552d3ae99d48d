import type { VirtualItem } from "@tanstack/react-virtual";
import { ArrowDown, ArrowUp, ChevronDown, ListFilter } from "lucide-react";
import { useTranslation } from "react-i18next";
import { isNumeric, type Dataset } from "../../../data/dataset";
import { useGridState } from "./gridState";

interface GridHeadProps {
  readonly data: Dataset;
  readonly columns: readonly VirtualItem[];
  readonly before: number;
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
  /** opens what can be done with a column, beside its head */
  readonly onOpen: (name: string, beside: HTMLElement) => void;
}

/** The names above the grid: a press chooses a variable, the arrow beside it sorts and filters. */
export function GridHead({ data, columns, before, chosen, onChoose, onOpen }: GridHeadProps) {
  const { t } = useTranslation();
  const sort = useGridState((s) => s.sort);
  const conditions = useGridState((s) => s.conditions);
  return (
    <div role="row" aria-rowindex={1} className="grid-row grid-head">
      <div role="columnheader" aria-colindex={1} className="grid-number"><span className="sr-only">{t("data:view.row")}</span></div>
      {columns.map(({ index, start, size }) => {
        const { name, label } = data.columns[index]!;
        const isText = !isNumeric(data.columns[index]!);
        const direction = sort.find((key) => key.column === name)?.direction;
        const isFiltered = conditions.some((condition) => condition.column === name);
        return (
          <div key={name} role="columnheader" aria-colindex={index + 2} aria-sort={direction ?? "none"} className={name === chosen ? "grid-cell on" : "grid-cell"} style={{ left: before + start, width: size }}>
            <button type="button" tabIndex={-1} className={isText ? "grid-name words" : "grid-name"} aria-pressed={name === chosen} title={label ?? name} onClick={() => onChoose(name)}>{name}</button>
            <button
              type="button"
              tabIndex={-1}
              className={direction !== undefined || isFiltered ? "grid-more on" : "grid-more"}
              aria-label={t("dataview:column.open", { name })}
              onClick={(event) => {
                onChoose(name);
                onOpen(name, event.currentTarget);
              }}
            >
              {isFiltered ? <ListFilter className="i" aria-hidden="true" /> : null}
              {direction === "ascending" ? <ArrowUp className="i" aria-hidden="true" /> : direction === "descending" ? <ArrowDown className="i" aria-hidden="true" /> : isFiltered ? null : <ChevronDown className="i" aria-hidden="true" />}
            </button>
          </div>
        );
      })}
    </div>
  );
}
