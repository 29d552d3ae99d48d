import type { Document } from "../../model/document";
import { newConstructFromColumns } from "../../model/edit";
import { assignItems } from "../../model/editItems";
import { nextConstructId } from "../../model/names";
import { displayName } from "../../model/types";
import { constructById } from "../../model/query";
import { canAssign, type AssignableColumn } from "../../model/rules";
import { canHold } from "../../model/rulesTerms";
import type { PathModel } from "../../model/types";
import type { Text } from "../../report/text";
import type { Dropping, Landing } from "./gesture";

type Drop = Pick<Dropping, "landing" | "columns">;

/** The document after variables are let go, and the construct that holds them. */
export function land(document: Document, { landing, columns }: Drop): { readonly document: Document; readonly construct: string } {
  if (landing.kind === "construct") return { document: assignItems(document, landing.id, columns, landing.index), construct: landing.id };
  const construct = nextConstructId(document.model);
  return { document: newConstructFromColumns(document, columns, { at: landing.at, id: construct }), construct };
}

/** Why these columns cannot be indicators: the first column that cannot, says why. */
export function refusal(columns: readonly string[], known: readonly AssignableColumn[]): Text | undefined {
  for (const name of columns) {
    const column = known.find((c) => c.name === name);
    const verdict = column === undefined ? undefined : canAssign(column);
    if (verdict?.ok === false) return verdict.reason;
  }
  return undefined;
}

/** Why a construct cannot take these columns; it may always put those in another order that it has. */
export function noRoom(model: PathModel, { landing, columns }: Drop): Text | undefined {
  if (landing.kind === "new") return undefined;
  const held = constructById(model, landing.id)?.items ?? [];
  const verdict = columns.every((column) => held.includes(column)) ? undefined : canHold(model, landing.id);
  return verdict?.ok === false ? verdict.reason : undefined;
}

/** What letting go would do, in words. */
export function landingText(document: Document, { landing, columns }: Drop): Text {
  const count = columns.length;
  if (landing.kind === "new") return { key: "canvas:drop.new", values: { count } };
  const construct = constructById(document.model, landing.id);
  const name = construct === undefined ? "" : displayName(construct);
  const held = columns.filter((column) => construct?.items.includes(column)).length;
  return { key: held === count ? "canvas:drop.reorder" : "canvas:drop.add", values: { count: count - held, construct: name } };
}

export const sameLanding = (a: Landing, b: Landing): boolean => JSON.stringify(a) === JSON.stringify(b);
