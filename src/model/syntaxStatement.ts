import type { Problem } from "../report/problem";
import type { Token } from "./syntaxTokens";

/** Why a piece of model text is refused; the sentence is `problems:E_SYNTAX.happened_<reason>`. */
export type SyntaxReason =
  | "covariance"
  | "definition"
  | "fixedValue"
  | "pathLabel"
  | "product"
  | "twoDirections"
  | "unclosedName"
  | "character"
  | "unfinished"
  | "unexpected";

/** A name on the right of a statement, or a product of names such as X:M. */
export interface Term extends Token {
  /** the names of a product, two or more */
  readonly factors?: readonly Token[];
}

/** `left operator right + right …`, with every name where it stands. */
export interface Statement {
  readonly operator: "=~" | "<~" | "~";
  readonly left: Token;
  readonly right: readonly Term[];
}

/** A refusal that points at a token. */
export function syntaxProblem(reason: SyntaxReason, at: Token, found = at.text): Problem {
  return {
    code: "E_SYNTAX",
    severity: "error",
    at: [{ kind: "text", line: at.line, column: at.column }],
    detail: { reason, found, line: at.line, column: at.column },
  };
}
