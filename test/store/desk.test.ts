import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ListedStep } from "../../src/data/derive/steps";
import type { Desk } from "../../src/store/deskState";
import { relisted, withSwitched } from "../../src/store/deskSteps";
import { deskOf, MOST_KEPT_CELLS, nextStepId } from "../../src/store/desk";
import { openProject, projectOf } from "../../src/store/project";
import { createStudioStore } from "../../src/store/store";
import { removeItems } from "../../src/model/editItems";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset } from "./report";

const compute = (id: string, name: string, expression: string): ListedStep => ({ step: { kind: "compute", id, name, expression } });
const rename = (id: string, column: string, name: string): ListedStep => ({ step: { kind: "rename", id, column, name } });
const document = documentOf(modelOf([construct("a", ["x1"], { fixedWeights: { x1: 2 } }), construct("b", ["y1"])], "a>b"));

function open() {
  const store = createStudioStore();
  store.getState().openDocument(document);
  store.getState().setData(dataset());
  const state = () => store.getState();
  const steps = (...listed: readonly ListedStep[]) => state().changeDesk("data:edit", () => ({ steps: listed }));
  return { state, steps, names: () => state().data!.columns.map(({ name }) => name), items: () => state().document.model.constructs.map(({ items }) => items) };
}

describe("the data desk", () => {
  it("derives the data from the source, which stays as it is, and keeps what cannot be applied", () => {
    const { state, steps, names } = open();
    const { source } = state();
    steps(compute("d1", "z", "x1 + y1"), compute("d2", "bad", "nobody"), { ...compute("d3", "off", "1"), off: true });
    expect(names()).toEqual(["x1", "y1", "z"]);
    expect(state().source).toBe(source);
    expect(state().stepProblems).toEqual([undefined, { reason: "expression", what: "nobody", mistake: "name", at: 0 }, undefined]);
  });

  it("is undone and redone by the same keys as the model, in the order of the work", () => {
    const { state, steps, names, items } = open();
    steps(compute("d1", "z", "x1 + y1"));
    state().edit("canvas:step", (d) => removeItems(d, ["x1"]));
    steps(compute("d1", "z", "x1 + y1"), compute("d2", "w", "z * 2"));
    state().undo();
    expect([names(), items()]).toEqual([["x1", "y1", "z"], [[], ["y1"]]]);
    state().undo();
    expect([names(), items()]).toEqual([["x1", "y1", "z"], [["x1"], ["y1"]]]);
    state().undo();
    expect(names()).toEqual(["x1", "y1"]);
    state().redo();
    state().redo();
    state().redo();
    expect([names(), items()]).toEqual([["x1", "y1", "z", "w"], [[], ["y1"]]]);
  });

  it("joins changes of one gesture, and leaves no trace of none", () => {
    const { state, names } = open();
    for (const expression of ["x1", "x1 *", "x1 * 2"]) state().changeDesk("data:edit", () => ({ steps: [compute("d1", "z", expression)] }), "typing");
    expect(state().past).toHaveLength(1);
    state().changeDesk("data:edit", () => ({}));
    expect(state().past).toHaveLength(1);
    state().undo();
    expect(names()).toEqual(["x1", "y1"]);
  });

  it("takes models, weights, settings, pruning and histories along where a column gets another name, and back", () => {
    const { state, steps, items } = open();
    state().edit("first", (d) => ({ ...d, title: "Later" }));
    state().addModel({ name: "Second" });
    state().setOptions({ filter: { column: "y1", equals: 2 }, weightColumn: "y1", startingWeights: { x1: 0.5 } });
    state().setPrune({ ghosts: ["x1"], reasons: { x1: "hard to read" } });
    const speaks = () => [items(), state().document.model.constructs[0]!.fixedWeights, state().models[0]!.document.model.constructs[0]!.items, state().models[0]!.past[0]!.document.model.constructs[0]!.items, state().options.filter, state().options.weightColumn, state().options.startingWeights, state().ghosts, state().reasons];
    const before = speaks();
    steps(rename("d1", "x1", "Trust 1"), rename("d2", "y1", "loyalty"));
    expect(speaks()).toEqual([[["Trust 1"], ["loyalty"]], { "Trust 1": 2 }, ["Trust 1"], ["Trust 1"], { column: "loyalty", equals: 2 }, "loyalty", { "Trust 1": 0.5 }, ["Trust 1"], { "Trust 1": "hard to read" }]);
    expect(state().data!.columns.map(({ name }) => name)).toEqual(["Trust 1", "loyalty"]);
    state().undo();
    expect(speaks()).toEqual(before);
    state().redo();
    expect(items()).toEqual([["Trust 1"], ["loyalty"]]);
    steps(rename("d1", "x1", "trust"), { ...rename("d2", "y1", "loyalty"), off: true });
    expect(items()).toEqual([["trust"], ["y1"]]);
    steps();
    expect(speaks()).toEqual(before);
  });

  it("leaves the model's items in their places where a column goes, and what was prepared since from another model", () => {
    const { state, steps, items, names } = open();
    steps({ step: { kind: "drop", id: "d1", columns: ["x1"] } });
    expect(items()).toEqual([["x1"], ["y1"]]);
    const first = state().activeModel;
    state().addModel();
    steps({ step: { kind: "drop", id: "d1", columns: ["x1"] } }, compute("d2", "z", "y1"));
    state().switchModel(first);
    state().undo();
    expect(names()).toEqual(["y1", "z"]);
  });

  it("can take other data and give the former back, but does not fill the memory with them", () => {
    const { state, steps, names } = open();
    steps(compute("d1", "z", "x1 * 10"));
    const former = deskOf(state());
    state().changeDesk("data:edit", () => ({ source: dataset({ x1: [7], y1: [8] }, "wave 2.csv") }));
    expect([...state().data!.columns[2]!.values]).toEqual([70]);
    state().undo();
    expect(deskOf(state())).toEqual(former);
    const huge = { name: "huge", rows: MOST_KEPT_CELLS, columns: dataset().columns };
    state().changeDesk("data:edit", () => ({ source: huge, steps: [] }));
    state().edit("title", (d) => ({ ...d, title: "t" }));
    state().changeDesk("data:edit", () => ({ source: dataset() }));
    expect(state().past.map(({ label }) => label)).toEqual(["title"]);
    state().undo();
    expect(names()).toEqual(["x1", "y1"]);
  });

  it("is kept in the project, steps and not copies", () => {
    const { state, steps } = open();
    steps(compute("d1", "z", "x1 + 1"));
    state().changeDesk("data:edit", () => ({ groupings: [{ id: "g1", name: "Sector", column: "y1", groups: [{ label: "two", equals: 2 }] }] }));
    const project = projectOf(state());
    expect(project.data?.columns.map(({ name }) => name)).toEqual(["x1", "y1"]);
    const other = createStudioStore();
    openProject(other.getState(), project);
    expect(deskOf(other.getState())).toEqual(deskOf(state()));
    expect(other.getState().data).toEqual(state().data);
    expect(other.getState().past).toEqual([]);
  });

  it("numbers its steps", () => {
    expect(nextStepId([])).toBe("d1");
    expect(nextStepId([compute("d7", "z", "1"), compute("own", "y", "1")])).toBe("d8");
  });
});

