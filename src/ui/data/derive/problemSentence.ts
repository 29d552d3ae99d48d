import type { TFunction } from "i18next";
import type { StepProblem } from "../../../data/derive/steps";

/** Why a step cannot be applied, in a sentence that says what to do. */
export function problemSentence(t: TFunction, { reason, what, mistake, at }: StepProblem): string {
  if (reason !== "expression") return t(`derive:problem.${reason}`, { what });
  return t(`derive:mistake.${mistake ?? "unexpected"}`, { what, place: (at ?? 0) + 1 });
}
