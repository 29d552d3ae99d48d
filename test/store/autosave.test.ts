import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { setTitle } from "../../src/model/edit";
import { autosave, type AutosaveParts } from "../../src/store/autosave";
import { projectOf } from "../../src/store/project";
import { openProjectDatabase, type ProjectDatabase } from "../../src/store/projectDatabase";
import { createStudioStore } from "../../src/store/store";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset } from "./report";

let count = 0;
let name = "";
beforeEach(() => {
  name = `test ${++count}`;
});

function filled() {
  const store = createStudioStore();
  store.getState().openDocument(documentOf(modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b")));
  store.getState().setData(dataset());
  return store;
}

const started = (more: Partial<AutosaveParts> = {}) => {
  const store = filled();
  const database = { write: vi.fn<ProjectDatabase["write"]>().mockResolvedValue() };
  const saving = autosave({ store, database, kept: projectOf(store.getState()), ...more });
  const rename = (title: string) => store.getState().edit("title", (d) => setTitle(d, title));
  return { store, database, saving, rename };
};

describe("the browser's copy", () => {
  it("gives back what it was given", async () => {
    const project = projectOf(filled().getState());
    const first = await openProjectDatabase(name);
    expect(await first.read()).toBeUndefined();
    await first.write(project, true);
    first.close();
    expect(await (await openProjectDatabase(name)).read()).toEqual(project);
  });

  it("keeps the data when only the rest is written, and drops them when told", async () => {
    const project = projectOf(filled().getState());
    const database = await openProjectDatabase(name);
    await database.write(project, true);
    await database.write({ ...project, data: undefined, document: { ...project.document, title: "new" } }, false);
    expect(await database.read()).toMatchObject({ document: { title: "new" }, data: project.data });
    await database.write({ ...project, data: undefined }, true);
    expect((await database.read())?.data).toBeUndefined();
  });

  it("is as good as none where this version cannot read it", async () => {
    const database = await openProjectDatabase(name);
    await database.write({ ...projectOf(filled().getState()), document: { title: 3 } as never }, true);
    expect(await database.read()).toBeUndefined();
  });
});

describe("autosave", () => {
  it("writes at most once in 300 ms, the last state, and says when", async () => {
    vi.useFakeTimers();
    const { store, database, rename } = started();
    rename("one");
    await vi.advanceTimersByTimeAsync(200);
    rename("two");
    expect(database.write).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(database.write).toHaveBeenCalledTimes(1);
    expect(database.write.mock.calls[0]?.[0].document.title).toBe("two");
    expect(store.getState().saved).toEqual({ at: expect.any(Number) });
    await vi.advanceTimersByTimeAsync(1000);
    expect(database.write).toHaveBeenCalledTimes(1);
    vi.useRealTimers();
  });

  it("does not write what is only looked at", async () => {
    const { store, database, saving } = started();
    store.getState().setView({ drawerOpen: true });
    store.getState().setTheme("dark");
    await saving.flush();
    expect(database.write).not.toHaveBeenCalled();
  });

  it("writes the data only when they change", async () => {
    const { store, database, saving, rename } = started();
    rename("one");
    await saving.flush();
    store.getState().setData(dataset({ x1: [1, 2, 4], y1: [1, 1, 2] }));
    await saving.flush();
    store.getState().setDisplay({ decimals: 2 });
    await saving.flush();
    expect(database.write.mock.calls.map(([, withData]) => withData)).toEqual([false, true, false]);
  });

  it("writes everything where nothing was kept before", async () => {
    const { database, saving } = started({ kept: undefined });
    await saving.flush();
    expect(database.write.mock.calls.map(([, withData]) => withData)).toEqual([true]);
  });

  it("says a failure, and tries all of it again at the next change", async () => {
    const { store, database, saving, rename } = started();
    database.write.mockRejectedValueOnce(new Error("disk full"));
    store.getState().setData(dataset({ x1: [7, 8, 9], y1: [1, 1, 2] }));
    await saving.flush();
    expect(store.getState().saved).toEqual({ failure: "disk full" });
    rename("again");
    await saving.flush();
    expect(database.write.mock.calls.at(-1)?.[1]).toBe(true);
    expect(store.getState().saved).toEqual({ at: expect.any(Number) });
  });

  it("asks once that the browser keep it, when there is something to keep", async () => {
    const persist = vi.fn().mockRejectedValue(new Error("refused"));
    const { saving, rename } = started({ persist });
    expect(persist).not.toHaveBeenCalled();
    rename("one");
    await saving.flush();
    rename("two");
    await saving.flush();
    expect(persist).toHaveBeenCalledTimes(1);
  });

  it("ends when it is stopped", async () => {
    vi.useFakeTimers();
    const { database, saving, rename } = started();
    rename("one");
    saving.stop();
    rename("two");
    await vi.advanceTimersByTimeAsync(1000);
    expect(database.write).not.toHaveBeenCalled();
    vi.useRealTimers();
  });
});