it("undo brings back exactly what there was, whatever was done to columns", () => {
  const names = ["x1", "y1", "z", "w"];
  const step = fc.oneof(
    fc.record({ column: fc.constantFrom(...names), name: fc.constantFrom(...names) }).map(({ column, name }): ListedStep => rename("", column, name)),
    fc.constantFrom(...names).map((column): ListedStep => ({ step: { kind: "drop", id: "", columns: [column] } })),
    fc.record({ name: fc.constantFrom(...names), of: fc.constantFrom(...names) }).map(({ name, of }): ListedStep => compute("", name, of)),
  );
  const change = fc.oneof(
    step.map((listed) => (desk: Desk) => ({ steps: [...desk.steps, { step: { ...listed.step, id: nextStepId(desk.steps) } }] })),
    fc.nat(5).map((place) => (desk: Desk) => relisted(desk, desk.steps.filter((_, i) => i !== place))),
    fc.nat(5).map((place) => (desk: Desk) => (desk.steps[place] === undefined ? {} : withSwitched(desk, desk.steps[place].step.id))),
  );
  fc.assert(fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
    const { state } = open();
    const seen = [];
    const speaks = () => ({ model: state().document.model, desk: deskOf(state()), ghosts: state().ghosts, names: state().data!.columns.map(({ name }) => name) });
    state().setPrune({ ghosts: ["x1"] });
    for (const one of changes) {
      const [before, length] = [speaks(), state().past.length];
      state().changeDesk("data:edit", one);
      if (state().past.length > length) seen.push({ before, after: speaks() });
    }
    for (const { before, after } of seen.toReversed()) {
      expect(speaks()).toEqual(after);
      state().undo();
      expect(speaks()).toEqual(before);
    }
    for (const { after } of seen) {
      state().redo();
      expect(speaks()).toEqual(after);
    }
  }));
});
