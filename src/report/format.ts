import type { NumberStyle } from "./blocks";

/** The only rounding in the program: canvas, tables, figure and command-line text all come here. */
export interface NumberFormat {
  readonly language: "en" | "fr";
  readonly decimals: number;
}

const MINUS = "\u2212";

/**
 * A number as it is printed: true minus sign; comma in French; in English statistics bounded by one drop the leading zero.
 * @param value any finite number; null prints as an en dash
 */
export function formatNumber(value: number | null, style: NumberStyle, format: NumberFormat): string {
  if (value === null) return "–";
  if (style === "p") return formatP(value, format);
  if (!Number.isFinite(value)) return value > 0 ? "∞" : value < 0 ? `${MINUS}∞` : "–";
  const digits = style === "integer" ? grouped(Math.abs(value), format) : Math.abs(value).toFixed(format.decimals);
  const zero = /^[0.]*$/.test(digits);
  return (value < 0 && !zero ? MINUS : "") + localised(digits, style, format);
}

/** A confidence interval: "[.611, .725]", in French "[0,611 ; 0,725]"; an en dash where there is none. */
export function formatInterval(interval: readonly [lower: number, upper: number] | null, style: NumberStyle, format: NumberFormat): string {
  if (interval === null) return "–";
  const [lower, upper] = interval.map((limit) => formatNumber(limit, style, format));
  return format.language === "fr" ? `[${lower}\u202f; ${upper}]` : `[${lower}, ${upper}]`;
}

function formatP(value: number, format: NumberFormat): string {
  const smallest = 10 ** -format.decimals;
  if (value < smallest) return `< ${localised(smallest.toFixed(format.decimals), "p", format)}`;
  return localised(value.toFixed(format.decimals), "p", format);
}

function localised(digits: string, style: NumberStyle, format: NumberFormat): string {
  if (format.language === "fr") return digits.replace(".", ",");
  return style === "bounded" || style === "p" ? digits.replace(/^0\./, ".") : digits;
}

function grouped(value: number, format: NumberFormat): string {
  const separator = format.language === "fr" ? "\u202f" : ",";
  return Math.round(value).toString().replace(/\B(?=(\d{3})+$)/g, separator);
}
