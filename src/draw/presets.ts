import type { Document } from "../model/document";
import type { DisplayOptions } from "./scene";
import type { FigureTheme } from "./theme";

/**
 * What a figure is for.
 * screen: as it is on screen · apa: black on white, lines of one width, for journals · colour: the same numbers with colour and
 * width · slides: read from afar, so fewer digits and a filled page · structural: circles and paths without indicators, in black
 */
export const presets = ["apa", "colour", "slides", "structural", "screen"] as const;
export type Preset = (typeof presets)[number];

export interface PresetLook {
  readonly theme: FigureTheme;
  readonly filled: boolean;
  readonly legend: boolean;
  readonly font: FigureFont;
  readonly width: FigureWidth;
}

export type FigureFont = "sans" | "serif";

/** Fonts that journals ask for, each followed by what other systems have in its place. */
export const fontFamilies: Readonly<Record<FigureFont, string>> = {
  sans: "Arial, Helvetica, 'Liberation Sans', 'DejaVu Sans', sans-serif",
  serif: "'Times New Roman', Times, 'Liberation Serif', 'DejaVu Serif', serif",
};

/** Widths in mm: one and two columns of a page, a slide of 13.3 inches; `natural` is the size of the screen at 96 dpi. */
export const figureWidths = { one: 90, two: 180, slide: 300, natural: undefined } as const;
export type FigureWidth = keyof typeof figureWidths;

/** How a preset looks until the researcher decides otherwise. */
export function presetLook(preset: Preset, screenTheme: "light" | "dark"): PresetLook {
  switch (preset) {
    case "apa":
      return { theme: "paper", filled: false, legend: true, font: "sans", width: "two" };
    case "structural":
      return { theme: "paper", filled: false, legend: false, font: "sans", width: "two" };
    case "colour":
      return { theme: "light", filled: false, legend: true, font: "sans", width: "two" };
    case "slides":
      return { theme: "light", filled: true, legend: false, font: "sans", width: "slide" };
    case "screen":
      return { theme: screenTheme, filled: false, legend: true, font: "sans", width: "natural" };
  }
}

/** What a preset changes about what is written on the diagram. */
export function presetDisplay(preset: Preset, display: DisplayOptions): DisplayOptions {
  switch (preset) {
    case "apa":
      return { ...display, thickness: false, ring: false };
    case "structural":
      return { ...display, measurement: "none", thickness: false, ring: false };
    case "slides":
      return { ...display, measurement: "none", thickness: true, ring: true, decimals: Math.min(2, display.decimals) };
    case "colour":
      return { ...display, thickness: true, ring: true };
    case "screen":
      return display;
  }
}

/** The model that a preset draws. */
export function presetDocument(preset: Preset, document: Document): Document {
  if (preset !== "structural") return document;
  const constructs = document.model.constructs.map((construct) => ({ ...construct, items: [] }));
  return { ...document, model: { ...document.model, constructs } };
}
