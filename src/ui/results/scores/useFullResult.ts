import { useEffect, useState } from "react";
import { fullResult, type FullResult } from "../../../store/fullResult";
import { isStale } from "../../../store/selectors";
import { useStudio } from "../../../store/store";

/** Edits follow one another; the values of all cases wait until they pause. */
const PAUSE_MILLISECONDS = 250;

interface Asked {
  readonly key: string;
  readonly found: FullResult | "failed";
}

/** The whole result of the estimate in view: undefined while it is awaited, the last one meanwhile where there is one. */
export function useFullResult(): { readonly full: FullResult | undefined; readonly current: boolean; readonly failed: boolean } {
  const key = useStudio((s) => (isStale(s) || s.run.kind !== "done" ? undefined : s.reportKey));
  const [asked, setAsked] = useState<Asked>();
  const known = asked?.key === key && key !== undefined;
  useEffect(() => {
    if (key === undefined || known) return undefined;
    const controller = new AbortController();
    const timer = setTimeout(() => {
      fullResult(controller.signal).then(
        (found) => controller.signal.aborted || setAsked({ key, found: found ?? "failed" }),
        () => controller.signal.aborted || setAsked({ key, found: "failed" }),
      );
    }, asked === undefined ? 0 : PAUSE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [key, known, asked]);
  const full = asked === undefined || asked.found === "failed" ? undefined : asked.found;
  return { full, current: known, failed: known && asked?.found === "failed" };
}
