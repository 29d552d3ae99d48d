import { Copy, Download, FileSpreadsheet } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Twin, type TwinEngine, twinEngines } from "../../paper/r/twin";
import { useStudio } from "../../store/store";
import type { ExportActions, Language, ScriptData } from "./actions";
import { Choice } from "./Choice";

/** The script for R that checks the numbers, to read, copy or save. */
export function ScriptPane({ actions }: { readonly actions: ExportActions }) {
  const { t } = useTranslation();
  const now = useStudio((s) => s.language);
  const [language, setLanguage] = useState<Language>(now);
  const [engine, setEngine] = useState<TwinEngine>("seminr");
  const [data, setData] = useState<ScriptData>("original");
  const [twin, setTwin] = useState<Twin>();
  useEffect(() => {
    let wanted = true;
    void actions.script({ engine, data, language }).then((found) => {
      if (wanted) setTwin(found);
    });
    return () => {
      wanted = false;
    };
  }, [actions, engine, data, language]);
  const text = twin?.kind === "script" ? twin.text : undefined;
  return (
    <div className="export-dialog">
      <div className="export-stage">
        {twin?.kind === "impossible" ? (
          <ul className="export-reasons" role="status">{twin.reasons.map(({ key, values }) => <li key={key}>{t(key, { ...values })}</li>)}</ul>
        ) : (
          <pre className="export-code" tabIndex={0} role="region" aria-label={t("report:export.script.code")} aria-busy={text === undefined}>{text}</pre>
        )}
      </div>
      <div className="export-choices">
        <p>{t("report:export.script.about")}</p>
        <Choice label={t("report:export.script.engine")} value={engine} options={twinEngines} say={(one) => t(`report:export.script.${one}`)} onChange={setEngine} />
        <p className="hint">{t(`report:export.script.${engine}Hint`)}</p>
        <Choice label={t("report:export.script.data")} value={data} options={["original", "copy"]} say={(one) => t(`report:export.script.${one}`)} onChange={setData} />
        <p className="hint">{t(`report:export.script.${data}Hint`)}</p>
        <Choice label={t("report:export.language")} value={language} options={["en", "fr"]} say={(one) => t(`shell:languages.${one}`)} onChange={setLanguage} />
        <div className="export-actions">
          {data === "copy" ? <button type="button" className="btn" onClick={() => void actions.saveDataCopy()}><FileSpreadsheet className="i" aria-hidden="true" />{t("report:export.script.saveData")}</button> : null}
          <button type="button" className="btn" disabled={text === undefined} onClick={() => void actions.copyText(text ?? "")}><Copy className="i" aria-hidden="true" />{t("report:export.script.copyCode")}</button>
          <button type="button" className="btn primary" disabled={text === undefined} onClick={() => void actions.saveScript(text ?? "", engine)}><Download className="i" aria-hidden="true" />{t("report:export.script.save")}</button>
        </div>
      </div>
    </div>
  );
}
