import { ExpressionError, tokensOf, type Token } from "./tokens";

/** An expression as data. */
export type Expression =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string; readonly at: number }
  | { readonly kind: "column"; readonly name: string; readonly at: number }
  | { readonly kind: "unary"; readonly sign: "-" | "not"; readonly of: Expression }
  | { readonly kind: "binary"; readonly sign: BinarySign; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "call"; readonly name: string; readonly of: readonly Expression[]; readonly at: number };

export type BinarySign = "or" | "and" | "=" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%" | "^";

const SAME: Readonly<Record<string, BinarySign>> = { "==": "=", "<>": "!=", "&&": "and", "||": "or" };
/** From loosest to tightest; power binds to the right and is read apart. */
const LEVELS: readonly (readonly string[])[] = [["or"], ["and"], ["=", "!=", "<", "<=", ">", ">="], ["+", "-"], ["*", "/", "%"]];
const COMPARISONS = 2;
const DEEPEST = 200;

/**
 * Reads an expression: + − * / % ^, comparisons, `and` `or` `not`, parentheses, columns, numbers, texts and functions; arguments stand
 * between commas or semicolons. Nothing of it is ever run as a program.
 * @throws ExpressionError
 */
export function parseExpression(expression: string): Expression {
  const reader = new Reader(tokensOf(expression));
  const parsed = reader.level(0);
  reader.expectEnd();
  return parsed;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get #token(): Token {
    return this.#tokens[this.#at]!;
  }

  /** The present token as a sign or word of the language. */
  get #sign(): string {
    const { kind, text, quoted } = this.#token;
    if (kind === "sign") return SAME[text] ?? text;
    const word = text.toLowerCase();
    return kind === "name" && !quoted && (word === "and" || word === "or" || word === "not") ? word : "";
  }

  level(level: number): Expression {
    if (level === LEVELS.length) return this.#unary();
    if (level === COMPARISONS && (this.#sign === "not" || this.#sign === "!")) return this.#negated();
    let left = this.level(level + 1);
    while (LEVELS[level]!.includes(this.#sign)) {
      const sign = this.#sign as BinarySign;
      this.#at++;
      left = { kind: "binary", sign, left, right: this.level(level + 1) };
    }
    return left;
  }

  #negated(): Expression {
    this.#deeper();
    this.#at++;
    const of = this.level(COMPARISONS);
    this.#depth--;
    return { kind: "unary", sign: "not", of };
  }

  #deeper(): void {
    if (++this.#depth > DEEPEST) throw new ExpressionError("unexpected", this.#token.at, this.#token.text);
  }

  #unary(): Expression {
    if (this.#sign !== "-" && this.#sign !== "+") return this.#power();
    this.#deeper();
    const isMinus = this.#sign === "-";
    this.#at++;
    const of = this.#unary();
    this.#depth--;
    return isMinus ? { kind: "unary", sign: "-", of } : of;
  }

  #power(): Expression {
    const left = this.#primary();
    if (this.#sign !== "^") return left;
    this.#deeper();
    this.#at++;
    const right = this.#unary();
    this.#depth--;
    return { kind: "binary", sign: "^", left, right };
  }

  #primary(): Expression {
    const token = this.#token;
    const { kind, text, at, quoted } = token;
    if (kind === "end") throw new ExpressionError("end", at);
    this.#at++;
    if (kind === "number") return { kind, value: Number(text) };
    if (kind === "text") return { kind, value: text, at };
    if (kind === "name" && !quoted && this.#token.text === "(" && this.#token.kind === "sign") return { kind: "call", name: text.toLowerCase(), of: this.#inParentheses(), at };
    if (kind === "name" && (quoted || !["and", "or", "not"].includes(text.toLowerCase()))) return { kind: "column", name: text, at };
    if (text !== "(") throw new ExpressionError("unexpected", at, text);
    this.#at--;
    const [inside, ...more] = this.#inParentheses();
    if (inside === undefined || more.length > 0) throw new ExpressionError("unexpected", at, text);
    return inside;
  }

  #inParentheses(): readonly Expression[] {
    this.#deeper();
    this.#at++;
    const inside: Expression[] = [];
    while (this.#sign !== ")") {
      inside.push(this.level(0));
      if (this.#sign === "," || this.#sign === ";") this.#at++;
      else if (this.#sign !== ")") throw this.#token.kind === "end" ? new ExpressionError("end", this.#token.at) : new ExpressionError("unexpected", this.#token.at, this.#token.text);
    }
    this.#at++;
    this.#depth--;
    return inside;
  }

  expectEnd(): void {
    const { kind, at, text } = this.#token;
    if (kind !== "end") throw new ExpressionError("unexpected", at, text);
  }
}

/** The columns that an expression speaks of, each once. */
export function columnsOf(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "column":
      return [expression.name];
    case "unary":
      return columnsOf(expression.of);
    case "binary":
      return [...new Set([...columnsOf(expression.left), ...columnsOf(expression.right)])];
    case "call":
      return [...new Set(expression.of.flatMap(columnsOf))];
    default:
      return [];
  }
}
