import { HIGHEST_LEVEL, LOWEST_LEVEL } from "../../store/projectSchema";
import { realNumber } from "../shared/realNumber";

/** Digits after the point that a level may have as a percentage. */
const PLACES = 1e6;

/** A confidence level typed as a percentage, with or without its sign; undefined for anything else. */
export function levelOf(text: string): number | undefined {
  const percent = realNumber(text.replace(/\s*%\s*$/, ""));
  const level = percent === undefined ? Number.NaN : Math.round(percent * PLACES) / (100 * PLACES);
  return level >= LOWEST_LEVEL && level <= HIGHEST_LEVEL ? level : undefined;
}

/** .95 as 95, without the rounding of the product. */
export const percentOf = (level: number): number => Math.round(100 * PLACES * level) / PLACES;

/** As many decimals as a percentage has. */
export const decimalsOf = (percent: number): number => (String(percent).split(".")[1] ?? "").length;
