import { startTransition, useEffect, useState } from "react";

/** Rows drawn at once, as many as a tall window shows, and rows added at a time. */
const FIRST = 24;
const MORE = 10;
/** between two additions, ms: a frame, so that what else waits comes in between */
const BETWEEN = 16;

/** How many of `count` rows to draw: those that are seen at once, the rest a few a frame, lest a long table hold the page up. @param stepwise  else all */
export function useGrowing(count: number, stepwise: boolean): number {
  const [grown, setGrown] = useState(FIRST);
  const isGrown = !stepwise || grown >= count;
  useEffect(() => {
    if (isGrown) return undefined;
    const timer = setTimeout(() => startTransition(() => setGrown(grown + MORE)), BETWEEN);
    return () => clearTimeout(timer);
  }, [isGrown, grown]);
  return isGrown ? count : grown;
}
