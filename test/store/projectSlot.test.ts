import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it } from "vitest";
import { setTitle } from "../../src/model/edit";
import type { KeyValueStorage } from "../../src/store/keepSettings";
import { projectOf, type Project } from "../../src/store/project";
import { KEPT_PROJECTS, openProjectDatabase, type ProjectDatabase } from "../../src/store/projectDatabase";
import { createStudioStore } from "../../src/store/store";
import { dataset } from "./report";

/** Locks as a browser has them, for what is used of them. */
function fakeLocks(): LockManager {
  const held = new Set<string>();
  const request = async (name: string, _options: LockOptions, answered: (lock: Lock | null) => Promise<void> | undefined): Promise<void> => {
    if (held.has(name)) return answered(null);
    held.add(name);
    await answered({ name, mode: "exclusive" });
    held.delete(name);
  };
  return { request, query: async () => ({ held: [...held].map((name) => ({ name })) }) } as unknown as LockManager;
}

function tab(copyOf?: Record<string, string>): { readonly session: KeyValueStorage; readonly content: Record<string, string> } {
  const content: Record<string, string> = { ...copyOf };
  return { content, session: { getItem: (key) => content[key] ?? null, setItem: (key, value) => void (content[key] = value) } };
}

const titled = (title: string): Project => ({ ...projectOf(createStudioStore().getState()), id: "study", document: setTitle(createStudioStore().getState().document, title), data: dataset() });

let name = "";
let count = 0;
let locks = fakeLocks();
beforeEach(() => {
  name = `slots ${++count}`;
  locks = fakeLocks();
});
const openTab = ({ session } = tab()): Promise<ProjectDatabase> => openProjectDatabase(name, { session, locks });
const titleIn = async (database: ProjectDatabase): Promise<string | undefined> => (await database.read())?.document.title;
const pass = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3));

describe("two tabs", () => {
  it("do not write over each other, and each finds its own again on a reload", async () => {
    const [one, two] = [tab(), tab()];
    const first = await openTab(one);
    await first.write(titled("one"), true);
    const second = await openTab(two);
    expect(await second.read()).toBeUndefined();
    await second.write(titled("two"), true);
    first.close();
    second.close();
    expect(await titleIn(await openTab(one))).toBe("one");
    expect(await titleIn(await openTab(two))).toBe("two");
  });

  it("part ways when one is duplicated", async () => {
    const one = tab();
    const first = await openTab(one);
    await first.write(titled("one"), true);
    const copy = await openTab(tab(one.content));
    await copy.write(titled("copy"), true);
    expect(await titleIn(first)).toBe("one");
  });

  it("wait for the page before a reload to let go", async () => {
    const one = tab();
    const before = await openTab(one);
    await before.write(titled("one"), true);
    const reloading = openTab(one);
    setTimeout(() => before.close(), 50);
    expect(await titleIn(await reloading)).toBe("one");
  });

  it("see each other's projects, newest first", async () => {
    const first = await openTab();
    await first.write(titled("one"), true);
    await pass();
    const second = await openTab();
    await second.write(titled("two"), true);
    await pass();
    const third = await openTab();
    const recent = await third.recent();
    expect(recent.map((project) => project.title)).toEqual(["two", "one"]);
    expect(await third.read(recent[1]?.slot)).toEqual(titled("one"));
    expect((await first.recent()).map((project) => project.title)).toEqual(["two"]);
  });
});

describe("a new visit", () => {
  it("goes on with what was written last", async () => {
    for (const title of ["one", "two"]) {
      const database = await openTab();
      await database.write(titled(title), true);
      await pass();
      database.close();
    }
    expect(await titleIn(await openTab())).toBe("two");
  });

  it("works without locks and without a session", async () => {
    const none = { session: undefined, locks: undefined };
    const first = await openProjectDatabase(name, none);
    await first.write(titled("one"), true);
    first.close();
    expect(await titleIn(await openProjectDatabase(name, none))).toBe("one");
  });
});

describe("old projects", () => {
  it("go when there are too many, but what a tab has open stays, data and all", async () => {
    const first = await openTab();
    await first.write(titled("first"), true);
    const before = await openTab();
    await before.write(titled("before"), true);
    before.close();
    for (let i = 0; i < KEPT_PROJECTS; i++) {
      await pass();
      const another = await openTab();
      await another.turnTo(undefined);
      await another.write(titled(`${i}`), true);
      another.close();
    }
    expect(await first.read()).toEqual(titled("first"));
    expect((await first.recent()).map(({ title }) => title)).toEqual(["9", "8", "7", "6", "5", "4", "3", "2", "1", "0"]);
  });

  it("are taken out when the researcher says so, with their data", async () => {
    const first = await openTab();
    await first.write(titled("first"), true);
    const slot = first.slot();
    await first.turnTo(undefined);
    await first.remove(slot);
    expect(await first.recent()).toEqual([]);
    expect(await first.read(slot)).toBeUndefined();
  });
});

describe("another project in the same tab", () => {
  it("has a place of its own; the one before stays, and can be gone on with where it is", async () => {
    const one = tab();
    const database = await openTab(one);
    await database.write(titled("one"), true);
    const slot = database.slot();
    await database.turnTo(undefined);
    expect(database.slot()).not.toBe(slot);
    await database.write(titled("two"), true);
    expect((await database.recent()).map(({ title, open }) => [title, open])).toEqual([["one", false]]);
    await database.turnTo(slot);
    expect(database.slot()).toBe(slot);
    expect(await titleIn(database)).toBe("one");
    database.close();
    // A reload of this tab finds the one that was open last.
    expect(await titleIn(await openTab(one))).toBe("one");
  });

  it("is copied where another tab works on it", async () => {
    const [first, second] = [await openTab(), await openTab()];
    await first.write(titled("one"), true);
    expect((await second.recent())[0]).toMatchObject({ title: "one", open: true });
    await second.turnTo(first.slot());
    expect(second.slot()).not.toBe(first.slot());
  });
});
