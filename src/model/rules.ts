import type { Text } from "../report/text";
import { parentOf } from "./hierarchy";
import { takenNames, tidyName } from "./names";
import { constructById, reaches } from "./query";
import { displayName, type PathModel } from "./types";

/** Whether something may be done, or a sentence that says why not. Asked by mouse, menu and keyboard alike. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly reason: Text };

export const yes: Verdict = { ok: true };
export const no = (rule: string, values: Readonly<Record<string, string | number>> = {}): Verdict => ({
  ok: false,
  reason: { key: `problems:rules.${rule}`, values },
});

/** Whether a path may be drawn: not to itself, not twice, not closing a loop. */
export function canConnect(model: PathModel, from: string, to: string): Verdict {
  const [source, target] = [constructById(model, from), constructById(model, to)];
  if (source === undefined || target === undefined) return no("noSuchConstruct");
  const names = { from: displayName(source), to: displayName(target) };
  if (from === to) return no("selfPath", names);
  const lower = [source, target].find(({ id }) => parentOf(model, id) !== undefined);
  if (lower !== undefined) return no("lowerOrder", { construct: displayName(lower), parent: displayName(parentOf(model, lower.id)!) });
  if (model.paths.some((p) => p.from === from && p.to === to)) return no("duplicatePath", names);
  if (model.paths.some((p) => p.from === to && p.to === from)) return no("oppositePath", names);
  return reaches(model, to, from) ? no("loop", names) : yes;
}

/** Whether a path may be turned round: not where another way leads from its start to its end. */
export function canReverse(model: PathModel, from: string, to: string): Verdict {
  if (!model.paths.some((p) => p.from === from && p.to === to)) return no("noSuchPath");
  const without = { ...model, paths: model.paths.filter((p) => p.from !== from || p.to !== to) };
  const verdict = canConnect(without, to, from);
  return verdict.ok || verdict.reason.key !== "problems:rules.loop" ? verdict : no("loopReversed", verdict.reason.values);
}

/** What the rule needs to know of a column; `DataColumn` has it. */
export interface AssignableColumn {
  readonly name: string;
  readonly scale: string;
}

/** Whether a column may serve as an indicator: only numbers can. */
export function canAssign(column: AssignableColumn): Verdict {
  if (column.scale === "text") return no("textColumn", { column: column.name });
  if (column.scale === "nominal") return no("nominalColumn", { column: column.name });
  if (column.scale === "id") return no("idColumn", { column: column.name });
  return yes;
}

/** Whether a construct may be shown under this name. */
export function canRename(model: PathModel, id: string, name: string): Verdict {
  const tidy = tidyName(name);
  if (tidy === "") return no("emptyName");
  const others = { ...model, constructs: model.constructs.filter((c) => c.id !== id).map((c) => ({ ...c, items: [] })) };
  return takenNames(others).has(tidy) ? no("nameTaken", { name: tidy }) : yes;
}
