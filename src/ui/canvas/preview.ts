import type { Document } from "../../model/document";
import { itemKey } from "../../report/overlay";
import type { Dropping, Gesture } from "./gesture";
import { land } from "./landing";

export interface Preview {
  readonly document: Document;
  /** itemKeys that the document does not have: empty places for the variables under the pointer */
  readonly slots: ReadonlySet<string>;
}

const NO_SLOTS: ReadonlySet<string> = new Set();

/** The document as it would be if the hand let go now: what the canvas draws during a gesture. */
export function preview(document: Document, live: Gesture["live"], drop: Pick<Dropping, "landing" | "columns"> | undefined): Preview {
  const moved = live === undefined ? document : withPositions(document, live);
  if (drop === undefined) return { document: moved, slots: NO_SLOTS };
  const { document: landed, construct } = land(moved, drop);
  return { document: landed, slots: new Set(drop.columns.map((column) => itemKey(construct, column))) };
}

const withPositions = (document: Document, live: NonNullable<Gesture["live"]>): Document => ({
  ...document,
  layout: { ...document.layout, positions: { ...document.layout.positions, ...live } },
});
