import { useTranslation } from "react-i18next";
import { columnNamed } from "../../../../data/dataset";
import { categoriesOf } from "../../../../data/groups/grouping";
import { Choice } from "../../Choice";
import { ColumnChoice } from "../fields";
import { dummyOf } from "../newStep";
import type { FormProps } from "./form";

/** A column of 0 and 1 for each category but one. */
export function DummyForm({ data, step, onChange }: FormProps<"dummy">) {
  const { t } = useTranslation();
  const column = columnNamed(data, step.column);
  const categories = column === undefined ? [] : categoriesOf(column);
  return (
    <>
      <div className="fields">
        <ColumnChoice label={t("derive:dummy.column")} columns={data.columns.filter(({ scale }) => scale !== "id" && scale !== "text")} value={step.column} onChange={(name) => onChange(dummyOf(step.id, data, name))} />
        <Choice label={t("derive:dummy.reference")} value={step.reference} onChange={(reference) => onChange({ ...step, reference })}>
          {categories.map(({ equals, label, count }) => <option key={String(equals)} value={String(equals)}>{t("derive:dummy.category", { label, count })}</option>)}
          <option value="">{t("derive:dummy.none")}</option>
        </Choice>
      </div>
      <p className="hint">{t("derive:dummy.hint")}</p>
    </>
  );
}
