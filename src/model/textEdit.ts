import type { Document, Point } from "./document";
import type { SaidModel } from "./syntaxModel";
import { interactionsOf, withInteractions } from "./interactions";
import { earlierIds, withEarlier } from "./textEarlier";
import { tidyLayout } from "./tidy";
import type { Construct, Interaction, Path, PathModel } from "./types";

/** Places for constructs that a text brings, by id; asked once, with the document in which they are already. */
export type PlaceNew = (document: Document, ids: readonly string[]) => Readonly<Record<string, Point>>;

const sameList = <T>(a: readonly T[], b: readonly T[], same: (x: T, y: T) => boolean): boolean => a.length === b.length && a.every((x, i) => same(x, b[i]!));
const sameWeights = (a: Construct["fixedWeights"], b: Construct["fixedWeights"]): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
const sameConstruct = (a: Construct, b: Construct): boolean =>
  a.id === b.id && a.name === b.name && a.label === b.label && a.direction === b.direction && a.weighting === b.weighting && sameList(a.items, b.items, Object.is) && sameList(a.dimensions ?? [], b.dimensions ?? [], Object.is) && sameWeights(a.fixedWeights, b.fixedWeights);
const samePath = (a: Path, b: Path): boolean => a.from === b.from && a.to === b.to;

const sameInteraction = (a: Interaction, b: Interaction): boolean => a.to === b.to && sameList(a.of, b.of, Object.is);

/** Whether two models say the same, in the same order. */
export const sameModel = (a: PathModel, b: PathModel): boolean =>
  sameList(a.constructs, b.constructs, sameConstruct) && sameList(a.paths, b.paths, samePath) && sameList(interactionsOf(a), interactionsOf(b), sameInteraction);

/** A model whose constructs have other ids. */
export function withIds(model: PathModel, ids: ReadonlyMap<string, string>): PathModel {
  const say = (id: string): string => ids.get(id) ?? id;
  const constructs = model.constructs.map((construct) => ({ ...construct, id: say(construct.id), ...(construct.dimensions === undefined ? {} : { dimensions: construct.dimensions.map(say) }) }));
  const paths = model.paths.map(({ from, to }) => ({ from: say(from), to: say(to) }));
  return withInteractions({ ...model, constructs, paths }, interactionsOf(model).map(({ of, to }) => ({ of: of.map(say), to: say(to) })));
}

const sharesItems = (a: Construct, b: Construct): boolean => a.items.some((item) => b.items.includes(item));

/**
 * Which construct of before each construct of a text is: the one of the same name, else (a name was changed) one that no
 * name of the text has and that has the same items, else the only one left over on both sides. While a name is being changed
 * line by line, the old one may still stand in a path: it is then mentioned only, and its items are another's.
 */
function identities(before: readonly Construct[], { model: { constructs: after }, mentioned }: SaidModel): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const byName = new Map(before.map((c) => [c.name, c]));
  const isLeftover = (construct: Construct, twin: Construct): boolean => mentioned.includes(construct.name) && after.some((c) => !byName.has(c.name) && sharesItems(c, twin));
  for (const construct of after) {
    const twin = byName.get(construct.name);
    if (twin !== undefined && !isLeftover(construct, twin)) found.set(construct.id, twin.id);
  }
  const used = new Set(found.values());
  const left = before.filter((c) => !used.has(c.id));
  for (const construct of after.filter((c) => !found.has(c.id))) {
    const twin = left.find((c) => !used.has(c.id) && sharesItems(c, construct));
    if (twin === undefined) continue;
    found.set(construct.id, twin.id);
    used.add(twin.id);
  }
  const [lost, fresh] = [left.filter((c) => !used.has(c.id)), after.filter((c) => !found.has(c.id))];
  if (lost.length === 1 && fresh.length === 1 && before.length === after.length) found.set(fresh[0]!.id, lost[0]!.id);
  return found;
}

const NONE: readonly Document[] = [];

/**
 * The document with the model of a text: constructs keep their ids, places, sides and looks wherever they can be recognised,
 * new ones are placed, and what the text no longer has is gone. The same document where the text says what the document says.
 * @param earlier  documents from before, the latest last: a construct that was there not long ago comes back as it was
 */
export function withModelOfText(document: Document, said: SaidModel, place: PlaceNew, earlier = NONE): Document {
  const written = said.model;
  const same = identities(document.model.constructs, said);
  const back = earlierIds(written.constructs.filter(({ id }) => !same.has(id)), new Set(same.values()), earlier);
  const known = new Map([...same, ...back]);
  const numbers = [...document.model.constructs.map(({ id }) => id), ...known.values()].map((id) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0));
  let next = Math.max(0, ...numbers);
  const ids = new Map(written.constructs.map(({ id }) => [id, known.get(id) ?? `c${++next}`]));
  const model: PathModel = withIds(written, ids);
  const { constructs } = model;
  if (sameModel(model, document.model)) return document;
  const layout = withEarlier(tidyLayout(document.layout, model), model, { ids: new Set(back.values()), earlier });
  const fresh = constructs.map(({ id }) => id).filter((id) => layout.positions[id] === undefined);
  const changed = { ...document, model, layout };
  return fresh.length === 0 ? changed : { ...changed, layout: { ...layout, positions: { ...layout.positions, ...place(changed, fresh) } } };
}
