import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { columnNamed, type Dataset } from "../../data/dataset";
import { categoriesOf, MOST_CATEGORIES } from "../../data/groups/grouping";
import type { ChosenGroups } from "../../methods/analysis";
import { FormField } from "./FormField";
import { TickList } from "./TickList";

interface GroupsControlProps {
  readonly label: string;
  readonly hint: string;
  readonly changed: boolean;
  readonly data: Dataset;
  readonly value: ChosenGroups | null;
  readonly onChange: (value: ChosenGroups | null) => void;
}

/** So many groups of a column are ticked from the start. */
const TICKED = 2;

/** A column, and those of its values that make the groups. */
export function GroupsControl({ label, hint, changed, data, value, onChange }: GroupsControlProps) {
  const { t } = useTranslation();
  const column = value === null ? undefined : columnNamed(data, value.column);
  const categories = useMemo(() => (column === undefined ? [] : categoriesOf(column)), [column]);
  const choose = (name: string): void => {
    const chosen = columnNamed(data, name);
    onChange(chosen === undefined ? null : { column: name, groups: categoriesOf(chosen).slice(0, TICKED).map(({ equals }) => String(equals)) });
  };
  return (
    <>
      <FormField label={label} hint={hint} changed={changed}>
        {(tie) => (
          <select {...tie} className="field" value={value?.column ?? ""} onChange={(event) => choose(event.target.value)}>
            <option value="">{t("analysis:fields.first")}</option>
            {data.columns.map(({ name, label: long }) => <option key={name} value={name}>{long === undefined || long === name ? name : `${name} – ${long}`}</option>)}
          </select>
        )}
      </FormField>
      {value === null ? null : (
        <TickList
          label={t("analysis:fields.groups")} hint={t("analysis:fields.groupsHelp")} changed={false}
          options={categories.map((group) => [String(group.equals), t("analysis:fields.group", { label: group.label, count: group.count })])}
          value={value.groups} empty={t("analysis:fields.noGroups", { most: MOST_CATEGORIES })}
          wrong={value.groups.length < TICKED ? t("analysis:fields.twoGroups") : undefined}
          onChange={(groups) => onChange({ column: value.column, groups })}
        />
      )}
    </>
  );
}
