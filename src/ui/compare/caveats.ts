import type { Text } from "../../report/text";
import { itemsOf, matchesOf } from "./matching";
import type { Values } from "./values";

const say = (key: string, values: NonNullable<Text["values"]>): Text => ({ key: `prune:compare.caveats.${key}`, values });

/** What keeps two models from being compared number by number: R² on other items, other cases, other estimators. */
export function caveatsOf(left: Values, right: Values, names: readonly [string, string]): readonly Text[] {
  const [first, second] = names;
  const explained = matchesOf(left.result, right.result).flatMap(({ name, left: i, right: j }): Text[] => {
    if (i < 0 || j < 0 || left.r2[i] === null || right.r2[j] === null || left.r2[i] === undefined || right.r2[j] === undefined) return [];
    const [a, b] = [itemsOf(left.result, i), itemsOf(right.result, j)];
    const same = a.length === b.length && a.every((item) => b.includes(item));
    return same ? [] : [say("r2", { name, first, second, before: a.length, after: b.length })];
  });
  const cases = left.result.nUsed === right.result.nUsed ? [] : [say("cases", { first, second, before: left.result.nUsed, after: right.result.nUsed })];
  const { settings: a } = left.result;
  const { settings: b } = right.result;
  return [...explained, ...cases, ...(a.estimator === b.estimator ? [] : [say("estimator", {})])];
}
