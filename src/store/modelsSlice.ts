import type { StateCreator } from "zustand";
import { emptyDocument, type Document } from "../model/document";
import type { ModelEntry, ModelsSlice, Step } from "./modelsState";
import type { State, ViewFields } from "./state";

type ModelFields = Pick<ModelsSlice, "models" | "activeModel">;

/** A project of one model. */
export const singleModel = (document: Document): ModelFields => ({ models: [{ id: "m1", number: 1, document, past: [], future: [] }], activeModel: "m1" });

/** Every model as it is now, the one on screen included. */
export const modelsNow = ({ models, activeModel, document, past, future }: Pick<State, "models" | "activeModel" | "document" | "past" | "future">): readonly ModelEntry[] =>
  models.map((entry) => (entry.id === activeModel ? { ...entry, document, past, future } : entry));

/** Nothing that belongs to the model left behind stays: no selection, and no numbers, which would be written on the wrong arrows. */
const cleared: Partial<State> & Pick<ViewFields, "selection" | "renaming" | "writing"> = {
  selection: [],
  renaming: undefined,
  writing: undefined,
  report: undefined,
  reportKey: undefined,
  run: { kind: "idle" },
};

/** The title is the project's: a model that waited takes the present one, throughout its history. */
function entitled(entry: ModelEntry, title: string): ModelEntry {
  const named = (document: Document): Document => (document.title === title ? document : { ...document, title });
  const steps = (list: readonly Step[]): readonly Step[] => list.map((step) => ({ ...step, document: named(step.document) }));
  return { ...entry, document: named(entry.document), past: steps(entry.past), future: steps(entry.future) };
}

function shown(models: readonly ModelEntry[], id: string, title: string): Partial<State> {
  const entry = entitled(models.find((one) => one.id === id)!, title);
  const { document, past, future } = entry;
  return { ...cleared, models: models.map((one) => (one.id === id ? entry : one)), activeModel: id, document, past, future };
}

export const modelsSlice: StateCreator<State, [], [], ModelsSlice> = (set, get) => ({
  ...singleModel(emptyDocument),
  addModel: ({ name = "", document } = {}) => {
    const state = get();
    const models = modelsNow(state);
    const number = 1 + Math.max(...models.map((one) => one.number));
    const id = `m${number}`;
    const entry: ModelEntry = { id, number, ...(name.trim() === "" ? {} : { name: name.trim() }), document: document ?? state.document, past: [], future: [] };
    const place = 1 + models.findIndex((one) => one.id === state.activeModel);
    set(shown(models.toSpliced(place, 0, entry), id, state.document.title));
    return id;
  },
  switchModel: (id) => {
    const state = get();
    if (id === state.activeModel || state.models.every((one) => one.id !== id)) return;
    set(shown(modelsNow(state), id, state.document.title));
  },
  renameModel: (id, name) =>
    set(({ models }) => ({
      models: models.map((entry) => {
        if (entry.id !== id) return entry;
        const { name: _, ...bare } = entry;
        return name.trim() === "" ? bare : { ...bare, name: name.trim() };
      }),
    })),
  removeModel: (id) => {
    const state = get();
    const models = modelsNow(state);
    const place = models.findIndex((one) => one.id === id);
    const removed = models[place];
    if (removed === undefined || models.length === 1) return undefined;
    const rest = models.toSpliced(place, 1);
    const wasActive = id === state.activeModel;
    set(wasActive ? shown(rest, rest[Math.max(0, place - 1)]!.id, state.document.title) : { models: rest });
    return () => {
      const now = get();
      if (now.models.some((one) => one.id === id)) return;
      const back = modelsNow(now).toSpliced(place, 0, removed);
      set(wasActive ? shown(back, id, now.document.title) : { models: back });
    };
  },
  setModels: (models, activeModel) => set({ models, activeModel }),
});
