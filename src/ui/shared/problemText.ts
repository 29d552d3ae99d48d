import type { TFunction } from "i18next";
import type { Problem } from "../../report/problem";

export interface ProblemText {
  readonly happened: string;
  readonly means: string;
  readonly remedy: string;
}

/** A problem in words: what happened, what it means, what to do. */
export function problemText(t: TFunction, problem: Problem): ProblemText {
  const say = (part: keyof ProblemText): string => t(`problems:${problem.code}.${part}`, { ...problem.detail });
  return { happened: say("happened"), means: say("means"), remedy: say("remedy") };
}
