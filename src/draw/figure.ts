import type { Document } from "../model/document";
import type { InferenceOverlay, Overlay } from "../report/overlay";
import type { Text } from "../report/text";
import { describeFigure } from "./describe";
import { drawScene } from "./drawScene";
import { inferenceNotes } from "./inferenceNotes";
import { legendOf } from "./legend";
import { numberFormat } from "./numberFormat";
import { type FigureFont, fontFamilies, type Preset, presetDisplay, presetDocument } from "./presets";
import type { DisplayOptions } from "./scene";
import { sceneToSvg } from "./svg";
import { type FigureTheme, token } from "./theme";
import { valueNotes } from "./valueNotes";
import { escapeXml } from "./xml";

/** What the researcher chooses at export. */
export interface FigureChoices {
  readonly preset: Preset;
  readonly language: "en" | "fr";
  readonly theme: FigureTheme;
  /** a filled page behind the figure, or none */
  readonly filled: boolean;
  readonly legend: boolean;
  readonly font: FigureFont;
  /** intervals and stars, where the source has them */
  readonly inference?: boolean;
  /** mm; absent: the size of the screen */
  readonly width?: number | undefined;
}

export interface FigureSource {
  readonly document: Document;
  /** absent: the figure shows the model without numbers */
  readonly overlay: Overlay | undefined;
  /** of a bootstrap of this very model */
  readonly inference?: InferenceOverlay | undefined;
  readonly display: DisplayOptions;
}

export interface FigureExtras {
  /** in place of the font chosen: for showing the figure on a page, and for files that hold their font */
  readonly font?: string | undefined;
  /** the project, as its file; it travels inside the figure */
  readonly project?: string | undefined;
}

/**
 * The figure as a file, made from the model and not from the page.
 * @param say  translates into `choices.language`
 */
export function figureSvg(source: FigureSource, choices: FigureChoices, say: (text: Text) => string, extras: FigureExtras = {}): string {
  const { language, theme, preset } = choices;
  const document = presetDocument(preset, source.document);
  const display = presetDisplay(preset, source.display);
  const inference = choices.inference === true ? source.inference : undefined;
  const scene = drawScene(document, { overlay: source.overlay, inference, display, language });
  const legend = choices.legend ? legendOf(scene, display, language).map(({ level, text }) => ({ level, text: say(text) })) : [];
  const notes = [...valueNotes(scene, { overlay: source.overlay, inference, display }), ...(inference === undefined ? [] : inferenceNotes(scene, inference.basis, { display, language }))].map(say);
  const name = document.title.trim();
  const svg = sceneToSvg(scene, {
    theme,
    background: choices.filled ? pageOf(theme) : undefined,
    title: say(name === "" ? { key: "figure:untitled" } : { key: "figure:title", values: { title: name } }),
    description: describeFigure(document, source.overlay, numberFormat(display, language)).map(say).join(" "),
    language,
    legend,
    notes,
    font: extras.font ?? fontFamilies[choices.font],
  });
  const sized = choices.width === undefined ? svg : withWidth(svg, choices.width);
  return extras.project === undefined ? sized : withProject(sized, extras.project);
}

const pageOf = (theme: FigureTheme): string => (theme === "dark" ? token("canvas", "dark") : "#ffffff");

const SIZE = / width="(\d+)" height="(\d+)"/;

/** Width and height of a figure in its own units, px. */
export function figureSize(svg: string): { readonly width: number; readonly height: number } {
  const [, , width, height] = /viewBox="(\S+) (\S+) (\S+) (\S+)"/.exec(svg)!.slice(1).map(Number);
  return { width: width!, height: height! };
}

function withWidth(svg: string, millimetres: number): string {
  const { width, height } = figureSize(svg);
  return svg.replace(SIZE, ` width="${millimetres}mm" height="${Math.round((10000 * millimetres * height) / width) / 10000}mm"`);
}

/** Size of the smallest letters that matter (names of indicators, values) when printed at this width, pt. */
export const printedSize = (svg: string, millimetres: number): number => (11.5 * millimetres * 72) / 25.4 / figureSize(svg).width;

const METADATA = "sentier-project";

/** Metadata is what drawing programs keep and nobody sees. Between tags quotes stand for themselves: a project is full of them. */
const withProject = (svg: string, project: string): string =>
  svg.replace("</desc>\n", () => `</desc>\n  <metadata id="${METADATA}">${escapeXml(project).replaceAll("&quot;", '"')}</metadata>\n`);

const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&#39;": "'" };

/** The project inside a figure; undefined where there is none. */
export function projectInSvg(svg: string): string | undefined {
  const found = new RegExp(`<metadata[^>]*id="${METADATA}"[^>]*>([\\s\\S]*?)</metadata>`).exec(svg);
  return found?.[1]!.replace(/^\s*<!\[CDATA\[|\]\]>\s*$/g, "").replace(/&(?:amp|lt|gt|quot|apos|#39);/g, (entity) => ENTITIES[entity]!);
}
