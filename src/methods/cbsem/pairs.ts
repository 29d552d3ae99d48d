import type { Input } from "../method";

/** What a text such as "x1 ~~ x2; x3 ~~ x4" names, and what of it cannot be read. */
export interface ReadPairs {
  readonly pairs: readonly (readonly [string, string])[];
  readonly wrong: readonly string[];
}

/** Pairs of items of the model whose residuals are to be correlated. Statements end at ; or a line end; names may stand between backticks. */
export function readPairs(text: string, { model }: Input): ReadPairs {
  const owner = new Map(model.constructs.flatMap(({ id, items }) => items.map((item) => [item, { id, count: items.length }])));
  const statements = text.split(/[;\n]/).map((part) => part.trim()).filter((part) => part !== "");
  const pairs: (readonly [string, string])[] = [];
  const wrong: string[] = [];
  const seen = new Set<string>();
  for (const statement of statements) {
    const [a, b, ...rest] = statement.split("~~").map((name) => name.trim().replace(/^`(.*)`$/, "$1"));
    const known = a !== undefined && b !== undefined && rest.length === 0 && a !== b && [a, b].every((name) => (owner.get(name)?.count ?? 0) > 1);
    const key = known ? [a, b].toSorted().join("\u0000") : "";
    if (!known || seen.has(key)) wrong.push(statement);
    else pairs.push([a, b]);
    seen.add(key);
  }
  return { pairs, wrong };
}
