import type { Point } from "../model/document";
import type { ElementStyle } from "../model/style";
import type { Level } from "../report/blocks";
import { arrowShape } from "./arrowShape";
import { grow, middle } from "./geometry";
import { HALO, NOTE } from "./labels";
import { dashOf, inkOn, paint } from "./looks";
import { textWidth } from "./measureText";
import { CORNER, corners, halfSide } from "./outline";
import type { SceneArrow, SceneConstruct, SceneItem, SceneJunction, SceneLabel } from "./scene";
import { junctionPoints } from "./terms";
import { type FigureTheme, type Palette, palettes } from "./theme";
import { type Attributes, element, escapeXml } from "./xml";

/** What every shape of one figure needs to know. */
export interface Pen {
  readonly theme: FigureTheme;
  readonly palette: Palette;
  /** colour under labels */
  readonly patch: string;
}

/** A line of text centred on a point. The baseline is computed, because word processors ignore `dominant-baseline`. */
export function textAt(at: Point, size: number, content: string, attributes: Attributes): string {
  return element("text", { x: at.x, y: at.y + size * 0.36, "font-size": size, "text-anchor": "middle", ...attributes }, content);
}

const judged = (level: Level | undefined): level is "watch" | "act" => level === "watch" || level === "act";

/** What a style says of a text; colours as written into a figure. */
const lettering = (look: ElementStyle | undefined, palette: Palette): Attributes => ({
  ...(look?.text === undefined || look.text === "none" ? {} : { fill: paint(look.text, "text", palette) }),
  ...(look?.bold === true ? { "font-weight": 700 } : {}),
  ...(look?.italic === true ? { "font-style": "italic" } : {}),
});

export function drawArrow(arrow: SceneArrow, { palette }: Pen): string {
  const { shaft, head } = arrowShape(arrow);
  const structural = arrow.negative ? palette.path.negative : palette.path.positive;
  const measured = judged(arrow.level) ? palette.levels[arrow.level].line : palette.measurement;
  const given = arrow.look?.line === undefined ? undefined : paint(arrow.look.line, "line", palette);
  const color = arrow.kind === "structural" ? (given ?? structural) : measured;
  return (
    element("path", { d: shaft, fill: "none", stroke: color, "stroke-width": arrow.width, "stroke-dasharray": arrow.dash }) +
    element("polygon", { points: head, fill: color })
  );
}

/** The diamond on a path that a product moderates. */
export const drawJunction = (junction: SceneJunction, { palette }: Pen): string =>
  element("polygon", { points: junctionPoints(junction), fill: palette.node.fill, stroke: palette.node.line, "stroke-width": 1.5 });

export function drawItem({ box, text, full, level, look }: SceneItem, { palette, theme }: Pen): string {
  // A weak item shows that it is weak, whatever it was given.
  const own = judged(level) ? undefined : look;
  const colors = judged(level) ? palette.levels[level] : { ...outlined(own, palette.item, palette), text: inkOn(own?.fill) ?? palette.ink };
  const width = level === "act" ? 1.8 : level === "watch" ? 1.4 : (theme === "paper" ? 0.9 : 1.1) * (own?.lineWidth ?? 1);
  const dash = level === "watch" ? "4 2.5" : own && dashOf(own);
  const { x, y } = box;
  const frame = { x, y, width: box.width, height: box.height, rx: theme === "paper" ? undefined : 4 };
  const rect = element("rect", { ...frame, fill: colors.fill, stroke: colors.line, "stroke-width": width, "stroke-dasharray": dash });
  const weight = level === "act" ? 600 : theme === "paper" ? 400 : 500;
  const label = textAt(middle(box), 11.5, escapeXml(text), { "font-weight": weight, fill: colors.text, ...lettering(own, palette) });
  return text === full ? rect + label : element("g", {}, element("title", {}, escapeXml(full)) + rect + label);
}

export function drawConstruct(circle: SceneConstruct, { palette, theme }: Pen): string {
  const { center, nameLines, nameOffsets, nameSize, statistic, look } = circle;
  const body = drawOutline(circle, palette);
  const weight = theme === "paper" ? 400 : 600;
  const name = nameLines.map((line, k) =>
    textAt({ x: center.x, y: center.y + nameOffsets[k]! }, nameSize, escapeXml(line), { "font-weight": weight, fill: inkOn(look?.fill) ?? palette.ink, ...lettering(look, palette) }),
  );
  const below = statistic && drawStatistic({ x: center.x, y: center.y + statistic.offset }, statistic, { palette, theme, ink: inkOn(look?.fill) });
  return [body, drawRing(circle, palette), ...name, below ?? ""].join("");
}

/** Fill and line as given, else as usual. */
const outlined = (look: ElementStyle | undefined, usual: { readonly fill: string; readonly line: string }, palette: Palette): { readonly fill: string; readonly line: string } => ({
  fill: look?.fill === undefined ? usual.fill : paint(look.fill, "fill", palette),
  line: look?.line === undefined ? usual.line : paint(look.line, "line", palette),
});

