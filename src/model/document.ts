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
}

/** All that undo restores, and all that a project file keeps of a model. */
export interface Document {
  readonly title: string;
  readonly model: PathModel;
  readonly layout: Layout;
}

export const emptyDocument: Document = {
  title: "",
  model: { constructs: [], paths: [] },
  layout: { positions: {}, sides: {} },
};
