import type { CSSProperties } from "react";
import { textWidth } from "../../draw/measureText";
import { PLATE_TEXT } from "../../draw/plates";
import type { Rect, SceneLabel } from "../../draw/scene";

/** From afar, no word grows further than this. */
const MOST = 1.8;

const steps = new Map<number, CSSProperties>();

/** In steps, each one object, so that hardly any style changes as things move. */
function inSteps(most: number): CSSProperties {
  const step = Math.max(1, Math.floor(Math.min(MOST, most) * 20) / 20);
  const style = steps.get(step) ?? ({ "--most": step } as CSSProperties);
  steps.set(step, style);
  return style;
}

/**
 * A font size that grows with the words around it (`--s`, diagram.css). Not by a transform: each would be a piece that the browser
 * sorts into layers at every frame in which anything moves.
 */
export const growing = (size: number): string => `calc(${size}px * var(--s, 1))`;

/** A rectangle that grows likewise about its middle. */
export const growingBox = ({ x, y, width, height }: Rect): CSSProperties => {
  return { x: `calc(${x + width / 2}px - ${growing(width / 2)})`, y: `calc(${y + height / 2}px - ${growing(height / 2)})`, width: growing(width), height: growing(height) } as CSSProperties;
};

/** How far the name in a box can grow as one zooms out, so that it stays in it. @param width  of the box, px */
export const roomInBox = (text: string, width: number): CSSProperties => inSteps(Math.min(1.5, (width - 6) / textWidth(text, 11.5, 600)));

/** How far the estimate on a card of inference can grow as one zooms out, so that it stays on it. @param width  of the card, px */
export const roomOnCard = (text: string, width: number): CSSProperties => inSteps((width - 8) / textWidth(text, PLATE_TEXT.estimate, 650));

/** How far each of these labels can grow about its middle, so that none covers another; by what they are of. */
export function roomAmong(labels: readonly SceneLabel[]): ReadonlyMap<string, CSSProperties> {
  const most = labels.map(() => MOST);
  for (let a = 0; a < labels.length; a++) {
    for (let b = a + 1; b < labels.length; b++) {
      const room = roomBetween(labels[a]!.patch, labels[b]!.patch);
      most[a] = Math.min(most[a]!, room);
      most[b] = Math.min(most[b]!, room);
    }
  }
  return new Map(labels.map(({ of }, index) => [of, inSteps(most[index]!)]));
}

type Patch = SceneLabel["patch"];

/** Two patches that grow alike touch when they have grown so far that neither their widths nor their heights leave a gap. */
function roomBetween(a: Patch, b: Patch): number {
  const across = Math.abs(a.x + a.width / 2 - b.x - b.width / 2) / ((a.width + b.width) / 2);
  const down = Math.abs(a.y + a.height / 2 - b.y - b.height / 2) / ((a.height + b.height) / 2);
  return Math.max(across, down);
}
