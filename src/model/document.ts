import type { ElementStyle, StyleKey } from "./style";
import type { PathModel } from "./types";

export type Side = "left" | "right" | "top" | "bottom";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where things stand, in pixels at 100 %, y downward. Items follow from their construct and its side. */
export interface Layout {
  /** centre of each circle, by construct id */
  readonly positions: Readonly<Record<string, Point>>;
  /** a side that the researcher forced; absent means found by geometry */
  readonly sides: Readonly<Record<string, Side>>;
  /** constructs whose items are not drawn, by id */
  readonly hidden?: readonly string[];
  /** only constructs and paths are drawn, whatever `hidden` says */
  readonly folded?: true;
  /** constructs that automatic layout leaves where they are, by id */
  readonly pinned?: readonly string[];
  /** looks that the researcher gave to single elements */
  readonly styles?: Readonly<Record<StyleKey, ElementStyle>>;
}

/** A remark on the canvas, in Markdown. */
export interface Comment {
  /** such as "n1" */
  readonly id: string;
  readonly text: string;
  /** top left corner */
  readonly at: Point;
  /** px; the height follows from the text */
  readonly width: number;
}

/** All that undo restores, and all that a project file keeps of a model. */
export interface Document {
  readonly title: string;
  readonly model: PathModel;
  readonly layout: Layout;
  readonly comments?: readonly Comment[];
}

export const emptyDocument: Document = {
  title: "",
  model: { constructs: [], paths: [] },
  layout: { positions: {}, sides: {} },
};
