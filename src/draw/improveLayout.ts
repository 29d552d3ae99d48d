import type { Document, Side } from "../model/document";
import { layoutCost } from "./layoutCost";

const SIDES: readonly Side[] = ["left", "top", "right", "bottom"];
const SHIFTS = [-60, 60, -120, 120, -200, 200];

/** Layouts looked at: fewer where each takes longer, so that the key answers at once. */
const budgetFor = (constructs: number): number => Math.round(Math.max(100, Math.min(1000, 12000 / Math.max(1, constructs))));

/**
 * Turns fans and shifts constructs up or down as long as that makes the picture easier to read.
 * Steepest of the moves of one construct at a time; no randomness.
 */
export function improveLayout(start: Document): Document {
  let best = start;
  let cost = layoutCost(best);
  let left = budgetFor(start.model.constructs.length);
  for (let improved = true; improved && left > 0; ) {
    improved = false;
    for (const { id } of start.model.constructs) {
      let chosen: Document | undefined;
      for (const candidate of moves(best, id)) {
        if (left-- <= 0) break;
        const candidateCost = layoutCost(candidate);
        if (candidateCost < cost - 0.05) [chosen, cost] = [candidate, candidateCost];
      }
      if (chosen) [best, improved] = [chosen, true];
    }
  }
  return best;
}

function moves(document: Document, id: string): readonly Document[] {
  const { positions, sides } = document.layout;
  const at = positions[id]!;
  const has = document.model.constructs.find((construct) => construct.id === id)!.items.length > 0;
  const shift = (by: number) => ({ ...positions, [id]: { x: at.x, y: at.y + by } });
  const turned = SIDES.filter((side) => has && side !== sides[id]).flatMap((side) =>
    [0, -100, 100].map((by) => ({ positions: shift(by), sides: { ...sides, [id]: side } })),
  );
  const shifted = SHIFTS.map((by) => ({ positions: shift(by), sides }));
  return [...turned, ...shifted].map((layout) => ({ ...document, layout }));
}
