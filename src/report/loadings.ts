import type { Level } from "./blocks";
import type { Text } from "./text";

/** Of loadings: below `act` red, below `watch` amber. */
export interface Thresholds {
  readonly act: number;
  readonly watch: number;
}

/** Those of most studies and of SmartPLS (decision 13); Display changes them. */
export const usualThresholds: Thresholds = { act: 0.4, watch: 0.7 };

/** A consistent loading this far above one is no rounding error. */
const IMPOSSIBLE = 1 + 1e-9;

/**
 * The one rule of loadings, for diagram, tables and sentences. A negative loading is below every threshold, because the item runs
 * against its construct; one above 1, which only a correction for unreliability brings about, cannot be.
 */
export const loadingLevel = (loading: number, { act, watch }: Thresholds): Level =>
  loading < act || loading > IMPOSSIBLE ? "act" : loading < watch ? "watch" : "good";

const SENTENCES = { none: "statistics:readings.nothingReflective", good: "statistics:readings.loadingsGood", weak: "statistics:readings.loadingsWeak", veryWeak: "statistics:readings.loadingsVeryWeak" };

/** Whether a sentence speaks of loadings by their thresholds, as `loadingSentence` does. */
export const isLoadingSentence = ({ key }: Text): boolean => key !== SENTENCES.none && Object.values(SENTENCES).includes(key);

interface Loading {
  readonly item: string;
  readonly value: number;
}

/** Names in the sentence before the rest becomes an ellipsis. */
const NAMED = 10;

/** How many of the loadings of reflective blocks are weak, and which, in one sentence. */
export function loadingSentence(loadings: readonly Loading[], { act, watch }: Thresholds): Text {
  const weak = loadings.filter(({ value }) => value < watch);
  if (loadings.length === 0) return { key: SENTENCES.none };
  if (weak.length === 0) return { key: SENTENCES.good, values: { watch } };
  const names = (list: readonly Loading[]): string => list.slice(0, NAMED).map(({ item }) => item).join(", ") + (list.length > NAMED ? " …" : "");
  const veryWeak = weak.filter(({ value }) => value < act);
  const values = { count: weak.length, names: names(weak), act, watch };
  if (veryWeak.length === 0) return { key: SENTENCES.weak, values };
  return { key: SENTENCES.veryWeak, values: { ...values, below: names(veryWeak) } };
}
