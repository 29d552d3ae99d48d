import type { Point } from "../model/document";
import { dimensionsOf, dimensionColumn } from "../model/hierarchy";
import { interactionsOf, pathOf } from "../model/interactions";
import type { Direction, Interaction, PathModel } from "../model/types";
import type { Level } from "../report/blocks";
import { itemKey, pathKey } from "../report/overlay";
import { along, direction, distance, pointOn, rectAround } from "./geometry";
import { measurementArrow } from "./measurement";
import { reach } from "./outline";
import type { Rect, SceneArrow, SceneJunction } from "./scene";
import { type Disc, structuralArrow } from "./structural";

/** Half the diagonal of the diamond on a moderated path, px. */
export const JUNCTION = 7;
/** between the rims of two constructs of which one measures the other, px */
const NESTED_GAP = 3;

/** Marks the arrows of one product after the first: `c1*c2->c3#1`. */
const PART = "#";
export const partId = (id: string, part: number): string => (part === 0 ? id : `${id}${PART}${part}`);
/** The key of the path that an arrow of the scene belongs to. */
export const pathOfArrow = (id: string): string => id.split(PART)[0]!;

/** The effect of a product as it is drawn: arrows from the moderators onto the moderated path, where a diamond takes them up. */
export interface DrawnInteraction {
  readonly id: string;
  /** the first carries the number */
  readonly arrows: readonly [SceneArrow, ...SceneArrow[]];
  readonly junction: SceneJunction;
}

interface Drawing {
  readonly byId: ReadonlyMap<string, Disc>;
  readonly discs: readonly Disc[];
  readonly fans: readonly Rect[];
  /** arrows of paths by pathKey, whether shown or not */
  readonly paths: ReadonlyMap<string, SceneArrow>;
  coefficient(id: string): number | undefined;
  readonly thickness: boolean;
}

/** Where the diamonds of several products on one path sit: apart from each other and from the number in the middle. */
const SHARES: readonly (readonly number[])[] = [[0.38], [0.3, 0.62], [0.26, 0.46, 0.7]];

/** The products of a model whose constructs are all drawn. */
export function drawInteractions(model: PathModel, drawing: Drawing): readonly DrawnInteraction[] {
  const all = interactionsOf(model);
  const hosts = all.map(({ of, to }) => of.map((id) => pathKey(id, to)).find((key) => drawing.paths.has(key)));
  return all.flatMap((interaction, i) => {
    const host = hosts[i];
    const arrow = host === undefined ? undefined : drawing.paths.get(host);
    if (host === undefined || arrow === undefined) return [];
    const siblings = hosts.flatMap((other, k) => (other === host ? [k] : []));
    const shares = SHARES[Math.min(siblings.length, SHARES.length) - 1]!;
    const at = pointOn(arrow.from, arrow.to, arrow.bend, shares[siblings.indexOf(i) % shares.length]!);
    return drawn(interaction, { host, arrow, at }, drawing) ?? [];
  });
}

interface Place {
  readonly host: string;
  readonly arrow: SceneArrow;
  readonly at: Point;
}

function drawn(interaction: Interaction, { host, arrow, at }: Place, drawing: Drawing): DrawnInteraction | undefined {
  const { of, to } = interaction;
  const id = pathKey(pathOf(interaction).from, to);
  const focal = of.find((one) => pathKey(one, to) === host)!;
  const moderators = [...new Set(of.filter((one, i) => i !== of.indexOf(focal)))];
  const end: Disc = { id: `${id}@`, center: at, radius: JUNCTION - 3 };
  const arrows = moderators.flatMap((moderator, part) => {
    const from = drawing.byId.get(moderator);
    if (from === undefined) return [];
    const name = partId(id, part);
    const coefficient = drawing.coefficient(id);
    if (moderator === focal) return [bow(name, { from, arrow, end, coefficient }, drawing)];
    const target = drawing.byId.get(to);
    // the arrow ends on the path, so that the circles of the path are not in its way but where it would cross them
    return [structuralArrow({ id: name, from, to: end, discs: [...drawing.discs.filter((disc) => disc.id !== target?.id), end], fans: drawing.fans, coefficient, thickness: drawing.thickness })];
  });
  return arrows.length === 0 ? undefined : { id, arrows: arrows as unknown as DrawnInteraction["arrows"], junction: { of: id, at } };
}

interface Bow {
  readonly from: Disc;
  readonly arrow: SceneArrow;
  readonly end: Disc;
  readonly coefficient: number | undefined;
}

/** A quadratic term: from the construct round to its own path, on the upper side. */
function bow(id: string, { from, arrow, end, coefficient }: Bow, { thickness }: Drawing): SceneArrow {
  const unit = direction(from.center, end.center);
  const up = unit.x >= 0 ? { x: unit.y, y: -unit.x } : { x: -unit.y, y: unit.x };
  const out = direction({ x: 0, y: 0 }, { x: unit.x * 0.35 + up.x, y: unit.y * 0.35 + up.y });
  const start = along(from.center, out, reach(from.shape ?? "circle", from.radius, out) + 2);
  const rise = Math.max(70, distance(from.center, end.center) * 0.55);
  const bend = along(along(start, unit, distance(from.center, end.center) * 0.45), up, rise * 0.6);
  const plain = structuralArrow({ id, from, to: end, discs: [from, end], coefficient, thickness });
  return { ...plain, from: start, bend, to: along(end.center, direction(end.center, bend), JUNCTION), head: arrow.head.length > plain.head.length ? plain.head : arrow.head };
}

export interface DimensionArrow {
  readonly arrow: SceneArrow;
  readonly port: Point;
}

export interface DimensionOf {
  readonly direction: Direction;
  readonly level: (id: string) => Level | undefined;
}

/** Arrows between a construct of higher order and those that measure it, named like those of items. */
export function dimensionArrows(model: PathModel, id: string, byId: ReadonlyMap<string, Disc>, { direction: way, level }: DimensionOf): readonly DimensionArrow[] {
  const construct = model.constructs.find((c) => c.id === id);
  const upper = byId.get(id);
  if (construct === undefined || upper === undefined) return [];
  return dimensionsOf(model, construct).flatMap((dimension) => {
    const lower = byId.get(dimension.id);
    if (lower === undefined) return [];
    const key = itemKey(id, dimensionColumn(dimension.id));
    const toward = direction(lower.center, upper.center);
    const port = along(lower.center, toward, reach(lower.shape ?? "circle", lower.radius, toward) + NESTED_GAP);
    const { center, radius, shape } = upper;
    return [{ arrow: measurementArrow({ id: key, center, radius, shape, port, direction: way, level: level(key) }), port }];
  });
}

/** What a diamond takes up. */
export const junctionBox = ({ at }: SceneJunction): Rect => rectAround(at, 2 * JUNCTION, 2 * JUNCTION);

/** The corners of a diamond as SVG polygon points. */
export const junctionPoints = ({ at: { x, y } }: SceneJunction): string =>
  [[x, y - JUNCTION], [x + JUNCTION, y], [x, y + JUNCTION], [x - JUNCTION, y]].map(([a, b]) => `${Math.round(a! * 10) / 10},${Math.round(b! * 10) / 10}`).join(" ");
