import { ChevronDown, History, Play, RotateCcw, Settings2, Square } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../report/format";
import { analysisDrawn, analysisKeyNow } from "../../store/analysisKey";
import type { AnalysisRun, ShownAnalysis } from "../../store/analysisState";
import { studio, useStudio } from "../../store/store";
import { useNumberFormat } from "../shared/useNumberFormat";

interface AnalysisBarProps {
  readonly id: string;
  readonly run: AnalysisRun;
  readonly shown: ShownAnalysis | undefined;
  readonly canRun: boolean;
  /** whether the settings are in view, and whether that can be chosen */
  readonly form: boolean;
  readonly onForm: ((open: boolean) => void) | undefined;
}

/** Head of an analysis: what it is, how far it is, and what can be done. */
export function AnalysisBar({ id, run, shown, canRun, form, onForm }: AnalysisBarProps) {
  const { t } = useTranslation();
  const format = useNumberFormat();
  const ask = useStudio((s) => s.askAnalysis);
  const setView = useStudio((s) => s.setView);
  const title = t(`${id}:title`);
  const head = useRef<HTMLHeadingElement>(null);
  // Opened from the menu or the list of commands: the keyboard goes on from here.
  const opened = useStudio((s) => s.analysisOpened);
  useEffect(() => head.current?.focus({ preventScroll: true }), [opened]);
  const running = run.kind === "running" && run.id === id;
  const share = run.kind === "running" && run.progress.total > 0 ? Math.min(1, run.progress.done / run.progress.total) : 0;
  const percent = formatNumber(100 * share, "integer", format);
  // Whose numbers the diagram shows while the analysis is looked at.
  const drawn = useStudio(analysisDrawn)?.report.overlay;
  const facts = [
    shown === undefined || shown.report.run.nUsed === 0 ? "" : t("analysis:facts", { count: shown.report.run.nUsed }),
    drawn === undefined ? "" : drawn.of === undefined ? t("analysis:onDiagram") : t("analysis:onDiagramOf", { what: t(drawn.of.key, { ...drawn.of.values }) }),
  ].filter((fact) => fact !== "").join(" · ");
  return (
    <div className="arun num">
      <h2 className="count" ref={head} tabIndex={-1}>{title}</h2>
      {running ? (
        <>
          <div className="abar" role="progressbar" aria-label={t("analysis:progress", { title })} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(100 * share)}><i style={{ width: `${100 * share}%` }} /></div>
          <p className="facts">{t("analysis:percent", { percent })}</p>
        </>
      ) : <p className="facts">{facts}</p>}
      <span className="push" />
      <Past />
      {onForm === undefined ? null : (
        <button type="button" className="btn quiet" aria-expanded={form} onClick={() => onForm(!form)}><Settings2 className="i" aria-hidden="true" />{t(form && shown !== undefined ? "analysis:results" : "analysis:settings")}</button>
      )}
      {running ? <button type="button" className="btn" onClick={() => ask("cancel")}><Square className="i" aria-hidden="true" />{t("analysis:cancel")}</button> : (
        <button type="button" className="btn primary" disabled={!canRun} onClick={() => ask("run")}>
          {shown === undefined ? <Play className="i" aria-hidden="true" /> : <RotateCcw className="i" aria-hidden="true" />}
          {t(shown === undefined ? "analysis:run" : "analysis:again")}
        </button>
      )}
      <button type="button" className="icon-btn" aria-label={t("analysis:close")} onClick={() => setView({ drawerOpen: false })}><ChevronDown className="i" aria-hidden="true" /></button>
    </div>
  );
}

/** Every result of this visit, newest first. */
function Past() {
  const { t } = useTranslation();
  const language = useStudio((s) => s.language);
  const results = useStudio((s) => s.analysisResults);
  if (results.length === 0) return null;
  const time = (at: number): string => new Date(at).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  return (
    <DropdownMenu.Root>
      <DropdownMenu.Trigger asChild>
        <button type="button" className="btn quiet" aria-label={t("analysis:past")} title={t("analysis:past")}><History className="i" aria-hidden="true" /><span className="num">{results.length}</span></button>
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className="menu" align="end" sideOffset={6} collisionPadding={8} aria-label={t("analysis:past")}>
          <DropdownMenu.Label className="menu-label">{t("analysis:past")}</DropdownMenu.Label>
          {results.toReversed().map(({ key, id, at }) => (
            <DropdownMenu.Item key={key} className="menu-item" onSelect={() => studio.getState().recallAnalysis(key)}>
              {t("analysis:pastItem", { title: t(`${id}:title`), time: time(at) })}
              {key !== analysisKeyNow(studio.getState(), id) ? <span className="push hint">{t("analysis:outdated")}</span> : null}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
