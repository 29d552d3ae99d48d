import { BookOpen, CircleAlert, Info, RotateCcw } from "lucide-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../report/problem";
import type { AnalysisRequest } from "../../store/analysisKey";
import { useStudio } from "../../store/store";
import { problemText } from "../shared/problemText";
import { FieldControl } from "./FieldControl";

interface AnalysisFormProps {
  readonly request: AnalysisRequest;
  readonly problems: readonly Problem[];
}

/** What an analysis does, how it is to be done, and what stands in its way. */
export function AnalysisForm({ request: { id, analysis, input, options }, problems }: AnalysisFormProps) {
  const { t } = useTranslation();
  const choose = useStudio((s) => s.chooseInAnalysis);
  const chosen = useStudio((s) => s.analysisChoices[id]);
  const setView = useStudio((s) => s.setView);
  const [resets, setResets] = useState(0);
  const [usual, advanced] = useMemo(() => [analysis.fields.filter((field) => field.advanced !== true), analysis.fields.filter((field) => field.advanced === true)], [analysis]);
  const control = (field: (typeof usual)[number]) => <FieldControl key={field.id} id={id} field={field} value={options[field.id]} input={input} onChange={(value) => choose(id, { [field.id]: value })} />;
  const reset = (): void => {
    choose(id, undefined);
    setResets(resets + 1);
  };
  return (
    <form className="aform" aria-label={t("analysis:form", { title: t(`${id}:title`) })} onSubmit={(event) => event.preventDefault()}>
      <p className="lead">{t(`${id}:explanation`)} <button type="button" className="link" onClick={() => setView({ openPanel: "help", helpPage: id })}><BookOpen className="i" aria-hidden="true" />{t("analysis:docs")}</button></p>
      <Problems heading={t("analysis:blocked")} Icon={CircleAlert} problems={problems.filter(({ severity }) => severity === "error")} tone="bad" />
      <div className="afields" key={resets}>
        {usual.map(control)}
        {advanced.length === 0 ? null : <details className="amore"><summary>{t("analysis:more")}</summary><div className="afields">{advanced.map(control)}</div></details>}
      </div>
      <Problems heading={t("analysis:cautions")} Icon={Info} problems={problems.filter(({ severity }) => severity === "warning")} tone="warn" />
      {chosen === undefined ? null : <button type="button" className="btn quiet sm" onClick={reset}><RotateCcw className="i" aria-hidden="true" />{t("analysis:reset")}</button>}
    </form>
  );
}

/** So many are said in full. */
const MOST = 6;

function Problems({ heading, Icon, problems, tone }: { readonly heading: string; readonly Icon: typeof Info; readonly problems: readonly Problem[]; readonly tone: string }) {
  const { t } = useTranslation();
  if (problems.length === 0) return null;
  return (
    <div className={`aproblems ${tone}`}>
      <h4>{heading}</h4>
      <ul>
        {problems.slice(0, MOST).map((problem, place) => {
          const { happened, remedy } = problemText(t, problem);
          return <li key={`${problem.code} ${place}`}><Icon className="i" aria-hidden="true" /><span>{happened} <span className="muted">{remedy}</span></span></li>;
        })}
      </ul>
    </div>
  );
}
