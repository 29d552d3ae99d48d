import { create } from "zustand";
import type { Point } from "../../model/document";
import type { Text } from "../../report/text";

/** An arrow being drawn from a construct to wherever the pointer is. */
export interface Connecting {
  readonly from: string;
  readonly by: "mouse" | "keyboard";
  /** the end of the arrow, in diagram coordinates */
  readonly pointer: Point;
  /** the construct under the pointer */
  readonly to: string | undefined;
  /** the path under the pointer, which the construct is to moderate */
  readonly onto?: { readonly from: string; readonly to: string } | undefined;
  /** why the path to `to` is not allowed */
  readonly refusal: Text | undefined;
  /** whether the end has been outside the construct where the arrow begins */
  readonly left: boolean;
  /** where letting go makes a new construct at the end of the arrow */
  readonly fresh: Point | undefined;
}

/** Where variables under the pointer would land. */
export type Landing =
  | { readonly kind: "construct"; readonly id: string; readonly index: number | undefined }
  | { readonly kind: "new"; readonly at: Point };

export interface Dropping {
  readonly landing: Landing;
  readonly columns: readonly string[];
  /** pointer within the pane, for the tip */
  readonly pointer: Point;
  /** why these variables cannot land here */
  readonly refusal: Text | undefined;
}

/** What the hand is doing on the canvas: never part of the document, never undone. */
export interface Gesture {
  /** places of what is being dragged, by element id: centres of constructs, top left corners of comments */
  readonly live: Readonly<Record<string, Point>> | undefined;
  /** Alt is held: what is dragged are copies, so many pixels from the originals */
  readonly copying: { readonly constructs: readonly string[]; readonly comments: readonly string[]; readonly by: Point } | undefined;
  readonly connecting: Connecting | undefined;
  readonly dropping: Dropping | undefined;
  /** the construct into which others are being dragged */
  readonly nesting: string | undefined;
  /** centre of the construct about to be placed */
  readonly placing: Point | undefined;
  /** top left corner of the comment being written for the first time */
  readonly noting: Point | undefined;
  /** the comment whose width is being changed, px */
  readonly widening: { readonly id: string; readonly width: number } | undefined;
}

export const atRest: Gesture = { live: undefined, copying: undefined, connecting: undefined, dropping: undefined, nesting: undefined, placing: undefined, noting: undefined, widening: undefined };

export const useGesture = create<Gesture>(() => atRest);
