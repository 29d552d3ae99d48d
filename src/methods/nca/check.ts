import { ofAnalysis, type Problem } from "../../report/problem";
import { check as checkScores } from "../importance/check";
import type { Input } from "../method";
import type { NcaOptions } from "./options";

/** So many permutations give p its second decimal. */
const FEW = 1000;

export function check(input: Input, options: NcaOptions): readonly Problem[] {
  const { permutations } = options;
  return [...checkScores(input, options), ...(permutations < FEW ? [ofAnalysis("nca", "fewPermutations", { severity: "warning", detail: { count: permutations } })] : [])];
}
