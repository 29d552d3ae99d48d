import { useLayoutEffect, useRef, type RefObject } from "react";

/** What was last drawn, for handlers that outlive a drawing. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  }, [value]);
  return latest;
}
