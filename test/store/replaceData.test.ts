import { describe, expect, it } from "vitest";
import { withCodes } from "../../src/data/codes";
import type { Dataset } from "../../src/data/dataset";
import { referenceTo } from "../../src/data/identity";
import type { ListedStep } from "../../src/data/derive/steps";
import { mapColumns, replaceData } from "../../src/store/replaceData";
import { createStudioStore } from "../../src/store/store";
import { mappingFor, wantedColumns } from "../../src/store/wanted";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset } from "./report";

const steps: readonly ListedStep[] = [
  { step: { kind: "combine", id: "d1", columns: ["LOY1", "LOY2"], name: "LOY", by: "mean", atLeast: 1 } },
  { step: { kind: "rename", id: "d2", column: "x1", name: "trust" } },
];

function open(source: Dataset) {
  const store = createStudioStore();
  const state = () => store.getState();
  state().openDocument(documentOf(modelOf([construct("a", ["trust"]), construct("b", ["LOY", "y1"])], "a>b")));
  state().setDesk({ source, steps, groupings: [{ id: "g1", name: "Sector", column: "sector", groups: [{ label: "one", equals: 1 }] }] });
  return state;
}
const first = dataset({ LOY1: [1, 2, 3], LOY2: [3, 2, 1], x1: [5, 6, 7], y1: [1, 1, 2], sector: [1, 2, 1] });
const second = dataset({ w2_loy1: [4, 5], LOY_2: [6, 7], x1: [8, 9], sector: [1, 2], y1: [0, 1], age: [20, 30] }, "wave 2.csv");

describe("other data under the same model", () => {
  it("finds columns by name, says which are wanted and by what, and keeps everything", () => {
    const state = open(first);
    const document = state().document;
    replaceData(state(), second);
    expect(state().document).toBe(document);
    expect(state().steps).toBe(steps);
    expect(wantedColumns(state(), second)).toEqual([{ column: "LOY1", uses: [{ kind: "step", place: 0 }] }, { column: "LOY2", uses: [{ kind: "step", place: 0 }] }]);
    expect(mappingFor(state(), second, new Map())).toMatchObject({ suggestions: [{ column: "w2_loy1" }, { column: "LOY_2", likeness: 1 }], free: ["w2_loy1", "LOY_2", "age"] });
  });

  it("is matched by steps before all others, and everything works again; undone one by one", () => {
    const state = open(first);
    replaceData(state(), second);
    mapColumns(state(), new Map([["LOY1", "w2_loy1"], ["LOY2", "LOY_2"]]));
    expect(state().stepProblems).toEqual([undefined, undefined, undefined, undefined]);
    expect(wantedColumns(state(), second)).toEqual([]);
    expect([...state().data!.columns.find(({ name }) => name === "LOY")!.values]).toEqual([5, 6]);
    expect(state().document.model.constructs.map(({ items }) => items)).toEqual([["trust"], ["LOY", "y1"]]);
    state().undo();
    expect(state().document.model.constructs.map(({ items }) => items)).toEqual([["trust"], ["LOY", "y1"]]);
    expect(wantedColumns(state(), second)).toHaveLength(2);
    state().undo();
    expect(state().source).toBe(first);
    expect(state().data!.rows).toBe(3);
  });

  it("does not ask for dummies, which a step makes of what is there or will be", () => {
    const state = open(first);
    state().changeDesk("steps", () => ({ steps: [{ step: { kind: "dummy", id: "d1", column: "sector", reference: "1" } }, { step: { kind: "drop", id: "d2", columns: ["sector_2"] } }] }));
    const wanted = (source: Dataset) => wantedColumns(state(), source).flatMap(({ column, uses }) => uses.map((use) => (use.kind === "step" ? `${column} ${use.place}` : column)));
    expect(wanted(second).filter((name) => name.startsWith("sector"))).toEqual([]);
    expect(wanted(dataset({ branch: [1, 2] })).filter((name) => name.startsWith("sector"))).toEqual(["sector", "sector 0"]);
  });

  it("leaves what is in neither", () => {
    const state = open(first);
    const poor = dataset({ q: [1, 2, 3] });
    replaceData(state(), poor);
    expect(wantedColumns(state(), poor).map(({ column }) => column).toSorted()).toEqual(["LOY1", "LOY2", "sector", "x1", "y1"]);
    mapColumns(state(), new Map());
    expect(state().past).toHaveLength(1);
  });
});

describe("data that a project was saved without", () => {
  const coded: Dataset = { ...first, columns: first.columns.map((column) => (column.name === "x1" ? { ...withCodes(column, { values: [7] }), scale: "ordinal", label: "I trust", valueLabels: [{ value: 5, label: "yes" }] } : column)) };

  it("take back their types, labels and codes where the cells are the same", () => {
    const state = open(coded);
    const reference = referenceTo(coded);
    state().setDesk({ source: undefined, steps, groupings: [] }, reference);
    expect(state().data).toBeUndefined();
    replaceData(state(), first);
    expect(state().source).toEqual(coded);
    expect(state().awaited).toBeUndefined();
    expect(state().past).toEqual([]);
  });

  it("are taken as they are where they are others", () => {
    const state = open(coded);
    state().setDesk({ source: undefined, steps, groupings: [] }, referenceTo(coded));
    replaceData(state(), second);
    expect(state().source).toEqual(second);
  });
});
