import { TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { RunSummary } from "../../report/blocks";
import { formatNumber } from "../../report/format";
import { isCarried, isStale } from "../../store/selectors";
import { useStudio } from "../../store/store";
import { useWords } from "../shared/table/words";

/** What must be known before the numbers are read: that they are old, or that they have not settled. */
export function Notice({ summary }: { readonly summary: RunSummary }) {
  const { t, format } = useWords();
  const kind = useStudio((s) => s.run.kind);
  const carried = useStudio(isCarried);
  const stale = useStudio(isStale);
  const estimate = useStudio((s) => s.estimate);
  if (kind === "failed") return <Bar text={t("results:failed")} />;
  if (stale) {
    return (
      <Bar text={t("results:stale")}>
        <button type="button" className="btn sm" onClick={estimate}>{t("results:estimate")}</button>
      </Bar>
    );
  }
  if (summary.status === "converged") return carried ? <Bar text={t("results:carried")} /> : null;
  return <Bar text={t("results:notConverged", { iterations: formatNumber(summary.iterations, "integer", format) })} />;
}

function Bar({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <p className="notice" role="status">
      <TriangleAlert className="i" aria-hidden="true" />
      {text}
      {children}
    </p>
  );
}
