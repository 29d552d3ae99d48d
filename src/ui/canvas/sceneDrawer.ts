import { drawScene, type SceneOptions } from "../../draw/drawScene";
import { isRedrawable, redraw } from "../../draw/redraw";
import type { Scene } from "../../draw/scene";
import type { Document } from "../../model/document";
import type { Gesture } from "./gesture";
import { sceneKeeper } from "./keepScene";

/** A document under the hand. */
interface Held {
  /** as it is until the hand lets go */
  readonly rest: Document;
  readonly live: NonNullable<Gesture["live"]>;
}

/** Draws one picture after the other, and of each only what differs from the last: while a few constructs are dragged, these and what is tied to them. */
export function sceneDrawer(): (document: Document, options: SceneOptions, held: Held | undefined) => Scene {
  const keep = sceneKeeper();
  let last: { readonly document: Document; readonly options: SceneOptions; readonly scene: Scene } | undefined;
  return (document, options, held) => {
    if (held !== undefined && last?.document === held.rest && last.options === options) {
      const moved = Object.keys(held.live);
      const circles = moved.every((id) => document.layout.positions[id] !== undefined);
      if (circles && isRedrawable(document, moved, options)) return keep(redraw(last.scene, document, moved, options));
    }
    const scene = keep(drawScene(document, options));
    if (held === undefined) last = { document, options, scene };
    return scene;
  };
}
