/** A mistake in an expression: what, and at which character, from 0. */
export class ExpressionError extends Error {
  readonly reason: "sign" | "end" | "unexpected" | "name" | "function" | "arguments" | "unclosed" | "text";
  readonly at: number;
  /** the word or sign in question */
  readonly word: string;
  constructor(reason: ExpressionError["reason"], at: number, word = "") {
    super(`${reason} at ${at}: ${word}`);
    this.name = "ExpressionError";
    this.reason = reason;
    this.at = at;
    this.word = word;
  }
}

export interface Token {
  readonly kind: "number" | "text" | "name" | "sign" | "end";
  readonly text: string;
  readonly at: number;
  /** a name in backticks or brackets, which is never a function or a word of the language */
  readonly quoted: boolean;
}

const NUMBER = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/;
const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_.]*/u;
const SIGNS = ["<=", ">=", "<>", "!=", "==", "&&", "||", "<", ">", "=", "+", "-", "*", "/", "^", "%", "(", ")", ",", ";", "!"];
const CLOSING: Readonly<Record<string, string>> = { "`": "`", "[": "]", '"': '"', "'": "'" };

/**
 * Cuts an expression into tokens. Names with blanks or signs stand in backticks or brackets, texts in quotation marks of either kind.
 * @throws ExpressionError "sign", "unclosed"
 */
export function tokensOf(expression: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; ; ) {
    const blanks = /^\s*/.exec(expression.slice(at))![0].length;
    at += blanks;
    if (at >= expression.length) break;
    const token = tokenAt(expression, at);
    tokens.push(token.token);
    at = token.end;
  }
  return [...tokens, { kind: "end", text: "", at: expression.length, quoted: false }];
}

function tokenAt(expression: string, at: number): { readonly token: Token; readonly end: number } {
  const rest = expression.slice(at);
  const first = rest.charAt(0);
  const closing = CLOSING[first];
  if (closing !== undefined) {
    const end = expression.indexOf(closing, at + 1);
    if (end < 0) throw new ExpressionError("unclosed", at, first);
    const kind = first === '"' || first === "'" ? "text" : "name";
    return { token: { kind, text: expression.slice(at + 1, end), at, quoted: true }, end: end + 1 };
  }
  const number = NUMBER.exec(rest)?.[0];
  const found = number ?? NAME.exec(rest)?.[0] ?? SIGNS.find((sign) => rest.startsWith(sign));
  if (found === undefined) throw new ExpressionError("sign", at, first);
  const kind = number !== undefined ? "number" : SIGNS.includes(found) ? "sign" : "name";
  return { token: { kind, text: found, at, quoted: false }, end: at + found.length };
}
