import { useId } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn, Scale } from "../../data/dataset";
import { possibleScales, withScale } from "../../data/rescale";
import { ownerOf } from "../../model/query";
import { displayName } from "../../model/types";
import { formatNumber } from "../../report/format";
import { useStudio } from "../../store/store";
import { Bars } from "./Bars";
import { decimalsOf, described, statistics } from "./statistics";
import { useNumberFormat } from "../shared/useNumberFormat";

/** One variable in detail: its type, which can be changed, its statistics and its distribution. */
export function StatisticsCard({ column }: { readonly column: DataColumn }) {
  const { t } = useTranslation();
  const id = useId();
  const format = useNumberFormat();
  const data = useStudio((s) => s.data);
  const setData = useStudio((s) => s.setData);
  const owner = useStudio((s) => ownerOf(s.document.model, column.name));
  const description = described(column);
  const share = formatNumber((100 * description.missing) / Math.max(1, description.n + description.missing), "plain", { ...format, decimals: 1 });
  const change = (scale: Scale): void => {
    if (data !== undefined) setData(withScale(data, column.name, scale));
  };
  return (
    <aside className="data-card" aria-label={t("data:view.statistics", { name: column.name })}>
      <h3>{column.name}</h3>
      {column.label === undefined ? null : <p className="hint">{column.label}</p>}
      <label className="label" htmlFor={id}>{t("data:view.type")}</label>
      <select id={id} className="field" value={column.scale} onChange={(event) => change(event.target.value as Scale)}>
        {possibleScales(column).map((scale) => <option key={scale} value={scale}>{t(`data:scale.${scale}`)}</option>)}
      </select>
      <Bars column={column} />
      <dl>
        <dt>{t("data:view.n")}</dt><dd>{formatNumber(description.n, "integer", format)}</dd>
        <dt>{t("data:view.missingCount")}</dt><dd>{formatNumber(description.missing, "integer", format)}{description.missing > 0 ? ` (${share} %)` : null}</dd>
        {description.mean === null ? null : statistics.map((statistic) => (
          <div key={statistic}><dt>{t(`data:view.${statistic}`)}</dt><dd>{formatNumber(description[statistic], "plain", { ...format, decimals: decimalsOf(statistic, description[statistic], format.decimals) })}</dd></div>
        ))}
        <dt>{t("data:view.usedIn")}</dt><dd>{owner === undefined ? t("data:view.notUsed") : displayName(owner)}</dd>
      </dl>
      {description.skewness === null ? null : <p className="hint">{t("data:view.hint")}</p>}
    </aside>
  );
}
