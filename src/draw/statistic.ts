import type { Direction } from "../model/types";
import type { Level } from "../report/blocks";
import { formatNumber } from "../report/format";
import { loadingLevel } from "../report/loadings";
import type { ConstructOverlay, PathOverlay } from "../report/overlay";
import type { DisplayOptions } from "./scene";

const SYMBOLS: Readonly<Record<Exclude<DisplayOptions["circles"], "none">, Readonly<Record<"en" | "fr", string>>>> = {
  r2: { en: "R²", fr: "R²" },
  r2Adjusted: { en: "R² adj.", fr: "R² aj." },
  ave: { en: "AVE", fr: "AVE" },
  cronbachAlpha: { en: "α", fr: "α" },
  rhoA: { en: "ρA", fr: "ρA" },
  rhoC: { en: "ρc", fr: "ρc" },
};

/** The number under a construct's name; absent where it does not exist, as R² of an exogenous construct. */
export function circleStatistic(
  values: ConstructOverlay,
  { circles, decimals }: DisplayOptions,
  language: "en" | "fr",
): { readonly symbol: string; readonly text: string } | undefined {
  if (circles === "none") return undefined;
  const value = values[circles];
  if (value === null) return undefined;
  return { symbol: SYMBOLS[circles][language], text: formatNumber(value, "bounded", { language, decimals }) };
}

/** What is written on a structural arrow; absent where nothing is. */
export function structuralText(values: PathOverlay, { structural, decimals }: DisplayOptions, language: "en" | "fr"): string | undefined {
  if (structural === "none") return undefined;
  const format = { language, decimals };
  if (structural === "f2") return values.f2 === null ? undefined : formatNumber(values.f2, "plain", format);
  return formatNumber(structural === "beta" ? values.coefficient : values.totalEffect, "bounded", format);
}

/**
 * How a loading is judged.
 * Items of a formative construct are not judged on loadings, and nothing is judged where loadings are not shown.
 */
export function levelOf(loading: number, direction: Direction, { measurement, thresholds }: DisplayOptions): Level | undefined {
  if (direction === "formative" || measurement !== "loadings") return undefined;
  return loadingLevel(loading, thresholds);
}
