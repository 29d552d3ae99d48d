import { placeNear } from "../draw/placeNear";
import { addConstruct } from "../model/edit";
import { addDimensions, addInteraction, removeDimension } from "../model/editTerms";
import { isHigherOrder, parentOf } from "../model/hierarchy";
import { interactionAt } from "../model/interactions";
import { nextConstructId } from "../model/names";
import { constructById } from "../model/query";
import { canModerate, canNest } from "../model/rulesTerms";
import type { Interaction, PathModel } from "../model/types";
import type { Document, Point } from "../model/document";
import { command, type Command } from "./command";
import { selectedConstructs } from "./selection";
import type { State } from "./state";

/** The product of what a path already has and another construct; twice the same is a quadratic term. */
export function productOnto(model: PathModel, { from, to }: { readonly from: string; readonly to: string }, moderator: string): Interaction {
  return { of: [...(interactionAt(model, from, to)?.of ?? [from]), moderator], to };
}

/** One selected path, and the constructs selected beside it. */
function moderation({ selection, document: { model } }: State): Interaction | undefined {
  const paths = selection.flatMap((target) => (target.kind === "path" ? [target] : []));
  const moderators = selection.flatMap((target) => (target.kind === "construct" ? [target.id] : []));
  const [path] = paths;
  if (path === undefined || paths.length > 1 || moderators.length === 0 || moderators.length > 2) return undefined;
  return moderators.reduce<Interaction>((product, id) => ({ ...product, of: [...product.of, id] }), { of: interactionAt(model, path.from, path.to)?.of ?? [path.from], to: path.to });
}

function quadratic({ selection }: State): Interaction | undefined {
  const [path] = selection;
  return selection.length === 1 && path?.kind === "path" ? { of: [path.from, path.from], to: path.to } : undefined;
}

const interaction = (id: string, wanted: (state: State) => Interaction | undefined): Command =>
  command(id, "", {
    enabled: (state) => {
      const found = wanted(state);
      return found !== undefined && canModerate(state.document.model, found.of, found.to).ok;
    },
    run: (state) => {
      const { of, to } = wanted(state)!;
      state.edit("canvas:step.moderate", (document) => addInteraction(document, of, to));
    },
  });

/** Where a construct of higher order is wanted: beside the middle of those that measure it. */
function beside({ layout }: Document, ids: readonly string[]): Point {
  const places = ids.flatMap((id) => layout.positions[id] ?? []);
  const sum = places.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: Math.max(0, ...places.map(({ x }) => x)) + 260, y: Math.round(sum.y / Math.max(1, places.length) / 10) * 10 };
}

/** Several constructs and the one that they are to measure: the only one without indicators, else a new one. */
function nesting(state: State): { readonly parent: string | undefined; readonly dimensions: readonly string[] } | undefined {
  const { model } = state.document;
  const ids = selectedConstructs(state);
  const upper = ids.filter((id) => {
    const construct = constructById(model, id);
    return construct !== undefined && (construct.items.length === 0 || isHigherOrder(construct));
  });
  const parent = upper.length === 1 ? upper[0] : undefined;
  const dimensions = ids.filter((id) => id !== parent);
  if (dimensions.length === 0 || (parent === undefined && dimensions.length < 2)) return undefined;
  return parent === undefined || dimensions.every((id) => canNest(model, parent, id).ok) ? { parent, dimensions } : undefined;
}

/** @param base the word for "construct" in the reader's language */
export function nestSelected(state: State, base?: string): void {
  const found = nesting(state);
  if (found === undefined) return;
  const id = found.parent ?? nextConstructId(state.document.model);
  state.edit("canvas:step.nest", (document) => {
    const whole = found.parent === undefined ? addConstruct(document, { at: placeNear(document, beside(document, found.dimensions)), id, ...(base === undefined ? {} : { base }) }) : document;
    return addDimensions(whole, id, found.dimensions);
  });
  state.setView({ selection: [{ kind: "construct", id }], ...(found.parent === undefined ? { renaming: id } : {}) });
}

const nestedSelection = (state: State): readonly string[] => selectedConstructs(state).filter((id) => parentOf(state.document.model, id) !== undefined);

/** Interactions and constructs of higher order, by what is selected. */
export const termCommands: readonly Command[] = [
  interaction("moderate", moderation),
  interaction("quadratic", quadratic),
  command("higherOrder", "", { enabled: (state) => nesting(state) !== undefined, run: (state) => nestSelected(state) }),
  command("takeOut", "", {
    enabled: (state) => nestedSelection(state).length > 0,
    run: (state) => state.edit("canvas:step.unnest", (document) => nestedSelection(state).reduce((before, id) => removeDimension(before, parentOf(before.model, id)!.id, id), document)),
  }),
];
