import type { Place, Problem } from "../report/problem";
import { checkModel } from "./check";
import { parseModelText, type ParsedModel } from "./syntax";
import { readStatements } from "./syntaxStatements";
import { interactionsOf, productId } from "./interactions";
import type { Term } from "./syntaxStatement";
import type { Token } from "./syntaxTokens";
import { constructById } from "./query";
import type { PathModel } from "./types";

/** Mistakes that a canvas does not let one make; a text that has one is not taken over. */
const HARD: readonly Problem["code"][] = ["E_INTERACTION", "E_CYCLE", "E_SELF_PATH", "E_DUPLICATE_PATH", "E_SHARED_ITEM", "E_DUPLICATE_NAME"];

/** Model text as a model, or all that is wrong with it, in language or in structure, each with its line and column. */
export function readModelText(source: string): ParsedModel {
  const parsed = parseModelText(source);
  if ("problems" in parsed) return parsed;
  const wrong = checkModel(parsed.model).filter(({ code, detail }) => HARD.includes(code) || (code === "E_HIGHER_ORDER" && detail["reason"] !== "single"));
  if (wrong.length === 0) return parsed;
  return { problems: wrong.map((problem) => ({ ...problem, at: [placeInText(source, parsed.model, problem), ...problem.at] })) };
}

/** Where the text says what a problem is about: the last mention, since the first was right. */
function placeInText(source: string, model: PathModel, { at }: Problem): Place {
  const { statements } = readStatements(source);
  const name = (id: string): string | undefined => constructById(model, id)?.name;
  const isTermOf = (term: Term, from: string): boolean => {
    const product = interactionsOf(model).find(({ of }) => productId(of) === from);
    if (product === undefined) return term.text === name(from);
    const said = term.factors?.map((factor) => factor.text) ?? term.text.split(".");
    return said.toSorted().join() === product.of.flatMap((id) => name(id) ?? []).toSorted().join();
  };
  const mentions = (place: Place): readonly Token[] => {
    if (place.kind === "path") return statements.flatMap(({ operator, left, right }) => (operator === "~" && left.text === name(place.to) ? right.filter((term) => isTermOf(term, place.from)) : []));
    if (place.kind === "item") return statements.flatMap(({ operator, left, right }) => (operator !== "~" && left.text === name(place.construct) ? right.filter(({ text }) => text === place.column) : []));
    return place.kind === "construct" ? statements.flatMap(({ left }) => (left.text === name(place.id) ? [left] : [])) : [];
  };
  const last = at.flatMap(mentions).toSorted((a, b) => a.line - b.line || a.column - b.column).at(-1);
  return { kind: "text", line: last?.line ?? 1, column: last?.column ?? 1 };
}
