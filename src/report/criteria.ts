import type { Level } from "./blocks";
import type { Thresholds } from "./loadings";

/** Limits by which statistics are judged: amber from `watch`, red from `act`. */
export interface Criteria {
  /** α, ρ_A, ρ_c: below; above `most` the items repeat each other */
  readonly reliability: { readonly act: number; readonly watch: number; readonly most: number };
  /** below */
  readonly ave: { readonly act: number; readonly watch: number };
  /** above */
  readonly htmt: { readonly watch: number; readonly act: number };
  /** above, of items and of paths */
  readonly vif: { readonly watch: number; readonly act: number };
}

export const criteriaNames = ["usual", "hair2022", "smartPls", "strict", "exploratory"] as const;
export type CriteriaName = (typeof criteriaNames)[number];

const common: Criteria = {
  reliability: { act: 0.6, watch: 0.7, most: 0.95 },
  ave: { act: 0.45, watch: 0.5 },
  htmt: { watch: 0.85, act: 0.9 },
  vif: { watch: 3, act: 5 },
};

/**
 * Ready-made limits, with those of the loadings that go with them.
 *
 * usual: what most studies ask for · hair2022: Hair, Hult, Ringle & Sarstedt (2022), λ² ≥ .50 · smartPls: where SmartPLS 4 turns red ·
 * strict: no benefit of the doubt (HTMT .85: Henseler et al., 2015; VIF 3.3: Kock & Lynn, 2012) · exploratory: new scales (reliability
 * .60: Hair et al., 2019; VIF 10: Hair et al., 1995).
 */
export const criteriaPresets: Readonly<Record<CriteriaName, Criteria & { readonly loading: Thresholds }>> = {
  usual: { ...common, loading: { act: 0.4, watch: 0.7 } },
  hair2022: { ...common, loading: { act: 0.4, watch: 0.708 }, ave: { act: 0.5, watch: 0.5 } },
  smartPls: { ...common, loading: { act: 0.7, watch: 0.7 }, reliability: { act: 0.7, watch: 0.7, most: Infinity }, ave: { act: 0.5, watch: 0.5 } },
  strict: { loading: { act: 0.7, watch: 0.7 }, reliability: { act: 0.7, watch: 0.8, most: 0.9 }, ave: { act: 0.5, watch: 0.5 }, htmt: { watch: 0.85, act: 0.85 }, vif: { watch: 3, act: 3.3 } },
  exploratory: { loading: { act: 0.4, watch: 0.6 }, reliability: { act: 0.5, watch: 0.6, most: 0.95 }, ave: { act: 0.4, watch: 0.5 }, htmt: { watch: 0.9, act: 1 }, vif: { watch: 5, act: 10 } },
};

export const usualCriteria: Criteria = criteriaPresets.usual;

/** Above 1 only after a correction for unreliability that overshoots (M2.8): shown and marked, never clipped. */
export const isImpossible = (value: number): boolean => Math.abs(value) > 1 + 1e-9;

type Judge = (value: number | null, criteria?: Criteria) => Level | undefined;

/** A value that does not exist is not judged. */
const judge =
  (rule: (value: number, criteria: Criteria) => Level): Judge =>
  (value, criteria = usualCriteria) =>
    value === null || Number.isNaN(value) ? undefined : rule(value, criteria);

export const reliabilityLevel = judge((value, { reliability: { act, watch, most } }) => (value < act || isImpossible(value) ? "act" : value < watch || value > most ? "watch" : "good"));

export const aveLevel = judge((value, { ave: { act, watch } }) => (value < act || isImpossible(value) ? "act" : value < watch ? "watch" : "good"));

export const vifLevel = judge((value, { vif: { watch, act } }) => (value > act ? "act" : value > watch ? "watch" : "good"));

export const htmtLevel = judge((value, { htmt: { watch, act } }) => (value > act ? "act" : value > watch ? "watch" : "good"));