function drawOutline({ center: { x, y }, radius, shape, look }: SceneConstruct, palette: Palette): string {
  const { fill, line } = outlined(look, palette.node, palette);
  const style = { fill, stroke: line, "stroke-width": 1.5 * (look?.lineWidth ?? 1), "stroke-dasharray": look && dashOf(look) };
  if (shape === undefined) return element("circle", { cx: x, cy: y, r: radius, ...style });
  if (shape !== "square") return element("polygon", { points: corners(shape, radius).map((at) => `${hundredth(x + at.x)},${hundredth(y + at.y)}`).join(" "), "stroke-linejoin": "round", ...style });
  const half = halfSide(radius);
  return element("rect", { x: hundredth(x - half), y: hundredth(y - half), width: hundredth(2 * half), height: hundredth(2 * half), rx: CORNER, ...style });
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

function drawRing({ center, radius, ring }: SceneConstruct, palette: Palette): string {
  if (ring === undefined || !palette.ring) return "";
  const r = radius - 6;
  const line = { fill: "none", "stroke-width": 3.5, stroke: palette.ring.fill };
  const place = { cx: center.x, cy: center.y, r };
  const track = element("circle", { ...place, fill: "none", stroke: palette.ring.track, "stroke-width": 3 });
  if (ring >= 0.9999) return track + element("circle", { ...place, ...line });
  if (ring <= 0) return track;
  const end = { x: center.x + r * Math.sin(2 * Math.PI * ring), y: center.y - r * Math.cos(2 * Math.PI * ring) };
  const [x, y] = [Math.round(end.x * 100) / 100, Math.round(end.y * 100) / 100];
  return track + element("path", { ...line, d: `M${center.x} ${center.y - r}A${r} ${r} 0 ${ring > 0.5 ? 1 : 0} 1 ${x} ${y}` });
}

/** The symbol is upright and quiet on screen; on paper R is italic and an equals sign follows, as journals want it. */
function drawStatistic(
  at: Point,
  { symbol, text }: { readonly symbol: string; readonly text: string },
  { palette, theme, ink }: Pick<Pen, "palette" | "theme"> & { readonly ink: string | undefined },
): string {
  const paper = theme === "paper";
  const [letter, rest] = [symbol.slice(0, 1), symbol.slice(1)];
  const lowered = letter === "ρ" && rest !== "";
  const head = paper ? element("tspan", { "font-style": "italic" }, letter) : letter;
  const tail = lowered ? element("tspan", { "font-size": 8.5, dy: 2.5 }, rest) : escapeXml(rest);
  const size = paper ? 12 : 13;
  const mark = element("tspan", { "font-size": paper ? 12 : 11.5, fill: ink ?? palette.quiet }, (symbol === "AVE" ? "AVE" : head + tail));
  const value = element("tspan", { dy: lowered ? -2.5 : undefined }, escapeXml(paper ? ` = ${text}` : ` ${text}`));
  return textAt(at, size, mark + value, { "font-weight": paper ? 400 : 500, fill: ink ?? palette.node.statistic });
}

export function drawLabel(label: SceneLabel, pen: Pen): string {
  const { patch, text, level, kind, note } = label;
  const at = note === undefined ? middle(patch) : { x: patch.x + patch.width / 2, y: patch.y + (patch.height - NOTE.height) / 2 };
  const { x, y, width, height } = patch;
  const below = note === undefined ? "" : textAt({ x: at.x, y: patch.y + patch.height - NOTE.height / 2 - 1 }, NOTE.fontSize, escapeXml(note), { fill: pen.palette.quiet });
  if (kind === "structural") {
    const rect = element("rect", { x, y, width, height, rx: 4, fill: pen.patch });
    return rect + textAt(at, label.fontSize, escapeXml(text), { "font-weight": pen.theme === "paper" ? 700 : 650, fill: pen.palette.ink, ...lettering(label.look, pen.palette) });
  }
  if (!judged(level) || label.cue === undefined) {
    const rect = element("rect", { x, y, width, height, fill: pen.patch });
    return rect + textAt(at, label.fontSize, escapeXml(text), { "font-weight": pen.theme === "paper" ? 400 : 500, fill: pen.palette.quiet }) + below;
  }
  const halo = grow(patch, HALO);
  const colors = pen.palette.levels[level];
  const pill = pen.theme === "paper" ? "" : element("rect", { x, y, width, height, rx: 8, fill: colors.fill });
  const shift = CUE / 2 + 1.5;
  const half = textWidth(text, label.fontSize, 600) / 2;
  return (
    element("rect", { x: halo.x, y: halo.y, width: halo.width, height: halo.height, rx: 10, fill: pen.patch }) +
    pill +
    drawCue({ x: at.x - half - 1.5, y: at.y }, level, pen) +
    textAt({ x: at.x + shift, y: at.y }, label.fontSize, escapeXml(text), { "font-weight": 600, fill: colors.text }) +
    below
  );
}

/** width of a cue, px */
export const CUE = 7;

/** ▽ or ▼ as a shape, because not every font has the glyph. */
export function drawCue({ x, y }: Point, level: "watch" | "act", { palette }: Pen): string {
  const half = CUE / 2;
  const color = palette.levels[level].text;
  const round = (value: number): number => Math.round(value * 100) / 100;
  const points = [[-half, -2.8], [half, -2.8], [0, 3.4]].map(([dx, dy]) => `${round(x + dx!)},${round(y + dy!)}`).join(" ");
  return element("polygon", { points, fill: level === "act" ? color : "none", stroke: color, "stroke-width": 1, "stroke-linejoin": "round" });
}

/** On a transparent page the patches take the colour of the page that the figure will most likely lie on. */
export const penFor = (theme: FigureTheme, background: string | undefined): Pen => ({
  theme,
  palette: palettes[theme],
  patch: background ?? (theme === "dark" ? palettes.dark.canvas : palettes.paper.canvas),
});
