import { useEffect, useLayoutEffect, useRef, type RefObject } from "react";
import type { SceneOptions } from "../../draw/drawScene";
import { isRedrawable, redraw } from "../../draw/redraw";
import type { Scene } from "../../draw/scene";
import type { Document } from "../../model/document";
import { useGesture, type Gesture } from "./gesture";
import { placed } from "./preview";
import { useLatest } from "./useLatest";
import { sceneWriter } from "./writeScene";

/** Whether what the hand holds is followed by this hook while React rests: a few constructs or comments that move and nothing more. */
export function isFollowed({ live, copying, widening, dropping }: Gesture): boolean {
  if (live === undefined || copying !== undefined || widening !== undefined || dropping !== undefined) return false;
  return isRedrawable(Object.keys(live));
}

interface AtRest {
  readonly document: Document;
  readonly scene: Scene;
  readonly options: SceneOptions;
}

/**
 * Moves what the hand holds, with what is tied to it, straight on the page: React's picture is that of the document, which does not
 * change before the hand lets go. Then all is put back where React knows it, and React draws the document as it has become.
 */
export function useFollowed(surface: RefObject<HTMLElement | null>, drawn: AtRest): void {
  const latest = useLatest(drawn);
  const again = useRef<() => void>(undefined);
  useEffect(() => {
    if (surface.current === null) return undefined;
    const canvas = surface.current;
    const write = sceneWriter(canvas);
    /** what the page shows and React did not draw */
    let shown: Scene | undefined;
    const follow = (): void => {
      const gesture = useGesture.getState();
      const { document, scene, options } = latest.current;
      const next = gesture.live !== undefined && isFollowed(gesture) ? redraw(scene, placed(document, gesture.live), Object.keys(gesture.live), options) : undefined;
      if (next !== undefined || shown !== undefined) write(next ?? scene, shown ?? scene, scene);
      shown = next;
    };
    again.current = () => {
      shown = undefined;
      follow();
    };
    /** whether what is held has moved since it was last drawn */
    let late = false;
    let frame: number | undefined;
    // The last of each frame: an event moves what is held, and once more the view that follows it.
    const tick = (): void => {
      frame = requestAnimationFrame(tick);
      if (late) follow();
      late = false;
    };
    const hold = (live: Gesture["live"]): void => {
      if (live === undefined) {
        cancelAnimationFrame(frame ?? 0);
        frame = undefined;
        delete canvas.dataset["held"];
        return follow();
      }
      canvas.dataset["held"] = "";
      late = true;
      if (frame === undefined) tick();
    };
    const unsubscribe = useGesture.subscribe((now, before) => {
      if (now.live !== before.live) hold(now.live);
    });
    return () => {
      unsubscribe();
      hold(undefined);
    };
  }, [surface, latest]);
  // Drawn anew while the hand holds something: numbers arrived.
  useLayoutEffect(() => again.current?.(), [drawn.scene]);
}
