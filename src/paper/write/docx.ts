import { strToU8, zipSync } from "fflate";
import { figureSize } from "../../draw/figure";
import { escapeXml } from "../../draw/xml";
import { notesOf } from "../../report/write/frame";
import { gridOf, type Head } from "../../report/write/grid";
import type { Words } from "../../report/write/words";
import type { Block, Run } from "../document";
import { CELL_SIZE, CONTENT_TYPES, documentXml, PACKAGE_RELATIONSHIPS, relationshipsXml, stylesXml } from "./docxParts";
import { CELL_MARGIN, tableShape } from "./docxWidths";

/** A picture of a figure for programs that do not draw SVG. */
export type Raster = (svg: string) => Uint8Array | undefined;

/** Nothing to see: where no raster is given, programs that know SVG draw it, others leave the room free. */
const CLEAR_PIXEL = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR42mNgAAIAAAUAAen63NgAAAAASUVORK5CYII="),
  (letter) => letter.charCodeAt(0),
);

const EMU_PER_MILLIMETRE = 36_000;
/** between the margins of a page, mm */
const TEXT_WIDTH = 159;

/** A report as a Word file (Office Open XML, transitional): APA tables as tables, figures as SVG with a raster beside it. */
export function writeDocx(blocks: readonly Block[], words: Words, raster: Raster = () => undefined): Uint8Array {
  const media: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  const body = blocks.map((block) => {
    if (block.kind !== "figure") return written(block, words);
    const number = media.length / 2 + 1;
    media.push({ name: `figure${number}.png`, bytes: raster(block.svg) ?? CLEAR_PIXEL }, { name: `figure${number}.svg`, bytes: strToU8(block.svg) });
    return figure(block, number);
  });
  return zipSync({
    "[Content_Types].xml": strToU8(CONTENT_TYPES),
    "_rels/.rels": strToU8(PACKAGE_RELATIONSHIPS),
    "word/document.xml": strToU8(documentXml(body.join(""))),
    "word/styles.xml": strToU8(stylesXml(words.format.language)),
    "word/_rels/document.xml.rels": strToU8(relationshipsXml(media.map(({ name }) => name))),
    ...Object.fromEntries(media.map(({ name, bytes }) => [`word/media/${name}`, bytes])),
  });
}

function written(block: Exclude<Block, { kind: "figure" }>, words: Words): string {
  switch (block.kind) {
    case "title":
      return paragraph(text(block.text), "Title");
    case "heading":
      return paragraph(text(block.text), "Heading1");
    case "paragraph":
      return paragraph(runs(block.runs));
    case "small":
      return paragraph(runs(block.runs), "Small");
    case "reference":
      return paragraph(runs(block.runs), "Reference");
    case "list":
      return block.items.map((item) => paragraph(`${text("•")}<w:r><w:tab/></w:r>${runs(item)}`, "Item")).join("");
    case "table":
      return table(block, words);
  }
}

const paragraph = (content: string, style?: string, more = ""): string => `<w:p><w:pPr>${style === undefined ? "" : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${content}</w:p>`;

function text(content: string, look = ""): string {
  return `<w:r>${look === "" ? "" : `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(content)}</w:t></w:r>`;
}

const runs = (list: readonly Run[]): string => list.map((run) => text(run.text, run.italic ? "<w:i/>" : "")).join("");

function table({ table: content, frame }: Extract<Block, { kind: "table" }>, words: Words): string {
  const grid = gridOf(content, words);
  const last = grid.rows.length - 1;
  const align = (column: number): string => (grid.numeric[column] === true ? '<w:jc w:val="right"/>' : "");
  const { widths, size } = tableShape(grid);
  const look = size === CELL_SIZE ? "" : `<w:sz w:val="${size}"/>`;
  const cell = (content_: string, column: number, borders: string): string => `<w:tc><w:tcPr><w:tcW w:w="${widths[column]!}" w:type="dxa"/>${borders === "" ? "" : `<w:tcBorders>${borders}</w:tcBorders>`}</w:tcPr>${paragraph(content_, "Cell", align(column))}</w:tc>`;
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${grid.heads.map((one, column) => cell(headed(one, look), column, `${rule("top")}${rule("bottom")}`)).join("")}</w:tr>`;
  const rows = grid.rows.map((row, k) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((one, column) => cell(text(one, look), column, k === last ? rule("bottom") : "")).join("")}</w:tr>`);
  const columns = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const notes = notesOf(grid, frame, words).join(" ");
  return [
    ...(frame.label === undefined ? [] : [paragraph(text(frame.label, "<w:b/>"), "Caption")]),
    paragraph(text(grid.title, "<w:i/>"), "Caption"),
    `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="${CELL_MARGIN}" w:type="dxa"/><w:right w:w="${CELL_MARGIN}" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${head}${rows.join("")}</w:tbl>`,
    paragraph(notes === "" ? "" : `${text(words.t("results:note"), "<w:i/>")}${text(` ${notes}`)}`, "Small"),
  ].join("");
}

const rule = (side: "top" | "bottom"): string => `<w:${side} w:val="single" w:sz="6" w:space="0" w:color="000000"/>`;

/** In a statistic's own name, what follows the underscore is an index. */
function headed({ text: name, isSymbol }: Head, look: string): string {
  if (!isSymbol) return text(name, look);
  return name.split(/_([A-Za-z0-9]+)/).map((part, k) => (part === "" ? "" : text(part, `${look}${k % 2 === 1 ? '<w:vertAlign w:val="subscript"/>' : ""}`))).join("");
}

function figure({ svg, label, caption }: Extract<Block, { kind: "figure" }>, number: number): string {
  const size = figureSize(svg);
  const given = / width="([\d.]+)mm"/.exec(svg)?.[1];
  const width = Math.min(TEXT_WIDTH, given === undefined ? (size.width * 25.4) / 96 : Number(given));
  const [cx, cy] = [width, (width * size.height) / size.width].map((length) => Math.round(length * EMU_PER_MILLIMETRE));
  const [raster, vector] = [2 * number, 2 * number + 1];
  const drawing =
    `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${number}" name="${escapeXml(label)}" descr="${escapeXml(caption)}"/>` +
    `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="${number}" name="${escapeXml(label)}"/><pic:cNvPicPr/></pic:nvPicPr>` +
    `<pic:blipFill><a:blip r:embed="rId${raster}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip r:embed="rId${vector}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
  return paragraph(text(label, "<w:b/>"), "Caption") + paragraph(text(caption, "<w:i/>"), "Caption") + paragraph(drawing, "Figure");
}
