import type { Level } from "../../report/blocks";
import type { Text } from "../../report/text";

/** Thresholds as in docs/methods; a value that does not exist is not judged. */
type Judge = (value: number | null) => Level | undefined;

const judge =
  (rule: (value: number) => Level): Judge =>
  (value) =>
    value === null || Number.isNaN(value) ? undefined : rule(value);

/** Above 1 only after a correction for unreliability that overshoots (M2.8): shown and marked, never clipped. */
const isImpossible = (value: number): boolean => Math.abs(value) > 1 + 1e-9;

/** The mark and the caution of a value that cannot be, such as a consistent R² above 1. */
export const impossible = (value: number | null): { readonly level?: Level; readonly reason?: Text } =>
  value !== null && isImpossible(value) ? { level: "act", reason: { key: "statistics:reasons.heywood" } } : {};

/** α, ρ_A, ρ_c: at least .70; above .95 the items say the same thing over and over; above 1 it cannot be. */
export const reliabilityLevel = judge((r) => (r < 0.6 || isImpossible(r) ? "act" : r < 0.7 || r > 0.95 ? "watch" : "good"));

export const aveLevel = judge((ave) => (ave < 0.45 || isImpossible(ave) ? "act" : ave < 0.5 ? "watch" : "good"));

export const vifLevel = judge((vif) => (vif > 5 ? "act" : vif > 3 ? "watch" : "good"));

export const htmtLevel = judge((ratio) => (ratio > 0.9 ? "act" : ratio > 0.85 ? "watch" : "good"));

export const srmrLevel = judge((srmr) => (srmr > 0.08 ? "watch" : "good"));

/** Words for f² (Cohen 1988) and R² (Hair et al. 2022): conventions, not verdicts. */
export const f2Size = (f2: number): "none" | "small" | "medium" | "large" => (f2 < 0.02 ? "none" : f2 < 0.15 ? "small" : f2 < 0.35 ? "medium" : "large");
export const r2Size = (r2: number): "veryWeak" | "weak" | "moderate" | "substantial" =>
  r2 < 0.25 ? "veryWeak" : r2 < 0.5 ? "weak" : r2 < 0.75 ? "moderate" : "substantial";
