/** A drawn thing, as the SVG writer of this folder writes it; angles and groups do not occur. */
export type Shape =
  | ({ readonly kind: "path"; readonly d: string } & Look)
  | ({ readonly kind: "polygon"; readonly points: string } & Look)
  | ({ readonly kind: "circle"; readonly cx: number; readonly cy: number; readonly r: number } & Look)
  | ({ readonly kind: "rect"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly rx: number } & Look)
  | ShapeText;

export interface Look {
  /** a colour, or undefined for none */
  readonly fill: string | undefined;
  readonly stroke: string | undefined;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  /** 0 to 1, of the fill */
  readonly opacity: number;
}

export interface ShapeText {
  readonly kind: "text";
  readonly x: number;
  /** of the baseline */
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly runs: readonly TextRun[];
}

/** Letters of one look. */
export interface TextRun {
  readonly text: string;
  readonly size: number;
  readonly fill: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** set below the line, as an index */
  readonly lowered: boolean;
}

export interface ShapeList {
  readonly viewBox: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** from back to front */
  readonly shapes: readonly Shape[];
}

const TOKEN = /<(\/?)([A-Za-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const UNSEEN = new Set(["title", "desc", "metadata"]);
const BOLD = 600;

type Given = Readonly<Record<string, string>>;

/** Reads a figure back into shapes, so that every other notation draws exactly what the SVG draws. Only for SVG of this folder. */
export function readShapes(svg: string): ShapeList {
  const shapes: Shape[] = [];
  let viewBox = { x: 0, y: 0, width: 0, height: 0 };
  let hidden: string | undefined;
  let text: { readonly given: Given; readonly runs: TextRun[] } | undefined;
  let span: Given = {};
  for (const [, closing, name, attributes, , content] of svg.matchAll(TOKEN)) {
    if (hidden !== undefined) {
      if (closing === "/" && name === hidden) hidden = undefined;
    } else if (content !== undefined) {
      if (text !== undefined) text.runs.push(runOf(decoded(content), { ...text.given, ...span }, span["dy"] !== undefined && Number(span["dy"]) > 0));
    } else if (closing === "/") {
      if (name === "tspan") span = {};
      if (name === "text" && text !== undefined) {
        shapes.push(textOf(text.given, text.runs));
        text = undefined;
      }
    } else if (UNSEEN.has(name!)) hidden = name;
    else {
      const given = attributesOf(attributes!);
      if (name === "svg") viewBox = boxOf(given["viewBox"]!);
      else if (name === "text") text = { given, runs: [] };
      else if (name === "tspan") span = given;
      else shapes.push(...shapeOf(name!, given));
    }
  }
  return { viewBox, shapes };
}

const attributesOf = (list: string): Given => Object.fromEntries([...list.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key, value]) => [key!, decoded(value!)]));

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' };
const decoded = (text: string): string => text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity]!);

function boxOf(viewBox: string): ShapeList["viewBox"] {
  const [x, y, width, height] = viewBox.split(" ").map(Number);
  return { x: x!, y: y!, width: width!, height: height! };
}

const number = (value: string | undefined, otherwise = 0): number => (value === undefined ? otherwise : Number(value));
const color = (value: string | undefined): string | undefined => (value === "none" ? undefined : value);

const lookOf = (given: Given): Look => ({
  fill: given["fill"] === undefined ? "#000000" : color(given["fill"]),
  stroke: color(given["stroke"]),
  strokeWidth: number(given["stroke-width"], 1),
  dash: (given["stroke-dasharray"] ?? "").split(" ").filter((part) => part !== "").map(Number),
  opacity: number(given["fill-opacity"], 1),
});

function shapeOf(name: string, given: Given): Shape[] {
  const look = lookOf(given);
  switch (name) {
    case "path":
      return [{ kind: "path", d: given["d"] ?? "", ...look }];
    case "polygon":
      return [{ kind: "polygon", points: given["points"] ?? "", ...look }];
    case "circle":
      return [{ kind: "circle", cx: number(given["cx"]), cy: number(given["cy"]), r: number(given["r"]), ...look }];
    case "rect":
      return [{ kind: "rect", x: number(given["x"]), y: number(given["y"]), width: number(given["width"]), height: number(given["height"]), rx: number(given["rx"]), ...look }];
    default:
      return [];
  }
}

const runOf = (text: string, given: Given, lowered: boolean): TextRun => ({
  text,
  size: number(given["font-size"], 12),
  fill: given["fill"] ?? "#000000",
  bold: number(given["font-weight"], 400) >= BOLD,
  italic: given["font-style"] === "italic",
  lowered,
});

const textOf = (given: Given, runs: readonly TextRun[]): ShapeText => ({
  kind: "text",
  x: number(given["x"]),
  y: number(given["y"]),
  anchor: given["text-anchor"] === "middle" ? "middle" : given["text-anchor"] === "end" ? "end" : "start",
  runs,
});
