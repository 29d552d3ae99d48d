import { constructById } from "./query";
import type { Construct, PathModel } from "./types";

/** Whether constructs measure a construct (M8.1). */
export const isHigherOrder = ({ dimensions = [] }: Construct): boolean => dimensions.length > 0;

export const hasHigherOrder = (model: PathModel): boolean => model.constructs.some(isHigherOrder);

/** Constructs that measure a construct, in the order drawn; those that are gone are passed over. */
export const dimensionsOf = (model: PathModel, { dimensions = [] }: Construct): readonly Construct[] =>
  dimensions.flatMap((id) => constructById(model, id) ?? []);

/** The construct that a construct measures. */
export const parentOf = (model: PathModel, id: string): Construct | undefined => model.constructs.find((c) => c.dimensions?.includes(id) === true);

/** The construct itself and all that measure it, directly or through others. */
export function nested(model: PathModel, id: string): readonly string[] {
  const found: string[] = [];
  const visit = (one: string): void => {
    if (found.includes(one)) return;
    found.push(one);
    for (const lower of constructById(model, one)?.dimensions ?? []) visit(lower);
  };
  visit(id);
  return found;
}

/** 1 for a construct of items, else one more than the highest of its dimensions. A construct within itself counts as 1. */
export function orderOf(model: PathModel, construct: Construct, above: readonly string[] = []): number {
  if (!isHigherOrder(construct) || above.includes(construct.id)) return 1;
  return 1 + Math.max(0, ...dimensionsOf(model, construct).map((one) => orderOf(model, one, [...above, construct.id])));
}

/** What stands for a lower-order construct where the column of an item would: in keys of the diagram, which outlast a change of names. */
export const dimensionColumn = (id: string): string => `*${id}`;

export const isDimensionColumn = (column: string): boolean => column.startsWith("*");

/** The name of the column that the scores of a lower-order construct make. */
export const scoreColumn = ({ name }: Pick<Construct, "name">): string => `${name}_score`;
