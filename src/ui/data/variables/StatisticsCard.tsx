import { Pencil } from "lucide-react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DataColumn, Scale } from "../../../data/dataset";
import { possibleScales } from "../../../data/rescale";
import { ownerOf } from "../../../model/query";
import { displayName } from "../../../model/types";
import { formatNumber } from "../../../report/format";
import { useStudio } from "../../../store/store";
import { setCodes, setScale, typedCode } from "../editColumn";
import { MissingCodes } from "../MissingCodes";
import { useColumnSummary } from "../summaries";
import { Bars } from "./Bars";
import { LabelsDialog } from "./LabelsDialog";
import { statistics } from "./statistics";
import { useStatisticText } from "./useStatisticText";
import { useNumberFormat } from "../../shared/useNumberFormat";

/** One variable in detail: its type and labels, which can be changed, its statistics and its distribution. */
export function StatisticsCard({ column }: { readonly column: DataColumn }) {
  const { t } = useTranslation();
  const id = useId();
  const text = useStatisticText();
  const [editing, setEditing] = useState(false);
  const format = useNumberFormat();
  const owner = useStudio((s) => ownerOf(s.document.model, column.name));
  const isMatrix = useStudio((s) => s.data?.matrix !== undefined);
  const summary = useColumnSummary(column);
  const description = summary?.description;
  const { n = 0, missing = 0 } = description ?? {};
  const count = (value: number): string => (description === undefined ? "…" : formatNumber(value, "integer", { ...format, decimals: 0 }));
  const share = formatNumber((100 * missing) / Math.max(1, n + missing), "plain", { ...format, decimals: 1 });
  return (
    <aside className="data-card" aria-label={t("data:view.statistics", { name: column.name })} aria-busy={description === undefined}>
      <h3>{column.name}</h3>
      {column.label === undefined ? null : <p className="hint">{column.label}</p>}
      <button type="button" className="btn sm data-labels" onClick={() => setEditing(true)}><Pencil className="i" aria-hidden="true" />{t("dataview:labels.edit")}</button>
      {isMatrix ? null : (
        <>
          <label className="label" htmlFor={id}>{t("data:view.type")}</label>
          <select id={id} className="field" value={column.scale} onChange={(event) => setScale(column.name, event.target.value as Scale)}>
            {possibleScales(column).map((scale) => <option key={scale} value={scale}>{t(`data:scale.${scale}`)}</option>)}
          </select>
          <Bars column={column} bins={summary?.bins ?? []} />
        </>
      )}
      <dl>
        {isMatrix ? null : <><dt>{t("data:view.n")}</dt><dd>{count(n)}</dd></>}
        {isMatrix ? null : <><dt>{t("data:view.missingCount")}</dt><dd>{count(missing)}{missing > 0 ? ` (${share} %)` : null}</dd></>}
        {description === undefined || description.mean === null ? null : statistics.map((statistic) => (
          <div key={statistic}><dt>{t(`data:view.${statistic}`)}</dt><dd>{text(column, description, statistic) ?? "–"}</dd></div>
        ))}
        <dt>{t("data:view.usedIn")}</dt><dd>{owner === undefined ? t("data:view.notUsed") : displayName(owner)}</dd>
      </dl>
      {isMatrix ? null : <CodesOf column={column} />}
      {description?.skewness === undefined || description.skewness === null ? null : <p className="hint">{t("data:view.hint")}</p>}
      {description?.normality === undefined || description.normality === null ? null : <p className="hint">{t("dataview:variables.normalityHint")}</p>}
      {editing ? <LabelsDialog column={column} onClose={() => setEditing(false)} /> : null}
    </aside>
  );
}

/** Which values of the variable are missing; a range that the file declares stays. */
function CodesOf({ column: { name, missingCodes } }: { readonly column: DataColumn }) {
  const { t } = useTranslation();
  const range = missingCodes?.range;
  const change = (codes: readonly (string | number)[]): void => setCodes(name, { values: codes.map(typedCode), ...(range === undefined ? {} : { range }) });
  return (
    <>
      <MissingCodes title={t("missing:codes.ofOne")} codes={missingCodes?.values ?? []} onChange={change} />
      {range === undefined ? null : <p className="hint">{t("missing:codes.range", { from: range.from, to: range.to })}</p>}
    </>
  );
}
