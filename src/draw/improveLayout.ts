import type { Document, Side } from "../model/document";
import { hasHigherOrder } from "../model/hierarchy";
import { labelFaults } from "./labelFaults";
import { layoutCost } from "./layoutCost";

const SIDES: readonly Side[] = ["left", "top", "right", "bottom"];
const SHIFTS = [-60, 60, -120, 120, -200, 200];
/** a label on something else is as bad as a box on a box */
const HIDDEN = 60;

/** Layouts looked at: fewer where each takes longer, so that the key answers at once. */
const budgetFor = (constructs: number): number => Math.round(Math.max(100, Math.min(1000, 12000 / Math.max(1, constructs))));

/**
 * Turns fans and shifts constructs up or down as long as that makes the picture easier to read, then as long as
 * it frees a label that results would put on something else. Best of the moves of one construct at a time; no randomness.
 * @param held  constructs that stay where they are
 * @param turned  constructs whose fans stay on their side
 */
export function improveLayout(start: Document, held: readonly string[] = [], turned: readonly string[] = []): Document {
  const constructs = start.model.constructs.map(({ id }) => id);
  const budget = budgetFor(constructs.length);
  const nested = hasHigherOrder(start.model);
  const movesOf = (document: Document, id: string) => [
    ...moves(document, id, { held: held.includes(id), turned: turned.includes(id), pinned: held.length > 0 }),
    ...(nested && !held.includes(id) ? exchanges(document, id, held) : []),
  ];
  const clear = search({ start, constructs, budget, movesOf, cost: layoutCost });
  const crowded = new Set(labelFaults(clear).flatMap((of) => of.split(/->|\//)));
  if (crowded.size === 0) return clear;
  const cost = (document: Document) => layoutCost(document) + HIDDEN * labelFaults(document).length;
  return search({ start: clear, constructs: constructs.filter((id) => crowded.has(id)), budget, movesOf, cost });
}

interface Search {
  readonly start: Document;
  /** the constructs that may move */
  readonly constructs: readonly string[];
  readonly budget: number;
  readonly movesOf: (document: Document, id: string) => readonly Document[];
  readonly cost: (document: Document) => number;
}

function search({ start, constructs, budget, movesOf, cost }: Search): Document {
  let best = start;
  let least = cost(best);
  let left = budget;
  for (let improved = true; improved && left > 0; ) {
    improved = false;
    for (const id of constructs) {
      let chosen: Document | undefined;
      for (const candidate of movesOf(best, id)) {
        if (left-- <= 0) break;
        const candidateCost = cost(candidate);
        if (candidateCost < least - 0.05) [chosen, least] = [candidate, candidateCost];
      }
      if (chosen) [best, improved] = [chosen, true];
    }
  }
  return best;
}

interface Freedom {
  readonly held: boolean;
  readonly turned: boolean;
  /** others stand in the way wherever they are: then moves across are worth trying, too */
  readonly pinned: boolean;
}

function moves(document: Document, id: string, { held, turned, pinned }: Freedom): readonly Document[] {
  const { positions, sides } = document.layout;
  const at = positions[id]!;
  const has = document.model.constructs.find((construct) => construct.id === id)!.items.length > 0;
  const shift = (by: number) => ({ ...positions, [id]: { x: at.x, y: at.y + by } });
  const swung = SIDES.filter((side) => has && !turned && side !== sides[id]).flatMap((side) =>
    (held ? [0] : [0, -100, 100]).map((by) => ({ positions: shift(by), sides: { ...sides, [id]: side } })),
  );
  const shifted = held ? [] : SHIFTS.map((by) => ({ positions: shift(by), sides }));
  const across = held || !pinned ? [] : SHIFTS.map((by) => ({ positions: { ...positions, [id]: { x: at.x + by, y: at.y } }, sides }));
  return [...swung, ...shifted, ...across].map((layout) => ({ ...document, layout }));
}

/** A construct in the place of another of its column: what measures one construct is to stand together, and ranks know nothing of it. */
function exchanges(document: Document, id: string, held: readonly string[]): readonly Document[] {
  const { positions } = document.layout;
  const at = positions[id]!;
  const column = document.model.constructs.filter((other) => other.id !== id && !held.includes(other.id) && positions[other.id]?.x === at.x);
  return column.map((other) => ({ ...document, layout: { ...document.layout, positions: { ...positions, [id]: positions[other.id]!, [other.id]: at } } }));
}
