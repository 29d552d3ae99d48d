import type { Chart, ChartPoint, Series } from "../../report/charts";
import { textWidth } from "../measureText";
import { type Box, type Marked, type Placed, placeLabels } from "./placeLabels";

/** Where a point of a series stands, px. */
export interface Place {
  readonly point: ChartPoint;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface PlacedSeries {
  readonly series: Series;
  /** in the order of the points; not finite where a point lies on no axis */
  readonly places: readonly Place[];
  /** sideways, so that bars and whiskers of several series do not hide one another */
  readonly shift: number;
  /** many marks without names are drawn as one path of dots */
  readonly asDots: boolean;
}

export interface PlacedChart {
  readonly series: readonly PlacedSeries[];
  /** each name beside its mark; without a spot where there is no room */
  readonly names: readonly { readonly place: Place; readonly spot: Placed | undefined }[];
  readonly barWidth: number;
}

export const NAME = { size: 11.5, weight: 500 } as const;
const RADIUS = 5;
/** Of this many marks and more, none with a name, each is a dot. */
const MANY = 150;
/** So many colours tell series apart; further ones begin again. */
export const COLOURS = 6;

/** Places what a chart shows on axes that are laid out. @param area  between the axes; @param xOf, yOf  px of a value, `undefined` off the axis */
export function placeSeries({ series, categories }: Pick<Chart, "series" | "categories">, area: Box, xOf: (value: number) => number | undefined, yOf: (value: number) => number | undefined): PlacedChart {
  const at = (point: ChartPoint, form: Series["form"]): Place => ({ point, x: xOf(point.x) ?? Number.NaN, y: yOf(point.y) ?? Number.NaN, radius: form === "marks" ? RADIUS * Math.sqrt(point.size ?? 1) : 3 });
  const places = series.map((one) => one.points.map((point) => at(point, one.form)));
  const named = places.flat().filter(({ point, x, y }) => point.name !== undefined && Number.isFinite(x) && Number.isFinite(y));
  const spots = placeLabels(named.map(({ x, y, radius, point }): Marked => ({ x, y, radius, text: point.name!, width: textWidth(point.name!, NAME.size, NAME.weight) })), area);
  const isHistogram = categories === undefined;
  const categoryWidth = area.width / Math.max(1, categories?.length ?? 1);
  const bars = series.filter(({ form }) => form === "bars");
  const barWidth = isHistogram ? nearest(bars.flatMap((one) => places[series.indexOf(one)]!)) : Math.min(56, (0.72 * categoryWidth) / Math.max(1, bars.length));
  const marks = isHistogram ? [] : series.filter(({ form, points }) => form === "marks" && points.some(({ interval }) => interval !== undefined));
  const markStep = Math.min(14, (0.6 * categoryWidth) / Math.max(1, marks.length));
  const shiftOf = (one: Series): number => {
    if (one.form === "bars") return isHistogram ? 0 : (bars.indexOf(one) - (bars.length - 1) / 2) * barWidth;
    return marks.includes(one) ? (marks.indexOf(one) - (marks.length - 1) / 2) * markStep : 0;
  };
  const isPlain = ({ point }: Place): boolean => point.name === undefined && point.interval === undefined && point.target === undefined;
  return {
    series: series.map((one, k): PlacedSeries => ({ series: one, places: places[k]!, shift: shiftOf(one), asDots: one.form === "marks" && places[k]!.length >= MANY && places[k]!.every(isPlain) })),
    names: named.map((place, k) => ({ place, spot: spots[k] })),
    barWidth,
  };
}

/** Those that lie on both axes. */
export const known = (places: readonly Place[]): readonly Place[] => places.filter(({ x, y }) => Number.isFinite(x) && Number.isFinite(y));

/** The least distance between neighbours, px: bars of a histogram touch. */
function nearest(places: readonly Place[]): number {
  const at = places.map(({ x }) => x).filter(Number.isFinite).toSorted((a, b) => a - b);
  const gaps = at.flatMap((x, k) => (k > 0 && x - at[k - 1]! > 0.01 ? [x - at[k - 1]!] : []));
  return gaps.length === 0 ? 24 : Math.max(1, Math.min(56, Math.min(...gaps) - 1));
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Dots of no length, which round ends of the line make visible. */
export const dotsPath = (places: readonly Place[]): string => places.map(({ x, y }) => `M${round(x)} ${round(y)}h0`).join("");

/** From point to point, or level to the next point, then up or down to it. */
export const linePath = (places: readonly Place[], form: Series["form"]): string =>
  form === "steps" ? places.map(({ x, y }, k) => (k === 0 ? `M${round(x)} ${round(y)}` : `H${round(x)}V${round(y)}`)).join("") : `M${places.map(({ x, y }) => `${round(x)} ${round(y)}`).join("L")}`;

/** Corners of the band that the intervals along a line make; none for fewer than two. */
export function bandPoints(places: readonly Place[], yOf: (value: number) => number): string | undefined {
  const band = places.filter(({ point }) => point.interval !== undefined);
  const edge = (end: 0 | 1): readonly string[] => band.map(({ point, x }) => `${round(x)},${round(yOf(point.interval![end]))}`);
  return band.length < 2 ? undefined : [...edge(0), ...edge(1).toReversed()].join(" ");
}

/** The limits of a value as a line with two ends. */
export function whiskerPath([lower, upper]: readonly [number, number], x: number, yOf: (value: number) => number): string {
  const [low, high] = [round(yOf(lower)), round(yOf(upper))];
  return `M${round(x)} ${low}V${high}M${round(x - 4)} ${low}h8M${round(x - 4)} ${high}h8`;
}

/** Of a name far from its mark: the line to it. */
export const leaderOf = ({ x, y, point }: Place, spot: Placed) => ({ x1: x, y1: y, x2: Math.max(spot.x, Math.min(spot.x + textWidth(point.name!, NAME.size, NAME.weight), x)), y2: spot.y > y ? spot.y - 9 : spot.y });
