import { CircleAlert } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { Problem } from "../../report/problem";
import { say } from "../../text/say";

interface ProblemListProps {
  readonly id: string;
  readonly problems: readonly Problem[];
  readonly onGo: (problem: Problem) => void;
}

/** What keeps the text from becoming the model, each with its line; a press goes there. */
export function ProblemList({ id, problems, onGo }: ProblemListProps) {
  const { t } = useTranslation();
  return (
    <div id={id} className="text-problems" role="status">
      {problems.map((problem, k) => {
        const place = problem.at.find((one) => one.kind === "text");
        const { happened, remedy } = say(problem, (key, values) => t(key, values));
        return (
          <button key={k} type="button" className="text-problem" onClick={() => onGo(problem)}>
            <CircleAlert className="i" aria-hidden="true" />
            {place !== undefined && <b className="num">{t("canvas:text.line", { line: place.line })}</b>}
            <span>{happened} {remedy}</span>
          </button>
        );
      })}
    </div>
  );
}
