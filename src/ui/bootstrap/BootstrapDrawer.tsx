import "./bootstrap.css";
import { TriangleAlert } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Translate, Words } from "../../report/write/words";
import { bootstrapNow, isBootstrapStale } from "../../store/bootstrapKey";
import { useStudio } from "../../store/store";
import { problemText } from "../shared/problemText";
import { WordsContext } from "../shared/table/words";
import { Announcements } from "./Announcements";
import { GroupTables } from "./GroupTables";
import { RestBar } from "./RestBar";
import { RunBar } from "./RunBar";
import { SettingsForm } from "./SettingsForm";
import { useNumbers } from "./useNumbers";
import { useNumberFormat } from "../shared/useNumberFormat";

/** The bootstrap under the diagram: its settings before a run, its progress during it, its tables from the first resamples on. */
export function BootstrapDrawer() {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const run = useStudio((s) => s.bootstrapRun);
  const shown = useStudio(bootstrapNow);
  const tables = useDeferredValue(shown?.tables);
  const stale = useStudio(isBootstrapStale);
  const canRun = useStudio((s) => s.data !== undefined && s.data.matrix === undefined && s.document.model.paths.length > 0);
  const [form, setForm] = useState(false);
  const words = useMemo<Words>(() => ({ t: t as Translate, format }), [t, format]);
  const running = run.kind === "running";
  const withForm = !running && (form || shown === undefined);
  return (
    <WordsContext.Provider value={words}>
      <section className={stale ? "drawer bootstrap stale" : "drawer bootstrap"} aria-label={t("bootstrap:title")}>
        <h2 className="sr-only">{t("bootstrap:title")}</h2>
        {running ? <RunBar count={run.count} /> : <RestBar shown={shown} canRun={canRun} form={withForm} onForm={setForm} />}
        {run.kind === "failed" ? <Notice text={[t("bootstrap:failed"), ...run.problems.map((problem) => problemText(t, problem)).flatMap(({ happened, remedy }) => [happened, remedy])].join(" ")} /> : null}
        {stale && !running ? <Notice text={t("bootstrap:stale")} /> : null}
        {withForm ? <SettingsForm lead={shown === undefined ? <Invitation /> : null} /> : <Remarks />}
        {withForm || tables === undefined ? null : <GroupTables tables={tables} />}
        <Announcements />
      </section>
    </WordsContext.Provider>
  );
}

function Notice({ text }: { readonly text: string }) {
  return <p className="notice" role="status"><TriangleAlert className="i" aria-hidden="true" />{text}</p>;
}

/** What must be known before the numbers are read. */
function Remarks() {
  const { t } = useTranslation();
  const { integer } = useNumbers();
  const shown = useStudio(bootstrapNow);
  if (shown === undefined || shown.state === "running") return null;
  const { result, state } = shown;
  const sentences = [
    ...(state === "stopped" ? [t("bootstrap:done.stopped", { done: integer(result.drawn) })] : []),
    ...(result.turned > 0 && result.options.signs === "none" ? [t("bootstrap:done.turned", { count: result.turned, number: integer(result.turned) })] : []),
  ];
  return sentences.length === 0 ? null : <Notice text={sentences.join(" ")} />;
}

/** What a bootstrap needs, or does, where none has run yet. */
function Invitation() {
  const { t } = useTranslation();
  const { integer } = useNumbers();
  const samples = useStudio((s) => s.bootstrapSettings.samples);
  const next = useStudio((s) => (s.data === undefined ? "noData" : s.data.matrix !== undefined ? "noCases" : s.document.model.paths.length === 0 ? "noModel" : "ready"));
  return <p className="lead">{t(`bootstrap:empty.${next}`, { samples: integer(samples) })}</p>;
}
