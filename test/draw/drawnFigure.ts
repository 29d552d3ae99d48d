import { circleReach, distance, sharedArea } from "../../src/draw/geometry";
import { textWidth } from "../../src/draw/measureText";
import { readShapes, type Shape, type ShapeText } from "../../src/draw/readShapes";
import type { Rect } from "../../src/draw/scene";

interface DrawnText {
  readonly text: string;
  readonly rect: Rect;
}

interface DrawnCircle {
  readonly center: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly name: string;
  readonly texts: readonly DrawnText[];
}

/** What a reader of an exported figure sees, found in nothing but its SVG. */
export interface DrawnFigure {
  /** values on arrows: the letters and the patch under them, which hides whatever it lies on; cards with everything on them */
  readonly labels: readonly DrawnText[];
  readonly boxes: readonly (DrawnText & { readonly box: Rect })[];
  readonly circles: readonly DrawnCircle[];
}

export function readFigure(svg: string): DrawnFigure {
  const layer = (name: string): readonly Shape[] => readShapes(new RegExp(`<g id="${name}">([\\s\\S]*?)\\n  </g>`).exec(svg)?.[1] ?? "").shapes;
  return { labels: labelsOf(layer("values")), boxes: boxesOf(layer("indicators")), circles: circlesOf(layer("constructs")) };
}

/** Lines of text as drawn: from the left end to the right, as high as capitals and digits are. */
function placeOf({ x, y, anchor, runs }: ShapeText): DrawnText {
  const width = runs.reduce((sum, { text, size, bold }) => sum + textWidth(text, size, bold ? 650 : 500), 0);
  const size = Math.max(...runs.map((run) => run.size));
  const left = anchor === "middle" ? x - width / 2 : anchor === "end" ? x - width : x;
  return { text: runs.map(({ text }) => text).join(""), rect: { x: left, y: y - 0.73 * size, width, height: 0.73 * size } };
}

const around = (a: Rect, b: Rect): Rect => {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return { x, y, width: Math.max(a.x + a.width, b.x + b.width) - x, height: Math.max(a.y + a.height, b.y + b.height) - y };
};

const inside = (a: Rect, b: Rect): boolean => a.x >= b.x - 0.01 && a.y >= b.y - 0.01 && a.x + a.width <= b.x + b.width + 0.01 && a.y + a.height <= b.y + b.height + 0.01;

/** A label begins with a rectangle that does not lie inside the one before; what follows belongs to it. */
function labelsOf(shapes: readonly Shape[]): readonly DrawnText[] {
  const found: { text: string; rect: Rect }[] = [];
  for (const shape of shapes) {
    const last = found.at(-1);
    if (shape.kind === "rect" && (last === undefined || !inside(shape, last.rect))) {
      const { x, y, width, height } = shape;
      found.push({ text: "", rect: { x, y, width, height } });
    } else if (shape.kind === "text" && last !== undefined) {
      const { text, rect } = placeOf(shape);
      last.text = `${last.text} ${text}`.trim();
      last.rect = around(last.rect, rect);
    }
  }
  return found;
}

function boxesOf(shapes: readonly Shape[]): DrawnFigure["boxes"] {
  return shapes.flatMap((shape, k) => {
    const next = shapes[k + 1];
    if (shape.kind !== "rect" || next?.kind !== "text") return [];
    const { x, y, width, height } = shape;
    return [{ box: { x, y, width, height }, ...placeOf(next) }];
  });
}

/** The outline of a construct comes before its names; its ring lies inside. */
function circlesOf(shapes: readonly Shape[]): readonly DrawnCircle[] {
  const found: { center: DrawnCircle["center"]; radius: number; texts: DrawnText[] }[] = [];
  let named = true;
  for (const shape of shapes) {
    if (shape.kind === "text") {
      found.at(-1)!.texts.push(placeOf(shape));
      named = true;
    } else if (named) {
      found.push({ ...discOf(shape), texts: [] });
      named = false;
    }
  }
  return found.map((circle) => ({ ...circle, name: circle.texts[0]?.text ?? "" }));
}

/** The circle around an outline: a square has rounded corners, a polygon has none. */
function discOf(shape: Exclude<Shape, ShapeText>): { readonly center: DrawnCircle["center"]; readonly radius: number } {
  if (shape.kind === "circle") return { center: { x: shape.cx, y: shape.cy }, radius: shape.r };
  if (shape.kind === "rect") return { center: { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 }, radius: (shape.width / 2) * Math.SQRT2 - shape.rx * (Math.SQRT2 - 1) };
  const corners = shape.kind === "polygon" ? shape.points.split(" ").map((at) => at.split(",").map(Number) as [number, number]) : [];
  const center = { x: corners.reduce((sum, [x]) => sum + x, 0) / corners.length, y: corners.reduce((sum, [, y]) => sum + y, 0) / corners.length };
  return { center, radius: Math.max(...corners.map(([x, y]) => distance(center, { x, y }))) };
}

/** Everything that covers what it must not, in words. */
export function coverings({ labels, boxes, circles }: DrawnFigure): readonly string[] {
  const found: string[] = [];
  for (const [k, { text, rect }] of labels.entries()) {
    for (const other of labels.slice(k + 1)) if (sharedArea(rect, other.rect) > 0) found.push(`label ${text} on label ${other.text}`);
    for (const { text: item, box } of boxes) if (sharedArea(rect, box) > 0) found.push(`label ${text} on box ${item}`);
    for (const { name, center, radius } of circles) if (circleReach(rect, center, radius) > 0) found.push(`label ${text} on circle ${name}`);
  }
  for (const [k, { text, box, rect }] of boxes.entries()) {
    if (!inside(rect, box)) found.push(`the name ${text} leaves its box`);
    for (const other of boxes.slice(k + 1)) if (sharedArea(box, other.box) > 0) found.push(`box ${text} on box ${other.text}`);
    for (const { name, center, radius } of circles) if (circleReach(box, center, radius) > 0) found.push(`box ${text} on circle ${name}`);
  }
  for (const [k, { name, center, radius, texts }] of circles.entries()) {
    for (const { text, rect: { x, y, width, height } } of texts) {
      const corners = [{ x, y }, { x: x + width, y }, { x, y: y + height }, { x: x + width, y: y + height }];
      if (corners.some((corner) => distance(corner, center) > radius)) found.push(`${text} leaves its circle`);
    }
    for (const other of circles.slice(k + 1)) if (distance(center, other.center) < radius + other.radius) found.push(`circle ${name} on circle ${other.name}`);
  }
  return found;
}
