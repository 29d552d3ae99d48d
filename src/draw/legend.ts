import type { Level } from "../report/blocks";
import { formatNumber, thresholdDecimals } from "../report/format";
import type { Text } from "../report/text";
import { textWidth } from "./measureText";
import { numberFormat } from "./numberFormat";
import type { DisplayOptions, LegendEntry, Rect, Scene } from "./scene";
import { CUE, drawArrow, drawCue, type Pen, textAt } from "./svgShapes";
import { element, escapeXml } from "./xml";

const ORDER: readonly Level[] = ["good", "watch", "act"];
const SAMPLE = 34;
const BETWEEN = 26;
const SIZE = 11.5;

/** What the line styles of a picture mean, as sentences to translate; empty where no item is weak, because then nothing needs explaining. */
export function legendOf(scene: Scene, display: DisplayOptions, language: "en" | "fr"): readonly { readonly level: Level; readonly text: Text }[] {
  const used = new Set(scene.arrows.map(({ level }) => level));
  if (!used.has("watch") && !used.has("act")) return [];
  const number = (value: number): string => {
    return formatNumber(value, "bounded", { ...numberFormat(display, language), decimals: thresholdDecimals(value) });
  };
  const values = { act: number(display.thresholds.act), watch: number(display.thresholds.watch) };
  return ORDER.filter((level) => used.has(level)).map((level) => ({ level, text: { key: `figure:legend.${level}`, values } }));
}

const widthOf = ({ level, text }: LegendEntry): number =>
  SAMPLE + 8 + (level === "good" ? 0 : CUE + 5) + textWidth(text, SIZE, 500);

const LINE_HEIGHT = 20;
/** from the picture to the first legend row, px */
const ABOVE = 22;

/** Entries in rows no wider than the picture. */
function rowsOf(entries: readonly LegendEntry[], width: number): readonly (readonly LegendEntry[])[] {
  const rows: LegendEntry[][] = [];
  let left = 0;
  for (const entry of entries) {
    const need = widthOf(entry) + BETWEEN;
    if (rows.length === 0 || left < need - BETWEEN) {
      rows.push([]);
      left = width;
    }
    rows.at(-1)!.push(entry);
    left -= need;
  }
  return rows;
}

export interface DrawnLegend {
  readonly svg: string;
  /** picture and legend together */
  readonly bounds: Rect;
}

/** The legend, centred under the picture. */
export function drawLegend(entries: readonly LegendEntry[], picture: Rect, pen: Pen): DrawnLegend {
  if (entries.length === 0) return { svg: "", bounds: picture };
  const rows = rowsOf(entries, picture.width);
  const wide = rows.map((row) => row.reduce((sum, entry) => sum + widthOf(entry) + BETWEEN, -BETWEEN));
  const svg = rows.map((row, k) => {
    let x = picture.x + (picture.width - wide[k]!) / 2;
    const y = picture.y + picture.height + ABOVE + k * LINE_HEIGHT;
    return row.map((entry) => {
      const drawn = drawEntry(entry, { x, y }, pen);
      x += widthOf(entry) + BETWEEN;
      return drawn;
    }).join("");
  }).join("");
  const width = Math.max(picture.width, ...wide);
  const height = picture.height + ABOVE + (rows.length - 1) * LINE_HEIGHT + 8;
  return { svg, bounds: { x: picture.x - (width - picture.width) / 2, y: picture.y, width, height } };
}

/** Lines of text under the legend, centred; the picture is widened where one is longer. */
export function drawNotes(notes: readonly string[], above: DrawnLegend, pen: Pen): DrawnLegend {
  if (notes.length === 0) return above;
  const { x, y, width, height } = above.bounds;
  const centre = x + width / 2;
  const svg = notes.map((note, k) => textAt({ x: centre, y: y + height + ABOVE - 6 + k * LINE_HEIGHT }, SIZE, escapeXml(note), { fill: pen.palette.quiet }));
  const wide = Math.max(width, ...notes.map((note) => textWidth(note, SIZE, 500)));
  return { svg: above.svg + svg.join(""), bounds: { x: centre - wide / 2, y, width: wide, height: height + ABOVE + (notes.length - 1) * LINE_HEIGHT } };
}

function drawEntry({ level, text }: LegendEntry, { x, y }: { readonly x: number; readonly y: number }, pen: Pen): string {
  const dash = level === "watch" ? "6 3.5" : level === "act" ? "1.6 3.4" : undefined;
  const arrow = drawArrow(
    {
      id: "", kind: "measurement", direction: "reflective", from: { x, y }, to: { x: x + SAMPLE, y },
      width: level === "good" ? 1.2 : level === "watch" ? 1.5 : 1.7, head: { length: 7, halfWidth: 2.9 },
      ...(dash === undefined ? {} : { dash }), level, negative: false,
    },
    pen,
  );
  const start = x + SAMPLE + 8;
  const cue = level === "good" ? "" : drawCue({ x: start + CUE / 2, y }, level, pen);
  const textX = start + (level === "good" ? 0 : CUE + 5);
  const words = element("text", { x: textX, y: y + SIZE * 0.36, "font-size": SIZE, fill: pen.palette.quiet }, escapeXml(text));
  return arrow + cue + words;
}
