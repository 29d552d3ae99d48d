import { afterEach, describe, expect, it } from "vitest";
import { consequencesOf } from "../../src/methods/whatif/consequence";
import { removeItems } from "../../src/model/editItems";
import { renameConstruct } from "../../src/model/edit";
import { lastWhatIf, previewNow, whatIfNow } from "../../src/store/pruneSelectors";
import { ghostsWithin } from "../../src/store/pruneSlice";
import { applyGhosts } from "../../src/store/pruneActions";
import { FIRST_ITEMS, MANY_ITEMS, pruning } from "../../src/store/pruning";
import { createStudioStore } from "../../src/store/store";
import { construct, modelOf } from "../model/models";
import { dataset, settle } from "./report";
import { stream } from "../methods/pls/randomRuns";
import { dataOf } from "../methods/pls/given";
import { directEngine, estimated, openStudy } from "./pruneStudy";

let stop = (): void => undefined;
afterEach(() => stop());

function setUp() {
  const store = createStudioStore();
  const engine = directEngine();
  stop = pruning(store, engine);
  openStudy(store);
  const now = () => store.getState();
  return { store, engine, now };
}

describe("ghosts", () => {
  it("go and come back, one or several at a time, and never empty a construct", () => {
    const { now } = setUp();
    now().toggleGhosts(["CC2"]);
    now().toggleGhosts(["CC2", "PC1"]);
    expect(now().ghosts).toEqual(["CC2", "PC1"]);
    now().toggleGhosts(["CC2", "PC1"]);
    expect(now().ghosts).toEqual([]);
    now().toggleGhosts(["OGG1", "OGG2", "OGG3", "PCO1", "PCO2", "nothing"]);
    expect(now().ghosts).toEqual(["OGG1", "OGG2", "OGG3", "PCO1"]);
    now().clearGhosts();
    expect(now().ghosts).toEqual([]);
  });

  it("are forgotten with the items that an edit takes away, and with the model that is left", () => {
    const { now } = setUp();
    now().toggleGhosts(["CC2", "PC1"]);
    now().edit("x", (document) => removeItems(document, ["CC2"]));
    expect(now().ghosts).toEqual(["PC1"]);
    now().addModel();
    expect(now().ghosts).toEqual([]);
  });

  it("leave a list that fits as it is", () => {
    const model = modelOf([construct("a", ["x1", "x2"]), construct("b", ["y1"])], "a>b");
    const fits = ["x2"];
    expect(ghostsWithin(model, fits)).toBe(fits);
    expect(ghostsWithin(model, ["y1", "x1", "x1", "x2"])).toEqual(["x1"]);
  });
});

describe("what-if numbers of a large model", () => {
  it("come for the weakest items first, then for all; a change in between leaves the rest undone", async () => {
    const columns = Array.from({ length: MANY_ITEMS + 2 }, (_, k) => `x${k}`);
    const next = stream(3);
    const factor = Array.from({ length: 40 }, next);
    const data = dataset(Object.fromEntries(columns.map((column) => [column, factor.map((f) => f + next())])));
    const store = createStudioStore();
    const engine = directEngine(data);
    stop = pruning(store, engine);
    const half = columns.length / 2;
    const model = modelOf([construct("a", columns.slice(0, half)), construct("b", columns.slice(half))], "a>b");
    store.getState().openDocument({ title: "", model, layout: { positions: {}, sides: {} } });
    store.getState().setData(data);
    store.getState().setView({ mode: "prune", screen: "studio" });
    const partial: boolean[] = [];
    store.subscribe(({ whatIf }, before) => (whatIf !== before.whatIf && whatIf !== undefined ? partial.push(whatIf.result.isPartial) : undefined));
    await estimated();
    expect(partial).toEqual([true, false]);
    expect(consequencesOf(whatIfNow(store.getState())!)).toHaveLength(columns.length);
    // The first answer of a ghost is there; putting it back before the second leaves that out, and what was known is shown.
    store.getState().toggleGhosts(["x0"]);
    for (let turn = 0; turn < 8 && partial.length < 3; turn++) await settle();
    expect(whatIfNow(store.getState())?.isPartial).toBe(true);
    expect(consequencesOf(whatIfNow(store.getState())!)).toHaveLength(FIRST_ITEMS + 1);
    store.getState().toggleGhosts(["x0"]);
    await estimated();
    expect(partial).toEqual([true, false, true, false]);
    expect(whatIfNow(store.getState())?.ghosted).toEqual([]);
  }, 30_000);
});

