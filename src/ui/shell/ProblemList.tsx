import { CircleAlert, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Place, Problem } from "../../report/problem";
import type { ViewFields } from "../../store/state";
import { useStudio } from "../../store/store";
import { MatchColumns } from "../shared/MatchColumns";
import { problemText } from "../shared/problemText";

interface ProblemListProps {
  readonly problems: readonly Problem[];
  readonly onGo: () => void;
}

/** Everything that stands in the way; a press goes to where it is. */
export function ProblemList({ problems, onGo }: ProblemListProps) {
  const { t } = useTranslation();
  const inData = useStudio((s) => s.mode === "data");
  const setView = useStudio((s) => s.setView);
  return (
    <>
      <h2>{t("shell:problems.title", { count: problems.length })}</h2>
      <ul>
        {problems.map((problem, index) => {
          const { happened, means, remedy } = problemText(t, problem);
          const where = viewOf(problem.at);
          const Icon = problem.severity === "error" ? CircleAlert : TriangleAlert;
          const body = (
            <>
              <Icon className="i" aria-hidden="true" />
              <span><strong>{happened}</strong>{means} {remedy}</span>
            </>
          );
          const look = problem.severity === "error" ? "problem bad" : "problem";
          return (
            <li key={`${problem.code} ${index}`}>
              {where === undefined ? <div className={look}>{body}</div> : (
                <button type="button" className={look} onClick={() => { setView(inData ? { mode: "build", ...where } : where); onGo(); }}>{body}</button>
              )}
            </li>
          );
        })}
      </ul>
      <MatchColumns problems={problems} onGo={onGo} />
    </>
  );
}

/** What to show for a place: the elements selected on the canvas, or the variables marked. */
export function viewOf(at: readonly Place[]): Partial<ViewFields> | undefined {
  const selection = at.flatMap((place) => (place.kind === "construct" || place.kind === "item" || place.kind === "path" ? [place] : []));
  if (selection.length > 0) return { selection };
  const markedColumns = at.flatMap((place) => (place.kind === "column" ? [place.name] : []));
  return markedColumns.length > 0 ? { mode: "build", markedColumns } : undefined;
}
