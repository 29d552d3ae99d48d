import { type Criteria, usualCriteria } from "./criteria";
import type { Text } from "./text";

/** A value and the thing that it belongs to. */
export interface Named {
  readonly name: string;
  readonly value: number;
}

const say = (key: string, values?: Text["values"]): Text => ({ key: `statistics:readings.${key}`, ...(values ? { values } : {}) });

/** Names as a list within a sentence; long lists are cut. */
export const listed = (names: readonly string[], shown = 6): string => names.slice(0, shown).join(", ") + (names.length > shown ? " …" : "");

const about = (found: readonly Named[], shown?: number): { readonly count: number; readonly names: string } => ({ count: found.length, names: listed([...new Set(found.map(({ name }) => name))], shown) });

/** Whether every construct shares enough with its items. */
export function aveSentence(aves: readonly Named[], { ave: { watch } }: Criteria = usualCriteria): Text {
  const low = aves.filter(({ value }) => value < watch);
  return low.length > 0 ? say("aveLow", { ...about(low), limit: watch }) : say("aveGood", { limit: watch });
}

/** @param reliabilities  several for a construct */
export function reliabilitySentence(reliabilities: readonly Named[], { reliability: { watch } }: Criteria = usualCriteria): Text {
  const low = reliabilities.filter(({ value }) => value < watch);
  const names = new Set(low.map(({ name }) => name));
  return low.length > 0 ? say("reliabilityLow", { ...about(low), count: names.size, limit: watch }) : say("reliabilityGood");
}

export function htmtSentences(ratios: readonly Named[], { htmt: { watch, act } }: Criteria = usualCriteria): readonly Text[] {
  const high = ratios.filter(({ value }) => value > act);
  const near = ratios.filter(({ value }) => value > watch && value <= act);
  return [
    ...(high.length > 0 ? [say("htmtHigh", { ...about(high, 4), act })] : []),
    ...(near.length > 0 ? [say("htmtNear", { ...about(near, 4), watch, act })] : []),
    ...(high.length + near.length === 0 ? [say("htmtGood", { watch })] : []),
  ];
}

export function innerVifSentence(vifs: readonly Named[], { vif: { act } }: Criteria = usualCriteria): Text {
  const high = vifs.filter(({ value }) => value > act);
  return high.length > 0 ? say("vifInnerHigh", { ...about(high), limit: act }) : say("vifInnerGood");
}

/** @param vifs  of formative items */
export function outerVifSentences(vifs: readonly Named[], { vif: { act } }: Criteria = usualCriteria): readonly Text[] {
  const high = vifs.filter(({ value }) => value > act);
  return high.length > 0 ? [say("vifOuterHigh", { ...about(high), limit: act })] : [];
}

const FAMILIES = { ave: ["aveLow", "aveGood"], reliability: ["reliabilityLow", "reliabilityGood"], htmt: ["htmtHigh", "htmtNear", "htmtGood"], vifInner: ["vifInnerHigh", "vifInnerGood"], vifOuter: ["vifOuterHigh"] } as const;
export type ReadingFamily = keyof typeof FAMILIES;

/** Which of these functions a sentence comes from; undefined where none. */
export const familyOf = ({ key }: Text): ReadingFamily | undefined =>
  (Object.keys(FAMILIES) as ReadingFamily[]).find((family) => FAMILIES[family].some((name) => key === `statistics:readings.${name}`));
