import type { Problem } from "../report/problem";
import { syntaxProblem, type Statement, type Term } from "./syntaxStatement";
import { tokenise, type Remark, type Token } from "./syntaxTokens";

/** Model text cut into statements, with all that cannot be read. */
export interface ReadText {
  readonly statements: readonly Statement[];
  readonly remarks: readonly Remark[];
  readonly problems: readonly Problem[];
}

export function readStatements(source: string): ReadText {
  const { tokens, remarks } = tokenise(source);
  const problems: Problem[] = [];
  const statements: Statement[] = [];
  for (const part of splitAtEnds(tokens)) {
    const read = readStatement(part);
    if ("operator" in read) statements.push(read);
    else problems.push(read);
  }
  return { statements, remarks, problems };
}

/** Statements as token lists; each keeps its closing `end` token so that an unfinished one has a place. */
export function splitAtEnds(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const parts: Token[][] = [];
  let part: Token[] = [];
  for (const token of tokens) {
    part.push(token);
    if (token.kind !== "end") continue;
    if (part.length > 1) parts.push(part);
    part = [];
  }
  return parts;
}

function readStatement(tokens: readonly Token[]): Statement | Problem {
  const wrong = tokens.find((t) => t.kind === "unclosed" || t.kind === "stray");
  if (wrong) return syntaxProblem(wrong.kind === "unclosed" ? "unclosedName" : "character", wrong, wrong.text.trim() === "" ? "``" : wrong.text);
  const refused = refusedForm(tokens);
  if (refused) return refused;
  const [left, operator, ...rest] = tokens as [Token, Token, ...Token[]];
  if (left.kind !== "name") return unexpected(left);
  if (operator.kind !== "operator" || !isStatementOperator(operator.text)) return unexpected(operator);
  const right: Term[] = [];
  for (let i = 0; ; i++) {
    const factors: Token[] = [rest[i]!];
    while (rest[i + 1]?.text === ":" && rest[i + 1]?.kind === "operator") factors.push(rest[(i += 2)]!);
    const wrong = factors.find((factor) => factor.kind !== "name");
    if (wrong !== undefined) return unexpected(wrong);
    if (factors.length > 1 && operator.text !== "~") return syntaxProblem("product", factors[0]!, factors.map((factor) => factor.text).join(":"));
    right.push(termOf(factors));
    const next = rest[++i]!;
    if (next.kind === "end") return { operator: operator.text, left, right };
    if (next.text !== "+" || next.kind !== "operator") return hanging(tokens, i + 1) ?? unexpected(next);
  }
}

function termOf(factors: readonly Token[]): Term {
  const first = factors[0]!;
  return factors.length === 1 ? first : { ...first, quoted: true, text: factors.map((factor) => factor.text).join(":"), factors };
}

/** A line that ends with an operator goes on in the next; where the next is a statement of its own, the mistake is that end. */
function hanging(tokens: readonly Token[], name: number): Problem | undefined {
  const [before, first, then] = [tokens[name - 1]!, tokens[name]!, tokens[name + 1]!];
  return first.line > before.line && isStatementOperator(then.text) ? syntaxProblem("unfinished", before) : undefined;
}

const isStatementOperator = (text: string): text is Statement["operator"] => text === "=~" || text === "<~" || text === "~";

const unexpected = (token: Token): Problem => syntaxProblem(token.kind === "end" ? "unfinished" : "unexpected", token);

/** Forms of lavaan's language that mean something else than a PLS path model, named at their first token. */
function refusedForm(tokens: readonly Token[]): Problem | undefined {
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== "operator") continue;
    const [before, after] = [tokens[i - 1], tokens[i + 1]];
    const whole = [before, token, after].map((t) => t?.text ?? "").join("");
    if (token.text === "~~") return syntaxProblem("covariance", token);
    if (token.text === ":=") return syntaxProblem("definition", token);
    if (token.text === "*") return syntaxProblem(/^[\d.]+$/.test(before?.text ?? "") ? "fixedValue" : "pathLabel", before ?? token, whole);
  }
  return undefined;
}
