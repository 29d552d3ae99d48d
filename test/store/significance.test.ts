import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Cancelled, drain } from "../../src/jobs/job";
import { inferenceOverlay } from "../../src/methods/bootstrap/inference";
import { run } from "../../src/methods/bootstrap/run";
import { bootstrapTables } from "../../src/methods/bootstrap/tables";
import { bootstrapKeyNow } from "../../src/store/bootstrapKey";
import type { StartBootstrap } from "../../src/store/bootstrapping";
import { outKey, pruneSignificance, wantedSets } from "../../src/store/pruneSignificance";
import { createStudioStore, type StudioStore } from "../../src/store/store";
import { conclusionOf, itemInference, setsAround } from "../../src/ui/prune/significance";
import { openStudy } from "./pruneStudy";
import { settle } from "./report";

let store: StudioStore;
let asked: string[];
let stop: () => void;
const now = () => store.getState();

/** A bootstrap of a few resamples, in this thread. */
const start: StartBootstrap = ({ input, options, signal }) => {
  asked.push(`${input.model.constructs.reduce((sum, { items }) => sum + items.length, 0)} items, ${options.samples} resamples`);
  const work = async () => {
    await settle();
    if (signal.aborted) throw new Cancelled();
    const result = drain(run(input, { ...options, samples: 30 }));
    return { result, tables: bootstrapTables(result), inference: inferenceOverlay(result) };
  };
  return { promise: work(), stop: () => undefined };
};

async function finished(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await settle();
}

/** A bootstrap of the whole model, as the researcher would have run it. */
async function bootstrapped(): Promise<void> {
  const { document, data, options, bootstrapSettings } = now();
  const found = await start({ input: { model: document.model, data: data! }, options: { ...bootstrapSettings, estimator: "pls", pls: options }, live: false, signal: new AbortController().signal }).promise;
  asked = [];
  now().setBootstrap({ bootstrap: { ...found, key: bootstrapKeyNow(now()), state: "done" } });
}

beforeEach(() => {
  store = createStudioStore();
  asked = [];
  openStudy(store);
  stop = pruneSignificance(store, start);
});
afterEach(() => stop());

const select = (column: string) => now().setView({ selection: [{ kind: "item", construct: now().document.model.constructs.find(({ items }) => items.includes(column))!.id, column }] });

describe("significance of smaller models", () => {
  it("is not asked for before a bootstrap ran, nor without a ghost or a selected item", async () => {
    now().toggleGhosts(["CC2"]);
    await finished();
    expect(asked).toEqual([]);
    now().clearGhosts();
    await bootstrapped();
    await finished();
    expect(asked).toEqual([]);
  });

  it("follows for ghosted and selected rows, one after the other, in as many resamples each", async () => {
    await bootstrapped();
    now().toggleGhosts(["CC2", "PC1"]);
    await finished();
    expect(asked.toSorted()).toEqual(["17 items, 1000 resamples", "18 items, 1000 resamples", "18 items, 1000 resamples", "19 items, 1000 resamples"]);
    expect(Object.keys(now().significance.known).toSorted()).toEqual([outKey([]), outKey(["CC2"]), outKey(["PC1"]), outKey(["CC2", "PC1"])].toSorted());
    expect(now().significance.running).toBeUndefined();
    select("OI2");
    await finished();
    expect(asked.filter((one) => one.startsWith("16"))).toHaveLength(1);
    for (const paths of Object.values(now().significance.known)) for (const p of Object.values(paths)) expect(p).toBeGreaterThanOrEqual(0);
  });

  it("asks nothing twice, and forgets all when the model changes", async () => {
    await bootstrapped();
    now().toggleGhosts(["CC2"]);
    await finished();
    const count = asked.length;
    now().toggleGhosts(["CC2"]);
    now().toggleGhosts(["CC2"]);
    await finished();
    expect(asked).toHaveLength(count);
    now().setOptions({ innerWeights: "factorial" });
    await finished();
    expect(now().significance.known).toEqual({});
    expect(wantedSets(now())).toEqual([]);
  });

  it("waits while a bootstrap is under way", async () => {
    await bootstrapped();
    now().setBootstrap({ bootstrapRun: { kind: "running", count: { done: 0, total: 1, rate: 0, remainingMs: 0, failed: 0 } } });
    now().toggleGhosts(["CC2"]);
    await finished();
    expect(asked).toEqual([]);
    now().setBootstrap({ bootstrapRun: { kind: "idle" } });
    await finished();
    expect(asked.length).toBeGreaterThan(0);
  });
});

describe("what becomes of a conclusion", () => {
  it("is said only where both sides are known", () => {
    expect(conclusionOf(undefined)).toBeUndefined();
    expect(conclusionOf([{ before: 0.01, after: 0.04 }])).toBe("same");
    expect(conclusionOf([{ before: 0.06, after: 0.04 }])).toBe("gained");
    expect(conclusionOf([{ before: 0.06, after: 0.04 }, { before: 0.01, after: 0.05 }])).toBe("lost");
    expect(conclusionOf([{ before: null, after: 0.04 }])).toBe("same");
  });

  it("is about an item on top of the other ghosts", () => {
    expect(setsAround(["a", "b"], "c")).toEqual({ before: ["a", "b"], after: ["a", "b", "c"] });
    expect(setsAround(["a", "b"], "b")).toEqual({ before: ["a"], after: ["a", "b"] });
  });

  it("comes with intervals and p values of every item", async () => {
    await bootstrapped();
    const found = itemInference(now().bootstrap!.result);
    expect(found.size).toBe(19);
    const { interval, weight, loading } = found.get("CC1")!;
    expect(interval![0]).toBeLessThan(interval![1]);
    expect([weight, loading].every((p) => p !== null && p < 0.05)).toBe(true);
  });
});
