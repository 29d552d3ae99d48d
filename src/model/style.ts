import { pathKey } from "../report/overlay";

/** Outline of a construct; its size is that of the circle. */
export type Shape = "circle" | "square" | "hexagon" | "octagon";
export const SHAPES: readonly Shape[] = ["circle", "square", "hexagon", "octagon"];

/** Colours with a name have a light and a dark form, each legible on its canvas; amber and red are left to warnings. */
export type Hue = "blue" | "violet" | "rose" | "olive" | "brown" | "grey";
export const HUES: readonly Hue[] = ["blue", "violet", "rose", "olive", "brown", "grey"];

/** A named colour, no fill at all, or one of the researcher's own as `#rrggbb`. */
export type Colour = Hue | "none" | `#${string}`;

export type LineStyle = "solid" | "dashed" | "dotted";
export const LINE_STYLES: readonly LineStyle[] = ["solid", "dashed", "dotted"];

/** How one element differs from the usual look; whatever is absent is as usual. */
export interface ElementStyle {
  /** constructs only */
  readonly shape?: Shape;
  /** constructs and items */
  readonly fill?: Colour;
  /** outline, or the arrow itself */
  readonly line?: Colour;
  readonly lineStyle?: LineStyle;
  /** how much thicker or thinner the line is than usual, 0.5 to 3 */
  readonly lineWidth?: number;
  /** of the name, label or number */
  readonly text?: Colour;
  readonly bold?: boolean;
  readonly italic?: boolean;
}

/** Under which key a layout keeps the style of a construct, an item (by column, so that it moves along) or a path. */
export type StyleKey = string;
export const constructStyle = (id: string): StyleKey => id;
export const itemStyle = (column: string): StyleKey => `/${column}`;
export const pathStyle = (from: string, to: string): StyleKey => pathKey(from, to);

/** Whether a text is a colour that a style may hold; only `#rrggbb` can be drawn everywhere. */
export const isColour = (text: string): text is Colour => text === "none" || (HUES as readonly string[]).includes(text) || /^#[0-9a-f]{6}$/i.test(text);
