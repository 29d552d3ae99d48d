import type { Colour, ElementStyle, Hue } from "../model/style";
import type { Palette } from "./theme";

/** What a colour is used for; a named colour has a form for each. */
export type Role = "fill" | "line" | "text";

export const isHue = (colour: Colour): colour is Hue => !colour.startsWith("#") && colour !== "none";

/** A colour as it is written into a figure. */
export function paint(colour: Colour, role: Role, { hues }: Pick<Palette, "hues">): string {
  return isHue(colour) ? hues[colour][role] : colour;
}

/** A colour as a value of CSS, for the screen, which knows the tokens and follows its theme. */
export const cssPaint = (colour: Colour, role: Role): string => (isHue(colour) ? `var(--hue-${colour}-${role})` : colour === "none" ? "transparent" : colour);

/** SVG dash arrays, for a line of ordinary thickness. */
const DASHES: Readonly<Record<NonNullable<ElementStyle["lineStyle"]>, string | undefined>> = { solid: undefined, dashed: "7 5", dotted: "1.6 3.6" };

export const dashOf = ({ lineStyle }: ElementStyle): string | undefined => (lineStyle === undefined ? undefined : DASHES[lineStyle]);

/** Relative luminance of `#rrggbb` after WCAG, 0 to 1. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

/** Black or white, whichever reads better on a colour of the researcher's own; undefined where the usual ink does. */
export function inkOn(fill: Colour | undefined): "#000000" | "#ffffff" | undefined {
  if (fill === undefined || !fill.startsWith("#")) return undefined;
  const light = luminance(fill);
  return (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) ? "#000000" : "#ffffff";
}
