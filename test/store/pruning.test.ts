import { afterEach, describe, expect, it } from "vitest";
import { removeItems } from "../../src/model/editItems";
import { renameConstruct } from "../../src/model/edit";
import { lastWhatIf, previewNow, whatIfNow } from "../../src/store/pruneSelectors";
import { ghostsWithin } from "../../src/store/pruneSlice";
import { pruning } from "../../src/store/pruning";
import { createStudioStore } from "../../src/store/store";
import { construct, modelOf } from "../model/models";
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
