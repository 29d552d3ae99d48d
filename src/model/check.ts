import { itemKey } from "../report/overlay";
import type { ErrorCode, Place, Problem } from "../report/problem";
import { hierarchyMistakes, interactionMistakes } from "./checkTerms";
import { isHigherOrder } from "./hierarchy";
import { connectedPart, constructById, findCycle, isolated } from "./query";
import { displayName, type PathModel } from "./types";

/** What becomes of constructs without any path: an error, or left out with a warning (decision 15). */
export type IsolatedPolicy = "refuse" | "leaveOut";

type Detail = Readonly<Record<string, string | number>>;
const error = (code: ErrorCode, at: readonly Place[], detail: Detail = {}): Problem => ({ code, severity: "error", at, detail });

/** Everything that is wrong with the structure of a model, whatever the data: all at once, in the order of the model. */
export function checkModel(model: PathModel, policy: IsolatedPolicy = "refuse"): readonly Problem[] {
  const used = policy === "leaveOut" ? connectedPart(model) : model;
  if (used.constructs.length === 0) return [error("E_NO_MODEL", [], { constructs: model.constructs.length })];
  return [
    ...(policy === "leaveOut" ? leftOut(model) : isolatedOnes(model)),
    ...emptyBlocks(used),
    ...pathMistakes(model),
    ...cycles(model),
    ...duplicateNames(model),
    ...sharedItems(model),
    ...hierarchyMistakes(used),
    ...interactionMistakes(model),
  ];
}

const nameOf = (model: PathModel, id: string): string => {
  const construct = constructById(model, id);
  return construct === undefined ? id : displayName(construct);
};

const isolatedOnes = (model: PathModel): readonly Problem[] =>
  isolated(model).map((c) => error("E_ISOLATED", [{ kind: "construct", id: c.id }], { construct: displayName(c) }));

const leftOut = (model: PathModel): readonly Problem[] =>
  isolated(model).map((c) => ({
    code: "W_ISOLATED_LEFT_OUT",
    severity: "warning",
    at: [{ kind: "construct", id: c.id }],
    detail: { construct: displayName(c) },
  }));

const emptyBlocks = (model: PathModel): readonly Problem[] =>
  model.constructs
    .filter((c) => c.items.length === 0 && !isHigherOrder(c))
    .map((c) => error("E_EMPTY_BLOCK", [{ kind: "construct", id: c.id }], { construct: displayName(c) }));

function pathMistakes(model: PathModel): readonly Problem[] {
  return model.paths.flatMap(({ from, to }, i) => {
    const at: Place[] = [{ kind: "path", from, to }];
    if (from === to) return [error("E_SELF_PATH", at, { construct: nameOf(model, from) })];
    const first = model.paths.findIndex((p) => p.from === from && p.to === to);
    return first === i ? [] : [error("E_DUPLICATE_PATH", at, { from: nameOf(model, from), to: nameOf(model, to) })];
  });
}

function cycles(model: PathModel): readonly Problem[] {
  const cycle = findCycle(model);
  if (cycle === undefined) return [];
  const at = cycle.map((from, i): Place => ({ kind: "path", from, to: cycle[(i + 1) % cycle.length]! }));
  const names = [...cycle, cycle[0]!].map((id) => nameOf(model, id));
  return [error("E_CYCLE", at, { cycle: names.join(" → ") })];
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
}

function duplicateNames(model: PathModel): readonly Problem[] {
  const byName = groupBy(model.constructs, (c) => c.name);
  return [...byName]
    .filter(([, constructs]) => constructs.length > 1)
    .map(([name, constructs]) =>
      error(
        "E_DUPLICATE_NAME",
        constructs.map((c): Place => ({ kind: "construct", id: c.id })),
        { name },
      ),
    );
}

function sharedItems(model: PathModel): readonly Problem[] {
  const uses = model.constructs.flatMap((construct) => construct.items.map((item) => ({ construct, item })));
  const byItem = groupBy(uses, (use) => use.item);
  return [...byItem]
    .filter(([, those]) => those.length > 1)
    .map(([item, those]) => {
      const places = new Map(those.map(({ construct }) => [itemKey(construct.id, item), construct]));
      const constructs = [...places.values()];
      return error(
        "E_SHARED_ITEM",
        constructs.map((c): Place => ({ kind: "item", construct: c.id, column: item })),
        { item, constructs: constructs.map(displayName).join(", ") },
      );
    });
}
