import { constructById } from "./query";
import { displayName, type Interaction, type Path, type PathModel } from "./types";

/** Between the ids of a product; no id of a construct has one. */
const TIMES = "*";
/** More factors than this have no name in the literature and no drawing. */
export const MOST_FACTORS = 3;

export const interactionsOf = (model: PathModel): readonly Interaction[] => model.interactions ?? [];

/** The id under which a product stands where a construct might: the same whichever factor is named first. */
export const productId = (of: readonly string[]): string => of.toSorted().join(TIMES);

export const isProductId = (id: string): boolean => id.includes(TIMES);

/** An interaction as the path that it has on the diagram and in results. */
export const pathOf = ({ of, to }: Interaction): Path => ({ from: productId(of), to });

export const sameProduct = (a: readonly string[], b: readonly string[]): boolean => productId(a) === productId(b);

/** The interaction that a path from a product stands for. */
export const interactionAt = (model: PathModel, from: string, to: string): Interaction | undefined =>
  isProductId(from) ? interactionsOf(model).find((one) => one.to === to && productId(one.of) === from) : undefined;

/** Paths and interactions as paths, in the order of the model. */
export const allPaths = (model: PathModel): readonly Path[] => (model.interactions === undefined ? model.paths : [...model.paths, ...model.interactions.map(pathOf)]);

/** How a product is called in text and results, such as X*M; the factors in the order of its first mention. */
export const productName = (model: PathModel, of: readonly string[]): string => of.map((id) => constructById(model, id)?.name ?? id).join("*");

/** How a product is shown, such as X × M, or X² where a construct stands twice. */
export function productLabel(model: PathModel, of: readonly string[]): string {
  const shown = (id: string): string => {
    const construct = constructById(model, id);
    return construct === undefined ? id : displayName(construct);
  };
  return [...new Set(of)].map((id) => shown(id) + (["", "", "²", "³"][of.filter((other) => other === id).length] ?? "")).join(" × ");
}

/** What is shown for the start or end of a path: a construct's name, or a product's. */
export function endLabel(model: PathModel, id: string): string {
  const construct = constructById(model, id);
  if (construct !== undefined) return displayName(construct);
  const product = interactionsOf(model).find(({ of }) => productId(of) === id);
  return product === undefined ? id : productLabel(model, product.of);
}

/** The same in the words of model text and results. */
export function endName(model: PathModel, id: string): string {
  const product = isProductId(id) ? interactionsOf(model).find(({ of }) => productId(of) === id) : undefined;
  return product === undefined ? (constructById(model, id)?.name ?? id) : productName(model, product.of);
}

/** Products of two that a product of three contains. */
function pairsWithin(of: readonly string[]): readonly (readonly string[])[] {
  if (of.length < 3) return [];
  const pairs = of.flatMap((a, i) => of.slice(i + 1).map((b) => [a, b]));
  return pairs.filter((pair, i) => pairs.findIndex((other) => sameProduct(other, pair)) === i);
}

/** What an interaction rests on: the path of each factor, and the two-way products of a three-way one (M7.1, M7.6). */
export function lowerTerms({ of, to }: Interaction): { readonly paths: readonly Path[]; readonly interactions: readonly Interaction[] } {
  return { paths: [...new Set(of)].map((from) => ({ from, to })), interactions: pairsWithin(of).map((pair) => ({ of: pair, to })) };
}

/** The terms of lower order that the interactions of a model need and that are not there. */
export function missingTerms(model: PathModel): { readonly paths: readonly Path[]; readonly interactions: readonly Interaction[] } {
  const paths: Path[] = [];
  const products: Interaction[] = [];
  const hasPath = ({ from, to }: Path): boolean => [...model.paths, ...paths].some((p) => p.from === from && p.to === to);
  const hasProduct = ({ of, to }: Interaction): boolean => [...interactionsOf(model), ...products].some((p) => p.to === to && sameProduct(p.of, of));
  for (const interaction of interactionsOf(model)) {
    const needed = lowerTerms(interaction);
    for (const path of needed.paths) if (path.from !== path.to && !hasPath(path)) paths.push(path);
    for (const product of needed.interactions) if (!hasProduct(product)) products.push(product);
  }
  return { paths, interactions: products };
}

/** The model with the terms of lower order that its interactions need; two-way products stand before those of three. */
export function withLowerTerms(model: PathModel): PathModel {
  const { paths, interactions } = missingTerms(model);
  if (paths.length === 0 && interactions.length === 0) return model;
  const products = [...interactionsOf(model).filter(({ of }) => of.length === 2), ...interactions, ...interactionsOf(model).filter(({ of }) => of.length > 2)];
  return { ...model, paths: [...model.paths, ...paths], interactions: products };
}

/** The model with other interactions; without the field where there are none. */
export function withInteractions(model: PathModel, interactions: readonly Interaction[]): PathModel {
  const { interactions: _, ...plain } = model;
  return interactions.length === 0 ? plain : { ...model, interactions };
}

/** Interactions that still have all they need after constructs or paths went: a factor without its path, or a three-way product without its pairs, goes too. */
export function tidyInteractions(model: PathModel): PathModel {
  if (model.interactions === undefined) return model;
  const has = ({ from, to }: Path): boolean => model.paths.some((p) => p.from === from && p.to === to);
  const kept = model.interactions.filter((one) => constructById(model, one.to) !== undefined && lowerTerms(one).paths.every(has));
  const whole = kept.filter((one) => lowerTerms(one).interactions.every((pair) => kept.some((other) => other.to === pair.to && sameProduct(other.of, pair.of))));
  return whole.length === model.interactions.length ? model : withInteractions(model, whole);
}
