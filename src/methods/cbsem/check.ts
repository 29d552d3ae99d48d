import { isHigherOrder } from "../../model/hierarchy";
import { displayName } from "../../model/types";
import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { CbsemOptions } from "./options";
import { readPairs } from "./pairs";

/** Problems of model, columns and cases (factors need no paths), what is no common factor, and E_SETTING for residual covariances that cannot be read. */
export function check(input: Input, { pls, formative, residualCovariances, maxIterations }: CbsemOptions): readonly Problem[] {
  const { wrong } = readPairs(residualCovariances, input);
  const setting = (name: string, value: string | number, allowed: string): Problem => ({ code: "E_SETTING", severity: "error", at: [], detail: { reason: "value", setting: name, value, allowed } });
  return [
    ...checkPls(input, { ...pls, isolated: "refuse" }).filter(({ code }) => code !== "E_ISOLATED"),
    ...(formative === "refuse" ? formativeOnes(input) : []),
    ...laterOnes(input),
    ...wrong.map((statement) => setting("residualCovariances", statement, "x1 ~~ x2; x3 ~~ x4")),
    ...(Number.isInteger(maxIterations) && maxIterations >= 1 ? [] : [setting("maxIterations", maxIterations, "1, 2, 3 …")]),
  ];
}

const formativeOnes = ({ model }: Input): readonly Problem[] =>
  model.constructs
    .filter(({ direction, items }) => direction === "formative" && items.length > 1)
    .map((construct) => ofAnalysis("cbsem", "formative", { at: [{ kind: "construct", id: construct.id }], detail: { construct: displayName(construct) } }));

/** What a structure of covariances of items does not hold here. */
const laterOnes = ({ model }: Input): readonly Problem[] => [
  ...model.constructs
    .filter((construct) => isHigherOrder(construct) && construct.direction === "formative")
    .map((construct) => ofAnalysis("cbsem", "higherOrder", { at: [{ kind: "construct", id: construct.id }], detail: { construct: displayName(construct) } })),
  ...((model.interactions ?? []).length > 0 ? [ofAnalysis("cbsem", "interaction")] : []),
];
