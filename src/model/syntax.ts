import type { Problem } from "../report/problem";
import { modelOf, type SaidModel } from "./syntaxModel";
import { readStatements } from "./syntaxStatements";

export type ParsedModel = SaidModel | { readonly problems: readonly Problem[] };

/**
 * Reads model text: `=~` Mode A, `<~` Mode B, `~` paths; see docs/model-text.md.
 * Constructs get the ids c1, c2, … in the order of their measurement statements.
 * Never throws: what cannot be read comes back as E_SYNTAX problems with line and column, one a statement.
 */
export function parseModelText(source: string): ParsedModel {
  const { statements, remarks, problems } = readStatements(source);
  const built = modelOf(statements, remarks);
  const all = [...problems, ...built.problems];
  return all.length > 0 ? { problems: all.sort(byPlace) } : { model: built.model, mentioned: built.mentioned };
}

/** Problems of a text from its beginning to its end. */
export function byPlace(a: Problem, b: Problem): number {
  const [p, q] = [a.at[0], b.at[0]];
  return p?.kind === "text" && q?.kind === "text" ? p.line - q.line || p.column - q.column : 0;
}
