import type { CeilingResult, NcaResult } from "./result";

/** An effect from here on, at this level, makes a condition necessary (Dul 2016; Richter et al. 2020). */
export const LEAST_EFFECT = 0.1;
export const ALPHA = 0.05;

export const isNecessary = ({ effectSize, p }: CeilingResult): boolean => effectSize >= LEAST_EFFECT && p < ALPHA;

/** How large an effect is in words, and as dots (Dul 2016). */
export function sizeOf(effect: number): { readonly key: "none" | "small" | "medium" | "large" | "veryLarge"; readonly dots: 0 | 1 | 2 | 3 } {
  if (effect <= 0) return { key: "none", dots: 0 };
  if (effect < LEAST_EFFECT) return { key: "small", dots: 1 };
  if (effect < 0.3) return { key: "medium", dots: 2 };
  return effect < 0.5 ? { key: "large", dots: 3 } : { key: "veryLarge", dots: 3 };
}

/** Of the ceiling that was chosen. */
export const chosen = ({ options: { ceiling } }: NcaResult, condition: NcaResult["conditions"][number]): CeilingResult => condition[ceiling];
