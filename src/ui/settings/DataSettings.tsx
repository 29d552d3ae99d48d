import { useState } from "react";
import { useTranslation } from "react-i18next";
import { columnNamed, isNumeric, type DataColumn, type Dataset } from "../../data/dataset";
import type { PlsOptions } from "../../methods/pls/options";
import { missingCodes } from "./parse";
import { Setting } from "./Setting";

/** More different values than this make no groups. */
const MOST_VALUES = 100;

interface CodesSettingProps {
  readonly codes: readonly number[];
  readonly onChange: (codes: readonly number[]) => void;
}

/** The numbers that mean "no answer". */
export function CodesSetting({ codes, onChange }: CodesSettingProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string>();
  const parsed = draft === undefined ? undefined : missingCodes(draft);
  const wrong = parsed !== undefined && "wrong" in parsed ? parsed.wrong : undefined;
  const type = (text: string) => {
    setDraft(text);
    const read = missingCodes(text);
    if ("codes" in read) onChange(read.codes);
  };
  return (
    <Setting label={t("settings:pls.missingCodes.label")} hint={t("settings:pls.missingCodes.hint")} changed={codes.length > 0} wrong={wrong === undefined ? undefined : t("settings:pls.missingCodes.wrong", { text: wrong })}>
      {(tie) => (
        <input
          {...tie}
          className={wrong === undefined ? "field" : "field wrong"}
          autoComplete="off"
          placeholder={t("settings:pls.missingCodes.placeholder")}
          value={draft ?? codes.join(" ").replaceAll("-", "−")}
          onChange={(event) => type(event.target.value)}
          onBlur={() => wrong === undefined && setDraft(undefined)}
        />
      )}
    </Setting>
  );
}

interface ColumnProps {
  readonly data: Dataset | undefined;
  readonly options: PlsOptions;
  readonly onChange: (options: Partial<PlsOptions>) => void;
}

/** Which column weighs the cases. */
export function WeightSetting({ data, options, onChange }: ColumnProps) {
  const { t } = useTranslation();
  const columns = data?.columns.filter(isNumeric) ?? [];
  return (
    <Setting label={t("settings:pls.weightColumn.label")} hint={data ? t("settings:pls.weightColumn.hint") : t("settings:pls.noData")} changed={options.weightColumn !== undefined}>
      {(tie) => (
        <select className="field" {...tie} disabled={data === undefined} value={options.weightColumn ?? ""} onChange={(event) => onChange({ weightColumn: event.target.value === "" ? undefined : event.target.value })}>
          <option value="">{t("settings:pls.weightColumn.none")} ({t("settings:pls.default")})</option>
          {columns.map((column) => <option key={column.name}>{column.name}</option>)}
        </select>
      )}
    </Setting>
  );
}

/** Which cases take part: all, or those with one value in one column. */
export function FilterSetting({ data, options, onChange }: ColumnProps) {
  const { t } = useTranslation();
  const groups = (data?.columns ?? []).map((column) => ({ column, values: valuesOf(column) })).filter(({ values }) => values.length > 1 && values.length <= MOST_VALUES);
  const filter = options.filter;
  const column = filter === undefined || data === undefined ? undefined : columnNamed(data, filter.column);
  const values = column === undefined ? [] : valuesOf(column);
  const choose = (name: string) => {
    const first = groups.find((group) => group.column.name === name)?.values[0];
    onChange({ filter: first === undefined ? undefined : { column: name, equals: first } });
  };
  return (
    <Setting label={t("settings:pls.filter.label")} hint={data ? t("settings:pls.filter.hint") : t("settings:pls.noData")} changed={filter !== undefined}>
      {(tie) => (
        <span className="pair">
          <select className="field" {...tie} disabled={data === undefined} value={filter?.column ?? ""} onChange={(event) => choose(event.target.value)}>
            <option value="">{t("settings:pls.filter.none")} ({t("settings:pls.default")})</option>
            {groups.map((group) => <option key={group.column.name}>{group.column.name}</option>)}
          </select>
          {filter === undefined ? null : (
            <>
              <span>{t("settings:pls.filter.equals")}</span>
              <select className="field" aria-label={t("settings:pls.filter.value")} value={values.indexOf(filter.equals)} onChange={(event) => onChange({ filter: { column: filter.column, equals: values[Number(event.target.value)]! } })}>
                {values.map((value, index) => <option key={String(value)} value={index}>{value}</option>)}
              </select>
            </>
          )}
        </span>
      )}
    </Setting>
  );
}

/** The different values of a column, in order; none where they are too many to choose from. */
function valuesOf(column: DataColumn): readonly (string | number)[] {
  const found = new Set<string | number>();
  for (const value of column.texts ?? column.values) {
    if (value === "" || Number.isNaN(value)) continue;
    found.add(value);
    if (found.size > MOST_VALUES) return [];
  }
  return [...found].sort((a, b) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b))));
}
