import type { TFunction } from "i18next";
import { sentencesOf, type Problem } from "../../report/problem";

export interface ProblemText {
  readonly happened: string;
  readonly means: string;
  readonly remedy: string;
}

/** A problem in words: what happened, what it means, what to do. Where a code has several reasons, each has its own sentence. */
export function problemText(t: TFunction, { code, detail }: Problem): ProblemText {
  const key = sentencesOf({ code, detail });
  const context = typeof detail["reason"] === "string" && key.startsWith("problems:") ? { context: detail["reason"] } : {};
  const say = (part: keyof ProblemText): string => t(`${key}.${part}`, { ...detail, ...context });
  return { happened: say("happened"), means: say("means"), remedy: say("remedy") };
}
