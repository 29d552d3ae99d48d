import type { Document } from "./document";
import type { ElementStyle, StyleKey } from "./style";
import { stylable } from "./tidy";

/** What of a style is to change; undefined brings the usual look back. */
export type StyleChange = { readonly [Key in keyof ElementStyle]?: ElementStyle[Key] | undefined };

function changed(style: ElementStyle, change: StyleChange): ElementStyle {
  const entries = Object.entries({ ...style, ...change }).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(entries) as ElementStyle;
}

const same = (a: ElementStyle, b: ElementStyle): boolean => {
  const [p, q] = [Object.entries(a), Object.entries(b)];
  return p.length === q.length && p.every(([key, value]) => b[key as keyof ElementStyle] === value);
};

/** Gives several elements the same look, in those respects that the change names; keys of nothing are passed over. */
export function setStyle(document: Document, keys: readonly StyleKey[], change: StyleChange): Document {
  const before = document.layout.styles ?? {};
  const known = stylable(document.model);
  const next = keys.filter((key) => known.has(key)).map((key) => [key, changed(before[key] ?? {}, change)] as const);
  if (next.every(([key, style]) => same(style, before[key] ?? {}))) return document;
  const entries = Object.entries({ ...before, ...Object.fromEntries(next) }).filter(([, style]) => Object.keys(style).length > 0);
  const { styles: _, ...layout } = document.layout;
  return { ...document, layout: entries.length === 0 ? layout : { ...layout, styles: Object.fromEntries(entries) } };
}

/** Brings the usual look back. */
export function clearStyle(document: Document, keys: readonly StyleKey[]): Document {
  const { styles = {}, ...layout } = document.layout;
  const entries = Object.entries(styles).filter(([key]) => !keys.includes(key));
  if (entries.length === Object.keys(styles).length) return document;
  return { ...document, layout: entries.length === 0 ? layout : { ...layout, styles: Object.fromEntries(entries) } };
}
