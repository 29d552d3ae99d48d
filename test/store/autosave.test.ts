import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDocument } from "../../src/model/document";
import { setTitle } from "../../src/model/edit";
import { autosave, type AutosaveParts } from "../../src/store/autosave";
import { openProject, projectOf, type Project } from "../../src/store/project";
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

/** Where a browser would keep things, and what it is asked for, in order. */
function fakeDatabase() {
  const asked: string[] = [];
  let slot = "s0";
  let fresh = 0;
  return {
    asked,
    write: vi.fn<ProjectDatabase["write"]>(async ({ document }) => void asked.push(`${slot}: ${document.title}`)),
    slot: () => slot,
    turnTo: vi.fn<ProjectDatabase["turnTo"]>(async (wanted) => void asked.push(`to ${(slot = wanted ?? `s${++fresh}`)}`)),
    remove: vi.fn<ProjectDatabase["remove"]>(async (one) => void asked.push(`without ${one}`)),
  };
}

const started = (more: Partial<AutosaveParts> = {}) => {
  const store = filled();
  const database = fakeDatabase();
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
    database.write.mockRejectedValueOnce(new DOMException("", "QuotaExceededError"));
    rename("and again");
    await saving.flush();
    expect(store.getState().saved).toEqual({ failure: "QuotaExceededError: " });
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

describe("another project", () => {
  const other = (title: string, id = title): Project => ({ ...projectOf(filled().getState()), id, document: setTitle(emptyDocument, title) });

  it("is kept in a place of its own, after the one before was kept as it was left", async () => {
    const { store, database, saving, rename } = started();
    rename("left");
    openProject(store.getState(), other("come"));
    await saving.flush();
    expect(database.asked).toEqual(["s0: left", "to s1", "s1: come"]);
    expect(database.write.mock.calls.map(([, withData]) => withData)).toEqual([false, true]);
    expect(store.getState().slot).toBe("s1");
  });

  it("is gone on with where the browser keeps it, and the one before comes back to its place", async () => {
    const { store, database, saving } = started();
    const before = projectOf(store.getState());
    openProject(store.getState(), other("come"), "kept");
    await saving.flush();
    openProject(store.getState(), before, "s0");
    await saving.flush();
    expect(database.asked.filter((one) => one.startsWith("to"))).toEqual(["to kept", "to s0"]);
  });

  it("leaves nothing behind where nothing was done in it: it comes from a file or a sample", async () => {
    const { store, database, saving, rename } = started();
    for (const title of ["looked at", "worked on"]) {
      openProject(store.getState(), other(title));
      await saving.flush();
    }
    rename("changed");
    openProject(store.getState(), other("next"));
    await saving.flush();
    expect(database.asked).toEqual(["to s1", "s1: looked at", "to s2", "without s1", "s2: worked on", "s2: changed", "to s3", "s3: next"]);
  });

  it("is another one, too, where an older file of the same project is opened", async () => {
    const { store, database, saving } = started();
    const { projectId } = store.getState();
    openProject(store.getState(), other("older", projectId));
    await saving.flush();
    expect(database.asked).toEqual(["to s1", "s1: older"]);
  });
});
