import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { isNumeric, type DataColumn } from "../../../data/dataset";
import type { Condition } from "../../../data/view/conditions";
import { formatNumber } from "../../../report/format";
import { among, choicesOf, toggled, type Choices } from "./choices";
import { filterBy, useGridState } from "./gridState";
import { LimitField } from "./LimitField";
import { useNumberFormat } from "../../shared/useNumberFormat";
import { useComma } from "./useComma";

/** Which cases are shown by this variable: values to tick, limits, or a part of the text. Holds at once. */
export function FilterForm({ column }: { readonly column: DataColumn }) {
  const { t } = useTranslation();
  const comma = useComma();
  const condition = useGridState((s) => s.conditions.find((one) => one.column === column.name));
  const choices = useMemo(() => choicesOf(column, comma), [column, comma]);
  return (
    <section className="grp filter-form" aria-label={t("dataview:filter.title")}>
      <h4 className="label">{t("dataview:filter.title")}<button type="button" className="btn quiet sm push" disabled={condition === undefined} onClick={() => filterBy(column.name, undefined)}>{t("dataview:filter.clear")}</button></h4>
      {choices.values === undefined ? <Limits column={column} condition={condition} missing={choices.missing} /> : <Ticks column={column} condition={condition} choices={choices} />}
    </section>
  );
}

interface TicksProps {
  readonly column: DataColumn;
  readonly condition: Condition | undefined;
  readonly choices: Choices;
}

function Ticks({ column: { name }, condition, choices }: TicksProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const count = (value: number): string => formatNumber(value, "integer", { ...format, decimals: 0 });
  const isOn = (value: number | string): boolean => condition?.missing !== "only" && (condition?.among === undefined || condition.among.includes(value));
  const missingOn = condition === undefined || condition.missing === "with" || condition.missing === "only";
  const toggle = (value: number | string): void => filterBy(name, toggled(condition, value, { column: name, choices }));
  return (
    <>
      <div className="filter-all">
        <button type="button" className="btn quiet sm" onClick={() => filterBy(name, undefined)}>{t("dataview:filter.all")}</button>
        <button type="button" className="btn quiet sm" onClick={() => filterBy(name, among([], { column: name, choices, withMissing: false }))}>{t("dataview:filter.none")}</button>
      </div>
      <ul className="filter-ticks">
        {choices.values!.map(({ value, text, count: rows }) => (
          <li key={String(value)}>
            <label><input type="checkbox" checked={isOn(value)} onChange={() => toggle(value)} /><span className="ellipsis" title={text}>{text}</span><small className="num">{count(rows)}</small></label>
          </li>
        ))}
        {choices.missing === 0 ? null : (
          <li><label><input type="checkbox" checked={missingOn} onChange={() => toggle("missing")} /><em>{t("dataview:filter.missing")}</em><small className="num">{count(choices.missing)}</small></label></li>
        )}
      </ul>
    </>
  );
}

interface LimitsProps {
  readonly column: DataColumn;
  readonly condition: Condition | undefined;
  readonly missing: number;
}

function Limits({ column, condition, missing }: LimitsProps) {
  const { t } = useTranslation();
  const id = useId();
  const { name } = column;
  const change = (part: { readonly [Key in keyof Condition]?: Condition[Key] | undefined }): void => {
    const { least, most, contains, missing: cells } = { ...condition, ...part };
    const saysNothing = least === undefined && most === undefined && (contains ?? "") === "";
    const allCells = cells === "with" || (cells === undefined && saysNothing) || missing === 0;
    filterBy(name, saysNothing && allCells ? undefined : { column: name, ...(least === undefined ? {} : { least }), ...(most === undefined ? {} : { most }), ...((contains ?? "") === "" ? {} : { contains: contains! }), ...(cells === undefined ? {} : { missing: cells }) });
  };
  const only = condition?.missing === "only";
  return (
    <>
      {isNumeric(column) ? (
        <div className="filter-limits">
          <LimitField label={t("dataview:filter.least")} format={column.format} value={condition?.least} disabled={only} onChange={(least) => change({ least })} />
          <LimitField label={t("dataview:filter.most")} format={column.format} value={condition?.most} isEnd disabled={only} onChange={(most) => change({ most })} />
        </div>
      ) : (
        <div>
          <label className="label" htmlFor={id}>{t("dataview:filter.contains")}</label>
          <input id={id} className="field" value={condition?.contains ?? ""} disabled={only} autoComplete="off" onChange={(event) => change({ contains: event.target.value })} />
        </div>
      )}
      {missing === 0 ? null : (
        <select className="field" aria-label={t("dataview:filter.missingCells")} value={condition === undefined ? "with" : (condition.missing ?? "without")} onChange={(event) => change({ missing: event.target.value as NonNullable<Condition["missing"]> })}>
          {(["with", "without", "only"] as const).map((which) => <option key={which} value={which}>{t(`dataview:filter.missingOf.${which}`, { count: missing })}</option>)}
        </select>
      )}
    </>
  );
}
