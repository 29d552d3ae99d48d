import { interWidths } from "./interWidths";

const WEIGHTS = [400, 500, 600, 700] as const;
const table = new Map(interWidths.map(([code, ...widths]) => [code, widths]));

/** Width of a character that the table lacks, in thousandths: an ideograph or emoji fills the em, a combining mark nothing. */
function unknown(character: string, code: number): number {
  if (/\p{M}/u.test(character)) return 0;
  return code >= 0x1100 ? 1000 : 700;
}

/**
 * Width of one line of text set in Inter, px, without kerning (which only narrows it). Tabular figures.
 * @param weight 400 to 700; between two tabled weights the width is interpolated
 */
export function textWidth(text: string, size: number, weight: number): number {
  const column = Math.max(0, Math.min(2, Math.floor((weight - 400) / 100)));
  const share = Math.max(0, Math.min(1, (weight - WEIGHTS[column]!) / 100));
  let sum = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const widths = table.get(code);
    sum += widths ? widths[column]! * (1 - share) + widths[column + 1]! * share : unknown(character, code);
  }
  return (sum * size) / 1000;
}

/** The longest form "start…end" of a text that fits; the end stays because items differ there (`quality_12`). */
export function shorten(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const letters = [...text];
  for (let kept = letters.length - 1; kept >= 1; kept--) {
    const tail = kept < 3 ? 0 : Math.min(3, Math.floor(kept / 2));
    const short = `${letters.slice(0, kept - tail).join("").trimEnd()}…${tail === 0 ? "" : letters.slice(-tail).join("")}`;
    if (fits(short)) return short;
  }
  return "…";
}
