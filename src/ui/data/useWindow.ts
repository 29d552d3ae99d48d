import { useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import type { RefObject } from "react";

export interface WindowRequest {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly count: number;
  /** height of a row or width of a column, px */
  readonly size: number;
  readonly horizontal?: boolean;
  /** free space at both ends, px */
  readonly padding?: number;
}

/** Which rows (or columns) of a long list are in view: only these are drawn. */
export function useWindow({ scroller, count, size, horizontal = false, padding = 0 }: WindowRequest): Virtualizer<HTMLDivElement, Element> {
  // The rule warns of the React compiler, which this program is not built with.
  // oxlint-disable-next-line react/incompatible-library
  return useVirtualizer({
    count,
    horizontal,
    getScrollElement: () => scroller.current,
    estimateSize: () => size,
    overscan: horizontal ? 3 : 12,
    paddingStart: padding,
    paddingEnd: padding,
  });
}
