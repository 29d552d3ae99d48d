import { Suspense, useEffect, useState } from "react";
import { useStudio } from "../../store/store";
import { Histogram, preloadHistogram } from "./lazyHistogram";

const anything = { from: -1, to: 1, counts: [1, 2, 1] };
/** Where a browser does not say when it is idle, ms. */
const SOON = 200;

const whenIdle = (act: () => void): unknown => (typeof window.requestIdleCallback === "function" ? window.requestIdleCallback(act) : setTimeout(act, SOON));

/** Draws a chart out of sight while nothing goes on: the first of a page takes several times as long as any later, and would hold up a run. */
export function Rehearsal() {
  const running = useStudio((s) => s.bootstrapRun.kind === "running");
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let isGone = false;
    const begin = (): void => (isGone ? undefined : setReady(true));
    preloadHistogram().then(() => whenIdle(begin), () => undefined);
    return () => void (isGone = true);
  }, []);
  if (!ready || running) return null;
  return (
    <div hidden>
      <Suspense><Histogram histogram={anything} estimate={0} interval={[-0.5, 0.5]} /></Suspense>
    </div>
  );
}
