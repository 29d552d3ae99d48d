import { CircleCheck, CircleX, Info, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import { type ImportNote, noteText } from "../../data/import/notes";
import type { ImportResult, ImportOptions } from "../../data/import/options";
import { formatNumber } from "../../report/format";
import { remedies } from "./remedies";
import { useNumberFormat } from "../shared/useNumberFormat";

interface ImportNotesProps {
  readonly result: ImportResult;
  readonly onChange: (options: Partial<ImportOptions>) => void;
}

const ICONS = { error: CircleX, warning: TriangleAlert, information: Info };
const ORDER = ["error", "warning", "information"];

/** What was noticed, the gravest first, each with what can be done about it here. */
export function ImportNotes({ result, onChange }: ImportNotesProps) {
  const { t } = useTranslation();
  const notes = result.notes.toSorted((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity));
  const mixed = notes.filter((note) => note.code === "textCells").flatMap((note) => note.columns);
  if (notes.length === 0) {
    return <p className="import-line good"><CircleCheck className="i" aria-hidden="true" />{t("data:import.clean")}</p>;
  }
  return (
    <section className="import-notes" tabIndex={-1} aria-label={t("data:import.notes")}>
      {mixed.length < 2 ? null : (
        <p className="import-line warn">
          <TriangleAlert className="i" aria-hidden="true" />
          <span>{t("data:import.textMissing", { count: mixed.length })}</span>
          <button type="button" className="btn sm" onClick={() => onChange({ textAsMissing: [...result.options.textAsMissing, ...mixed] })}>{t("data:import.textMissingAll")}</button>
        </p>
      )}
      <ul>{notes.map((note, i) => <Note key={`${note.code} ${i}`} note={note} result={result} onChange={onChange} />)}</ul>
    </section>
  );
}

function Note({ note, result, onChange }: ImportNotesProps & { readonly note: ImportNote }) {
  const { t } = useTranslation();
  const Icon = ICONS[note.severity];
  const { key, values } = noteText(note);
  const format = useNumberFormat();
  const { correlation } = note.values;
  const shown = typeof correlation === "number" ? { ...values, correlation: formatNumber(correlation, "bounded", { ...format, decimals: 2 }) } : values;
  return (
    <li className={`import-line ${note.severity}`}>
      <Icon className="i" role="img" aria-label={t(`data:import.severity.${note.severity}`)} />
      <span>{t(key, { ...shown })}</span>
      {remedies(note, result.options).map(({ label, options }) => (
        <button key={label} type="button" className="btn sm" onClick={(event) => {
          // The line goes with its button: what is next stays next for the keyboard.
          event.currentTarget.closest("section")?.focus();
          onChange(options);
        }}>{t(label)}</button>
      ))}
    </li>
  );
}
