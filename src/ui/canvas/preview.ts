import type { Document } from "../../model/document";
import { changeComment } from "../../model/editComments";
import { moveConstructs } from "../../model/editLayout";
import { duplicated } from "../../model/editSelection";
import { itemKey } from "../../report/overlay";
import type { Dropping, Gesture } from "./gesture";
import { land } from "./landing";
import { targetOfNode } from "./target";

export interface Preview {
  readonly document: Document;
  /** itemKeys that the document does not have: empty places for the variables under the pointer */
  readonly slots: ReadonlySet<string>;
}

const NO_SLOTS: ReadonlySet<string> = new Set();

export type UnderWay = Pick<Gesture, "live" | "copying" | "widening"> & { readonly drop: Pick<Dropping, "landing" | "columns"> | undefined };

/** The document as it would be if the hand let go now: what the canvas draws during a gesture. */
export function preview(document: Document, { live, copying, widening, drop }: UnderWay): Preview {
  const widened = widening === undefined ? document : changeComment(document, widening.id, { width: widening.width });
  const copied = copying === undefined ? widened : duplicated(widened, copying.constructs, copying.comments, copying.by).document;
  const moved = live === undefined ? copied : placed(copied, live);
  if (drop === undefined) return { document: moved, slots: NO_SLOTS };
  const { document: landed, construct } = land(moved, drop);
  return { document: landed, slots: new Set(drop.columns.map((column) => itemKey(construct, column))) };
}

/** The document with constructs and comments where the hand holds them; places are by element id. */
export function placed(document: Document, live: NonNullable<Gesture["live"]>): Document {
  const targets = Object.entries(live).map(([id, at]) => [targetOfNode(id), at] as const);
  const circles = targets.flatMap(([target, at]) => (target.kind === "construct" ? [[target.id, at] as const] : []));
  const moved = moveConstructs(document, Object.fromEntries(circles));
  return targets.reduce((before, [target, at]) => (target.kind === "comment" ? changeComment(before, target.id, { at }) : before), moved);
}
