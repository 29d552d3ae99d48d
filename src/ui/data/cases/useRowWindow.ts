import { elementScroll, observeElementOffset, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";

/** Browsers draw no element higher than about 17 million px (Firefox): a million rows are higher, and are scrolled over faster. */
const HIGHEST = 15_000_000;

export interface RowWindow {
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  /** height of all rows as the page has it, px */
  readonly height: number;
  /** what is to be taken off the place of a row, px */
  readonly shift: number;
  /** px of rows to one px of scrolling */
  readonly scale: number;
}

/** Which of very many rows are in view: only these are drawn. */
export function useRowWindow(scroller: RefObject<HTMLDivElement | null>, { count, size }: { readonly count: number; /** of a row and of the head that stays above, px */ readonly size: number }): RowWindow {
  const total = count * size;
  const height = Math.min(total, HIGHEST);
  const scaleIn = (element: Element | null): number => {
    const view = (element?.clientHeight ?? 0) - size;
    return total <= HIGHEST || view >= HIGHEST ? 1 : (total - view) / (HIGHEST - view);
  };
  // The rule warns of the React compiler, which this program is not built with.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: 12,
    observeElementOffset: (instance, changed) => observeElementOffset(instance, (offset, isScrolling) => changed(offset * scaleIn(instance.scrollElement), isScrolling)),
    scrollToFn: (offset, options, instance) => elementScroll(offset / scaleIn(instance.scrollElement), options, instance),
  });
  const scale = scaleIn(virtualizer.scrollElement);
  const offset = virtualizer.scrollOffset ?? 0;
  return { virtualizer, height, scale, shift: offset - offset / scale };
}
