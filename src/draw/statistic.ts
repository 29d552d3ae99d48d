import type { Direction } from "../model/types";
import type { Level } from "../report/blocks";
import { formatInterval, formatNumber, type NumberFormat } from "../report/format";
import { loadingLevel } from "../report/loadings";
import type { ConstructOverlay, Inference, ItemOverlay, OwnNumber, PathOverlay } from "../report/overlay";
import { numberFormat } from "./numberFormat";
import type { DisplayOptions } from "./scene";

const SYMBOLS: Readonly<Record<Exclude<DisplayOptions["circles"], "none">, Readonly<Record<"en" | "fr", string>>>> = {
  r2: { en: "R²", fr: "R²" },
  r2Adjusted: { en: "R² adj.", fr: "R² aj." },
  ave: { en: "AVE", fr: "AVE" },
  cronbachAlpha: { en: "α", fr: "α" },
  rhoA: { en: "ρA", fr: "ρA" },
  rhoC: { en: "ρc", fr: "ρc" },
  q2: { en: "Q²", fr: "Q²" },
};

/** A number of an analysis as it is written on the diagram. */
export const ownText = ({ value, style, decimals }: OwnNumber, display: DisplayOptions, language: "en" | "fr"): string => {
  const format = numberFormat(display, language);
  return formatNumber(value, style, decimals === undefined ? format : { ...format, decimals });
};

/** The number under a construct's name; absent where it does not exist, as R² of an exogenous construct. */
export function circleStatistic(
  values: ConstructOverlay,
  display: DisplayOptions,
  language: "en" | "fr",
): { readonly symbol: string; readonly text: string } | undefined {
  const { circles } = display;
  if (circles === "none") return undefined;
  const value = values[circles];
  if (value === null || value === undefined) return undefined;
  return { symbol: SYMBOLS[circles][language], text: formatNumber(value, "bounded", numberFormat(display, language)) };
}

/**
 * What is written on a structural arrow; absent where nothing is.
 * @param known  of its coefficient; t, p and interval stand in the place of the coefficient only where there is one
 */
export function structuralText(values: PathOverlay, display: DisplayOptions, language: "en" | "fr", known?: Inference): string | undefined {
  const { structural } = display;
  if (structural === "none") return undefined;
  const format = numberFormat(display, language);
  if (structural === "f2") return values.f2 === null ? undefined : formatNumber(values.f2, "plain", format);
  if (isInferred(structural) && known !== undefined) return inferredText(known, structural, format);
  return formatNumber(structural === "totalEffect" ? values.totalEffect : values.coefficient, "bounded", format);
}

/** What is written on a measurement arrow; absent where nothing is. @param known  of its loading */
export function measurementText(values: ItemOverlay, display: DisplayOptions, language: "en" | "fr", known?: Inference): string | undefined {
  const { measurement } = display;
  if (measurement === "none") return undefined;
  const format = numberFormat(display, language);
  if (isInferred(measurement) && known !== undefined) return inferredText(known, measurement, format);
  return formatNumber(measurement === "weights" ? values.weight : values.loading, "bounded", format);
}

export type Inferred = "t" | "p" | "interval";

export const isInferred = (shown: string): shown is Inferred => shown === "t" || shown === "p" || shown === "interval";

/** t, p or an interval, without the sign that names it. */
export function inferredText({ interval, t, p }: Inference, wanted: Inferred, format: NumberFormat): string {
  if (wanted === "interval") return formatInterval(interval, "bounded", format);
  return wanted === "t" ? formatNumber(t === null ? null : Math.abs(t), "plain", format) : formatNumber(p, "p", format);
}

/**
 * How a loading is judged.
 * Items of a formative construct are not judged on loadings, and nothing is judged where loadings are not shown.
 */
export function levelOf(loading: number, direction: Direction, { measurement, thresholds }: DisplayOptions): Level | undefined {
  if (direction === "formative" || measurement !== "loadings") return undefined;
  return loadingLevel(loading, thresholds);
}
