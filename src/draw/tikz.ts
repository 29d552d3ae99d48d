import { latexText } from "../report/write/latex";
import { readPath } from "./readPath";
import { type Look, readShapes, type Shape, type ShapeText, type TextRun } from "./readShapes";

const POINTS_PER_MILLIMETRE = 72.27 / 25.4;

/**
 * A figure as a TikZ picture for LaTeX (packages tikz and, for letters beyond Latin, a Unicode engine or inputenc). It draws the
 * shapes of the SVG one by one, in the document's own fonts.
 * @param width  mm
 */
export function svgToTikz(svg: string, width: number): string {
  const { viewBox, shapes } = readShapes(svg);
  const unit = width / viewBox.width;
  const colors = new Map<string, string>();
  const pen: Pen = {
    unit,
    point: (x, y) => `(${round(x - viewBox.x)},${round(y - viewBox.y)})`,
    color: (hex) => {
      const known = colors.get(hex.toLowerCase());
      if (known !== undefined) return known;
      const name = COMMON[hex.toLowerCase()] ?? `figure${String.fromCharCode(65 + colors.size)}`;
      colors.set(hex.toLowerCase(), name);
      return name;
    },
  };
  const lines = shapes.map((shape) => `  ${drawn(shape, pen)}`);
  const definitions = [...colors].filter(([hex]) => COMMON[hex] === undefined).map(([hex, name]) => `\\definecolor{${name}}{HTML}{${fullHex(hex)}}`);
  const bounds = `  \\useasboundingbox (0,0) rectangle (${round(viewBox.width)},${round(viewBox.height)});`;
  return [...definitions, `\\begin{tikzpicture}[x=${trimmed(unit, 5)}mm, y=-${trimmed(unit, 5)}mm]`, bounds, ...lines, "\\end{tikzpicture}", ""].join("\n");
}

interface Pen {
  /** mm per px */
  readonly unit: number;
  readonly point: (x: number, y: number) => string;
  readonly color: (hex: string) => string;
}

const COMMON: Readonly<Record<string, string>> = { "#000000": "black", "#ffffff": "white" };
const fullHex = (hex: string): string => (hex.length === 4 ? hex.slice(1).replace(/./g, "$&$&") : hex.slice(1)).toUpperCase();
const trimmed = (value: number, digits: number): string => String(Number(value.toFixed(digits)));
const round = (value: number): string => trimmed(value, 2);
const points = (px: number, { unit }: Pen): string => `${trimmed(px * unit * POINTS_PER_MILLIMETRE, 2)}pt`;

function drawn(shape: Shape, pen: Pen): string {
  switch (shape.kind) {
    case "text":
      return node(shape, pen);
    case "path":
      return `\\path${options(shape, pen)} ${pathOf(shape.d, pen)};`;
    case "polygon": {
      const corners = shape.points.split(" ").map((corner) => corner.split(",").map(Number));
      return `\\path${options(shape, pen)} ${corners.map(([x, y]) => pen.point(x!, y!)).join(" -- ")} -- cycle;`;
    }
    case "circle":
      return `\\path${options(shape, pen)} ${pen.point(shape.cx, shape.cy)} circle[radius=${round(shape.r)}];`;
    case "rect": {
      const { x, y, width, height } = shape;
      const radius = Math.min(shape.rx, width / 2, height / 2);
      const rounded = radius > 0 ? [`rounded corners=${points(radius, pen)}`] : [];
      return `\\path${options(shape, pen, rounded)} ${pen.point(x, y)} rectangle ${pen.point(x + width, y + height)};`;
    }
  }
}

function pathOf(d: string, { point }: Pen): string {
  return readPath(d)
    .map((step) => {
      const to = point(step.to.x, step.to.y);
      if (step.kind === "curve") return `.. controls ${point(step.first.x, step.first.y)} and ${point(step.second.x, step.second.y)} .. ${to}`;
      return step.kind === "move" ? to : `-- ${to}`;
    })
    .join(" ");
}

function options({ fill, stroke, strokeWidth, dash, opacity }: Look, pen: Pen, more: readonly string[] = []): string {
  const pattern = dash.map((length, k) => `${k % 2 === 0 ? "on" : "off"} ${points(length, pen)}`).join(" ");
  const list = [
    ...(fill === undefined ? [] : [`fill=${pen.color(fill)}`, ...(opacity < 1 ? [`fill opacity=${trimmed(opacity, 2)}`] : [])]),
    ...(stroke === undefined ? [] : [`draw=${pen.color(stroke)}`, `line width=${points(strokeWidth, pen)}`]),
    ...(stroke === undefined || pattern === "" ? [] : [`dash pattern=${pattern}`]),
    ...more,
  ];
  return `[${list.join(", ")}]`;
}

const ANCHORS = { start: "base west", middle: "base", end: "base east" } as const;

function node({ x, y, anchor, runs }: ShapeText, pen: Pen): string {
  const first = runs[0];
  if (first === undefined) return "";
  const size = points(first.size, pen);
  const style = `anchor=${ANCHORS[anchor]}, inner sep=0pt, text=${pen.color(first.fill)}, font=\\fontsize{${size}}{${size}}\\selectfont`;
  return `\\node[${style}] at ${pen.point(x, y)} {${runs.map((run) => written(run, first, pen)).join("")}};`;
}

function written(run: TextRun, first: TextRun, pen: Pen): string {
  const { fill, bold, italic, lowered } = run;
  const text = latexText(run.text);
  const weighted = bold ? `\\textbf{${text}}` : text;
  const slanted = italic ? `\\textit{${weighted}}` : weighted;
  const coloured = fill === first.fill ? slanted : `\\textcolor{${pen.color(fill)}}{${slanted}}`;
  return lowered ? `\\textsubscript{${coloured}}` : coloured;
}
