import { isNecessary } from "../nca/verdict";
import type { CipmaCondition, CipmaResult } from "./result";

export type Kind = "topPriority" | "driver" | "bottleneck" | "low";

export const meanImportance = ({ conditions }: Pick<CipmaResult, "conditions">): number => meanOf(conditions, ({ importance }) => importance);

/** Over the constructs that are no part of another. */
export function meanOf(conditions: CipmaResult["conditions"], value: (condition: CipmaCondition) => number): number {
  const whole = conditions.filter(({ isPart }) => !isPart);
  return whole.reduce((sum, condition) => sum + value(condition), 0) / whole.length;
}

/** What a construct is for the target, by importance and necessity (M18.9). */
export function kindOf(condition: CipmaCondition, result: Pick<CipmaResult, "conditions">): Kind {
  const peers = result.conditions.filter(({ isPart }) => isPart === condition.isPart);
  const important = condition.importance >= peers.reduce((sum, { importance }) => sum + importance, 0) / peers.length;
  const necessary = isNecessary(condition.ceiling);
  return important ? (necessary ? "topPriority" : "driver") : necessary ? "bottleneck" : "low";
}
