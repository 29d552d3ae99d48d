import { beforeEach, describe, expect, it, vi } from "vitest";
import { emptyDocument } from "../../src/model/document";
import { giveHandover, takeHandover } from "../../src/store/handover";
import { createStudioStore, type StudioStore } from "../../src/store/store";

class Memory {
  readonly kept = new Map<string, string>();
  constructor(readonly room = Infinity) {}
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  removeItem = (key: string): void => void this.kept.delete(key);
  setItem(key: string, value: string): void {
    if (value.length > this.room) throw new Error("QuotaExceededError");
    this.kept.set(key, value);
  }
}

const titled = (title: string) => () => ({ ...emptyDocument, title });

/** A page in which something was done: three edits, one taken back. */
function worked(): StudioStore {
  const store = createStudioStore();
  store.getState().setIdentity({ projectId: "p1" });
  for (const title of ["one", "two", "three"]) store.getState().edit("shell:title.step", titled(title));
  store.getState().undo();
  store.getState().setView({ screen: "studio", mode: "prune", drawerTab: "validity" });
  return store;
}

/** The page after it: autosave brought the project back, and nothing else. */
function next(id = "p1"): StudioStore {
  const store = createStudioStore();
  store.getState().openDocument({ ...emptyDocument, title: "two" });
  store.getState().setIdentity({ projectId: id });
  return store;
}

describe("going on in a newer version", () => {
  let storage: Memory;
  beforeEach(() => {
    storage = new Memory();
  });

  it("keeps the history both ways, and where the page stood", () => {
    giveHandover(worked().getState(), storage);
    const store = next();
    takeHandover(store, storage);
    expect(store.getState()).toMatchObject({ screen: "studio", mode: "prune", drawerTab: "validity" });
    store.getState().redo();
    expect(store.getState().document.title).toBe("three");
    for (let k = 0; k < 3; k++) store.getState().undo();
    expect(store.getState().document.title).toBe("");
  });

  it("is done once, and only for the same project", () => {
    giveHandover(worked().getState(), storage);
    takeHandover(next("p2"), storage);
    const store = next();
    takeHandover(store, storage);
    expect(store.getState().past).toEqual([]);
  });

  it("draws the bootstrap again where there was one", () => {
    const before = worked();
    before.setState({ bootstrap: { state: "done" } as never });
    giveHandover(before.getState(), storage);
    const store = next();
    const started = vi.fn();
    store.setState({ startBootstrap: started });
    takeHandover(store, storage);
    expect(started).toHaveBeenCalledOnce();
  });

  it("lets go of the oldest steps where the browser has no room, and of all of them before it fails", () => {
    const store = createStudioStore();
    store.getState().setIdentity({ projectId: "p1" });
    for (let k = 0; k < 100; k++) store.getState().edit("shell:title.step", titled(`${k} ${"x".repeat(500)}`));
    const small = new Memory(30_000);
    giveHandover(store.getState(), small);
    const after = next();
    takeHandover(after, small);
    expect(after.getState().past.length).toBeGreaterThan(5);
    expect(after.getState().past.at(-1)).toEqual(store.getState().past.at(-1));
    expect(() => giveHandover(store.getState(), new Memory(10))).not.toThrow();
  });
});
