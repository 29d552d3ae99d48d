import { dimensionColumn } from "../../model/hierarchy";
import { allPaths, interactionsOf, isProductId, productId, withInteractions } from "../../model/interactions";
import { displayName, type Construct, type PathModel } from "../../model/types";
import type { Document, Layout } from "../../model/document";
import { pathKey, type Overlay } from "../../report/overlay";
import type { Compared } from "../../store/compareState";
import { matchesOf } from "./matching";
import type { ComparedConstruct } from "./values";

const BETWEEN_FACTORS = "*";

/** The constructs of a drawn model as they are matched. */
function comparedIn({ constructs }: PathModel): readonly ComparedConstruct[] {
  const under = (construct: Construct): readonly string[] => [...construct.items, ...(construct.dimensions ?? []).flatMap((id) => constructs.filter((one) => one.id === id).flatMap(under))];
  return constructs.map((construct) => ({ id: construct.id, name: displayName(construct), items: under(construct) }));
}

/** The same side with the ids of the other one, so that what is the same stands under one id, and what is not under two. */
export function aligned(left: Document, right: Compared): Compared {
  const [ours, theirs] = [comparedIn(left.model), comparedIn(right.document.model)];
  const ids = new Map(matchesOf({ constructs: ours }, { constructs: theirs }).flatMap(({ left: i, right: j }) => (j < 0 ? [] : [[theirs[j]!.id, i < 0 ? undefined : ours[i]!.id] as const])));
  const taken = new Set(ours.map(({ id }) => id));
  const renamed = new Map(theirs.map(({ id }): [string, string] => [id, ids.get(id) ?? (taken.has(id) ? `${id}'` : id)]));
  if ([...renamed].every(([from, to]) => from === to)) return right;
  const say = (id: string): string => (isProductId(id) ? productId(id.split(BETWEEN_FACTORS).map(say)) : (renamed.get(id) ?? id));
  return { ...right, document: withIds(right.document, say), overlay: overlayWithIds(right.overlay, right.document.model, say) };
}

type Say = (id: string) => string;

const keyed = <T>(record: Readonly<Record<string, T>> | undefined, key: Say): Readonly<Record<string, T>> => Object.fromEntries(Object.entries(record ?? {}).map(([id, value]) => [key(id), value]));

/** Keys of paths hold two ids, of items one and perhaps that of a dimension. */
function keysOf(model: PathModel, say: Say): Say {
  const paths = new Map(allPaths(model).map(({ from, to }) => [pathKey(from, to), pathKey(say(from), say(to))]));
  return (key) => paths.get(key) ?? say(key);
}

function withIds(document: Document, say: Say): Document {
  const { model, layout } = document;
  const constructs = model.constructs.map((construct) => ({ ...construct, id: say(construct.id), ...(construct.dimensions === undefined ? {} : { dimensions: construct.dimensions.map(say) }) }));
  const paths = model.paths.map(({ from, to }) => ({ from: say(from), to: say(to) }));
  const interactions = interactionsOf(model).map(({ of, to }) => ({ of: of.map(say), to: say(to) }));
  const places: Layout = {
    ...layout,
    positions: keyed(layout.positions, say),
    sides: keyed(layout.sides, say),
    ...(layout.hidden === undefined ? {} : { hidden: layout.hidden.map(say) }),
    ...(layout.styles === undefined ? {} : { styles: keyed(layout.styles, keysOf(model, say)) }),
  };
  return { ...document, model: withInteractions({ ...model, constructs, paths }, interactions), layout: places };
}

function overlayWithIds(overlay: Overlay, model: PathModel, say: Say): Overlay {
  const itemKeyed = (key: string): string => {
    const [id = "", ...column] = key.split("/");
    const name = column.join("/");
    const dimension = model.constructs.find((one) => dimensionColumn(one.id) === name);
    return `${say(id)}/${dimension === undefined ? name : dimensionColumn(say(dimension.id))}`;
  };
  return { ...overlay, constructs: keyed(overlay.constructs, say), items: keyed(overlay.items, itemKeyed), paths: keyed(overlay.paths, keysOf(model, say)) };
}
