import type { Problem } from "../report/problem";
import { readRemarks } from "./syntaxRemarks";
import { syntaxProblem, type Statement } from "./syntaxStatement";
import type { Remark, Token } from "./syntaxTokens";
import type { Construct, Path, PathModel } from "./types";

interface Block {
  readonly operator: "=~" | "<~";
  readonly items: string[];
  /** where the construct is first measured or named */
  line: number;
}

/** A model as a text says it. */
export interface SaidModel {
  readonly model: PathModel;
  /** names of constructs that only stand in paths */
  readonly mentioned: readonly string[];
}

/** Builds the model that statements describe. A construct that only stands in paths, or in a comment, has no items. */
export function modelOf(statements: readonly Statement[], comments: readonly Remark[]): SaidModel & { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const blocks = new Map<string, Block>();
  for (const { operator, left, right } of statements) {
    if (operator === "~") continue;
    const block = blocks.get(left.text) ?? { operator, items: [], line: left.line };
    if (block.operator !== operator) problems.push(syntaxProblem("twoDirections", left));
    block.items.push(...right.map((item) => item.text));
    blocks.set(left.text, block);
  }
  problems.push(...statements.flatMap((statement) => refusedNames(statement, blocks)));
  const { labels, weightings, named } = readRemarks(comments);
  for (const { name, operator, line } of named) if (!blocks.has(name)) blocks.set(name, { operator, items: [], line });

  const names = [...blocks].sort(([, a], [, b]) => a.line - b.line).map(([name]) => name);
  for (const { operator, left, right } of statements)
    if (operator === "~") for (const name of [left.text, ...right.map((r) => r.text)]) if (!names.includes(name)) names.push(name);
  const idOf = new Map(names.map((name, i) => [name, `c${i + 1}`]));

  const constructs = names.map((name): Construct => {
    const formative = blocks.get(name)?.operator === "<~";
    const label = labels.get(name);
    return {
      id: idOf.get(name)!,
      name,
      ...(label === undefined ? {} : { label }),
      direction: formative ? "formative" : "reflective",
      weighting: formative ? "modeB" : "modeA",
      items: blocks.get(name)?.items ?? [],
      ...weightings.get(name),
    };
  });
  const paths = statements
    .filter((s) => s.operator === "~")
    .flatMap(({ left, right }) => right.map((from): Path => ({ from: idOf.get(from.text)!, to: idOf.get(left.text)! })));
  return { model: { constructs, paths }, mentioned: names.filter((name) => !blocks.has(name)), problems };
}

/** Constructs where items belong (second order), and `X.M` where X and M are constructs (an interaction). */
function refusedNames({ operator, left, right }: Statement, blocks: ReadonlyMap<string, unknown>): Problem[] {
  if (operator === "~") return right.filter((name) => isProduct(name, blocks)).map((name) => syntaxProblem("interaction", name));
  return right.filter((item) => item.text !== left.text && blocks.has(item.text)).map((item) => syntaxProblem("higherOrder", item));
}

function isProduct(name: Token, blocks: ReadonlyMap<string, unknown>): boolean {
  if (name.quoted || blocks.has(name.text)) return false;
  const parts = name.text.split(".");
  return parts.some((_, i) => i > 0 && blocks.has(parts.slice(0, i).join(".")) && blocks.has(parts.slice(i).join(".")));
}
