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
  style.backgroundImage = "";
  style.imageRendering = "";
  ink = undefined;
  style.backgroundSize = `${gap}px ${gap}px`;
  style.backgroundPosition = `${modulo(x, gap) - gap / 2}px ${modulo(y, gap) - gap / 2}px`;
  style.setProperty("--dot", String(gap / DOTS));
}

/** The dots of a view in motion: one picture of them, which is moved and scaled. To paint them anew at each frame would take longer than all else. */
export function moveDots({ style }: HTMLElement, [x, y, zoom]: View): void {
  const gap = dotGap(zoom);
  if (style.transform === "") {
    style.backgroundImage = "";
    style.imageRendering = "";
    style.backgroundSize = `${DOTS}px ${DOTS}px`;
    style.backgroundPosition = `${-DOTS / 2}px ${-DOTS / 2}px`;
    style.setProperty("--dot", "1");
  }
  style.transform = `translate(${modulo(x, gap) - gap}px, ${modulo(y, gap) - gap}px) scale(${gap / DOTS})`;
}

/**
 * The dots of a view that moves while all else is painted anew: a tile of pixels, laid out on whole pixels, because to paint the dots
 * of a pane at any place takes a third of such a frame.
 */
export function followDots(element: HTMLElement, view: View): void {
  const ratio = window.devicePixelRatio;
  const gap = dotGap(view[2]);
  ink ??= getComputedStyle(element).getPropertyValue("--canvas-dot");
  const tile = tileOf(gap, ratio, ink);
  // until the browser has read the tile
  if (!tile.ready) return paintDots(element, view);
  const { style } = element;
  style.transform = "";
  style.backgroundImage = `url(${tile.address})`;
  style.imageRendering = "pixelated";
  style.backgroundSize = `${tile.size}px ${tile.size}px`;
  style.backgroundPosition = [view[0], view[1]].map((place) => `${Math.round((modulo(place, tile.size) - gap / 2) * ratio) / ratio}px`).join(" ");
}

/** Colour of the dots, asked for once on each way: to ask at every frame would have the page laid out twice. */
let ink: string | undefined;

/** Widest tile of dots, px. */
const TILE = 420;

/** How many dots of a row make a tile whose width is, as nearly as can be, a whole number of pixels. @param gap  between dots, px */
export function dotsInTile(gap: number): number {
  let best = { count: 1, drift: Infinity };
  for (let count = 1; count * gap <= TILE; count++) {
    const drift = Math.abs(count * gap - Math.round(count * gap)) / count;
    if (drift < best.drift - 1e-9) best = { count, drift };
  }
  return best.count;
}

interface Tile {
  /** what it was made for */
  readonly of: string;
  readonly address: string;
  /** px of the page */
  readonly size: number;
  ready: boolean;
}
let made: Tile | undefined;

function tileOf(gap: number, ratio: number, colour: string): Tile {
  const of = `${gap} ${ratio} ${colour}`;
  if (made?.of === of) return made;
  const count = dotsInTile(gap * ratio);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = Math.round(count * gap * ratio);
  const pen = canvas.getContext("2d")!;
  const step = canvas.width / count;
  // as the style sheet has them (canvas.css)
  const [inner, outer] = [(gap / DOTS) * ratio, 1.3 * (gap / DOTS) * ratio];
  for (let k = 0; k < count * count; k++) {
    const [x, y] = [((k % count) + 0.5) * step, (Math.floor(k / count) + 0.5) * step];
    const fade = pen.createRadialGradient(x, y, inner, x, y, outer);
    fade.addColorStop(0, colour);
    fade.addColorStop(1, "transparent");
    pen.fillStyle = fade;
    pen.fillRect(x - outer - 1, y - outer - 1, 2 * outer + 2, 2 * outer + 2);
  }
  const tile: Tile = { of, address: canvas.toDataURL(), size: canvas.width / ratio, ready: false };
  const image = new Image();
  image.src = tile.address;
  void image.decode().then(() => (tile.ready = true), () => undefined);
  return (made = tile);
}
