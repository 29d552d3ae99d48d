import { ofAnalysis, type Problem } from "../../report/problem";
import { listed } from "../../report/readings";
import { check as checkScores } from "../importance/check";
import type { Input } from "../method";
import { parseCorners, strangersIn, turnOf } from "./corners";
import type { NcaOptions } from "./options";

/** So many permutations give p its second decimal. */
const FEW = 1000;

export function check(input: Input, options: NcaOptions): readonly Problem[] {
  const { permutations } = options;
  return [...checkScores(input, options), ...cornerProblems(input, options), ...(permutations < FEW ? [ofAnalysis("nca", "fewPermutations", { severity: "warning", detail: { count: permutations } })] : [])];
}

/** Corners that cannot be read, of constructs that are not there, or of which some speak of much and some of little of the outcome. */
function cornerProblems({ model }: Input, { corner, corners: text }: NcaOptions): readonly Problem[] {
  const given = parseCorners(text);
  if (given === undefined) return [ofAnalysis("nca", "corners", { detail: { text } })];
  const strangers = strangersIn(text, model);
  if (strangers.length > 0) return [ofAnalysis("nca", "cornerOf", { detail: { names: listed(strangers) } })];
  const sides = new Set([corner, ...given.values()].map((one) => turnOf(one).y));
  return sides.size > 1 ? [ofAnalysis("nca", "cornersMixed")] : [];
}
