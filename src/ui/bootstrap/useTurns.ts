import { startTransition, useEffect, useRef, useState } from "react";

/** Time between two turns, ms: a frame, so that what else waits comes in between. */
const BETWEEN = 16;

/**
 * The newest value for each of several places, given to one place after the other: each draws a chart, and all of them in one task
 * would hold the page up while intervals follow an edit.
 * @param places keys of the places, from the top; a new one has nothing until its turn
 */
export function useTurns<T>(value: T, places: readonly string[]): (place: string) => T | undefined {
  const [given, setGiven] = useState<ReadonlyMap<string, T>>(new Map());
  const left = useRef<string[]>([]);
  const list = places.join("\u0000");
  useEffect(() => {
    left.current = list === "" ? [] : list.split("\u0000");
    let timer = setTimeout(next, 0);
    function next(): void {
      const place = left.current.shift();
      if (place === undefined) return;
      startTransition(() => setGiven((before) => new Map(before).set(place, value)));
      timer = setTimeout(next, BETWEEN);
    }
    return () => clearTimeout(timer);
  }, [value, list]);
  return (place) => given.get(place);
}
