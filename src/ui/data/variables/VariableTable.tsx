import { ArrowDown, ArrowUp } from "lucide-react";
import { useMemo, useRef, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn } from "../../../data/dataset";
import { formatNumber } from "../../../report/format";
import { movedTo } from "../marks";
import { Spark } from "../Spark";
import { useColumnSummary } from "../summaries";
import { useWindow } from "../useWindow";
import type { VariableKey, VariableOrder } from "./order";
import { statistics } from "./statistics";
import { useStatisticText } from "./useStatisticText";
import { useNumberFormat } from "../../shared/useNumberFormat";

const ROW = 32;

interface VariableTableProps {
  readonly columns: readonly DataColumn[];
  readonly chosen: string | undefined;
  readonly onChoose: (name: string) => void;
  readonly order: VariableOrder | undefined;
  readonly onOrder: (key: VariableKey) => void;
}

/** Variables as rows with their statistics; a press on a head sorts, arrows choose the variable above or below. */
export function VariableTable({ columns, chosen, onChoose, order, onOrder }: VariableTableProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useWindow({ scroller, count: columns.length, size: ROW });
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = event.target === event.currentTarget ? movedTo(event.key, columns.findIndex(({ name }) => name === chosen), columns.length) : undefined;
    if (to === undefined) return;
    event.preventDefault();
    onChoose(columns[to]!.name);
    rows.scrollToIndex(to);
  };
  const isLabelled = useMemo(() => columns.some(({ label }) => label !== undefined), [columns]);
  const head = (key: VariableKey, label: string, isNumber = false) => <Head key={key} id={key} label={label} isNumber={isNumber} order={order} onOrder={onOrder} />;
  return (
    <div ref={scroller} className="grid" role="region" aria-label={t("data:view.variables")} tabIndex={0} onKeyDown={onKeyDown}>
      <div role="table" aria-label={t("data:view.variables")} aria-rowcount={columns.length + 1} className={isLabelled ? "variable-table" : "variable-table unlabelled"} style={{ height: ROW + rows.getTotalSize() }}>
        <div role="row" aria-rowindex={1} className="variable-row grid-head">
          {head("name", t("data:view.variable"))}
          {head("label", t("dataview:variables.label"))}
          {head("scale", t("data:view.type"))}
          <span role="columnheader">{t("data:view.distribution")}</span>
          {head("n", t("data:view.n"), true)}
          {head("missing", t("data:view.missingCount"), true)}
          {statistics.map((statistic) => head(statistic, t(`data:view.${statistic}`), true))}
        </div>
        {rows.getVirtualItems().map(({ index, start }) => {
          const column = columns[index]!;
          return <Row key={column.name} column={column} place={index + 2} offset={ROW + start} chosen={column.name === chosen} onChoose={onChoose} />;
        })}
      </div>
    </div>
  );
}

interface HeadProps {
  readonly id: VariableKey;
  readonly label: string;
  readonly isNumber: boolean;
  readonly order: VariableOrder | undefined;
  readonly onOrder: (key: VariableKey) => void;
}

function Head({ id, label, isNumber, order, onOrder }: HeadProps) {
  const direction = order?.key === id ? order.direction : undefined;
  const Icon = direction === "descending" ? ArrowDown : ArrowUp;
  return (
    <span role="columnheader" aria-sort={direction ?? "none"} className={isNumber ? "number" : undefined}>
      <button type="button" className={direction === undefined ? "variable-head" : "variable-head on"} onClick={() => onOrder(id)}>{label}{direction === undefined ? null : <Icon className="i" aria-hidden="true" />}</button>
    </span>
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
  const text = useStatisticText();
  const summary = useColumnSummary(column);
  const description = summary?.description;
  const count = (value: number | undefined): string => (value === undefined ? "…" : formatNumber(value, "integer", { ...format, decimals: 0 }));
  const missing = description?.missing ?? 0;
  return (
    <div role="row" aria-rowindex={place} className={chosen ? "variable-row on" : "variable-row"} style={{ transform: `translateY(${offset}px)` }} onClick={() => onChoose(column.name)}>
      <span role="rowheader"><button type="button" tabIndex={-1} aria-pressed={chosen} className="ellipsis" title={column.name} onClick={() => onChoose(column.name)}>{column.name}</button></span>
      <span role="cell" className="variable-label" title={column.label}>{column.label}</span>
      <span role="cell">{t(`data:scale.${column.scale}`)}</span>
      <span role="cell"><Spark bins={summary?.bins ?? []} muted={false} /></span>
      <span role="cell" className="number">{count(description?.n)}</span>
      <span role="cell" className={missing > 0 ? "number missing" : "number"}>{count(description?.missing)}</span>
      {statistics.map((statistic) => <span key={statistic} role="cell" className="number">{description === undefined ? null : text(column, description, statistic)}</span>)}
    </div>
  );
}
