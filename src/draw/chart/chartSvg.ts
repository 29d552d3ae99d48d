import type { Chart } from "../../report/charts";
import { sayText, type Words } from "../../report/write/words";
import { token } from "../theme";
import { element, escapeXml } from "../xml";
import { drawPlaced, type Pen } from "./drawPlaced";
import { chartLegend } from "./legend";
import type { Box } from "./placeLabels";
import { type ChartRoom, chartRoom, type ChartSize, TICK, TITLE } from "./room";
import { placeSeries } from "./series";

export interface ChartLook extends ChartSize {
  readonly theme: "light" | "dark";
  /** whether the page is filled, or left to show through */
  readonly filled: boolean;
  readonly font?: string;
  /** in print, mm; absent: the size of the screen */
  readonly millimetres?: number;
}

const FONT = "Inter, Arial, Helvetica, sans-serif";

/**
 * A chart as a file that needs nothing else: what the screen shows, made from the data of the chart and not from the page, with
 * explicit attributes that browsers, Word and Inkscape draw alike.
 */
export function chartSvg(chart: Chart, { width, height, theme, filled, font = FONT, millimetres }: ChartLook, words: Words): string {
  const { t, format } = words;
  const pen: Pen = (name) => token(name, theme);
  const legend = chartLegend(chart, width, words, pen);
  const room = chartRoom(chart, { width, height: height - legend.height }, words);
  const area: Box = {
    left: room.margin.left + room.left,
    top: legend.height + room.margin.top,
    width: width - room.margin.left - room.left - room.margin.right,
    height: height - legend.height - room.margin.top - room.bottom - room.margin.bottom,
  };
  const xOf = (value: number): number => area.left + ((value - room.x.from) / (room.x.to - room.x.from || 1)) * area.width;
  const yOf = (value: number): number => area.top + area.height - ((value - room.y.from) / (room.y.to - room.y.from || 1)) * area.height;
  const [title, reading] = [sayText(chart.title, t), chart.reading.map((sentence) => sayText(sentence, t)).join(" ")];
  const parts = [
    element("title", { id: "chart-title" }, escapeXml(title)),
    element("desc", { id: "chart-description" }, escapeXml(reading || " ")),
    filled ? element("rect", { x: 0, y: 0, width, height, fill: pen("panel") }) : "",
    legend.svg,
    grid(chart, room, area, { xOf, yOf, pen }),
    beneath(chart, area, { xOf, yOf, pen, words }, room),
    drawPlaced(placeSeries(chart, area, xOf, yOf), yOf, pen),
    axes(room, area, { xOf, yOf, pen }, height),
  ].filter((part) => part !== "");
  const size = millimetres === undefined ? { width, height } : { width: `${millimetres}mm`, height: `${Math.round((10_000 * millimetres * height) / width) / 10_000}mm` };
  const attributes = { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, ...size, role: "img", "aria-labelledby": "chart-title chart-description", "xml:lang": format.language, "font-family": font };
  return `${element("svg", attributes, `\n${parts.map((part) => `  ${part}\n`).join("")}`)}\n`;
}

interface Axes {
  readonly xOf: (value: number) => number;
  readonly yOf: (value: number) => number;
  readonly pen: Pen;
}

function grid({ categories }: Chart, { x, y }: ChartRoom, { left, top, width, height }: Box, { xOf, yOf, pen }: Axes): string {
  const level = y.ticks.map((tick) => element("line", { x1: left, x2: left + width, y1: yOf(tick), y2: yOf(tick) }));
  const upright = categories === undefined ? x.ticks.map((tick) => element("line", { x1: xOf(tick), x2: xOf(tick), y1: top, y2: top + height })) : [];
  return element("g", { stroke: pen("line"), "stroke-width": 1 }, [...level, ...upright].join(""));
}

/** Shaded stretches and straight lines, with their names. */
function beneath({ regions = [], guides = [] }: Chart, { left, top, width, height }: Box, { xOf, yOf, pen, words: { t } }: Axes & { readonly words: Words }, { x }: ChartRoom): string {
  const name = (text: string, at: { readonly x: number; readonly y: number; readonly "text-anchor": string }, fill: string): string =>
    element("text", { ...at, fill, "font-size": 11, "font-weight": 500 }, escapeXml(text));
  const shaded = regions.map(({ from, to, label }) => {
    const [a, b] = [xOf(Math.max(from, x.from)), xOf(Math.min(to, x.to))];
    return element("rect", { x: a, y: top, width: Math.max(0, b - a), height, fill: pen("good-soft"), "fill-opacity": 0.8 }) + name(sayText(label, t), { x: (a + b) / 2, y: top + 14, "text-anchor": "middle" }, pen("good"));
  });
  const lines = guides.map(({ axis, value, label }) => {
    const line = axis === "y" ? { x1: left, x2: left + width, y1: yOf(value), y2: yOf(value) } : { x1: xOf(value), x2: xOf(value), y1: top, y2: top + height };
    const at = axis === "y" ? { x: left + width - 5, y: yOf(value) + 14, "text-anchor": "end" } : { x: xOf(value) + 5, y: top + 14, "text-anchor": "start" };
    return element("line", { ...line, stroke: pen("ink-3"), "stroke-dasharray": "5 4" }) + (label === undefined ? "" : name(sayText(label, t), at, pen("ink-2")));
  });
  const all = [...shaded, ...lines].join("");
  return all === "" ? "" : element("g", {}, all);
}

function axes({ x, y, slant, xTitle, yTitle, writeX, writeY }: ChartRoom, { left, top, width, height }: Box, { xOf, yOf, pen }: Axes, whole: number): string {
  const foot = top + height;
  const small = { fill: pen("ink-2"), "font-size": TICK.size, "font-weight": TICK.weight };
  const across = x.ticks.map((tick) => {
    const at = { x: xOf(tick), y: foot + (slant === 0 ? 17 : 13) };
    return element("text", { ...at, ...small, "text-anchor": slant === 0 ? "middle" : "end", transform: slant === 0 ? undefined : `rotate(${slant} ${Math.round(at.x * 100) / 100} ${Math.round(at.y * 100) / 100})` }, escapeXml(writeX(tick)));
  });
  const up = y.ticks.map((tick) => element("text", { x: left - 8, y: yOf(tick) + 4, ...small, "text-anchor": "end" }, escapeXml(writeY(tick))));
  const titled = { fill: pen("ink"), "font-size": TITLE.size, "font-weight": 600, "text-anchor": "middle" };
  const middle = top + height / 2;
  return element("g", {}, [
    element("path", { d: `M${left} ${top}V${foot}H${left + width}`, fill: "none", stroke: pen("line-strong") }),
    ...across,
    ...up,
    element("text", { x: left + width / 2, y: whole - 8, ...titled }, escapeXml(xTitle)),
    element("text", { x: 16, y: middle, ...titled, transform: `rotate(-90 16 ${Math.round(middle * 100) / 100})` }, escapeXml(yTitle)),
  ].join(""));
}
