import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mistakeReport } from "./mistakeReport";

interface MistakeProps {
  readonly error: Error;
  readonly trail: string;
  readonly onRetry: () => void;
  readonly onSave: () => void;
}

/** Shown in place of the page when it cannot be drawn. */
export function Mistake({ error, trail, onRetry, onSave }: MistakeProps) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState(false);
  const report = mistakeReport(error, trail);
  return (
    <main className="mistake">
      <div role="alert">
        <h1>{t("shell:mistake.title")}</h1>
        <p>{t("shell:mistake.means")}</p>
        <div className="actions">
          <button type="button" className="btn primary" onClick={onRetry}>{t("shell:mistake.retry")}</button>
          <button type="button" className="btn" onClick={onSave}>{t("shell:mistake.save")}</button>
          <button type="button" className="btn" onClick={() => void navigator.clipboard.writeText(report).then(() => setCopied(true))}>
            {t(copied ? "common:copied" : "shell:mistake.copy")}
          </button>
        </div>
        <pre tabIndex={0} aria-label={t("shell:mistake.report")}>{report}</pre>
      </div>
    </main>
  );
}
