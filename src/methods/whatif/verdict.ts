import { formatNumber } from "../../report/format";
import type { Text } from "../../report/text";
import { outsideLoadings } from "./block";
import type { Change, Consequence } from "./consequence";
import { formativeVerdict } from "./formative";
import { thresholdText, type Judging, type Verdict } from "./judging";
import type { WhatIfResult } from "./result";
import { FEWEST_ITEMS, type PruneRule } from "./rule";

const say = (key: string, values: Text["values"] = {}): Text => ({ key: `prune:verdict.${key}`, values });

/** The rule's verdict on one item (M4.11), with its reason. */
export function verdictOf(result: WhatIfResult, consequence: Consequence, judging: Judging): Verdict {
  const { rule, format } = judging;
  const { construct: j, loading, left, column } = consequence;
  const { name, label = name } = result.constructs[j];
  const number = (value: number | null): string => formatNumber(value, "bounded", format);
  const bound = (value: number): string => thresholdText(value, format);
  const named = { item: column, construct: label, loading: number(loading), keep: bound(rule.keep), remove: bound(rule.remove) };
  if (!consequence.known || loading === null) return { action: "keep", label: say("unknown.label"), reason: say("unknown.reason", named) };
  if (left < FEWEST_ITEMS) return { action: "keep", label: say("last.label"), reason: say("last.reason", { ...named, count: left }) };
  if (outsideLoadings(result.constructs[j])) return formativeVerdict(result, consequence, judging);
  if (loading < 0) return { action: "consider", label: say("reversed.label"), reason: say("reversed.reason", named) };
  if (loading >= rule.keep) return { action: "keep", label: say("high.label", { keep: named.keep }), reason: say("high.reason", named) };
  const { ave, rhoC, htmt } = consequence;
  const changes = { aveBefore: number(ave.before), aveAfter: number(ave.after), rhoCBefore: number(rhoC.before), rhoCAfter: number(rhoC.after), ave: bound(rule.ave), rhoC: bound(rule.rhoC) };
  if (loading < rule.remove) return { action: "remove", label: say("low.label", { remove: named.remove }), reason: say("low.reason", { ...named, ...changes }) };
  const lifted = liftedBy({ ave, rhoC, htmt }, rule);
  if (lifted !== undefined) {
    const values = { before: number(lifted.change.before), after: number(lifted.change.after), threshold: bound(lifted.threshold) };
    return { action: "remove", label: say(`lifts.${lifted.statistic}`, values), reason: say(`liftsReason.${lifted.statistic}`, { ...named, ...values }) };
  }
  const short = (ave.before ?? 1) < rule.ave ? "ave" : (rhoC.before ?? 1) < rule.rhoC ? "rhoC" : undefined;
  if (short === undefined) return { action: "keep", label: say("fine.label"), reason: say("fine.reason", { ...named, ...changes }) };
  return { action: "keep", label: say(`short.${short}`, changes), reason: say(`shortReason.${short}`, { ...named, ...changes }) };
}

interface Lifted {
  readonly statistic: "ave" | "rhoC" | "htmt";
  readonly change: Change;
  readonly threshold: number;
}

/** The statistic that passes its threshold only without the item. */
function liftedBy({ ave, rhoC, htmt }: Pick<Consequence, "ave" | "rhoC" | "htmt">, rule: PruneRule): Lifted | undefined {
  const rises = ({ before, after }: Change, threshold: number): boolean => before !== null && after !== null && before < threshold && after >= threshold;
  if (rises(ave, rule.ave)) return { statistic: "ave", change: ave, threshold: rule.ave };
  if (rises(rhoC, rule.rhoC)) return { statistic: "rhoC", change: rhoC, threshold: rule.rhoC };
  const falls = htmt.before !== null && htmt.before > rule.htmt && (htmt.after === null || htmt.after <= rule.htmt);
  return falls ? { statistic: "htmt", change: htmt, threshold: rule.htmt } : undefined;
}
