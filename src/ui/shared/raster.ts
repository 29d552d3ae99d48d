import { figureSize } from "../../draw/figure";
import { pngWithResolution } from "../../draw/png";

const MILLIMETRES_PER_INCH = 25.4;
/** What the screen's pixels are by convention. */
const SCREEN_DPI = 96;
/** Browsers refuse larger canvases. */
const MOST_PIXELS = 16_000;

/**
 * A figure as a PNG of the resolution asked for; where it has no background it stays transparent.
 * @param background  a colour of the page: patches under labels leave faint edges where there is none
 * @param millimetres  width in print; absent: the size of the screen
 */
export async function toPng(svg: string, millimetres: number | undefined, dotsPerInch: number, background?: string): Promise<Uint8Array> {
  const size = figureSize(svg);
  const wanted = millimetres === undefined ? (size.width * dotsPerInch) / SCREEN_DPI : (millimetres / MILLIMETRES_PER_INCH) * dotsPerInch;
  const width = Math.round(Math.min(wanted, MOST_PIXELS, (MOST_PIXELS * size.width) / size.height));
  const height = Math.round((width * size.height) / size.width);
  const image = await loaded(svg.replace(/ width="[^"]*" height="[^"]*"/, ` width="${width}" height="${height}"`));
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  if (background !== undefined) {
    context.fillStyle = background;
    context.fillRect(0, 0, width, height);
  }
  context.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new Error("no image");
  const printed = millimetres === undefined ? dotsPerInch : (width / millimetres) * MILLIMETRES_PER_INCH;
  return pngWithResolution(new Uint8Array(await blob.arrayBuffer()), printed);
}

function loaded(svg: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image();
    image.addEventListener("load", () => resolve(image));
    image.addEventListener("error", () => reject(new Error("the figure cannot be drawn")));
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  });
}
