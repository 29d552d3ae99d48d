import { fileSave } from "browser-fs-access";

/** What a picture looks like outside the page is written into it. */
const STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "font-family", "font-size", "font-weight", "text-anchor", "paint-order", "opacity"] as const;

/** A drawing of the page as an SVG file of its own. */
export function pictureOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [[...drawing.querySelectorAll("*")], [...copy.querySelectorAll("*")]];
  for (const [i, original] of originals.entries()) {
    const look = getComputedStyle(original);
    const own = copies[i] as SVGElement;
    own.removeAttribute("class");
    for (const name of STYLES) {
      const value = look.getPropertyValue(name);
      if (value !== "") own.style.setProperty(name, value);
    }
  }
  const { width, height } = drawing.getBoundingClientRect();
  copy.removeAttribute("class");
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height)));
  copy.style.background = getComputedStyle(drawing).getPropertyValue("--panel");
  return new XMLSerializer().serializeToString(copy);
}

/** @returns false where no file was chosen */
export async function savePicture(drawing: SVGSVGElement, fileName: string): Promise<boolean> {
  try {
    await fileSave(new Blob([pictureOf(drawing)], { type: "image/svg+xml" }), { fileName, extensions: [".svg"], id: "figure" });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
}
