import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../../store/store";
import { changeWithCare } from "./changeWithCare";

/** Columns that an analysis added, such as scores: kept as they were computed, and removed here. */
export function AddedColumns() {
  const { t } = useTranslation();
  const source = useStudio((s) => s.source);
  const added = source?.columns.filter(({ origin }) => origin !== undefined) ?? [];
  if (added.length === 0) return null;
  const remove = (name: string): void => changeWithCare(t("derive:edit.removeColumn"), "derive:edit.removeColumn", ({ source: before }) => (before === undefined ? {} : { source: { ...before, columns: before.columns.filter((column) => column.name !== name) } }));
  return (
    <section className="added-columns" aria-label={t("derive:added.title")}>
      <h3 className="label">{t("derive:added.title")}</h3>
      <p className="hint">{t("derive:added.about")}</p>
      <ul className="steps">
        {added.map(({ name, label }) => (
          <li key={name} className="step">
            <div className="step-text"><strong>{name}</strong>{label === undefined ? null : <small>{label}</small>}</div>
            <button type="button" className="icon-btn" aria-label={t("derive:added.remove", { name })} onClick={() => remove(name)}><Trash2 className="i" aria-hidden="true" /></button>
          </li>
        ))}
      </ul>
    </section>
  );
}
