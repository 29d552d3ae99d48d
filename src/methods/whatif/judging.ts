import { formatNumber, type NumberFormat, thresholdDecimals } from "../../report/format";
import type { Text } from "../../report/text";
import type { PruneRule } from "./rule";

/** What a rule says of an item: never more than a proposal. */
export interface Verdict {
  readonly action: "remove" | "consider" | "keep";
  /** a few words for a pill */
  readonly label: Text;
  /** one sentence with the numbers it rests on */
  readonly reason: Text;
}

/** Significance of an item's weight and loading, where a bootstrap ran; p values. */
export interface ItemSignificance {
  readonly weight: number | null;
  readonly loading: number | null;
}

export interface Judging {
  readonly rule: PruneRule;
  readonly format: NumberFormat;
  /** by column; absent without a bootstrap of this model */
  readonly significance?: ReadonlyMap<string, ItemSignificance> | undefined;
}

/** A threshold as it is written: two decimals, or three where it has them. */
export function thresholdText(value: number, format: NumberFormat): string {
  return formatNumber(value, "bounded", { ...format, decimals: thresholdDecimals(value) });
}
