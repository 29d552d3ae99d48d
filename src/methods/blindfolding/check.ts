import { isHigherOrder } from "../../model/hierarchy";
import { ofAnalysis, type Problem } from "../../report/problem";
import { isStaged } from "../../sem/stages";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import { cellsUsed } from "../pls/checkCases";
import type { BlindfoldingOptions } from "./options";

const [LEAST, MOST] = [5, 12];

/** Problems of the estimate, and a distance that divides the number of cases: whole cases would be left out then. Sentences: `blindfolding:problems`. */
export function check(input: Input, { pls, distance }: BlindfoldingOptions): readonly Problem[] {
  if (input.data.matrix) return [{ code: "E_NO_CASES", severity: "error", at: [], detail: {} }];
  const problems = [...checkPls(input, pls), ...stagedProblems(input)];
  if (problems.some(({ severity }) => severity === "error")) return problems;
  if (pls.missing === "pairwise") return [...problems, ofAnalysis("predict", "pairwise")];
  const n = cellsUsed(input.model.constructs, input.data, pls).rows.length;
  if (n % distance !== 0) return problems;
  const allowed = Array.from({ length: MOST - LEAST + 1 }, (_, i) => LEAST + i).filter((d) => n % d !== 0);
  return [...problems, ofAnalysis("blindfolding", "divides", { detail: { distance, n, allowed: allowed.join(", ") } })];
}

/** Cells are left out of one block; what scores and products of a stage before would be without them nobody has said. */
function stagedProblems({ model }: Input): readonly Problem[] {
  if (!isStaged(model)) return [];
  return [ofAnalysis("blindfolding", "staged", { at: model.constructs.filter(isHigherOrder).map(({ id }) => ({ kind: "construct", id })) })];
}
