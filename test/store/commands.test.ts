import { afterEach, describe, expect, it, vi } from "vitest";
import { commandFor, commandNamed, commands, shortcutOf, type KeyPress } from "../../src/store/commands";
import { provideServices } from "../../src/store/services";
import type { State } from "../../src/store/state";
import { createStudioStore } from "../../src/store/store";
import { translator } from "../../src/text/i18n";
import { construct, documentOf, modelOf } from "../model/models";

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...more });

function opened() {
  const store = createStudioStore();
  store.getState().openDocument(documentOf(modelOf([construct("a", ["x"]), construct("b")], "a>b")));
  return store;
}

const run = (id: string, state: State) => commandNamed(id)?.run(state);

describe("commands", () => {
  it("have one name and one shortcut each, in both languages", () => {
    const all = commands.flatMap((one) => [one.shortcut, ...(one.alternatives ?? [])]).filter((key) => key !== "");
    expect(new Set(all).size).toBe(all.length);
    for (const language of ["en", "fr"] as const) {
      const { i18n } = translator(language);
      expect(commands.filter((one) => !i18n.exists(one.labelKey, { fallbackLng: [] }))).toEqual([]);
    }
  });

  it("do what they say", () => {
    const store = opened();
    store.getState().setView({ selection: [{ kind: "construct", id: "b" }] });
    run("nudge.rightSmall", store.getState());
    run("nudge.down", store.getState());
    expect(store.getState().document.layout.positions["b"]).toEqual({ x: 101, y: 10 });
    run("rename", store.getState());
    expect(store.getState().renaming).toBe("b");
    run("delete", store.getState());
    expect(store.getState().document.model.constructs.map((c) => c.id)).toEqual(["a"]);
    run("undo", store.getState());
    run("undo", store.getState());
    run("redo", store.getState());
    expect(store.getState().document.layout.positions["b"]).toEqual({ x: 101, y: 10 });
    run("display", store.getState());
    expect(store.getState().openPanel).toBe("display");
    run("display", store.getState());
    expect(store.getState().openPanel).toBeUndefined();
    run("mode.results", store.getState());
    run("tool.path", store.getState());
    expect(store.getState()).toMatchObject({ mode: "results", tool: "path" });
    run("cancel", store.getState());
    expect(store.getState()).toMatchObject({ tool: "select", selection: [] });
    run("estimate", store.getState());
    expect(store.getState().estimateRequests).toBe(1);
  });
});

it("indicators can be hidden where there are some, not where constructs measure a construct", () => {
  const store = opened();
  const enabled = (id: string): boolean => {
    store.getState().setView({ selection: [{ kind: "construct", id }] });
    return commandNamed("toggleItems")!.enabled(store.getState());
  };
  expect([enabled("a"), enabled("b")]).toEqual([true, false]);
});

describe("keys", () => {
  it("are written as shortcuts are", () => {
    expect(shortcutOf(press("z", { ctrlKey: true }))).toBe("Mod+Z");
    expect(shortcutOf(press("Z", { metaKey: true, shiftKey: true }))).toBe("Mod+Shift+Z");
    expect(shortcutOf(press("?", { shiftKey: true }))).toBe("?");
    expect(shortcutOf(press("ArrowUp", { shiftKey: true }))).toBe("Shift+ArrowUp");
    expect(shortcutOf(press("&", { code: "Digit1" }))).toBe("1");
    expect(shortcutOf(press("à", { code: "Digit0", ctrlKey: true }))).toBe("Mod+0");
    expect(shortcutOf(press("!", { code: "Digit1", shiftKey: true }))).toBe("!");
  });

  it("find the command that is enabled, and leave the canvas its own", () => {
    const store = opened();
    expect(commandFor(press("r"), store.getState())?.id).toBe("estimate");
    expect(commandFor(press("z", { ctrlKey: true }), store.getState())).toBeUndefined();
    run("nudge.up", { ...store.getState(), selection: [{ kind: "construct", id: "a" }] });
    expect(commandFor(press("z", { ctrlKey: true }), store.getState())?.id).toBe("undo");
    expect(commandFor(press("c"), store.getState())).toBeUndefined();
    expect(commandFor(press("Delete"), store.getState())).toBeUndefined();
  });

  it("of one sign rest where the researcher wants that", () => {
    const store = opened();
    store.getState().setLetterShortcuts(false);
    expect(commandFor(press("r"), store.getState())).toBeUndefined();
    expect(commandFor(press("y", { ctrlKey: true }), { ...store.getState(), future: [{ label: "", gesture: undefined, document: store.getState().document }] })?.id).toBe("redo");
  });
});

describe("services", () => {
  const takeBack: (() => void)[] = [];
  afterEach(() => takeBack.splice(0).forEach((one) => one()));

  it("make their command available while they are provided", () => {
    const store = opened();
    const key = press("s", { ctrlKey: true });
    expect(commandFor(key, store.getState())).toBeUndefined();
    const saveProject = vi.fn();
    const stop = provideServices({ saveProject });
    takeBack.push(stop);
    commandFor(key, store.getState())?.run(store.getState());
    expect(saveProject).toHaveBeenCalledTimes(1);
    stop();
    expect(commandFor(key, store.getState())).toBeUndefined();
  });

  it("are not taken back by one who was replaced", () => {
    const [first, second] = [vi.fn(), vi.fn()];
    const stopFirst = provideServices({ fitView: first });
    takeBack.push(provideServices({ fitView: second }));
    stopFirst();
    commandNamed("fitView")?.run(opened().getState());
    expect(second).toHaveBeenCalledTimes(1);
    expect(first).not.toHaveBeenCalled();
  });
});
