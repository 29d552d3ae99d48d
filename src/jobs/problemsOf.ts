import { EstimationError, type Problem } from "../report/problem";

/** What went wrong, as the reader may see it: a sentence and no stack trace. */
export function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof EstimationError) return error.problems;
  const message = error instanceof Error ? error.message : String(error);
  return [{ code: "E_INTERNAL", severity: "error", at: [], detail: { message } }];
}
