import { useEffect, useState, type RefObject } from "react";

interface Rows {
  readonly count: number;
  /** of one row, px */
  readonly height: number;
}

/** Rows drawn above and below what is seen, so that arrow keys and quick scrolling find them there. */
const MARGIN = 12;
/** Before the first measurement. */
const SUPPOSED_HEIGHT = 400;

/** Which rows of equal height to draw in a scrolling box: `from` up to and without `to`. */
export function useRowsInView(scroller: RefObject<HTMLElement | null>, { count, height }: Rows): { readonly from: number; readonly to: number } {
  const [view, setView] = useState({ top: 0, height: SUPPOSED_HEIGHT });
  useEffect(() => {
    const box = scroller.current;
    if (box === null) return undefined;
    const measure = () => setView({ top: box.scrollTop, height: box.clientHeight || SUPPOSED_HEIGHT });
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    box.addEventListener("scroll", measure, { passive: true });
    return () => {
      observer.disconnect();
      box.removeEventListener("scroll", measure);
    };
  }, [scroller]);
  const from = Math.max(0, Math.min(count, Math.floor(view.top / height)) - MARGIN);
  return { from, to: Math.min(count, Math.ceil((view.top + view.height) / height) + MARGIN) };
}
