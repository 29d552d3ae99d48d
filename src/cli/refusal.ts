import type { Problem } from "../report/problem";
import type { Text } from "../report/text";

/** Why a command cannot be done: problems of the input, or a sentence about how the command was written. Exit code 2. */
export class Refusal extends Error {
  readonly reasons: readonly (Problem | Text)[];
  /** the file that places of kind "text" speak of */
  readonly file: string | undefined;
  constructor(reasons: readonly (Problem | Text)[], file?: string) {
    super(reasons.map((r) => ("code" in r ? r.code : r.key)).join(", "));
    this.name = "Refusal";
    this.reasons = reasons;
    this.file = file;
  }
}

/** A refusal about a file as a whole. */
export function fileRefusal(reason: "notFound" | "folder" | "unreadable" | "notWritten" | "notJson" | "data", file: string, cause = ""): Refusal {
  return new Refusal([{ code: "E_FILE", severity: "error", at: [], detail: { reason, file, cause } }]);
}