describe("what-if numbers of a model with an interaction", () => {
  it("foretell on the diagram what applying brings", async () => {
    const data = dataOf({ file: "simulated/moderation.csv" });
    const store = createStudioStore();
    const engine = directEngine(data);
    stop = pruning(store, engine);
    const base = modelOf([construct("X", ["x1", "x2", "x3", "x4"]), construct("M", ["m1", "m2", "m3"]), construct("Y", ["y1", "y2", "y3", "y4"])], "X>Y M>Y");
    store.getState().openDocument({ title: "", model: { ...base, interactions: [{ of: ["X", "M"], to: "Y" }] }, layout: { positions: {}, sides: {} } });
    store.getState().setData(data);
    store.getState().setView({ mode: "prune", screen: "studio" });
    store.getState().toggleGhosts(["x2"]);
    await estimated();
    const foretold = previewNow(store.getState())!.overlay!;
    expect(applyGhosts(store.getState(), { at: 1 })).toBe(true);
    const { document, options } = store.getState();
    expect(document.model.interactions).toHaveLength(1);
    const { report } = await engine.run({ method: "pls", model: document.model, options });
    expect(Object.keys(foretold.paths)).toContain("M*X->Y");
    expect(foretold).toEqual(report.overlay);
  });
});

describe("what-if numbers", () => {
  it("are there while the researcher prunes, and nowhere else", async () => {
    const { now, engine } = setUp();
    await estimated();
    expect(whatIfNow(now())?.columns).toHaveLength(19);
    now().setView({ mode: "build" });
    now().edit("x", (document) => removeItems(document, ["CC2"]));
    await estimated();
    expect(engine.asked).toEqual(["whatIf"]);
    expect(whatIfNow(now())).toBeUndefined();
    now().setView({ mode: "prune" });
    await estimated();
    expect(whatIfNow(now())?.columns).toHaveLength(18);
  });

  it("follow the ghosts; the last ones of the model stay until then", async () => {
    const { now } = setUp();
    await estimated();
    const before = whatIfNow(now());
    now().toggleGhosts(["CC2"]);
    expect(whatIfNow(now())).toBeUndefined();
    expect(lastWhatIf(now())).toBe(before);
    await estimated();
    expect(whatIfNow(now())?.ghosted).toHaveLength(1);
    const preview = previewNow(now());
    expect(preview?.overlay?.items).not.toHaveProperty("c1/CC2");
    expect(previewNow(now())).toBe(preview);
    now().setView({ mode: "results" });
    expect(previewNow(now())).toBeUndefined();
  });

  it("are not computed twice for one set of ghosts, and superseded runs show nothing", async () => {
    const { now, engine } = setUp();
    await estimated();
    now().toggleGhosts(["CC2"]);
    await Promise.resolve();
    now().toggleGhosts(["PC1"]);
    await estimated();
    expect(whatIfNow(now())?.ghosted).toHaveLength(2);
    const count = engine.asked.length;
    now().toggleGhosts(["PC1"]);
    await estimated();
    now().toggleGhosts(["PC1"]);
    await estimated();
    expect(whatIfNow(now())?.ghosted).toHaveLength(2);
    expect(engine.asked.length).toBeLessThanOrEqual(count + 1);
  });

  it("bear the names of the present", async () => {
    const { now } = setUp();
    await estimated();
    const id = now().document.model.constructs[0]!.id;
    now().edit("x", (document) => renameConstruct(document, id, "Analytique"));
    await estimated();
    const [first] = whatIfNow(now())!.constructs;
    expect(first!.label ?? first!.name).toBe("Analytique");
  });

  it("say why there are none", async () => {
    const { now } = setUp();
    now().setData({ name: "none", rows: 0, columns: [] });
    const failing = { run: () => Promise.reject(new Error("broken")) };
    stop();
    stop = pruning(setUpStore(), failing);
    await estimated();
    expect(failed?.getState().pruneRun).toMatchObject({ kind: "failed", problems: [{ code: "E_INTERNAL" }] });
  });
});

let failed: ReturnType<typeof createStudioStore> | undefined;
function setUpStore() {
  failed = createStudioStore();
  queueMicrotask(() => openStudy(failed!));
  return failed;
}
