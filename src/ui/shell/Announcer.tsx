import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useStudio } from "../../store/store";

/** Time without a newer result before one is read out: a drag makes many. */
const QUIET = 900;

/** Reads results of the estimation to those who cannot see them, politely. */
export function Announcer() {
  const { t } = useTranslation();
  const report = useStudio((s) => s.report);
  const [sentence, setSentence] = useState("");
  useEffect(() => {
    if (report === undefined) return;
    const { status, iterations, nUsed } = report.run;
    const key = status === "converged" ? "shell:announce.converged" : "shell:announce.notConverged";
    const timer = setTimeout(() => setSentence(t(key, { count: iterations, n: nUsed })), QUIET);
    return () => clearTimeout(timer);
  }, [report, t]);
  return <div className="sr-only" aria-live="polite" role="status">{sentence}</div>;
}
