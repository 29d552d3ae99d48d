import "fake-indexeddb/auto";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Engine } from "../../src/jobs/client";
import { setTitle } from "../../src/model/edit";
import { defaultDisplay } from "../../src/draw/scene";
import { SETTINGS_KEY, type KeyValueStorage } from "../../src/store/keepSettings";
import { openProjectDatabase } from "../../src/store/projectDatabase";
import { createStudioStore } from "../../src/store/store";
import { createStudio } from "../../src/store/studio";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset, estimate, settle } from "./report";

let visit = "";
let count = 0;
beforeEach(() => {
  visit = `studio ${++count}`;
});

function fakeEngine() {
  return {
    load: vi.fn(),
    estimate: vi.fn<Engine["estimate"]>().mockResolvedValue(estimate(1)),
    run: vi.fn<Engine["run"]>(),
    parse: vi.fn<Engine["parse"]>(),
    summarise: vi.fn<Engine["summarise"]>(),
    close: vi.fn(),
  };
}

function memory(content: Record<string, string> = {}): KeyValueStorage & { readonly content: Record<string, string> } {
  return { content, getItem: (key) => content[key] ?? null, setItem: (key, value) => void (content[key] = value) };
}

function open(settings: KeyValueStorage | undefined = memory(), openDatabase = () => openProjectDatabase(visit)) {
  const engine = fakeEngine();
  const studio = createStudio({ engine, storage: { settings, openDatabase }, language: "fr", store: createStudioStore() });
  return { engine, studio, state: () => studio.store.getState() };
}

const study = documentOf(modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b"));
const ownData = dataset({ x1: [1, 2, 3, 5, 4, 6], y1: [2, 1, 5, 4, 7, 5] });

describe("a visit", () => {
  it("goes on where the last one ended, results and all", async () => {
    const first = open();
    expect(await first.studio.ready).toBe("fresh");
    expect(first.state().screen).toBe("welcome");
    first.state().openDocument(study);
    first.state().setData(ownData);
    first.state().setOptions({ innerWeights: "centroid" });
    await first.studio.flush();
    first.studio.close();

    const second = open();
    expect(await second.studio.ready).toBe("restored");
    await settle();
    expect(second.state()).toMatchObject({ document: study, data: ownData, options: { innerWeights: "centroid" }, screen: "studio", run: { kind: "done" } });
    expect(second.engine.load).toHaveBeenCalledTimes(1);
    expect(second.state().report?.run.iterations).toBe(1);
    second.studio.close();
  });

  it("does not put an old project over what was begun before it was read, and keeps the new one", async () => {
    const first = open();
    await first.studio.ready;
    first.state().openDocument(study);
    await first.studio.flush();
    first.studio.close();

    const second = open();
    second.state().edit("title", (d) => setTitle(d, "new"));
    expect(await second.studio.ready).toBe("fresh");
    expect(second.state().document.title).toBe("new");
    second.studio.close();
    expect((await (await openProjectDatabase(visit)).read())?.document.title).toBe("new");
  });

  it("works where the browser keeps nothing, and says so", async () => {
    const { studio, state } = open(undefined, () => Promise.reject(new Error("denied")));
    expect(await studio.ready).toBe("fresh");
    expect(state().saved).toEqual({ failure: "denied" });
    expect(state().language).toBe("fr");
    state().openDocument(study);
    await studio.flush();
    studio.close();
  });
});

describe("settings", () => {
  it("are there at once, and kept when they change", async () => {
    const settings = memory({ [SETTINGS_KEY]: JSON.stringify({ theme: "dark", language: "en", live: false, display: { decimals: 2 } }) });
    const { studio, state } = open(settings);
    expect(state()).toMatchObject({ theme: "dark", language: "en", live: false, letterShortcuts: true, display: { ...defaultDisplay, decimals: 2 } });
    state().setLetterShortcuts(false);
    state().setDisplay({ ring: false });
    expect(JSON.parse(settings.content[SETTINGS_KEY]!)).toMatchObject({ theme: "dark", letterShortcuts: false, display: { decimals: 2, ring: false } });
    await studio.ready;
    studio.close();
  });

  it("are the browser's language and our defaults at first, or where what is kept is nonsense", async () => {
    for (const kept of [undefined, "{", '{"theme":"blue"}']) {
      const { studio, state } = open(memory(kept === undefined ? {} : { [SETTINGS_KEY]: kept }));
      expect(state()).toMatchObject({ theme: "system", language: "fr", live: true, display: defaultDisplay });
      await studio.ready;
      studio.close();
    }
  });

  it("are not written by an edit, nor stop anything when they cannot be written", async () => {
    const setItem = vi.fn(() => {
      throw new Error("full");
    });
    const { studio, state } = open({ getItem: () => null, setItem });
    state().openDocument(study);
    expect(setItem).not.toHaveBeenCalled();
    state().setTheme("dark");
    expect(setItem).toHaveBeenCalledTimes(1);
    expect(state().theme).toBe("dark");
    await studio.ready;
    studio.close();
  });
});
