import type { CipmaResult } from "./result";
import { kindOf } from "./kind";

export function blocks(result: CipmaResult): Readonly<Record<string, unknown>> {
  const { constructs, target, conditions, options, targetPerformance } = result;
  return {
    target: constructs[target]!.name,
    targetPerformance,
    desiredLevelPercent: options.desired,
    constructs: Object.fromEntries(conditions.map((condition) => [constructs[condition.construct]!.name, {
      importance: condition.importance,
      performance: condition.performance,
      effectSize: condition.ceiling.effectSize,
      permutationP: condition.ceiling.p,
      required: condition.required.value === null ? "NN" : condition.required.value === Infinity ? "NA" : condition.required.value,
      casesBelowRequiredPercent: condition.required.below,
      reading: kindOf(condition, result),
    }])),
  };
}
