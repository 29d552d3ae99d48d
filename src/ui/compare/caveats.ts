import type { Text } from "../../report/text";
import { matchesOf } from "./matching";
import type { Values } from "./values";

const say = (key: string, values: NonNullable<Text["values"]>): Text => ({ key: `prune:compare.caveats.${key}`, values });

/** What keeps two models from being compared number by number: R² on other items, other cases, other estimators. */
export function caveatsOf(left: Values, right: Values, names: readonly [string, string]): readonly Text[] {
  const [first, second] = names;
  const explained = matchesOf(left, right).flatMap(({ name, left: i, right: j }): Text[] => {
    if (i < 0 || j < 0 || left.r2[i] === null || right.r2[j] === null) return [];
    const [a, b] = [left.constructs[i]!.items, right.constructs[j]!.items];
    const same = a.length === b.length && a.every((item) => b.includes(item));
    return same ? [] : [say("r2", { name, first, second, before: a.length, after: b.length })];
  });
  const cases = left.n === right.n ? [] : [say("cases", { first, second, before: left.n, after: right.n })];
  return [...explained, ...cases, ...(left.estimator === right.estimator ? [] : [say("estimator", {})])];
}
