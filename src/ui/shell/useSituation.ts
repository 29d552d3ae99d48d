import { useEffect, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import { isStale, problemsNow } from "../../store/selectors";
import { useStudio } from "../../store/store";
import type { Situation } from "./status";

/** Runs shorter than this show no sign of being at work: the bar would only flicker. */
const PATIENCE = 300;

/** What the store knows of the estimation, for the status bar. */
export function useSituation(): Situation {
  const running = useLasting(useStudio((s) => s.run.kind === "running"));
  const rest = useStudio(
    useShallow((s) => ({
      hasData: s.data !== undefined,
      hasModel: s.document.model.constructs.length > 0,
      live: s.live,
      livePaused: s.livePaused,
      problems: problemsNow(s),
      summary: s.report?.run,
      milliseconds: s.milliseconds,
      stale: isStale(s),
    })),
  );
  return { ...rest, running };
}

/** True once `now` has been true for a while. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasting(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [now]);
  return now && lasting;
}
