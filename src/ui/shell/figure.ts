import type { TFunction } from "i18next";
import { describeFigure } from "../../draw/describe";
import { drawScene } from "../../draw/drawScene";
import { inferenceNotes } from "../../draw/inferenceNotes";
import { legendOf } from "../../draw/legend";
import type { DisplayOptions } from "../../draw/scene";
import { sceneToSvg } from "../../draw/svg";
import { token, type FigureTheme } from "../../draw/theme";
import type { Document } from "../../model/document";
import type { InferenceOverlay, Overlay } from "../../report/overlay";
import type { Text } from "../../report/text";

/** What the researcher chooses at export. */
export interface FigureChoices {
  readonly language: "en" | "fr";
  readonly colours: FigureTheme;
  /** a filled page behind the figure, or none */
  readonly background: "transparent" | "filled";
  readonly legend: boolean;
  /** intervals and stars, where the source has them */
  readonly inference?: boolean;
}

export interface FigureSource {
  readonly document: Document;
  /** absent: the figure shows the model without numbers */
  readonly overlay: Overlay | undefined;
  /** of a bootstrap of this very model */
  readonly inference?: InferenceOverlay | undefined;
  readonly display: DisplayOptions;
}

/**
 * The figure as a file, made from the model and not from the page.
 * @param t translates into `choices.language`
 * @param font only for showing the figure on this page; files name fonts that every program knows
 */
export function figureSvg({ document, overlay, inference: known, display }: FigureSource, choices: FigureChoices, t: TFunction, font?: string): string {
  const { language, colours } = choices;
  const say = (text: Text): string => t(text.key, { ...text.values });
  const inference = choices.inference === true ? known : undefined;
  const scene = drawScene(document, { overlay, inference, display, language });
  const legend = choices.legend ? legendOf(scene, display, language).map(({ level, text }) => ({ level, text: say(text) })) : [];
  const notes = inference === undefined ? [] : inferenceNotes(scene, inference.basis, { display, language }).map(say);
  const name = document.title.trim();
  return sceneToSvg(scene, {
    theme: colours,
    background: choices.background === "transparent" ? undefined : pageOf(colours),
    title: name === "" ? t("figure:untitled") : t("figure:title", { title: name }),
    description: describeFigure(document, overlay, { language, decimals: display.decimals }).map(say).join(" "),
    language,
    legend,
    notes,
    font,
  });
}

const pageOf = (colours: FigureTheme): string => (colours === "dark" ? token("canvas", "dark") : "#ffffff");

/** A title as the name of a file, without what file systems refuse. */
export function fileName(title: string, extension: string): string {
  const safe = title.normalize("NFC").replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ").replace(/\s+/g, " ").replace(/^[\s.]+|[\s.]+$/g, "").slice(0, 100);
  return `${safe === "" ? "model" : safe}.${extension}`;
}
