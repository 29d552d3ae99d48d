import { describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document";
import { addConstruct, renameConstruct } from "../../src/model/edit";
import { addComment } from "../../src/model/editComments";
import { setItemsShown } from "../../src/model/editShown";
import { setStyle } from "../../src/model/editStyle";
import { modelsNow } from "../../src/store/modelsSlice";
import { newProject, openProject, projectOf } from "../../src/store/project";
import { readProject, writeProject } from "../../src/store/projectFile";
import { createStudioStore, type StudioStore } from "../../src/store/store";
import { construct, documentOf, modelOf } from "../model/models";

const titled = (document: Document, title: string): Document => ({ ...document, title });
const start = titled(documentOf(modelOf([construct("c1", ["x1"]), construct("c2", ["y1"])], "c1>c2")), "Study");

function opened(): StudioStore {
  const store = createStudioStore();
  openProject(store.getState(), { ...newProject(store.getState()), document: start });
  return store;
}
const names = (store: StudioStore) => store.getState().document.model.constructs.map((c) => c.name);
const add = (store: StudioStore, name: string) => store.getState().edit("add", (document) => addConstruct(document, { at: { x: 0, y: 0 }, name }));

describe("several models", () => {
  it("begin as a copy and then go their own ways, each with its history", () => {
    const store = opened();
    add(store, "Old");
    const second = store.getState().addModel({ name: " Without " });
    expect(store.getState()).toMatchObject({ activeModel: second, past: [], future: [] });
    add(store, "New");
    expect(names(store)).toEqual(["C1", "C2", "Old", "New"]);
    store.getState().switchModel("m1");
    expect(names(store)).toEqual(["C1", "C2", "Old"]);
    store.getState().undo();
    expect(names(store)).toEqual(["C1", "C2"]);
    store.getState().switchModel(second);
    expect(names(store)).toEqual(["C1", "C2", "Old", "New"]);
    store.getState().undo();
    store.getState().switchModel("m1");
    store.getState().redo();
    expect(names(store)).toEqual(["C1", "C2", "Old"]);
    expect(modelsNow(store.getState()).map((one) => [one.id, one.number, one.name, one.document.model.constructs.length])).toEqual([["m1", 1, undefined, 3], ["m2", 2, "Without", 3]]);
  });
  it("leave nothing behind that belongs to another: selection and numbers go", () => {
    const store = opened();
    store.setState({ selection: [{ kind: "construct", id: "c1" }], renaming: "c1", report: {} as never, reportKey: "k", run: { kind: "done" } });
    store.getState().addModel();
    expect(store.getState()).toMatchObject({ selection: [], renaming: undefined, report: undefined, reportKey: undefined, run: { kind: "idle" } });
  });
  it("share the title, also after undo", () => {
    const store = opened();
    store.getState().edit("rename", (document) => renameConstruct(document, "c1", "First"));
    const second = store.getState().addModel();
    store.getState().edit("title", (document) => titled(document, "Thesis"));
    store.getState().switchModel("m1");
    expect(store.getState().document.title).toBe("Thesis");
    store.getState().undo();
    expect(store.getState().document.title).toBe("Thesis");
    store.getState().switchModel(second);
    expect(store.getState().document.title).toBe("Thesis");
  });
  it("are named, numbered once, removed and brought back; the last one stays", () => {
    const store = opened();
    const [second, third] = [store.getState().addModel(), store.getState().addModel()];
    store.getState().renameModel(second, "Short");
    store.getState().renameModel(third, "Long");
    store.getState().renameModel(third, " ");
    const back = store.getState().removeModel(second)!;
    expect(store.getState().activeModel).toBe(third);
    expect(store.getState().removeModel("nobody")).toBeUndefined();
    back();
    back();
    expect(store.getState().models.map((one) => one.name)).toEqual([undefined, "Short", undefined]);
    add(store, "More");
    const again = store.getState().removeModel(third)!;
    expect(store.getState().activeModel).toBe(second);
    again();
    expect(names(store)).toEqual(["C1", "C2", "More"]);
    for (const id of ["m1", second]) store.getState().removeModel(id);
    expect(store.getState().removeModel(third)).toBeUndefined();
    expect(store.getState().addModel()).toBe("m4");
  });
  it("stay where they are when an unknown or the present one is asked for", () => {
    const store = opened();
    const before = store.getState();
    before.switchModel("m1");
    before.switchModel("m7");
    expect(store.getState()).toBe(before);
  });
});

describe("a project of several models", () => {
  const rich = setStyle(setItemsShown(addComment(start, { x: 1, y: 2 }, "*why*"), ["c1"], false), ["c2", "c1->c2"], { fill: "#aabbcc", lineStyle: "dotted" });
  it("is written and read with all of them, looks and comments included", () => {
    const store = opened();
    store.getState().edit("all", () => rich);
    store.getState().addModel({ name: "Two" });
    add(store, "New");
    const project = projectOf(store.getState());
    const reading = readProject(writeProject(project), "study.json");
    expect(reading).toEqual({ ok: true, project });
    const other = createStudioStore();
    if (reading.ok) openProject(other.getState(), reading.project);
    expect(modelsNow(other.getState())).toEqual(modelsNow(store.getState()).map((one) => ({ ...one, past: [] })));
    other.getState().switchModel("m1");
    expect(other.getState().document).toEqual(rich);
  });
  it("is one of a single model again where nothing speaks of more", () => {
    const store = opened();
    store.getState().removeModel(store.getState().addModel());
    expect(projectOf(store.getState())).not.toHaveProperty("models");
    expect(projectOf(store.getState()).document).toBe(start);
  });
  it("refuses models that contradict each other", () => {
    const project = { ...projectOf(opened().getState()), models: [{ id: "m1", number: 1 }, { id: "m2", number: 2 }] };
    const reading = readProject(writeProject(project), "study.json");
    expect(reading.ok ? undefined : reading.problems[0]?.detail["cause"]).toContain("exactly one model");
  });
  it("of version 1 opens as it was", () => {
    const json = JSON.parse(writeProject(projectOf(opened().getState()))) as object;
    const reading = readProject(JSON.stringify({ ...json, version: 1 }), "old.json");
    expect(reading).toMatchObject({ ok: true, project: { document: start } });
  });
});
