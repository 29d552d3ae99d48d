import { constructById } from "../../model/query";
import { displayName } from "../../model/types";
import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { PlsOptions } from "../pls/options";
import { scaleProblems, type ScaleOptions } from "./scales";

/** What stands in the way of scores from 0 to 100 for a target and what leads to it. */
export function check({ model, data }: Input, options: ScaleOptions & { readonly pls: PlsOptions; readonly target: string | null }): readonly Problem[] {
  const problems = checkPls({ model, data }, options.pls);
  if (data.matrix !== undefined) return [...problems, ofAnalysis("analysis", "matrix")];
  const target = options.target === null ? undefined : constructById(model, options.target);
  return [
    ...problems,
    ...(target === undefined ? [ofAnalysis("analysis", "noTarget")] : model.paths.some(({ to }) => to === target.id) ? [] : [ofAnalysis("analysis", "exogenousTarget", { at: [{ kind: "construct", id: target.id }], detail: { name: displayName(target) } })]),
    ...scaleProblems(options, model.constructs.flatMap(({ items }) => items)),
  ];
}
