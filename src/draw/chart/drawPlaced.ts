import type { Level } from "../../report/style";
import { element, escapeXml } from "../xml";
import { bandPoints, COLOURS, dotsPath, known, leaderOf, linePath, NAME, type Place, type PlacedChart, type PlacedSeries, whiskerPath } from "./series";

/** The colour of a token such as `ink`. */
export type Pen = (token: string) => string;

export const colourOf = (place: number, pen: Pen): string => pen(`series-${place % COLOURS}`);

const LEVEL: Readonly<Record<Level, string | undefined>> = { good: undefined, watch: "warn-line", act: "bad-line" };
const OPACITY = 0.82;

/** Series and names of a chart, placed already, as SVG. */
export function drawPlaced({ series, names, barWidth }: PlacedChart, yOf: (value: number) => number, pen: Pen): string {
  const drawn = series.map((one, k) => drawSeries(one, colourOf(k, pen), { yOf, pen, barWidth }));
  const named = names.map(({ place, spot }) => {
    if (spot === undefined) return "";
    const leader = spot.far ? element("line", { ...leaderOf(place, spot), stroke: pen("ink-3"), "stroke-width": 0.8 }) : "";
    return leader + element("text", { x: spot.x, y: spot.y, fill: pen("ink"), "font-size": NAME.size, "font-weight": NAME.weight }, escapeXml(place.point.name!));
  });
  return element("g", { id: "series" }, [...drawn, ...named].join(""));
}

interface Tools {
  readonly yOf: (value: number) => number;
  readonly pen: Pen;
  readonly barWidth: number;
}

function drawSeries({ series: { form, dashed }, places, shift, asDots }: PlacedSeries, colour: string, { yOf, pen, barWidth }: Tools): string {
  const shown = known(places);
  const fillOf = ({ point }: Place): string => {
    const level = LEVEL[point.level ?? "good"];
    return level === undefined ? colour : pen(level);
  };
  const whisker = ({ point: { interval }, x }: Place, stroke: string): string => (interval === undefined ? "" : element("path", { d: whiskerPath(interval, x + shift, yOf), fill: "none", stroke, "stroke-width": 1.4 }));
  if (form === "bars") {
    const zero = yOf(0);
    return shown.map((place) => element("rect", { x: place.x + shift - barWidth / 2, y: Math.min(zero, place.y), width: barWidth, height: Math.max(1, Math.abs(zero - place.y)), fill: fillOf(place), "fill-opacity": OPACITY }) + whisker(place, pen("ink"))).join("");
  }
  if (form === "marks") {
    if (asDots) return element("path", { d: dotsPath(shown), fill: "none", stroke: colour, "stroke-opacity": 0.55, "stroke-width": 6, "stroke-linecap": "round" });
    return shown.map((place) => whisker(place, colour) + element("circle", { cx: place.x + shift, cy: place.y, r: place.radius, fill: fillOf(place), "fill-opacity": OPACITY, stroke: pen("panel"), "stroke-width": 1 })).join("");
  }
  if (shown.length === 0) return "";
  const band = bandPoints(shown, yOf);
  return (band === undefined ? "" : element("polygon", { points: band, fill: colour, "fill-opacity": 0.15 })) +
    element("path", { d: linePath(shown, form), fill: "none", stroke: colour, "stroke-width": 2, "stroke-linejoin": "round", "stroke-dasharray": dashed === true ? "7 4" : undefined });
}
