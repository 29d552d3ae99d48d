import type { Document, Point, Side } from "../model/document";
import { dimensionsOf } from "../model/hierarchy";
import { interactionsOf } from "../model/interactions";
import { angle, direction, distance } from "./geometry";

export const outward: Readonly<Record<Side, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  top: { x: 0, y: -1 },
  bottom: { x: 0, y: 1 },
};
const SIDES: readonly Side[] = ["left", "right", "top", "bottom"];
/** angles closer than this count as a tie, radians */
const TIE = 0.02;
/** a construct without arrows turns its items away from those whose centres are nearer than this, px */
const NEIGHBOUR = 320;

/**
 * The sides of every construct, best first: the one with the largest angle to all its structural arrows (without any, to its
 * neighbours); ties go outward from the middle of the diagram. A side that the researcher forced comes first.
 * @param isWanted  ids of the constructs that are asked about, all if not given
 */
export function rankedSides({ model, layout }: Document, isWanted: (id: string) => boolean = () => true): ReadonlyMap<string, readonly Side[]> {
  const positions = model.constructs.map(({ id }) => layout.positions[id]).filter((p) => p !== undefined);
  const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / Math.max(1, values.length);
  const heart = { x: mean(positions.map((p) => p.x)), y: mean(positions.map((p) => p.y)) };
  const arrows = new Map<string, Point[]>();
  const add = (id: string, toward: string) => {
    const [a, b] = [layout.positions[id], layout.positions[toward]];
    if (a && b) arrows.set(id, [...(arrows.get(id) ?? []), direction(a, b)]);
  };
  for (const { from, to } of model.paths) {
    add(from, to);
    add(to, from);
  }
  for (const construct of model.constructs)
    for (const { id } of dimensionsOf(model, construct)) {
      add(construct.id, id);
      add(id, construct.id);
    }
  for (const { of, to } of interactionsOf(model))
    for (const moderator of new Set(of.slice(1))) {
      add(moderator, of[0]!);
      add(moderator, to);
    }
  return new Map(
    model.constructs.filter(({ id }) => isWanted(id)).map(({ id }) => {
      const at = layout.positions[id] ?? heart;
      const away = at.x === heart.x && at.y === heart.y ? outward.left : direction(heart, at);
      const neighbours = positions.filter((other) => other !== layout.positions[id] && distance(other, at) < NEIGHBOUR && distance(other, at) > 0).map((other) => direction(at, other));
      const ranked = ranking(arrows.get(id) ?? neighbours, away);
      const forced = layout.sides[id];
      return [id, forced ? [forced, ...ranked.filter((side) => side !== forced)] : ranked];
    }),
  );
}

function ranking(arrows: readonly Point[], away: Point): readonly Side[] {
  const room = new Map(SIDES.map((side) => [side, Math.min(Math.PI, ...arrows.map((arrow) => angle(arrow, outward[side])))]));
  return [...SIDES].sort((a, b) => {
    const gain = room.get(b)! - room.get(a)!;
    return Math.abs(gain) > TIE ? gain : angle(outward[a], away) - angle(outward[b], away);
  });
}
