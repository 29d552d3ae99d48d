/** Distance of the dots on the canvas at 100 %, px. */
export const DOTS = 20;

type View = readonly [x: number, y: number, zoom: number];

const modulo = (value: number, by: number): number => value - Math.floor(value / by) * by;

/**
 * How far the dots stand apart on the screen, px: as in the diagram, doubled or halved as often as it takes to keep them between 14 and
 * 29 px apart. Seen thus, all views show the same dots, moved and a little larger or smaller.
 */
export const dotGap = (zoom: number): number => (DOTS * zoom) / 2 ** Math.round(Math.log2(zoom));

/** The dots of a view at rest, painted where they stand. */
export function paintDots({ style }: HTMLElement, [x, y, zoom]: View): void {
  const gap = dotGap(zoom);
  style.transform = "";
  style.backgroundSize = `${gap}px ${gap}px`;
  style.backgroundPosition = `${modulo(x, gap) - gap / 2}px ${modulo(y, gap) - gap / 2}px`;
  style.setProperty("--dot", String(gap / DOTS));
}

/** The dots of a view in motion: one picture of them, which is moved and scaled. To paint them anew at each frame would take longer than all else. */
export function moveDots({ style }: HTMLElement, [x, y, zoom]: View): void {
  const gap = dotGap(zoom);
  if (style.transform === "") {
    style.backgroundSize = `${DOTS}px ${DOTS}px`;
    style.backgroundPosition = `${-DOTS / 2}px ${-DOTS / 2}px`;
    style.setProperty("--dot", "1");
  }
  style.transform = `translate(${modulo(x, gap) - gap}px, ${modulo(y, gap) - gap}px) scale(${gap / DOTS})`;
}
