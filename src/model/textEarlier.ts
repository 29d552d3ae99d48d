import type { Document, Layout } from "./document";
import { constructStyle, itemStyle, pathStyle } from "./style";
import type { Construct, PathModel } from "./types";

/**
 * Ids of constructs that a text brings, by their ids in the text: those that constructs of the same name had not long ago,
 * as long as nobody has them now. A statement that is cut and pasted elsewhere is still the same construct.
 * @param earlier  documents from before, the latest last
 */
export function earlierIds(fresh: readonly Construct[], taken: ReadonlySet<string>, earlier: readonly Document[]): ReadonlyMap<string, string> {
  const used = new Set(taken);
  const found = new Map<string, string>();
  for (const { id, name } of fresh) {
    const before = lastWith(earlier, (c) => c.name === name && !used.has(c.id));
    if (before === undefined) continue;
    found.set(id, before.construct.id);
    used.add(before.construct.id);
  }
  return found;
}

function lastWith(earlier: readonly Document[], wanted: (construct: Construct) => boolean): { readonly document: Document; readonly construct: Construct } | undefined {
  for (const document of earlier.toReversed()) {
    const construct = document.model.constructs.find(wanted);
    if (construct !== undefined) return { document, construct };
  }
  return undefined;
}

/** A layout with the places, sides, pins and looks back that constructs with these ids had in the latest document that knew them. */
export function withEarlier(layout: Layout, { constructs, paths }: PathModel, { ids, earlier }: { readonly ids: ReadonlySet<string>; readonly earlier: readonly Document[] }): Layout {
  let result = layout;
  for (const { id, name, items } of constructs.filter((c) => ids.has(c.id))) {
    const before = lastWith(earlier, (c) => c.id === id && c.name === name)?.document.layout;
    const at = before?.positions[id];
    if (before === undefined || at === undefined) continue;
    const side = before.sides[id];
    const keys = [constructStyle(id), ...items.map(itemStyle), ...paths.filter((p) => p.from === id || p.to === id).map((p) => pathStyle(p.from, p.to))];
    const styles = keys.flatMap((key) => (before.styles?.[key] === undefined || result.styles?.[key] !== undefined ? [] : [[key, before.styles[key]] as const]));
    const listed = (list: "hidden" | "pinned") => (before[list]?.includes(id) === true ? { [list]: [...(result[list] ?? []), id] } : {});
    result = {
      ...result,
      positions: { ...result.positions, [id]: at },
      ...(side === undefined ? {} : { sides: { ...result.sides, [id]: side } }),
      ...(styles.length === 0 ? {} : { styles: { ...result.styles, ...Object.fromEntries(styles) } }),
      ...listed("hidden"),
      ...listed("pinned"),
    };
  }
  return result;
}
