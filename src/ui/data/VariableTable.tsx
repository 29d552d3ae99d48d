import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { type DataColumn } from "../../data/dataset";
import { formatNumber } from "../../report/format";
import { factsOf } from "./facts";
import type { ChoiceProps } from "./Grid";
import { Spark } from "./Spark";
import { decimalsOf, described, statistics } from "./statistics";
import { useWindow } from "./useWindow";
import { useNumberFormat } from "../shared/useNumberFormat";

const ROW = 32;

/** Every variable as a row with its statistics. */
export function VariableTable({ data, chosen, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useWindow({ scroller, count: data.columns.length, size: ROW });
  return (
    <div ref={scroller} className="grid" role="region" aria-label={t("data:view.variables")} tabIndex={0}>
      <div role="table" aria-label={t("data:view.variables")} aria-rowcount={data.columns.length + 1} className="variable-table" style={{ height: ROW + rows.getTotalSize() }}>
        <div role="row" aria-rowindex={1} className="variable-row grid-head">
          <span role="columnheader">{t("data:view.variable")}</span>
          <span role="columnheader">{t("data:view.type")}</span>
          <span role="columnheader">{t("data:view.distribution")}</span>
          <span role="columnheader" className="number">{t("data:view.n")}</span>
          <span role="columnheader" className="number">{t("data:view.missingCount")}</span>
          {statistics.map((statistic) => <span key={statistic} role="columnheader" className="number">{t(`data:view.${statistic}`)}</span>)}
        </div>
        {rows.getVirtualItems().map(({ index, start }) => {
          const column = data.columns[index]!;
          return <Row key={column.name} column={column} place={index + 2} offset={ROW + start} chosen={column.name === chosen} onChoose={onChoose} />;
        })}
      </div>
    </div>
  );
}

interface RowProps {
  readonly column: DataColumn;
  readonly place: number;
  readonly offset: number;
  readonly chosen: boolean;
  readonly onChoose: (name: string) => void;
}

function Row({ column, place, offset, chosen, onChoose }: RowProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const description = described(column);
  return (
    <div role="row" aria-rowindex={place} className={chosen ? "variable-row on" : "variable-row"} style={{ transform: `translateY(${offset}px)` }} onClick={() => onChoose(column.name)}>
      <span role="rowheader"><button type="button" aria-pressed={chosen} className="ellipsis" title={column.label ?? column.name} onClick={() => onChoose(column.name)}>{column.name}</button></span>
      <span role="cell">{t(`data:scale.${column.scale}`)}</span>
      <span role="cell"><Spark bins={factsOf(column).bins} muted={false} /></span>
      <span role="cell" className="number">{formatNumber(description.n, "integer", format)}</span>
      <span role="cell" className={description.missing > 0 ? "number missing" : "number"}>{formatNumber(description.missing, "integer", format)}</span>
      {statistics.map((statistic) => <span key={statistic} role="cell" className="number">{description[statistic] === null ? null : formatNumber(description[statistic], "plain", { ...format, decimals: decimalsOf(statistic, description[statistic], format.decimals) })}</span>)}
    </div>
  );
}
