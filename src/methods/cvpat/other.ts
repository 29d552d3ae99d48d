import { withInteractions } from "../../model/interactions";
import { parseModelText } from "../../model/syntax";
import { writeModelText } from "../../model/syntaxWriter";
import type { PathModel } from "../../model/types";
import type { Problem } from "../../report/problem";

/**
 * The model that a text stands for: a whole one where the text says how constructs are measured, else the same constructs with the
 * paths of the text.
 * @returns undefined for an empty text
 */
export function otherModel(text: string, model: PathModel): { readonly model: PathModel } | { readonly problems: readonly Problem[] } | undefined {
  if (text.trim() === "") return undefined;
  if (/[=<]~/.test(text)) return parseModelText(text);
  const measurement = writeModelText(withInteractions({ ...model, paths: [] }, []));
  if ("problems" in measurement) return measurement;
  // the paths stand first, so that problems name their line and column
  const parsed = parseModelText(`${text}\n${measurement.text}`);
  return "problems" in parsed ? parsed : { model: inOrderOf(parsed.model, model) };
}

/** Constructs in the order of the other model, as their order decides nothing but the start of the iteration. */
function inOrderOf(parsed: PathModel, { constructs }: PathModel): PathModel {
  const place = new Map(constructs.map(({ name }, j) => [name, j]));
  return { ...parsed, constructs: parsed.constructs.toSorted((a, b) => (place.get(a.name) ?? Infinity) - (place.get(b.name) ?? Infinity)) };
}
