import { useTranslation } from "react-i18next";
import { columnNamed } from "../../../../data/dataset";
import { ColumnPicker } from "../ColumnPicker";
import { ColumnChoice, TextField } from "../fields";
import type { FormProps } from "./form";

/** Another name; models, groups and later steps follow. */
export function RenameForm({ data, step, onChange }: FormProps<"rename">) {
  const { t } = useTranslation();
  return (
    <>
      <div className="fields">
        <ColumnChoice label={t("derive:column")} columns={data.columns} value={step.column} onChange={(column) => onChange({ ...step, column, name: column })} />
        <TextField label={t("derive:name")} value={step.name} onChange={(name) => onChange({ ...step, name })} />
      </div>
      <p className="hint">{t("derive:rename.hint")}</p>
    </>
  );
}

/** The wording of a variable. */
export function LabelForm({ data, step, onChange }: FormProps<"label">) {
  const { t } = useTranslation();
  const choose = (column: string): void => onChange({ kind: "label", id: step.id, column, label: columnNamed(data, column)?.label ?? "" });
  return (
    <>
      <ColumnChoice label={t("derive:column")} columns={data.columns} value={step.column} onChange={choose} />
      <TextField label={t("derive:label.label")} value={step.label} hint={t("derive:label.hint")} onChange={(label) => onChange({ ...step, label })} />
    </>
  );
}

/** Columns out of the way; the file keeps them. */
export function DropForm({ data, step, onChange }: FormProps<"drop">) {
  const { t } = useTranslation();
  return (
    <>
      <ColumnPicker label={t("derive:drop.columns")} columns={data.columns} chosen={step.columns} onChange={(columns) => onChange({ ...step, columns })} />
      <p className="hint">{t("derive:drop.hint")}</p>
    </>
  );
}
