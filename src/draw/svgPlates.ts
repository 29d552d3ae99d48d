import { PLATE_TEXT } from "./plates";
import type { SceneBar, ScenePlate, Span } from "./scene";
import { type Pen, textAt } from "./svgShapes";
import { element, escapeXml } from "./xml";

/** A plate as the screen shows it; on paper without its frame's colour and with grey bands. */
export function drawPlate({ box, text, stars, textAt: at, line, bar }: ScenePlate, pen: Pen): string {
  const { palette, theme } = pen;
  const { x, y, width, height } = box;
  const paper = theme === "paper";
  const frame = element("rect", { x, y, width, height, rx: paper ? undefined : 8, fill: pen.patch, stroke: palette.measurement, "stroke-width": 0.8 });
  const tail = stars === "" ? "" : element("tspan", { fill: palette.node.statistic }, stars);
  const estimate = textAt(at, PLATE_TEXT.estimate, escapeXml(text) + tail, { "font-weight": paper ? 700 : 650, fill: palette.ink });
  const below = line === undefined ? "" : textAt(line.at, PLATE_TEXT.line, escapeXml(line.text), { "font-weight": paper ? 400 : 500, fill: palette.quiet });
  return frame + estimate + below + (bar === undefined ? "" : drawBar(bar, pen));
}

/** height of the bands, px */
export const BAR = 6;

function drawBar({ y, from, to, zero, estimate, interval, outermost, innermost }: SceneBar, { palette, patch }: Pen): string {
  const round = (value: number): number => Math.round(value * 10) / 10;
  const band = (span: Span, opacity: number): string =>
    element("rect", { x: round(span.from), y: y - BAR / 2, width: round(Math.max(0, span.to - span.from)), height: BAR, rx: BAR / 2, fill: palette.node.line, "fill-opacity": opacity });
  return (
    element("path", { d: `M${round(from)} ${y}H${round(to)}`, stroke: palette.measurement, "stroke-width": 0.8, fill: "none" }) +
    element("path", { d: `M${round(zero)} ${y - 5}V${y + 5}`, stroke: palette.quiet, "stroke-width": 1.2, fill: "none" }) +
    band(outermost, 0.2) +
    band(interval, 0.3) +
    band(innermost, 0.75) +
    element("circle", { cx: round(estimate), cy: y, r: 3.4, fill: patch, stroke: palette.node.line, "stroke-width": 1.8 })
  );
}
