import "./analyse.css";
import { TriangleAlert } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Translate, Words } from "../../report/write/words";
import { analysisNow, analysisRequestNow, isAnalysisStale } from "../../store/analysisKey";
import { useStudio } from "../../store/store";
import { problemText } from "../shared/problemText";
import { WordsContext } from "../shared/table/words";
import { useMedia } from "../shared/useMedia";
import { useNumberFormat } from "../shared/useNumberFormat";
import { AnalysisBar } from "./AnalysisBar";
import { AnalysisForm } from "./AnalysisForm";
import { AnalysisResult } from "./AnalysisResult";
import { Announcements } from "./Announcements";

/** The open analysis under the diagram: its settings, its progress, its tables and charts. */
export function AnalysisDrawer({ onOpen }: { readonly onOpen: () => Promise<void> }) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const request = useStudio(analysisRequestNow);
  const run = useStudio((s) => s.analysisRun);
  const shown = useStudio(analysisNow);
  const stale = useStudio(isAnalysisStale);
  const wide = useMedia("(min-width: 1180px)");
  const [form, setForm] = useState(false);
  const words = useMemo<Words>(() => ({ t: t as Translate, format }), [t, format]);
  const problems = useMemo(() => (request === undefined ? [] : request.analysis.check(request.input, request.options)), [request]);
  // A visit that begins here, as after a reload, has not fetched them yet.
  useEffect(() => void onOpen().catch(() => undefined), [onOpen]);
  // A new result is looked at, also where it takes the place of the settings.
  const [seen, setSeen] = useState(shown?.key);
  if (seen !== shown?.key) {
    setSeen(shown?.key);
    setForm(false);
  }
  if (request === undefined) return <section className="drawer analyse" aria-label={t("shell:analyse.label")}><p className="nothing">{t("shell:analyse.choose")}</p></section>;
  const { id } = request;
  const title = t(`${id}:title`);
  const withForm = wide || form || shown === undefined;
  const canRun = problems.every(({ severity }) => severity !== "error");
  return (
    <WordsContext.Provider value={words}>
      <section className={stale ? "drawer analyse stale" : "drawer analyse"} aria-label={title}>
        <AnalysisBar id={id} run={run} shown={shown} canRun={canRun} form={withForm} onForm={wide || shown === undefined ? undefined : setForm} />
        {run.kind === "failed" && run.id === id ? <Notice text={[t("analysis:failed", { title }), ...run.problems.map((problem) => problemText(t, problem)).flatMap(({ happened, remedy }) => [happened, remedy])].join(" ")} /> : null}
        {stale ? <Notice text={t("analysis:stale")} /> : null}
        <div className="analyse-body">
          {withForm ? <AnalysisForm key={id} request={request} problems={problems} /> : null}
          {shown !== undefined && (wide || !form) ? <AnalysisResult key={shown.key} shown={shown} stale={stale} /> : wide ? <p className="nothing">{t("analysis:noResult")}</p> : null}
        </div>
        <Announcements title={title} />
      </section>
    </WordsContext.Provider>
  );
}

function Notice({ text }: { readonly text: string }) {
  return <p className="notice" role="status"><TriangleAlert className="i" aria-hidden="true" />{text}</p>;
}
