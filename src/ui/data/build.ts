import type { Dataset } from "../../data/dataset";
import { placeNear } from "../../draw/placeNear";
import { newConstructFromColumns } from "../../model/edit";
import { assignItems } from "../../model/editItems";
import { nextConstructId } from "../../model/names";
import { canHold } from "../../model/rulesTerms";
import type { State } from "../../store/state";
import { isUsable } from "./facts";

/** The marked columns that can be indicators, in the order of the data. */
export const usableColumns = (data: Dataset | undefined, names: readonly string[]): readonly string[] =>
  data === undefined ? [] : data.columns.filter((column) => names.includes(column.name) && isUsable(column)).map((column) => column.name);

/** Makes a construct of columns, in a free place, and selects it. */
export function makeConstruct(state: State, columns: readonly string[], base: string): void {
  if (columns.length === 0) return;
  const id = nextConstructId(state.document.model);
  state.edit("data:edit.newConstruct", (document) => newConstructFromColumns(document, columns, { id, base, at: placeNear(document) }));
  state.setView({ markedColumns: [], selection: [{ kind: "construct", id }] });
}

/** Gives columns to a construct that may hold some. */
export function addToConstruct(state: State, columns: readonly string[], id: string): void {
  if (columns.length === 0 || !canHold(state.document.model, id).ok) return;
  state.edit("data:edit.assign", (document) => assignItems(document, id, columns));
  state.setView({ markedColumns: [] });
}
