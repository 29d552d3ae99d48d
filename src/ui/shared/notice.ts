import { toast } from "sonner";
import type { ProblemText } from "./problemText";

/** Long enough to read three sentences. */
const READING_TIME = 15_000;

/** Says in passing that something was done. */
export function notifyDone(sentence: string): void {
  toast.success(sentence);
}

/** Says what went wrong, what it means and what to do; stays until read. */
export function notifyProblem({ happened, means, remedy }: ProblemText): void {
  toast.error(happened, { description: `${means} ${remedy}`, duration: READING_TIME });
}
