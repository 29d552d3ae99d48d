import type { Cell, Level } from "./blocks";
import { aveLevel, type Criteria, reliabilityLevel, usualCriteria } from "./criteria";

const label = (key: string, level: Level): Cell => ({ kind: "label", label: { key: `statistics:verdicts.${key}` }, level });

/** The one thing to know about a reflective construct: AVE before reliability, as the weaker usually is. */
export function measurementVerdict(ave: number | null, reliabilities: readonly number[], criteria: Criteria = usualCriteria): Cell {
  const level = aveLevel(ave, criteria);
  if (level === "act" || level === "watch") return label(`ave.${level}`, level);
  if (reliabilities.length === 0) return label("undefined", "watch");
  const levels = reliabilities.map((value) => reliabilityLevel(value, criteria));
  const lowest = Math.min(...reliabilities);
  if (lowest < criteria.reliability.watch) return label(`reliability.${lowest < criteria.reliability.act ? "act" : "watch"}`, lowest < criteria.reliability.act ? "act" : "watch");
  return levels.every((one) => one === "good") ? label("sound", "good") : label("redundant", "watch");
}
