import { beforeEach, describe, expect, it } from "vitest";
import { openProject, projectOf } from "../../src/store/project";
import { readProject, writeProject } from "../../src/store/projectFile";
import { pruning } from "../../src/store/pruning";
import { createStudioStore, type StudioStore } from "../../src/store/store";
import { goneSince, lineage, listed, presentStep, reasonedStep, renamedStep, trailOf } from "../../src/store/trail";
import { applyGhosts, returnTo } from "../../src/store/pruneActions";
import { setWeighting } from "../../src/model/edit";
import { reorderItems } from "../../src/model/editItems";
import { weakItems } from "../methods/whatif/given";
import { directEngine, estimated, openStudy } from "./pruneStudy";

let store: StudioStore;
const now = () => store.getState();
const present = () => presentStep(now().trail, now().document.model);

beforeEach(() => {
  store = createStudioStore();
  pruning(store, directEngine());
  openStudy(store);
});

async function apply(columns: readonly string[], asNewModel = false): Promise<void> {
  now().toggleGhosts(columns);
  await estimated();
  expect(applyGhosts(now(), { at: 1000, asNewModel })).toBe(true);
  await estimated();
}

describe("where a model stands", () => {
  it("is told by interactions and dimensions, too", async () => {
    await apply(["CC2"]);
    const { model } = now().document;
    expect(presentStep(now().trail, { ...model, constructs: [...model.constructs] })).toBe(present());
    const [a, b, c] = model.constructs.map(({ id }) => id) as [string, string, string];
    expect(presentStep(now().trail, { ...model, interactions: [{ of: [a, b], to: c }] })).toBeUndefined();
    expect(presentStep(now().trail, { ...model, constructs: model.constructs.map((one) => (one.id === c ? { ...one, dimensions: [a] } : one)) })).toBeUndefined();
  });
});

describe("applying the preview", () => {
  it("takes the items out in one step that undo takes back, and leaves a trail", async () => {
    now().setReason("CC2", " ambiguous ");
    await apply(weakItems);
    expect(now().ghosts).toEqual([]);
    expect(now().document.model.constructs.map(({ items }) => items.length)).toEqual([5, 5, 4]);
    const { steps } = now().trail;
    expect(steps.map(({ items }) => items)).toEqual([19, 18, 17, 16, 15, 14, 14]);
    expect(steps.map(({ number }) => number)).toEqual([1, undefined, undefined, undefined, undefined, undefined, 2]);
    expect(steps[1]!.removal).toMatchObject({ column: "CC2", construct: "GRC Analytique", reason: "ambiguous", rule: { preset: "smartPls" }, verdict: "keep" });
    expect(steps[1]!.removal!.loading).toBeCloseTo(0.6012, 4);
    expect(steps[6]!.lowestAve).toMatchObject({ construct: "GRC Opérationnelle" });
    expect(steps[6]!.lowestAve!.value).toBeCloseTo(0.6855, 4);
    expect(present()?.number).toBe(2);
    expect(goneSince(now().trail, now().document.model)).toEqual({ columns: [...weakItems], ofFirst: 19 });
    now().undo();
    expect(present()?.number).toBe(1);
    expect(goneSince(now().trail, now().document.model).columns).toEqual([]);
    now().redo();
    expect(present()?.number).toBe(2);
  });

  it("does nothing before the numbers are there, nor without ghosts", async () => {
    await estimated();
    expect(applyGhosts(now())).toBe(false);
    now().toggleGhosts(["CC2"]);
    expect(applyGhosts(now())).toBe(false);
    expect(now().past).toEqual([]);
  });

  it("can make another model of the project and leave this one as it is", async () => {
    await apply(["CC2"], true);
    expect(now().models).toHaveLength(2);
    expect(now().document.model.constructs[0]!.items).not.toContain("CC2");
    expect(present()?.number).toBe(2);
    now().switchModel("m1");
    expect(now().document.model.constructs[0]!.items).toContain("CC2");
    expect(present()?.number).toBe(1);
  });
});

