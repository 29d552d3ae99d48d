import { displayName } from "../../model/types";
import { ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import { check as checkPls } from "../pls/check";
import type { GscaOptions } from "./options";

/** Problems of the model, its columns and cases, and what this analysis does not hold. */
export function check(input: Input, { pls, samples, level }: GscaOptions): readonly Problem[] {
  const { model } = input;
  const setting = (name: string, value: number, allowed: string): Problem => ({ code: "E_SETTING", severity: "error", at: [], detail: { reason: "value", setting: name, value, allowed } });
  return [
    ...checkPls(input, pls),
    ...model.constructs
      .filter(({ dimensions }) => (dimensions ?? []).length > 0)
      .map((construct) => ofAnalysis("gsca", "higherOrder", { at: [{ kind: "construct", id: construct.id }], detail: { construct: displayName(construct) } })),
    ...((model.interactions ?? []).length > 0 ? [ofAnalysis("gsca", "interaction")] : []),
    ...(samples === 0 || (Number.isInteger(samples) && samples >= 20 && samples <= 1_000_000) ? [] : [setting("samples", samples, "0, 20 … 1000000")]),
    ...(level >= 0.5 && level < 1 ? [] : [setting("level", level, ".5 … < 1")]),
  ];
}
