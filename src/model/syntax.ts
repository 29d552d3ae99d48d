import type { Problem } from "../report/problem";
import { modelOf } from "./syntaxModel";
import { syntaxProblem, type Statement } from "./syntaxStatement";
import { tokenise, type Token } from "./syntaxTokens";
import type { PathModel } from "./types";

export type ParsedModel = { readonly model: PathModel } | { readonly problems: readonly Problem[] };

/**
 * Reads model text: `=~` Mode A, `<~` Mode B, `~` paths; see docs/model-text.md.
 * Constructs get the ids c1, c2, … in the order of their measurement statements.
 * Never throws: what cannot be read comes back as E_SYNTAX problems with line and column, one a statement.
 */
export function parseModelText(source: string): ParsedModel {
  const { tokens, remarks } = tokenise(source);
  const problems: Problem[] = [];
  const statements: Statement[] = [];
  for (const part of splitAtEnds(tokens)) {
    const read = readStatement(part);
    if ("operator" in read) statements.push(read);
    else problems.push(read);
  }
  const built = modelOf(statements, remarks);
  problems.push(...built.problems);
  return problems.length > 0 ? { problems: problems.sort(byPlace) } : { model: built.model };
}

/** Statements as token lists; each keeps its closing `end` token so that an unfinished one has a place. */
function splitAtEnds(tokens: readonly Token[]): Token[][] {
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
  const right: Token[] = [];
  for (let i = 0; ; i += 2) {
    const [name, next] = [rest[i]!, rest[i + 1]];
    if (name.kind !== "name") return unexpected(name);
    right.push(name);
    if (next!.kind === "end") return { operator: operator.text, left, right };
    if (next!.text !== "+" || next!.kind !== "operator") return unexpected(next!);
  }
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
    if (token.text === ":") return syntaxProblem(before?.text === after?.text ? "quadratic" : "interaction", before ?? token, whole);
  }
  return undefined;
}

function byPlace(a: Problem, b: Problem): number {
  const [p, q] = [a.at[0], b.at[0]];
  return p?.kind === "text" && q?.kind === "text" ? p.line - q.line || p.column - q.column : 0;
}
