import type { Document, Layout } from "./document";
import { itemStyle } from "./style";
import type { Construct, PathModel } from "./types";

type Renames = ReadonlyMap<string, string>;

const keysRenamed = <Value>(record: Readonly<Record<string, Value>>, say: (key: string) => string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [say(key), value]));

/** A model whose columns have other names; the same object where it uses none of them. */
export function renameColumns(model: PathModel, renames: Renames): PathModel {
  const uses = ({ items }: Construct): boolean => items.some((item) => renames.has(item));
  if (!model.constructs.some(uses)) return model;
  const say = (name: string): string => renames.get(name) ?? name;
  return { ...model, constructs: model.constructs.map((one) => (uses(one) ? { ...one, items: one.items.map(say), ...(one.fixedWeights === undefined ? {} : { fixedWeights: keysRenamed(one.fixedWeights, say) }) } : one)) };
}

/** Looks of items follow their columns. */
export function renameColumnsInLayout(layout: Layout, renames: Renames): Layout {
  const styles = layout.styles;
  const keys = new Map([...renames].map(([from, to]) => [itemStyle(from), itemStyle(to)]));
  if (styles === undefined || !Object.keys(styles).some((key) => keys.has(key))) return layout;
  return { ...layout, styles: keysRenamed(styles, (key) => keys.get(key) ?? key) };
}

/** As `renameColumns`, of a whole document. */
export function renameColumnsIn(document: Document, renames: Renames): Document {
  const [model, layout] = [renameColumns(document.model, renames), renameColumnsInLayout(document.layout, renames)];
  return model === document.model && layout === document.layout ? document : { ...document, model, layout };
}
