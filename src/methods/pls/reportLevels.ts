import type { Level } from "../../report/blocks";
import { isImpossible } from "../../report/criteria";
import type { Text } from "../../report/text";

/** The mark and the caution of a value that cannot be, such as a consistent R² above 1. */
export const impossible = (value: number | null): { readonly level?: Level; readonly reason?: Text } =>
  value !== null && isImpossible(value) ? { level: "act", reason: { key: "statistics:reasons.heywood" } } : {};

export const srmrLevel = (srmr: number | null): Level | undefined => (srmr === null || Number.isNaN(srmr) ? undefined : srmr > 0.08 ? "watch" : "good");

/** Words for f² (Cohen 1988) and R² (Hair et al. 2022): conventions, not verdicts. */
export const f2Size = (f2: number): "none" | "small" | "medium" | "large" => (f2 < 0.02 ? "none" : f2 < 0.15 ? "small" : f2 < 0.35 ? "medium" : "large");
/** The same for the effect of a product (Kenny 2018): interactions are small by nature. */
export const interactionSize = (f2: number): "none" | "small" | "medium" | "large" => (f2 < 0.005 ? "none" : f2 < 0.01 ? "small" : f2 < 0.025 ? "medium" : "large");
export const r2Size = (r2: number): "veryWeak" | "weak" | "moderate" | "substantial" =>
  r2 < 0.25 ? "veryWeak" : r2 < 0.5 ? "weak" : r2 < 0.75 ? "moderate" : "substantial";
