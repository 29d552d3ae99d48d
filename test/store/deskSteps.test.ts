import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DeriveStep, ListedStep } from "../../src/data/derive/steps";
import { absentColumns, consequencesOf, usedColumns } from "../../src/store/consequences";
import { deskOf, derived } from "../../src/store/desk";
import { exchangeable, withAdded, withExchanged, withRemoved, withReplaced, withSwitched } from "../../src/store/deskSteps";
import { createStudioStore } from "../../src/store/store";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset } from "./report";

const compute = (id: string, name: string, expression: string): DeriveStep => ({ kind: "compute", id, name, expression });
const rename = (id: string, column: string, name: string): DeriveStep => ({ kind: "rename", id, column, name });
const grouping = { id: "g1", name: "Halves", column: "x1", groups: [{ label: "one", equals: 1 }] };
const list = (...steps: readonly DeriveStep[]): readonly ListedStep[] => steps.map((step) => ({ step }));
const desk = (...steps: readonly DeriveStep[]) => ({ steps: list(...steps), groupings: [grouping] });

describe("a change of the list", () => {
  it("adds at the end, but says once what a column is", () => {
    const label = (text: string): DeriveStep => ({ kind: "label", id: "d9", column: "x1", label: text });
    const added = withAdded(desk({ kind: "label", id: "d1", column: "x1", label: "first" }, compute("d2", "z", "x1")), label("second"));
    expect(added.steps).toEqual(list({ kind: "label", id: "d1", column: "x1", label: "second" }, compute("d2", "z", "x1")));
    expect(withAdded(added, { kind: "label", id: "d9", column: "y1", label: "other" }).steps).toHaveLength(3);
    expect(withAdded(desk(compute("d1", "z", "x1")), compute("d2", "w", "x1")).steps).toHaveLength(2);
  });

  it("is followed by what comes after and by the groups, where a name changes", () => {
    const before = desk(rename("d1", "x1", "a"), compute("d2", "z", "a * 2"), compute("d3", "w", "z + a"));
    expect(withRemoved({ ...before, groupings: [{ ...grouping, column: "a" }] }, "d1")).toEqual({ steps: list(compute("d2", "z", "x1 * 2"), compute("d3", "w", "z + x1")), groupings: [grouping] });
    expect(withReplaced(before, "d2", compute("", "twice", "a * 2")).steps.map(({ step }) => step)).toEqual([rename("d1", "x1", "a"), compute("d2", "twice", "a * 2"), compute("d3", "w", "twice + a")]);
    const off = withSwitched(before, "d1");
    expect(off.steps.map(({ step }) => (step.kind === "compute" ? step.expression : step.kind))).toEqual(["rename", "x1 * 2", "z + x1"]);
    expect(withSwitched(off, "d1").steps).toEqual(before.steps);
    expect(withExchanged(before, 1).steps.map(({ step }) => step.id)).toEqual(["d1", "d3", "d2"]);
  });

  it("that exchanges steps which do not touch each other leaves the data as they are", () => {
    const source = dataset({ a: [1, 2, 3], b: [4, 5, 7], c: [7, 9, 8] });
    const names = ["a", "b", "c", "n1", "n2"];
    const one = fc.oneof(
      fc.record({ name: fc.constantFrom("n1", "n2", "n3"), of: fc.constantFrom(...names) }).map(({ name, of }): DeriveStep => compute("", name, `${of} * 2`)),
      fc.record({ column: fc.constantFrom(...names), name: fc.constantFrom("r1", "r2") }).map(({ column, name }): DeriveStep => rename("", column, name)),
      fc.constantFrom(...names).map((column): DeriveStep => ({ kind: "reverse", id: "", columns: [column], suffix: "" })),
      fc.constantFrom(...names).map((column): DeriveStep => ({ kind: "drop", id: "", columns: [column] })),
    );
    fc.assert(fc.property(fc.array(one, { minLength: 2, maxLength: 6 }), (steps) => {
      const listed = steps.map((step, i) => ({ step: { ...step, id: `d${i}` } }));
      const before = derived({ source, steps: listed });
      const may = exchangeable({ source, steps: listed });
      for (const [place, is] of may.entries()) {
        if (!is || before.stepProblems[place] !== undefined || before.stepProblems[place + 1] !== undefined) continue;
        const after = derived({ source, ...withExchanged({ steps: listed, groupings: [] }, place) });
        const content = (data: typeof after.data) => Object.fromEntries(data!.columns.map(({ name, values }) => [name, [...values]]));
        expect(content(after.data)).toEqual(content(before.data));
      }
    }));
  });
});

describe("what a change takes away", () => {
  function open(...steps: readonly DeriveStep[]) {
    const store = createStudioStore();
    const state = () => store.getState();
    state().openDocument(documentOf(modelOf([construct("a", ["x1"], { label: "Trust" }), construct("b", ["z"])], "a>b")));
    state().setDesk({ source: dataset(), steps: list(...steps), groupings: [grouping] });
    return state;
  }

  it("is named with everything that uses it, in every model", () => {
    const state = open(compute("d1", "z", "x1 + 1"), compute("d2", "w", "z"));
    state().addModel();
    state().setOptions({ filter: { column: "z", equals: 2 }, weightColumn: "z" });
    expect(consequencesOf(state(), withRemoved(deskOf(state()), "d1"))).toEqual({
      columns: [{ column: "z", uses: [{ kind: "construct", construct: "B" }, { kind: "filter" }, { kind: "weights" }] }],
      steps: [0],
    });
    expect(consequencesOf(state(), withRemoved(deskOf(state()), "d2"))).toEqual({ columns: [], steps: [] });
    expect(usedColumns(state()).map(({ column }) => column)).toEqual(["x1", "z"]);
  });

  it("is nothing where a column only gets another name, or was not there before", () => {
    const state = open(compute("d1", "z", "x1 + 1"));
    expect(consequencesOf(state(), withAdded(deskOf(state()), rename("d2", "z", "zed"))).columns).toEqual([]);
    expect(consequencesOf(state(), withReplaced(deskOf(state()), "d1", compute("", "zed", "x1"))).columns).toEqual([]);
    const without = open();
    expect(absentColumns(without())).toEqual([{ column: "z", uses: [{ kind: "construct", construct: "B" }] }]);
    expect(consequencesOf(without(), {})).toEqual({ columns: [], steps: [] });
  });
});
