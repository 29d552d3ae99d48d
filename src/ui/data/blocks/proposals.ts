import { detectBlocks } from "../../../data/blocks";
import type { Dataset } from "../../../data/dataset";
import { placeGroup } from "../../../draw/placeGroup";
import type { Document } from "../../../model/document";
import { addConstruct } from "../../../model/edit";
import { nextConstructId } from "../../../model/names";
import { canRename } from "../../../model/rules";
import type { PathModel } from "../../../model/types";

/** A construct that the names of variables propose. */
export interface Proposal {
  readonly name: string;
  readonly items: readonly string[];
}

/** Blocks of variables that serve no construct yet; at least two of a block must be left. */
export function proposalsFor(data: Dataset, model: PathModel): readonly Proposal[] {
  const used = new Set(model.constructs.flatMap((construct) => construct.items));
  return detectBlocks(data.columns)
    .map(({ name, columns }) => ({ name, items: columns.filter((column) => !used.has(column)) }))
    .filter(({ items }) => items.length > 1);
}

/** Whether a proposed construct can have this name: not empty, and of no other construct, proposed or there. */
export function isFree(name: string, others: readonly string[], model: PathModel): boolean {
  const tidy = name.trim();
  return !others.some((other) => other.trim() === tidy) && canRename(model, "", tidy).ok;
}

/** All constructs at once, laid out; `made` are their ids. */
export function withProposals(document: Document, proposals: readonly Proposal[]): { readonly document: Document; readonly made: readonly string[] } {
  const made: string[] = [];
  let grown = document;
  for (const { name, items } of proposals) {
    const id = nextConstructId(grown.model);
    made.push(id);
    grown = addConstruct(grown, { id, name: name.trim(), items, at: { x: 0, y: 0 } });
  }
  return { document: { ...grown, layout: placeGroup(grown, made) }, made };
}
