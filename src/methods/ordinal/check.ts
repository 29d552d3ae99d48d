import { displayName } from "../../model/types";
import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import { itemsOf } from "./estimate";
import { latentData } from "./latent";
import type { OrdinalOptions } from "./options";

/** Problems of model, columns and cases; and what this analysis does not hold. */
export function check(input: Input, options: OrdinalOptions): readonly Problem[] {
  const { pls, samples, level, cells } = options;
  if (input.data.matrix) return [{ code: "E_NO_CASES", severity: "error", at: [], detail: {} }];
  const setting = (name: string, value: number, allowed: string): Problem => ({ code: "E_SETTING", severity: "error", at: [], detail: { reason: "value", setting: name, value, allowed } });
  const found = checkPls(input, { ...pls, missing: cells });
  return [
    ...found,
    ...input.model.constructs
      .filter(({ dimensions }) => (dimensions ?? []).length > 0)
      .map((construct) => ofAnalysis("ordinal", "higherOrder", { at: [{ kind: "construct", id: construct.id }], detail: { construct: displayName(construct) } })),
    ...((input.model.interactions ?? []).length > 0 ? [ofAnalysis("ordinal", "interaction")] : []),
    ...(samples === 0 || (Number.isInteger(samples) && samples >= 20 && samples <= 1_000_000) ? [] : [setting("samples", samples, "0, 20 … 1000000")]),
    ...(level >= 0.5 && level < 1 ? [] : [setting("level", level, ".5 … < 1")]),
    ...(found.every(({ severity }) => severity !== "error") && noneOrdinal(input, options) ? [ofAnalysis("ordinal", "noneOrdinal", { severity: "warning" })] : []),
  ];
}

const noneOrdinal = (input: Input, options: OrdinalOptions): boolean => latentData(input, itemsOf(input), options).columns.every(({ categories }) => categories === undefined);
