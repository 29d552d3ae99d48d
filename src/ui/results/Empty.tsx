import { CircleAlert } from "lucide-react";
import type { Problem } from "../../report/problem";
import { useStudio } from "../../store/store";
import { say } from "../../text/say";
import { useWords } from "../shared/table/words";

const NONE: readonly Problem[] = [];

/** Where there is no table: what is missing, sentence by sentence, or what to do next. */
export function Empty({ hasReport }: { readonly hasReport: boolean }) {
  const { t } = useWords();
  const problems = useStudio((s) => (s.run.kind === "failed" ? s.run.problems : NONE));
  const hasData = useStudio((s) => s.data !== undefined);
  const hasModel = useStudio((s) => s.document.model.paths.length > 0 && s.document.model.constructs.some((c) => c.items.length > 0));
  if (hasReport) return <p className="empty">{t("results:empty.section")}</p>;
  const next = !hasData ? "noData" : !hasModel ? "noModel" : "ready";
  return (
    <div className="empty">
      <h3>{t(problems.length > 0 ? "results:empty.missing" : "results:empty.title")}</h3>
      {problems.length === 0 ? <p>{t(`results:empty.${next}`)}</p> : (
        <ul>
          {problems.map((problem, index) => {
            const { happened, remedy } = say(problem, t);
            return <li key={`${problem.code} ${index}`}><CircleAlert className="i" aria-hidden="true" /><span>{happened} <span className="muted">{remedy}</span></span></li>;
          })}
        </ul>
      )}
    </div>
  );
}
