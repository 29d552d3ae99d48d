import { Download } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import type { Language } from "./actions";
import { Choice } from "./Choice";

interface FilePaneProps<Format extends string> {
  readonly kind: "tables" | "report";
  readonly formats: readonly Format[];
  readonly onSave: (format: Format, language: Language) => Promise<void>;
}

/** A file of tables, or the whole report, in one of several formats. */
export function FilePane<Format extends string>({ kind, formats, onSave }: FilePaneProps<Format>) {
  const { t } = useTranslation();
  const now = useStudio((s) => s.language);
  const [language, setLanguage] = useState<Language>(now);
  const [format, setFormat] = useState<Format>(formats[0]!);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      await onSave(format, language);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="export-file">
      <p>{t(`report:export.${kind}.about`)}</p>
      <Choice label={t("report:export.format.label")} value={format} options={formats} say={(one) => t(`report:export.files.${one}`)} onChange={setFormat} />
      <p className="hint">{t(`report:export.${kind}.${format}`)}</p>
      <Choice label={t("report:export.language")} value={language} options={["en", "fr"]} say={(one) => t(`shell:languages.${one}`)} onChange={setLanguage} />
      <div className="export-actions">
        <button type="button" className="btn primary" disabled={busy} onClick={() => void save()}><Download className="i" aria-hidden="true" />{t("report:export.saveAs", { format: t(`report:export.files.${format}`) })}</button>
      </div>
    </div>
  );
}