describe("the trail", () => {
  it("lets the researcher return to any step, go on from there, and undo that", async () => {
    await apply(["CC2", "PC1"]);
    const [, withoutCC2] = now().trail.steps;
    returnTo(now(), withoutCC2!);
    expect(present()?.id).toBe(withoutCC2!.id);
    expect(now().document.model.constructs[0]!.items).toHaveLength(7);
    now().undo();
    expect(now().document.model.constructs[0]!.items).toHaveLength(6);
    now().redo();
    await apply(["OI2"]);
    expect(lineage(now().trail, present()?.id).map(({ removal, number }) => removal?.column ?? number)).toEqual([1, "CC2", "OI2", 3]);
    // The branch left behind stands further to the right.
    expect(listed(now().trail).map(({ step, depth }) => `${depth} ${step.removal?.column ?? step.number}`)).toEqual(["0 1", "0 CC2", "1 PC1", "1 2", "0 OI2", "0 3"]);
  });

  it("knows a model again by what it is, not by the order of its items", async () => {
    await apply(["CC2"]);
    const { id, items } = now().document.model.constructs[0]!;
    now().edit("x", (document) => reorderItems(document, id, items.toReversed()));
    expect(present()?.number).toBe(2);
    now().edit("x", (document) => setWeighting(document, id, "sum"));
    expect(present()).toBeUndefined();
  });

  it("notes a model that was edited in between before what follows", async () => {
    await apply(["CC2"]);
    const last = now().trail.last;
    now().edit("x", (document) => setWeighting(document, document.model.constructs[1]!.id, "sum"));
    await apply(["PRO1"]);
    const steps = now().trail.steps.slice(3);
    expect(steps.map(({ number, removal }) => removal?.column ?? number)).toEqual([3, "PRO1", 4]);
    expect(steps[0]!.parent).toBe(last);
  });

  it("keeps the models of a project apart", async () => {
    await apply(["CC2"]);
    now().addModel();
    now().edit("x", (document) => setWeighting(document, document.model.constructs[0]!.id, "sum"));
    expect(trailOf(now().trail, now().document.model, now().activeModel).steps).toEqual([]);
    await apply(["PRO1"]);
    expect(trailOf(now().trail, now().document.model, now().activeModel).steps.map(({ number, removal }) => removal?.column ?? number)).toEqual([1, "PRO1", 2]);
  });

  it("takes names and second thoughts about reasons", async () => {
    await apply(["CC2"]);
    const [first, removed] = now().trail.steps;
    const changed = reasonedStep(renamedStep(now().trail, first!.id, " As drawn "), removed!.id, "doubled by PC1");
    expect(changed.steps[0]!.name).toBe("As drawn");
    expect(changed.steps[1]!.removal!.reason).toBe("doubled by PC1");
    expect(renamedStep(changed, first!.id, " ").steps[0]).not.toHaveProperty("name");
  });

  it("is kept with the project, a preview not yet applied too", async () => {
    await apply(["CC2", "PC1"]);
    now().toggleGhosts(["OI2"]);
    now().setReason("OI2", "off topic");
    now().setRule({ ...now().rule, preset: "own", keep: 0.65 });
    const reading = readProject(writeProject(projectOf(now())), "study.json");
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const other = createStudioStore();
    openProject(other.getState(), reading.project);
    const { trail, ghosts, reasons, rule } = other.getState();
    expect({ trail, ghosts, reasons, rule }).toEqual({ trail: now().trail, ghosts: ["OI2"], reasons: { OI2: "off topic" }, rule: now().rule });
    expect(presentStep(trail, other.getState().document.model)?.number).toBe(2);
  });

  it("of a damaged file is refused: a step that follows none", async () => {
    await apply(["CC2"]);
    const text = writeProject(projectOf(now())).replace('"parent": "s1"', '"parent": "s9"');
    expect(readProject(text, "study.json")).toMatchObject({ ok: false, problems: [{ code: "E_FILE", detail: { reason: "invalidProject" } }] });
  });

  it("is gone with the project", async () => {
    await apply(["CC2"]);
    expect(projectOf(now()).pruning).toBeDefined();
    openStudy(store);
    expect(now().trail.steps).toEqual([]);
    expect(projectOf(now()).pruning).toBeUndefined();
  });
});
