import * as v from "valibot";
import type { Document } from "../model/document";
import { documentSchema } from "./documentSchema";
import { singleModel } from "./modelsSlice";
import type { ModelEntry } from "./modelsState";
import type { State } from "./state";

/** A model of a project as it is kept: without its history. */
export interface SavedModel {
  readonly id: string;
  readonly number: number;
  readonly name?: string;
  /** absent: this is the model on screen, the project's `document` */
  readonly document?: Document;
}

/** The models of a project, in the order of the menu. */
export type SavedModels = readonly SavedModel[];

const number = v.pipe(v.number(), v.integer(), v.minValue(1));

export const modelsSchema = v.pipe(
  v.array(v.object({ id: v.pipe(v.string(), v.minLength(1)), number, name: v.exactOptional(v.string()), document: v.exactOptional(documentSchema) })),
  v.check((models) => models.filter((one) => one.document === undefined).length === 1, "exactly one model is the one on screen"),
  v.check((models) => new Set(models.map((one) => one.id)).size === models.length, "each model needs an id of its own"),
  v.check((models) => new Set(models.map((one) => one.number)).size === models.length, "each model needs a number of its own"),
) satisfies v.GenericSchema<unknown, SavedModels>;

type Source = Pick<State, "models" | "activeModel">;
let last: (Source & { readonly saved: SavedModels | undefined }) | undefined;

/** The models of a project to be kept; undefined where there is nothing to say, and the same object as long as nothing changes. */
export function savedModels({ models, activeModel }: Source): SavedModels | undefined {
  if (last === undefined || last.models !== models || last.activeModel !== activeModel) {
    const [only] = models;
    const alone = models.length === 1 && only?.number === 1 && only.name === undefined;
    const saved = models.map(({ id, number: own, name, document }): SavedModel => ({ id, number: own, ...(name === undefined ? {} : { name }), ...(id === activeModel ? {} : { document }) }));
    last = { models, activeModel, saved: alone ? undefined : saved };
  }
  return last.saved;
}

/** The same the other way: entries with empty histories, and which of them is on screen. */
export function modelsFrom(saved: SavedModels | undefined, document: Document): { readonly models: readonly ModelEntry[]; readonly activeModel: string } {
  if (saved === undefined) return singleModel(document);
  const models = saved.map((one): ModelEntry => ({ ...one, document: one.document ?? document, past: [], future: [] }));
  return { models, activeModel: saved.find((one) => one.document === undefined)!.id };
}
