import { isHigherOrder, nested, parentOf } from "./hierarchy";
import { endLabel, interactionsOf, missingTerms, MOST_FACTORS, productLabel, sameProduct, withInteractions } from "./interactions";
import { constructById } from "./query";
import { canConnect, no, yes, type Verdict } from "./rules";
import { displayName, type PathModel } from "./types";

/** Whether a product of constructs may have an effect on another (M7.1): the paths that it needs must be possible. */
export function canModerate(model: PathModel, of: readonly string[], to: string): Verdict {
  if ([...of, to].some((id) => constructById(model, id) === undefined)) return no("noSuchConstruct");
  const names = { product: productLabel(model, of), to: endLabel(model, to) };
  if (of.length < 2 || of.length > MOST_FACTORS) return no("tooManyFactors", names);
  if (of.includes(to)) return no("moderatesItself", names);
  if (interactionsOf(model).some((other) => other.to === to && sameProduct(other.of, of))) return no("duplicateInteraction", names);
  const lower = [...of, to].find((id) => parentOf(model, id) !== undefined);
  if (lower !== undefined) return no("lowerOrder", { construct: endLabel(model, lower), parent: displayName(parentOf(model, lower)!) });
  const { paths } = missingTerms(withInteractions(model, [...interactionsOf(model), { of, to }]));
  return paths.map(({ from, to: end }) => canConnect(model, from, end)).find((verdict) => !verdict.ok) ?? yes;
}

/** Whether columns may be given to a construct as its indicators: not beside constructs that measure it. */
export function canHold(model: PathModel, id: string): Verdict {
  const construct = constructById(model, id);
  if (construct === undefined) return no("noSuchConstruct");
  return isHigherOrder(construct) ? no("itemsBesideConstructs", { parent: displayName(construct) }) : yes;
}

/** Whether a construct may measure another (M8.1): not itself, not one that it contains, and not beside items. */
export function canNest(model: PathModel, parent: string, id: string): Verdict {
  const [upper, lower] = [constructById(model, parent), constructById(model, id)];
  if (upper === undefined || lower === undefined) return no("noSuchConstruct");
  const names = { construct: displayName(lower), parent: displayName(upper) };
  if (parent === id) return no("nestsItself", names);
  if (nested(model, id).includes(parent)) return no("nestsAbove", names);
  if (upper.dimensions?.includes(id) === true) return no("nestedAlready", names);
  return upper.items.length > 0 && !isHigherOrder(upper) ? no("nestsBesideItems", names) : yes;
}
