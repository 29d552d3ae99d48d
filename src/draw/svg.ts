import { grow } from "./geometry";
import { drawLegend, drawNotes } from "./legend";
import type { LegendEntry, Scene } from "./scene";
import { drawComment } from "./svgComments";
import { drawPlate } from "./svgPlates";
import { drawArrow, drawConstruct, drawItem, drawJunction, drawLabel, penFor } from "./svgShapes";
import type { FigureTheme } from "./theme";
import { element, escapeXml } from "./xml";

export interface SvgOptions {
  /** paper: black on white shapes, for print; light and dark: the colours of the screen */
  readonly theme: FigureTheme;
  /** a colour; absent leaves the page behind the figure visible */
  readonly background?: string | undefined;
  /** read aloud in place of the picture, and shown by viewers */
  readonly title: string;
  readonly description: string;
  readonly language: "en" | "fr";
  readonly legend: readonly LegendEntry[];
  /** lines under the legend, such as what the stars mean */
  readonly notes?: readonly string[];
  readonly font?: string | undefined;
}

const FONT = "Inter, Arial, Helvetica, sans-serif";
const MARGIN = 16;

/**
 * A scene as a file: one SVG that needs nothing else, whose text stays text, and which uses only what browsers,
 * Word and Inkscape draw alike (explicit attributes; no style sheet, marker, filter or foreign object).
 */
export function sceneToSvg(scene: Scene, options: SvgOptions): string {
  const pen = penFor(options.theme, options.background);
  const legend = drawNotes(options.notes ?? [], drawLegend(options.legend, scene.bounds, pen), pen);
  const { x, y, width, height } = grow(legend.bounds, MARGIN);
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [wide, high] = [Math.ceil(x + width) - left, Math.ceil(y + height) - top];
  const group = (name: string, parts: readonly string[]): string =>
    parts.length === 0 ? "" : element("g", { id: name }, `\n${parts.map((part) => `    ${part}\n`).join("")}  `);
  const measurement = scene.arrows.filter(({ kind }) => kind === "measurement");
  const structural = scene.arrows.filter(({ kind }) => kind === "structural");
  const layers = [
    element("title", { id: "figure-title" }, escapeXml(options.title || " ")),
    element("desc", { id: "figure-description" }, escapeXml(options.description || " ")),
    options.background === undefined ? "" : element("rect", { x: left, y: top, width: wide, height: high, fill: options.background }),
    group("measurement", measurement.map((arrow) => drawArrow(arrow, pen))),
    group("paths", [...structural.map((arrow) => drawArrow(arrow, pen)), ...(scene.junctions ?? []).map((junction) => drawJunction(junction, pen))]),
    group("indicators", scene.items.map((item) => drawItem(item, pen))),
    group("constructs", scene.constructs.map((construct) => drawConstruct(construct, pen))),
    group("values", [...scene.labels.map((label) => drawLabel(label, pen)), ...scene.plates.map((plate) => drawPlate(plate, pen))]),
    group("comments", scene.comments.map((comment) => drawComment(comment, pen))),
    group("legend", legend.svg === "" ? [] : [legend.svg]),
  ].filter((layer) => layer !== "");
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `${left} ${top} ${wide} ${high}`,
    width: wide,
    height: high,
    role: "img",
    "aria-labelledby": "figure-title figure-description",
    "xml:lang": options.language,
    "font-family": options.font ?? FONT,
  };
  return `${element("svg", attributes, `\n${layers.map((layer) => `  ${layer}\n`).join("")}`)}\n`;
}
