import type { Problem } from "../report/problem";
import { readRemarks } from "./syntaxRemarks";
import { productId, withInteractions, withLowerTerms } from "./interactions";
import { syntaxProblem, type Statement, type Term } from "./syntaxStatement";
import type { Remark } from "./syntaxTokens";
import type { Construct, Interaction, Path, PathModel } from "./types";

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
  const { labels, weightings, named } = readRemarks(comments);
  for (const { name, operator, line } of named) if (!blocks.has(name)) blocks.set(name, { operator, items: [], line });

  const isConstruct = (name: string): boolean => blocks.has(name);
  const regressions = statements.filter(({ operator }) => operator === "~").map(({ left, right }) => ({ left, terms: right.map((term) => factorsOf(term, isConstruct)) }));
  const names = [...blocks].sort(([, a], [, b]) => a.line - b.line).map(([name]) => name);
  for (const { left, terms } of regressions) for (const name of [left.text, ...terms.flat()]) if (!names.includes(name)) names.push(name);
  const idOf = new Map(names.map((name, i) => [name, `c${i + 1}`]));

  const constructs = names.map((name): Construct => {
    const formative = blocks.get(name)?.operator === "<~";
    const label = labels.get(name);
    const measured = blocks.get(name)?.items ?? [];
    const isDimension = (item: string): boolean => item !== name && isConstruct(item);
    const dimensions = measured.filter(isDimension).map((item) => idOf.get(item)!);
    return {
      id: idOf.get(name)!,
      name,
      ...(label === undefined ? {} : { label }),
      direction: formative ? "formative" : "reflective",
      weighting: formative ? "modeB" : "modeA",
      items: measured.filter((item) => !isDimension(item)),
      ...(dimensions.length > 0 ? { dimensions } : {}),
      ...weightings.get(name),
    };
  });
  const paths = regressions.flatMap(({ left, terms }) => terms.flatMap((term): Path[] => (term.length > 1 ? [] : [{ from: idOf.get(term[0]!)!, to: idOf.get(left.text)! }])));
  const products = regressions.flatMap(({ left, terms }) => terms.flatMap((term): Interaction[] => (term.length > 1 ? [{ of: term.map((name) => idOf.get(name)!), to: idOf.get(left.text)! }] : [])));
  const model = withLowerTerms(withInteractions({ constructs, paths }, distinct(products)));
  return { model, mentioned: names.filter((name) => !blocks.has(name)), problems };
}

const distinct = (products: readonly Interaction[]): readonly Interaction[] =>
  products.filter(({ of, to }, i) => products.findIndex((other) => other.to === to && productId(other.of) === productId(of)) === i);

/** The names of a product, written X:M or, where X and M are constructs and the whole is none, X.M as in cSEM; else the name alone. */
function factorsOf({ text, quoted, factors }: Term, isConstruct: (name: string) => boolean): readonly string[] {
  if (factors !== undefined) return factors.map((factor) => factor.text);
  return quoted || isConstruct(text) ? [text] : (splitAtPoints(text.split("."), isConstruct) ?? [text]);
}

/** Names of constructs, themselves perhaps with points, that a text of names between points is made of. */
function splitAtPoints(parts: readonly string[], isConstruct: (name: string) => boolean): readonly string[] | undefined {
  if (parts.length === 0) return [];
  for (let length = 1; length <= parts.length; length++) {
    const name = parts.slice(0, length).join(".");
    const rest = isConstruct(name) ? splitAtPoints(parts.slice(length), isConstruct) : undefined;
    if (rest !== undefined) return [name, ...rest];
  }
  return undefined;
}
