import bold from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed-Bold.ttf?url";
import regular from "dejavu-fonts-ttf/ttf/DejaVuSansCondensed.ttf?url";
import { jsPDF } from "jspdf";
import { svg2pdf } from "svg2pdf.js";
import { figureSize } from "../../draw/figure";

/** The font inside the file: the standard ones of PDF have no Greek letters. */
export const PDF_FONT = "DejaVu Sans Condensed";
const MILLIMETRES_PER_PIXEL = 25.4 / 96;

/**
 * A figure as a PDF of its own size: vectors, and text that can be selected and searched.
 * @param svg  drawn with `PDF_FONT`
 */
export async function toPdf(svg: string, millimetres: number | undefined): Promise<Uint8Array> {
  const size = figureSize(svg);
  const width = millimetres ?? size.width * MILLIMETRES_PER_PIXEL;
  const height = (width * size.height) / size.width;
  const pdf = new jsPDF({ unit: "mm", format: [width, height], orientation: width > height ? "landscape" : "portrait", compress: true, putOnlyUsedFonts: true });
  await Promise.all([addFont(pdf, "regular.ttf", regular, "normal"), addFont(pdf, "bold.ttf", bold, "bold")]);
  const holder = document.createElement("div");
  holder.innerHTML = twoWeights(svg);
  const element = holder.firstElementChild;
  if (element === null) throw new Error("no figure");
  pdf.setProperties({ title: element.querySelector("title")?.textContent ?? "", creator: "Sentier" });
  // svg2pdf measures text, which only works on the page.
  holder.style.cssText = "position:absolute;left:-100000px;top:0;visibility:hidden";
  document.body.append(holder);
  try {
    await svg2pdf(element, pdf, { x: 0, y: 0, width, height });
  } finally {
    holder.remove();
  }
  return new Uint8Array(pdf.output("arraybuffer"));
}

/** The file holds an upright and a bold cut; every other weight or slope takes the nearer of them. */
const twoWeights = (svg: string): string =>
  svg.replace(/ font-weight="(\d+)"/g, (_, weight: string) => ` font-weight="${Number(weight) >= 600 ? "bold" : "normal"}"`).replace(/ font-style="italic"/g, "");

async function addFont(pdf: jsPDF, file: string, address: string, weight: "normal" | "bold"): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = "";
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  pdf.addFileToVFS(file, btoa(text));
  pdf.addFont(file, PDF_FONT, "normal", weight);
}
