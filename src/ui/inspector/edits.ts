import type { Document } from "../../model/document";
import { deleteTargets } from "../../model/editSelection";
import type { Target } from "../../store/state";
import { studio } from "../../store/store";

/** One undoable change; the step is called `canvas:step.<name>`. */
export const change = (name: string, how: (document: Document) => Document): void => studio.getState().edit(`canvas:step.${name}`, how);

export const select = (...selection: readonly Target[]): void => studio.getState().setView({ selection });

export const remove = (target: Target): void => change(`delete.${target.kind}`, (document) => deleteTargets(document, [target]));
