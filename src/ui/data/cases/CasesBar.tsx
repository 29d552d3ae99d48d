import { ArrowDown, ArrowUp, LoaderCircle, X } from "lucide-react";
import { Switch } from "radix-ui";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { columnNamed, type Dataset } from "../../../data/dataset";
import { formatNumber } from "../../../report/format";
import { conditionText } from "./conditionText";
import { filterBy, pickRows, sortBy, useGridState } from "./gridState";
import type { RowOrder } from "./useRowOrder";
import { useNumberFormat } from "../../shared/useNumberFormat";
import { useComma } from "./useComma";

interface CasesBarProps {
  readonly data: Dataset;
  readonly order: RowOrder;
}

/** Above the grid: how many cases are shown and why, each reason with a cross that takes it away; value labels or codes. */
export function CasesBar({ data, order }: CasesBarProps) {
  const { t } = useTranslation();
  const id = useId();
  const format = useNumberFormat();
  const comma = useComma();
  const { sort, conditions, labels, picked: kept } = useGridState();
  const picked = kept?.data === data ? kept : undefined;
  const isNarrowed = conditions.length > 0 || picked !== undefined;
  const number = (value: number): string => formatNumber(value, "integer", { ...format, decimals: 0 });
  const hasLabels = data.columns.some((column) => (column.valueLabels?.length ?? 0) > 0);
  const shown = order.rows?.length ?? data.rows;
  if (sort.length === 0 && !isNarrowed && !hasLabels) return <p className="cases-bar hint">{t("dataview:bar.hint")}</p>;
  return (
    <div className="cases-bar" role="group" aria-label={t("dataview:bar.title")}>
      {isNarrowed ? <span role="status">{t("dataview:bar.shown", { shown: number(shown), all: number(data.rows), count: shown })}</span> : null}
      {order.isPending ? <LoaderCircle className="i spin" role="img" aria-label={t("dataview:bar.busy")} /> : null}
      {picked === undefined ? null : <span className="chip on"><span className="ellipsis" title={picked.said}>{picked.said}</span><button type="button" aria-label={t("dataview:bar.remove", { what: picked.said })} onClick={() => pickRows(undefined)}><X className="i" aria-hidden="true" /></button></span>}
      {conditions.map((condition) => {
        const said = conditionText(condition, columnNamed(data, condition.column), { t, comma });
        return <span key={condition.column} className="chip on"><span className="ellipsis">{said}</span><button type="button" aria-label={t("dataview:bar.remove", { what: said })} onClick={() => filterBy(condition.column, undefined)}><X className="i" aria-hidden="true" /></button></span>;
      })}
      {sort.map(({ column, direction }) => {
        const Icon = direction === "ascending" ? ArrowUp : ArrowDown;
        const said = t(`dataview:bar.sorted.${direction}`, { name: column });
        return <span key={column} className="chip" title={said}><Icon className="i" aria-hidden="true" /><span className="ellipsis">{column}</span><button type="button" aria-label={t("dataview:bar.remove", { what: said })} onClick={() => sortBy(column, undefined)}><X className="i" aria-hidden="true" /></button></span>;
      })}
      {conditions.length + sort.length + (picked === undefined ? 0 : 1) > 1 ? <button type="button" className="btn quiet sm" onClick={() => useGridState.setState({ sort: [], conditions: [], picked: undefined })}>{t("dataview:bar.reset")}</button> : null}
      {hasLabels ? (
        <span className="push cases-labels">
          <label htmlFor={id}>{t("dataview:bar.labels")}</label>
          <Switch.Root id={id} className="switch" checked={labels} onCheckedChange={(on) => useGridState.setState({ labels: on })}><Switch.Thumb /></Switch.Root>
        </span>
      ) : null}
    </div>
  );
}
