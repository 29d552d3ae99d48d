import { useStoreApi } from "@xyflow/react";
import { useEffect, useState, type RefObject } from "react";
import { followDots, moveDots, paintDots } from "./dots";
import { useGesture } from "./gesture";

/** Below this zoom, words cannot be read. */
const FAR = 0.45;
/** A view that has not moved for so long is at rest, ms. */
const REST = 140;

/** How the words of the diagram are drawn at a zoom. */
interface Words {
  /** those that cannot be read are left out */
  readonly far: boolean;
  /** how much larger names and coefficients are, so that they can still be read; in steps, lest hardly any zoom leaves them as they are */
  readonly enlarged: number;
}

export function wordsAt(zoom: number): Words {
  return { far: zoom < FAR, enlarged: Math.round(Math.min(1.8, Math.max(1, 0.78 / zoom)) * 10) / 10 };
}

/**
 * The same as `translate(x, y) scale(zoom)`, by the last component of homogeneous coordinates. Written like this it is a layer that
 * the browser scales without laying out every word of the diagram again.
 */
export const inMotion = ([x, y, zoom]: readonly [number, number, number]): string => `matrix3d(1,0,0,0,0,1,0,0,0,0,1,0,${x / zoom},${y / zoom},0,${1 / zoom})`;

/**
 * Words for the zoom at which the view rests. While it moves, the canvas says so (`data-moving`): its picture and its dots are then
 * moved and scaled as they are, and drawn anew, with words of the right size, as soon as the hand rests. To find the size of hundreds
 * of words at every step of the way would take longer than a frame.
 */
export function useWords(surface: RefObject<HTMLElement | null>): Words {
  const flow = useStoreApi();
  const [words, setWords] = useState(() => wordsAt(flow.getState().transform[2]));
  useEffect(() => {
    const canvas = surface.current;
    const viewport = canvas?.querySelector<HTMLElement>(".react-flow__viewport");
    const dots = canvas?.querySelector<HTMLElement>(".dots");
    if (!canvas || !viewport || !dots) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = (): void => {
      timer = undefined;
      const { transform } = flow.getState();
      delete canvas.dataset["moving"];
      paintDots(dots, transform);
      const now = wordsAt(transform[2]);
      setWords((before) => (before.far === now.far && before.enlarged === now.enlarged ? before : now));
    };
    paintDots(dots, flow.getState().transform);
    const unsubscribe = flow.subscribe(({ transform }, before) => {
      if (transform === before.transform) return;
      // Where the view follows the hand that holds something, the picture changes at every frame and is not worth keeping.
      if (useGesture.getState().live !== undefined && transform[2] === before.transform[2]) followDots(dots, transform);
      else {
        viewport.style.setProperty("--moving", inMotion(transform));
        moveDots(dots, transform);
        canvas.dataset["moving"] = "";
      }
      clearTimeout(timer);
      timer = setTimeout(settle, REST);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [flow, surface]);
  return words;
}
