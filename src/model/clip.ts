import type { Comment, Document, Layout, Point } from "./document";
import { commentsOf, nextCommentId } from "./editComments";
import { allPaths, interactionsOf, productId, withInteractions } from "./interactions";
import { freeName, nextConstructId, takenNames } from "./names";
import { constructStyle, itemStyle, pathStyle, type ElementStyle } from "./style";
import { displayName, type Construct, type PathModel } from "./types";

/** A part of a model with its places and looks, as it lies on the clipboard. Ids mean something only within it. */
export interface Clip {
  readonly model: PathModel;
  readonly layout: Layout;
  readonly comments: readonly Comment[];
}

export const isEmptyClip = ({ model, comments }: Clip): boolean => model.constructs.length === 0 && comments.length === 0;

const only = <T>(record: Readonly<Record<string, T>> | undefined, keys: ReadonlySet<string>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record ?? {}).filter(([key]) => keys.has(key)));

/** These constructs with their items, the paths among them, and these comments. */
export function clipOf(document: Document, ids: readonly string[], comments: readonly string[] = []): Clip {
  const { model, layout } = document;
  const constructs = model.constructs.filter((c) => ids.includes(c.id)).map((c) => withinClip(c, ids));
  const taken = new Set(constructs.map((c) => c.id));
  const paths = model.paths.filter((p) => taken.has(p.from) && taken.has(p.to));
  const interactions = interactionsOf(model).filter((one) => [...one.of, one.to].every((id) => taken.has(id)));
  const styled = new Set([...taken, ...constructs.flatMap((c) => c.items.map(itemStyle)), ...allPaths({ constructs, paths, interactions }).map((p) => pathStyle(p.from, p.to))]);
  return {
    model: withInteractions({ constructs, paths }, interactions),
    layout: { positions: only(layout.positions, taken), sides: only(layout.sides, taken), hidden: (layout.hidden ?? []).filter((id) => taken.has(id)), styles: only(layout.styles, styled) },
    comments: commentsOf(document).filter((c) => comments.includes(c.id)),
  };
}

/** A construct without those of its dimensions that stay behind. */
function withinClip(construct: Construct, ids: readonly string[]): Construct {
  if (construct.dimensions === undefined) return construct;
  const { dimensions, ...plain } = construct;
  const kept = dimensions.filter((id) => ids.includes(id));
  return kept.length === 0 ? plain : { ...plain, dimensions: kept };
}

export interface Pasted {
  readonly document: Document;
  readonly constructs: readonly string[];
  readonly comments: readonly string[];
}

/**
 * A document with a clip in it, moved by so many pixels. Items that serve a construct already stay there, since a column
 * serves one construct only; a name that is taken gets a number.
 */
export function paste(document: Document, clip: Clip, by: Point): Pasted {
  const newIds = new Map<string, string>();
  let constructs: readonly Construct[] = document.model.constructs;
  for (const original of clip.model.constructs) {
    const copy = copyOf({ ...document.model, constructs }, original);
    newIds.set(original.id, copy.id);
    constructs = [...constructs, copy];
  }
  const paths = clip.model.paths.flatMap(({ from, to }) => {
    const [source, target] = [newIds.get(from), newIds.get(to)];
    return source === undefined || target === undefined ? [] : [{ from: source, to: target }];
  });
  const say = (id: string): string => newIds.get(id)!;
  const nested = constructs.map((c) => (c.dimensions !== undefined && [...newIds.values()].includes(c.id) ? { ...c, dimensions: c.dimensions.map(say) } : c));
  const interactions = interactionsOf(clip.model).map(({ of, to }) => ({ of: of.map(say), to: say(to) }));
  const model: PathModel = withInteractions({ ...document.model, constructs: nested, paths: [...document.model.paths, ...paths] }, [...interactionsOf(document.model), ...interactions]);
  const withModel = { ...document, model, layout: pastedLayout(document, { clip, newIds, by }) };
  const { document: result, ids } = pastedComments(withModel, clip.comments, by);
  return { document: result, constructs: [...newIds.values()], comments: ids };
}

function copyOf(model: PathModel, original: Construct): Construct {
  const used = new Set(model.constructs.flatMap((c) => c.items));
  const items = original.items.filter((item) => !used.has(item));
  const { label, fixedWeights, ...bare } = original;
  const taken = takenNames(model);
  const isFree = !taken.has(original.name) && (label === undefined || !taken.has(label));
  const weights = Object.entries(fixedWeights ?? {}).filter(([item]) => items.includes(item));
  return {
    ...bare,
    id: nextConstructId(model),
    items,
    ...(isFree ? (label === undefined ? {} : { label }) : { name: freeName(displayName(original), taken) }),
    ...(fixedWeights === undefined ? {} : { fixedWeights: Object.fromEntries(weights) }),
  };
}

interface Move {
  readonly clip: Clip;
  readonly newIds: ReadonlyMap<string, string>;
  readonly by: Point;
}

function pastedLayout({ layout, model }: Document, { clip, newIds, by }: Move): Layout {
  const renamed = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
    Object.fromEntries(Object.entries(record).flatMap(([id, value]) => (newIds.has(id) ? [[newIds.get(id)!, change(value)]] : [])));
  const used = new Set(model.constructs.flatMap((c) => c.items));
  const styles: Record<string, ElementStyle> = { ...layout.styles };
  const styleOf = clip.layout.styles ?? {};
  for (const { id, items } of clip.model.constructs) {
    if (styleOf[constructStyle(id)] !== undefined) styles[constructStyle(newIds.get(id)!)] = styleOf[constructStyle(id)]!;
    for (const item of items) if (!used.has(item) && styleOf[itemStyle(item)] !== undefined) styles[itemStyle(item)] = styleOf[itemStyle(item)]!;
  }
  for (const { from, to } of clip.model.paths) {
    const style = styleOf[pathStyle(from, to)];
    if (style !== undefined) styles[pathStyle(newIds.get(from)!, newIds.get(to)!)] = style;
  }
  for (const { of, to } of interactionsOf(clip.model)) {
    const style = styleOf[pathStyle(productId(of), to)];
    if (style !== undefined) styles[pathStyle(productId(of.map((id) => newIds.get(id)!)), newIds.get(to)!)] = style;
  }
  const hidden = [...(layout.hidden ?? []), ...(clip.layout.hidden ?? []).flatMap((id) => newIds.get(id) ?? [])];
  return {
    ...layout,
    positions: { ...layout.positions, ...renamed(clip.layout.positions, ({ x, y }) => ({ x: x + by.x, y: y + by.y })) },
    sides: { ...layout.sides, ...renamed(clip.layout.sides, (side) => side) },
    ...(hidden.length > 0 ? { hidden } : {}),
    ...(Object.keys(styles).length > 0 ? { styles } : {}),
  };
}

function pastedComments(document: Document, comments: readonly Comment[], by: Point): { readonly document: Document; readonly ids: readonly string[] } {
  const ids: string[] = [];
  const result = comments.reduce((before, { text, at, width }) => {
    const id = nextCommentId(before);
    ids.push(id);
    return { ...before, comments: [...commentsOf(before), { id, text, at: { x: at.x + by.x, y: at.y + by.y }, width }] };
  }, document);
  return { document: result, ids };
}
