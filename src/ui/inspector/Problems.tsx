import { CircleAlert, TriangleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Place, Problem } from "../../report/problem";
import { problemsNow } from "../../store/selectors";
import type { Target } from "../../store/state";
import { studio, useStudio } from "../../store/store";
import { say } from "../../text/say";
import { Symbols } from "../shared/Symbols";

/** One problem in plain sentences; a press goes to where it is. */
export function ProblemItem({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation();
  const { happened, means, remedy } = say(problem, (key, values) => t(key, values));
  const Icon = problem.severity === "error" ? CircleAlert : TriangleAlert;
  const selection = problem.at.filter((place): place is Target & Place => place.kind === "construct" || place.kind === "item" || place.kind === "path");
  const markedColumns = problem.at.flatMap((place) => (place.kind === "column" ? [place.name] : []));
  const go = () => studio.getState().setView(selection.length > 0 ? { selection } : { markedColumns });
  const look = problem.severity === "error" ? "place-problem bad" : "place-problem warn";
  const body = (
    <>
      <Icon className="i" aria-hidden="true" />
      <span>
        <strong><Symbols text={happened} /></strong> <Symbols text={`${means} ${remedy}`} />
      </span>
    </>
  );
  if (selection.length === 0 && markedColumns.length === 0) return <div className={look}>{body}</div>;
  return (
    <button type="button" className={look} onClick={go}>
      {body}
    </button>
  );
}

/** The problems of the thing selected, above all else. */
export function PlaceProblems({ concerns }: { readonly concerns: (place: Place) => boolean }) {
  const problems = useStudio(problemsNow).filter((problem) => problem.at.some(concerns));
  if (problems.length === 0) return null;
  return (
    <ul className="section place-problems">
      {problems.map((problem, index) => (
        <li key={`${problem.code} ${index}`}>
          <ProblemItem problem={problem} />
        </li>
      ))}
    </ul>
  );
}
