import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";
import { useNumbers } from "./useNumbers";

/** Reads out that a run began, each quarter of a long one, and its end; never each step. */
export function Announcements() {
  const { t } = useTranslation();
  const { integer } = useNumbers();
  const quarter = useStudio((s) => (s.bootstrapRun.kind === "running" ? Math.floor((4 * s.bootstrapRun.count.done) / Math.max(1, s.bootstrapRun.count.total)) : undefined));
  const shown = useStudio((s) => s.bootstrap);
  const [sentence, setSentence] = useState("");
  const wasRunning = useRef(false);
  useEffect(() => {
    if (quarter !== undefined) {
      setSentence(!wasRunning.current ? t("bootstrap:announce.started") : quarter > 0 && quarter < 4 ? t("bootstrap:announce.quarter", { percent: 25 * quarter }) : "");
      wasRunning.current = true;
    } else if (wasRunning.current) {
      wasRunning.current = false;
      if (shown?.state === "stopped") setSentence(t("bootstrap:announce.stopped", { done: integer(shown.result.drawn) }));
      else if (shown?.state === "done") setSentence(t("bootstrap:announce.done", { count: shown.result.drawn, number: integer(shown.result.drawn) }));
      else setSentence("");
    }
  }, [quarter, shown, t, integer]);
  return <div className="sr-only" aria-live="polite">{sentence}</div>;
}
