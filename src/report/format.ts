import type { NumberStyle } from "./blocks";

/** The only rounding in the program: canvas, tables, figure and command-line text all come here. */
export interface NumberFormat {
  readonly language: "en" | "fr";
  readonly decimals: number;
  /** absent: a comma in French, a point in English */
  readonly decimalSign?: "." | ",";
  /** whether statistics bounded by one keep the zero before the sign; absent: kept in French, dropped in English */
  readonly leadingZero?: boolean;
}

/** The decimal sign of a format, whether it was chosen or comes with the language. */
export const decimalSignOf = ({ decimalSign, language }: NumberFormat): "." | "," => decimalSign ?? (language === "fr" ? "," : ".");

const MINUS = "\u2212";

/**
 * A number as it is printed: true minus sign; comma in French; in English statistics bounded by one drop the leading zero, unless chosen otherwise.
 * @param value any finite number; null prints as an en dash
 */
export function formatNumber(value: number | null, style: NumberStyle, format: NumberFormat): string {
  if (value === null) return "–";
  if (style === "p") return formatP(value, format);
  if (style === "scientific" && Number.isFinite(value)) return value.toExponential(2).replace(/-/g, MINUS).replace("+", "").replace(".", decimalSignOf(format));
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? `${MINUS}∞` : "–";
  const digits = style === "integer" ? grouped(Math.abs(value), format) : Math.abs(value).toFixed(format.decimals);
  const zero = /^[0.]*$/.test(digits);
  return (value < 0 && !zero ? MINUS : "") + localised(digits, style, format);
}

/** A confidence interval: "[.611, .725]", with decimal commas "[0,611 ; 0,725]"; an en dash where there is none. */
export function formatInterval(interval: readonly [lower: number, upper: number] | null, style: NumberStyle, format: NumberFormat): string {
  if (interval === null) return "–";
  const [lower, upper] = interval.map((limit) => formatNumber(limit, style, format));
  return decimalSignOf(format) === "," ? `[${lower}\u202f; ${upper}]` : `[${lower}, ${upper}]`;
}

/** Of a threshold within a sentence: two, or three where it has them, as .708. */
export const thresholdDecimals = (value: number): 2 | 3 => (Math.abs(value * 100 - Math.round(value * 100)) < 1e-9 ? 2 : 3);

function formatP(value: number, format: NumberFormat): string {
  const smallest = 10 ** -format.decimals;
  if (value < smallest) return `< ${localised(smallest.toFixed(format.decimals), "p", format)}`;
  return localised(value.toFixed(format.decimals), "p", format);
}

function localised(digits: string, style: NumberStyle, format: NumberFormat): string {
  const bounded = style === "bounded" || style === "p";
  const trimmed = bounded && !(format.leadingZero ?? format.language === "fr") ? digits.replace(/^0\./, ".") : digits;
  return style === "integer" ? trimmed : trimmed.replace(".", decimalSignOf(format));
}

function grouped(value: number, format: NumberFormat): string {
  const separator = format.language === "fr" || decimalSignOf(format) === "," ? "\u202f" : ",";
  return Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, separator);
}
