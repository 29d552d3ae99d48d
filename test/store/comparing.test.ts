import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { comparing } from "../../src/store/comparing";
import { sidesNow } from "../../src/store/compareSides";
import { applyGhosts } from "../../src/store/pruneActions";
import { pruning } from "../../src/store/pruning";
import { createStudioStore, type StudioStore } from "../../src/store/store";
import { moveConstructs } from "../../src/model/editLayout";
import { directEngine, estimated, openStudy } from "./pruneStudy";

let store: StudioStore;
let engine: ReturnType<typeof directEngine>;
let stops: (() => void)[];
const now = () => store.getState();
const sources = () => sidesNow(now()).map(({ source, estimator }) => `${source.kind} ${estimator}`);

beforeEach(() => {
  store = createStudioStore();
  engine = directEngine();
  stops = [pruning(store, engine), comparing(store, engine)];
  openStudy(store);
});
afterEach(() => stops.forEach((stop) => stop()));

async function prune(): Promise<void> {
  now().toggleGhosts(["CC2"]);
  await estimated();
  applyGhosts(now());
  await estimated();
}

describe("what is compared", () => {
  it("suggests itself: estimators, ghosts, the trail, other models", async () => {
    expect(sources()).toEqual(["now pls", "now plsc"]);
    now().toggleGhosts(["CC2"]);
    expect(sources()).toEqual(["now pls", "preview pls"]);
    now().clearGhosts();
    now().addModel();
    expect(sources()).toEqual(["model pls", "now pls"]);
    await prune();
    expect(sources()).toEqual(["step pls", "now pls"]);
  });

  it("is what was chosen, until that is there no more", async () => {
    await prune();
    const step = now().trail.steps[0]!.id;
    now().setCompareSides([{ source: { kind: "step", id: step }, estimator: "plsc" }, { source: { kind: "now" }, estimator: "plsc" }]);
    expect(sources()).toEqual(["step plsc", "now plsc"]);
    now().setTrail({ steps: [] });
    expect(sources()).toEqual(["now pls", "now plsc"]);
  });
});

describe("comparisons", () => {
  it("are estimated while they are looked at", async () => {
    await prune();
    expect(now().compared.map(({ kind }) => kind)).toEqual(["waiting", "waiting"]);
    now().setView({ mode: "compare" });
    await estimated();
    expect(now().compared.map((outcome) => (outcome.kind === "done" ? outcome.side.result.items.length : outcome.kind))).toEqual([19, 18]);
  });

  it("are not estimated again when sides are exchanged or things are moved", async () => {
    await prune();
    now().setView({ mode: "compare" });
    await estimated();
    const asked = engine.asked.length;
    const [a, b] = sidesNow(now());
    now().setCompareSides([b, a]);
    now().edit("x", (document) => moveConstructs(document, { [document.model.constructs[0]!.id]: { x: 5, y: 5 } }));
    await estimated();
    expect(engine.asked).toHaveLength(asked);
    const [left] = now().compared;
    expect(left.kind === "done" && left.side.document.layout.positions).toMatchObject({ [now().document.model.constructs[0]!.id]: { x: 5, y: 5 } });
  });

  it("say which side has no estimate", async () => {
    now().setView({ mode: "compare" });
    now().setCompareSides([{ source: { kind: "now" }, estimator: "pls" }, { source: { kind: "now" }, estimator: "pls", group: { column: "CC1", equals: 99 } }]);
    await estimated();
    expect(now().compared.map(({ kind }) => kind)).toEqual(["done", "failed"]);
  });
});
