import { describe, expect, it } from "vitest";
import { commandNamed, commands } from "../../src/store/commands";
import { createStudioStore } from "../../src/store/store";
import { en } from "../../src/text/en/catalogue";
import { flatten } from "../text/flatten";
import { construct, documentOf, modelOf } from "../model/models";

const keys = flatten(en);
const opened = () => {
  const store = createStudioStore();
  store.getState().openDocument(documentOf(modelOf([construct("c1", ["x1"], { name: "A" }), construct("c2", ["y1"], { name: "B" })], "c1>c2")));
  return store;
};

describe("the list of commands", () => {
  it("has a name for each, once", () => {
    expect(commands.filter(({ labelKey }) => !keys.has(labelKey)).map(({ id }) => id)).toEqual([]);
    expect(commands.filter(({ groupKey }) => groupKey !== undefined && !keys.has(groupKey))).toEqual([]);
    expect(new Set(commands.map(({ id }) => id)).size).toBe(commands.length);
    const names = commands.map(({ labelKey, groupKey }) => `${groupKey ?? ""} ${labelKey}`);
    expect(new Set(names).size).toBe(names.length);
  });
  it("has no key twice", () => {
    const shortcuts = commands.flatMap(({ shortcut, alternatives = [] }) => [shortcut, ...alternatives]).filter((key) => key !== "");
    expect(shortcuts.filter((key, place) => shortcuts.indexOf(key) !== place)).toEqual([]);
  });
  it("turns measurement and paths round, each as one step", () => {
    const store = opened();
    const run = (id: string) => commandNamed(id)!.run(store.getState());
    expect(commandNamed("direction.formative")!.enabled(store.getState())).toBe(false);
    store.getState().setView({ selection: [{ kind: "construct", id: "c1" }, { kind: "construct", id: "c2" }] });
    run("direction.formative");
    expect(store.getState().document.model.constructs.map((c) => c.direction)).toEqual(["formative", "formative"]);
    expect(store.getState().past).toHaveLength(1);
    expect(commandNamed("direction.formative")!.enabled(store.getState())).toBe(false);
    expect(commandNamed("reversePath")!.enabled(store.getState())).toBe(false);
    store.getState().setView({ selection: [{ kind: "path", from: "c1", to: "c2" }] });
    run("reversePath");
    expect(store.getState().document.model.paths).toEqual([{ from: "c2", to: "c1" }]);
    expect(store.getState().selection).toEqual([{ kind: "path", from: "c2", to: "c1" }]);
  });
  it("reaches what the bars and menus set", () => {
    const store = opened();
    for (const id of ["theme.dark", "language.fr", "rule.strict70", "live", "toggleDrawer", "settings"]) commandNamed(id)!.run(store.getState());
    expect(store.getState()).toMatchObject({ theme: "dark", language: "fr", rule: { preset: "strict70" }, openPanel: "settings" });
    commandNamed("emptyModel")!.run(store.getState());
    expect(store.getState().models).toHaveLength(2);
    expect(store.getState().document.model.constructs).toEqual([]);
  });
});
