import type { Text } from "../../report/text";
import { outsideLoadings } from "./block";
import { percent, type Circumstances } from "./cautions";
import type { Consequence } from "./consequence";
import { thresholdText, type Judging, type Verdict } from "./judging";
import type { WhatIfResult } from "./result";
import { LARGE_SHARE } from "./rule";

/** An item with what the rule says of it. */
export interface Candidate {
  readonly consequence: Consequence;
  readonly verdict: Verdict;
}

const say = (key: string, values: Text["values"] = {}): Text => ({ key: `prune:reading.${key}`, values });

/**
 * What a rule says of a model, in sentences: the items it proposes, or which items are weak and why they stay; and what share of the
 * first model's items would be gone if all weak ones went.
 */
export function readingOf(result: WhatIfResult, candidates: readonly Candidate[], { rule, format }: Judging, removed?: Circumstances["removed"]): readonly Text[] {
  const open = candidates.filter(({ consequence }) => !consequence.ghosted);
  const proposed = open.filter(({ verdict }) => verdict.action === "remove");
  const weak = open.filter(({ consequence }) => (consequence.loading ?? 1) < rule.keep && !outsideLoadings(result.constructs[consequence.construct]));
  const values = { keep: thresholdText(rule.keep, format) };
  if (proposed.length === 0 && weak.length === 0) return nothingOf(result, open, values);
  const named = proposed.length > 0 ? proposed : weak;
  const { before, ofFirst } = removed ?? { before: 0, ofFirst: result.columns.length };
  const gone = before + result.ghosted.length + named.length;
  const sentence = proposed.length > 0 ? "proposes" : "keeps";
  const names = named.map(({ consequence }) => consequence.column).join(", ");
  const first = say(sentence, { ...values, count: named.length, names });
  if (gone <= LARGE_SHARE * ofFirst) return [first];
  return [first, say(proposed.length > 0 ? "share" : "shareIf", { count: gone, total: ofFirst, percent: percent(gone / ofFirst, format), limit: percent(LARGE_SHARE, format) })];
}

/** Where no loading is weak: of which items that is said, and how many others the rule leaves open. */
function nothingOf({ constructs }: WhatIfResult, open: readonly Candidate[], values: Text["values"]): readonly Text[] {
  const others = open.filter(({ consequence }) => outsideLoadings(constructs[consequence.construct]));
  if (others.length === 0) return [say("nothing", values)];
  const undecided = others.filter(({ verdict }) => verdict.action === "consider");
  const first = others.length === open.length ? say("formativeOnly") : say("nothingReflective", values);
  return undecided.length === 0 ? [first] : [first, say("undecided", { count: undecided.length, names: undecided.map(({ consequence }) => consequence.column).join(", ") })];
}
