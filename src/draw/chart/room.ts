import type { Chart } from "../../report/charts";
import { formatNumber } from "../../report/format";
import type { NumberStyle } from "../../report/style";
import { sayText, type Words } from "../../report/write/words";
import { shorten, textWidth } from "../measureText";
import { type Scale, scalesOf } from "./scale";

export interface ChartSize {
  readonly width: number;
  readonly height: number;
}

/** How the room of a chart is shared out between its axes and what it shows; px. */
export interface ChartRoom {
  readonly x: Scale;
  readonly y: Scale;
  /** within the outermost edge */
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  /** of the upright axis with its title */
  readonly left: number;
  /** of the level axis with its title */
  readonly bottom: number;
  /** degrees by which names of categories are turned, 0 where they stand level */
  readonly slant: number;
  readonly xTitle: string;
  /** cut to the height that there is */
  readonly yTitle: string;
  /** a tick as it is written: a number, or the name of a category cut to its room */
  writeX(tick: number): string;
  writeY(tick: number): string;
}

export const TICK = { size: 11, weight: 400 } as const;
export const TITLE = { size: 12, weight: 550 } as const;
const TITLE_HEIGHT = 18;
/** Categories whose names need more room than they have are written aslant. */
const SLANT = -32;
const COSINE = Math.cos((SLANT * Math.PI) / 180);
/** With this much room for each, px, they are cut short instead. */
const ASLANT_FROM = 90;
/** No name aslant is longer, px. */
const LONGEST = 120;
const MARGIN = { top: 14, right: 18, bottom: 4, left: 4 } as const;

/** Axes, ticks and titles of a chart in a given room, without its legend. */
export function chartRoom(chart: Chart, { width, height }: ChartSize, { t, format }: Words): ChartRoom {
  const { x, y } = scalesOf(chart, height);
  const write = (scale: Scale, style: NumberStyle) => (value: number): string => formatNumber(value, style, { ...format, decimals: scale.decimals });
  const [numberX, writeY] = [write(x, chart.x.style), write(y, chart.y.style)];
  const categories = chart.categories?.map((one) => sayText(one, t));
  const wide = (text: string): number => textWidth(text, TICK.size, TICK.weight);
  const left = Math.ceil(Math.max(...y.ticks.map((tick) => wide(writeY(tick))))) + TITLE_HEIGHT + 14;
  const step = categories === undefined ? 0 : (width - MARGIN.left - left - MARGIN.right) / categories.length;
  const room = step - 8;
  const longest = Math.max(0, ...(categories ?? []).map(wide));
  const isSlanted = categories !== undefined && longest > room && room < ASLANT_FROM;
  const categoryHeight = isSlanted ? Math.min(74, 0.56 * Math.min(longest, LONGEST) + 20) : 22;
  /** A name aslant ends below its category; those on the left must not begin beyond the edge. */
  const roomOf = (k: number): number => (isSlanted ? Math.min(LONGEST, (MARGIN.left + left + (k + 0.5) * step) / COSINE - 8) : room);
  return {
    x, y, left, writeY,
    margin: MARGIN,
    bottom: TITLE_HEIGHT + (categories === undefined ? 22 : categoryHeight),
    slant: isSlanted ? SLANT : 0,
    xTitle: sayText(chart.x.title, t),
    yTitle: shorten(sayText(chart.y.title, t), (one) => textWidth(one, TITLE.size, TITLE.weight) <= height - categoryHeight - 60),
    writeX: (tick) => (categories === undefined ? numberX(tick) : shorten(categories[tick] ?? "", (one) => wide(one) <= roomOf(tick))),
  };
}
