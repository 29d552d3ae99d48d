import { itemKey } from "../../report/overlay";
import type { Place, Problem } from "../../report/problem";
import type { PathModel } from "../../model/types";
import type { Mark } from "./toFlow";

/** Cautions about the run as a whole: said in the status bar and the inspector, not on every item that they concern. */
const UNMARKED: readonly Problem["code"][] = ["W_MISSING_REPLACED", "W_ROWS_DROPPED", "W_LOW_N", "W_NOT_PD_REPAIRED"];

/** Signs by element id: every problem on every place that it names; an error hides the warnings of the same place. */
export function marks(problems: readonly Problem[], model: PathModel, say: (problem: Problem) => string): ReadonlyMap<string, Mark> {
  const found = new Map<string, Mark>();
  for (const problem of problems.filter(({ code }) => !UNMARKED.includes(code))) {
    for (const id of problem.at.flatMap((place) => elementsAt(place, model))) {
      const before = found.get(id);
      if (before?.severity === "error" && problem.severity === "warning") continue;
      const joins = before?.severity === problem.severity;
      found.set(id, { severity: problem.severity, text: joins ? `${before.text}\n${say(problem)}` : say(problem) });
    }
  }
  return found;
}

/** Nodes that carry the sign of a place; a column shows on its item, a path on the construct it points to. */
function elementsAt(place: Place, model: PathModel): readonly string[] {
  if (place.kind === "construct") return [place.id];
  if (place.kind === "item") return [itemKey(place.construct, place.column)];
  if (place.kind === "path") return [place.to];
  if (place.kind === "text") return [];
  return model.constructs.filter((construct) => construct.items.includes(place.name)).map((construct) => itemKey(construct.id, place.name));
}
