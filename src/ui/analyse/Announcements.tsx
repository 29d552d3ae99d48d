import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";

/** Reads out that an analysis began and how it ended; never each step. */
export function Announcements({ title }: { readonly title: string }) {
  const { t } = useTranslation();
  const kind = useStudio((s) => s.analysisRun.kind);
  const results = useStudio((s) => s.analysisResults);
  const [sentence, setSentence] = useState("");
  const before = useRef({ kind, results });
  useEffect(() => {
    const was = before.current;
    before.current = { kind, results };
    if (kind === "running" && was.kind !== "running") setSentence(t("analysis:running", { title }));
    else if (kind === "idle" && was.kind === "running") setSentence(t(results === was.results ? "analysis:cancelled" : "analysis:finished", { title }));
  }, [kind, results, t, title]);
  return <div className="sr-only" aria-live="polite">{sentence}</div>;
}
