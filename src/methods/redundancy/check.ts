import { columnNamed, isNumeric } from "../../data/dataset";
import { displayName } from "../../model/types";
import { ofAnalysis, type Problem } from "../../report/problem";
import { listed } from "../../report/readings";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { RedundancyOptions } from "./options";
import { namedPairs, pairsOf, type Pair } from "./pairs";
import { pairModel } from "./run";

/** What stands in the way of each pair, and of reading them. */
export function check(input: Input, options: RedundancyOptions): readonly Problem[] {
  const { model, data } = input;
  const named = namedPairs(options.more);
  if (named === undefined) return [ofAnalysis("redundancy", "unreadable", { detail: { text: options.more } })];
  const strangers = named.map(({ name }) => name).filter((name) => model.constructs.every((one) => one.name !== name && displayName(one) !== name));
  if (strangers.length > 0) return [ofAnalysis("redundancy", "noConstruct", { detail: { names: listed(strangers) } })];
  const pairs = pairsOf(input, options);
  if (model.constructs.every(({ direction }) => direction !== "formative") && pairs.length === 0) return [ofAnalysis("redundancy", "noFormative")];
  if (pairs.length === 0) return [ofAnalysis("redundancy", "noGlobal")];
  return pairs.flatMap((pair) => problemsOf(pair, { data, model }, options));
}

function problemsOf(pair: Pair, { data }: Input, { pls }: RedundancyOptions): readonly Problem[] {
  const { construct, global } = pair;
  const at = [{ kind: "construct" as const, id: construct.id }];
  const absent = global.filter((name) => columnNamed(data, name) === undefined);
  const own = global.filter((name) => construct.items.includes(name));
  const texts = global.filter((name) => columnNamed(data, name) !== undefined && !isNumeric(columnNamed(data, name)!));
  const name = displayName(construct);
  if (absent.length > 0) return [ofAnalysis("redundancy", "absent", { at, detail: { names: listed(absent) } })];
  if (own.length > 0) return [ofAnalysis("redundancy", "ownItem", { at, detail: { name, names: listed(own) } })];
  if (texts.length > 0) return [ofAnalysis("redundancy", "notNumbers", { at, detail: { names: listed(texts) } })];
  return [
    ...checkPls({ model: pairModel(pair), data }, pls),
    ...(construct.direction === "formative" ? [] : [ofAnalysis("redundancy", "reflective", { severity: "warning", at, detail: { name } })]),
  ];
}
