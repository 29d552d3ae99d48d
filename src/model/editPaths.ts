import type { Document } from "./document";
import { interactionsOf, isProductId, productId, withInteractions } from "./interactions";
import { canConnect, canReverse } from "./rules";
import { pathStyle } from "./style";
import { tidied } from "./tidy";
import type { Path } from "./types";

const withPaths = (document: Document, paths: readonly Path[]): Document => ({ ...document, model: { ...document.model, paths } });

/** Draws a path; no change where `canConnect` refuses. */
export const connect = (document: Document, from: string, to: string): Document =>
  canConnect(document.model, from, to).ok ? withPaths(document, [...document.model.paths, { from, to }]) : document;

/** Takes a path away, or the effect of a product whose id `from` is; interactions that rest on the path go with it. */
export function disconnect(document: Document, from: string, to: string): Document {
  if (isProductId(from)) return withoutInteraction(document, from, to);
  const paths = document.model.paths.filter((p) => p.from !== from || p.to !== to);
  return paths.length === document.model.paths.length ? document : tidied(withPaths(document, paths));
}

/** Turns a path round in place, its looks with it; no change where `canReverse` refuses. */
export function reversePath(document: Document, from: string, to: string): Document {
  if (!canReverse(document.model, from, to).ok) return document;
  const paths = document.model.paths.map((p) => (p.from === from && p.to === to ? { from: to, to: from } : p));
  const { [pathStyle(from, to)]: style, ...others } = document.layout.styles ?? {};
  if (style === undefined) return tidied(withPaths(document, paths));
  return tidied(withPaths({ ...document, layout: { ...document.layout, styles: { ...others, [pathStyle(to, from)]: style } } }, paths));
}

function withoutInteraction(document: Document, from: string, to: string): Document {
  const interactions = interactionsOf(document.model);
  const kept = interactions.filter((one) => one.to !== to || productId(one.of) !== from);
  return kept.length === interactions.length ? document : tidied({ ...document, model: withInteractions(document.model, kept) });
}
