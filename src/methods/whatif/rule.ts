/** Ready-made rules; "own" once a threshold was moved. */
export const presetNames = ["smartPls", "hair2022", "exploratory", "strict70"] as const;
export type PresetName = (typeof presetNames)[number];

/**
 * When an item is proposed for removal (decision 13, M4.11). Loadings from `keep` on stay; those below `remove` go; those in
 * between go only where AVE, ρ_c or HTMT, until then beyond its threshold, passes it without them. Where `keep` equals `remove` there is
 * nothing in between. Formative items follow weight, loading and VIF.
 */
export interface PruneRule {
  readonly preset: PresetName | "own";
  readonly keep: number;
  readonly remove: number;
  readonly ave: number;
  readonly rhoC: number;
  readonly htmt: number;
  /** a formative item with a loading from here on matters by itself, whatever its weight */
  readonly formativeLoading: number;
  readonly vif: number;
}

/** A p value below this counts as significant. */
export const SIGNIFICANCE = 0.05;
/** A construct of fewer items is warned of, and of fewer than two never proposed. */
export const FEW_ITEMS = 3;
export const FEWEST_ITEMS = 2;
/** Share of the first model's items beyond which removal is warned of. */
export const LARGE_SHARE = 0.2;
/** A coefficient that changes by this much changes what a study says. */
export const LARGE_PATH_CHANGE = 0.1;

const common = { ave: 0.5, rhoC: 0.7, htmt: 0.9, formativeLoading: 0.5, vif: 5 };

/**
 * hair2022: Hair, Hult, Ringle & Sarstedt (2022), λ² ≥ .50. smartPls: the thresholds at which SmartPLS changes colour.
 * exploratory: lower bounds for new scales. strict70: every loading below .70, as many studies do.
 */
export const presets: Readonly<Record<PresetName, PruneRule>> = {
  smartPls: { preset: "smartPls", keep: 0.7, remove: 0.4, ...common },
  hair2022: { preset: "hair2022", keep: 0.708, remove: 0.4, ...common },
  exploratory: { preset: "exploratory", keep: 0.6, remove: 0.4, ...common, rhoC: 0.6 },
  strict70: { preset: "strict70", keep: 0.7, remove: 0.7, ...common },
};

export const defaultRule = presets.smartPls;

const thresholds = ["keep", "remove", "ave", "rhoC", "htmt", "formativeLoading", "vif"] as const satisfies readonly (keyof PruneRule)[];
export type Threshold = (typeof thresholds)[number];

/** A rule with one threshold moved; a ready-made rule again where it then is one. Loadings in between cannot be fewer than none. */
export function withThreshold(rule: PruneRule, threshold: Threshold, value: number): PruneRule {
  const moved = { ...rule, [threshold]: value };
  const tidy = moved.remove <= moved.keep ? moved : threshold === "keep" ? { ...moved, remove: value } : { ...moved, keep: value };
  const same = presetNames.find((name) => thresholds.every((one) => presets[name][one] === tidy[one]));
  return { ...tidy, preset: same ?? "own" };
}
