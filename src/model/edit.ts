import type { Document, Point } from "./document";
import { assigned } from "./editItems";
import { freeName, nextConstructId, numberedName, sharedPrefix, takenNames, tidyName } from "./names";
import { constructById } from "./query";
import { canRename } from "./rules";
import type { Construct, Direction, PathModel, Weighting } from "./types";

/*
 * Every edit takes a document and gives another; one that changes nothing gives back the same object,
 * and so does one that the rules refuse. Edits of items, paths, places and whole selections have their own files.
 */

export interface NewConstruct {
  /** centre of the circle */
  readonly at: Point;
  /** absent: "Construct 1", "Construct 2" … */
  readonly name?: string;
  /** the word for "construct" in the reader's language */
  readonly base?: string;
  /** columns that it takes over, from other constructs if need be */
  readonly items?: readonly string[];
  /** as `nextConstructId` gave it, where the caller has to know it beforehand */
  readonly id?: string;
}

/** Name and label such that the model text can tell the construct from its items. */
function naming(model: PathModel, id: string, shown: string): Pick<Construct, "name" | "label"> {
  if (!takenNames(model, id).has(shown)) return { name: shown };
  return { name: numberedName(shown, takenNames(model, id)), label: shown };
}

export function addConstruct(document: Document, { at, name, base = "Construct", items = [], id }: NewConstruct): Document {
  const { model, layout } = document;
  const newId = id !== undefined && constructById(model, id) === undefined ? id : nextConstructId(model);
  const taken = takenNames(model);
  const tidy = tidyName(name ?? "");
  const shown = tidy === "" ? numberedName(base, new Set([...taken, ...items])) : canRename(model, newId, tidy).ok ? tidy : freeName(tidy, taken);
  const empty: Construct = { id: newId, name: newId, direction: "reflective", weighting: "modeA", items: [] };
  const filled = assigned({ ...model, constructs: [...model.constructs, empty] }, newId, items);
  const constructs = filled.constructs.map((c) => (c.id === newId ? { ...c, ...naming(filled, newId, shown) } : c));
  return {
    ...document,
    model: { ...filled, constructs },
    layout: { ...layout, positions: { ...layout.positions, [newId]: at } },
  };
}

/** A construct of these columns, named by what their names share: CUSL1, CUSL2, CUSL3 → CUSL. */
export const newConstructFromColumns = (document: Document, columns: readonly string[], place: Omit<NewConstruct, "name" | "items">): Document =>
  addConstruct(document, { ...place, name: sharedPrefix(columns), items: columns });

/** One construct changed; the same document where it is unknown or the change is none. */
export function changeConstruct(document: Document, id: string, change: (construct: Construct) => Construct): Document {
  const before = constructById(document.model, id);
  if (before === undefined) return document;
  const after = change(before);
  if (after === before) return document;
  const constructs = document.model.constructs.map((c) => (c === before ? after : c));
  return { ...document, model: { ...document.model, constructs } };
}

/** What is shown on the canvas: the label where the construct has one, else its name. Refused (no change) where `canRename` refuses. */
export function renameConstruct(document: Document, id: string, shown: string): Document {
  const tidy = tidyName(shown);
  if (!canRename(document.model, id, tidy).ok) return document;
  return changeConstruct(document, id, (construct) => {
    if (tidy === (construct.label ?? construct.name)) return construct;
    if (construct.label !== undefined && tidy !== construct.name) return { ...construct, label: tidy };
    const { label: _, ...bare } = construct;
    return { ...bare, ...naming(document.model, id, tidy) };
  });
}

/** The display label alone; empty or equal to the name takes it away. */
export const setLabel = (document: Document, id: string, label: string): Document =>
  changeConstruct(document, id, (construct) => {
    const tidy = tidyName(label);
    const { label: before, ...bare } = construct;
    const after = tidy === "" || tidy === construct.name ? undefined : tidy;
    if (after === before || (after !== undefined && !canRename(document.model, id, after).ok)) return construct;
    return after === undefined ? bare : { ...bare, label: after };
  });

/** Turns the indicator arrows round; weights of Mode A and B follow the direction, other weightings stay. */
export const setDirection = (document: Document, id: string, direction: Direction): Document =>
  changeConstruct(document, id, (construct) => {
    if (construct.direction === direction) return construct;
    const { weighting } = construct;
    const follows = weighting === "modeA" || weighting === "modeB";
    return { ...construct, direction, weighting: follows ? (direction === "reflective" ? "modeA" : "modeB") : weighting };
  });

/** How the outer weights are found, whichever way the arrows point. */
export const setWeighting = (document: Document, id: string, weighting: Weighting): Document =>
  changeConstruct(document, id, (construct) => (construct.weighting === weighting ? construct : { ...construct, weighting }));

export const setTitle = (document: Document, title: string): Document => (document.title === title ? document : { ...document, title });
