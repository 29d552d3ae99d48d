import { describe, expect, it, vi } from "vitest";
import type { Estimate, Watch } from "../../src/jobs/client";
import { Cancelled } from "../../src/jobs/job";
import { renameConstruct, setWeighting } from "../../src/model/edit";
import { disconnect } from "../../src/model/editPaths";
import { moveConstructs } from "../../src/model/editLayout";
import { EstimationError, type Problem } from "../../src/report/problem";
import { checkModel } from "../../src/model/check";
import { liveEstimation } from "../../src/store/liveEstimation";
import { currentReport, isStale, overlayNow, problemsNow } from "../../src/store/selectors";
import { createStudioStore } from "../../src/store/store";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset, estimate, settle } from "./report";

interface Call {
  readonly weightings: string;
  readonly signal: AbortSignal;
  readonly tell: NonNullable<Watch["onProgress"]>;
  resolve(found: Estimate): void;
  reject(error: Error): void;
}

/** An engine whose answers the test gives, and a store with a small model in it. */
function setUp() {
  const store = createStudioStore();
  const calls: Call[] = [];
  const load = vi.fn();
  const engine = {
    load,
    estimate: (model: { readonly constructs: readonly { readonly weighting: string }[] }, _options: unknown, { signal, onProgress }: Watch = {}) =>
      new Promise<Estimate>((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new Cancelled()));
        calls.push({ weightings: model.constructs.map((c) => c.weighting).join(" "), signal: signal!, tell: onProgress!, resolve, reject });
      }),
  };
  const check = ({ model }: { readonly model: Parameters<typeof checkModel>[0] }) => checkModel(model);
  const stop = liveEstimation({ store, engine, check });
  const open = async () => {
    store.getState().setData(dataset());
    store.getState().openDocument(documentOf(modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b")));
    await settle();
  };
  const answer = async (i: number, found: Estimate) => {
    calls[i]!.resolve(found);
    await settle();
  };
  const weigh = async (weighting: "modeA" | "modeB" | "sum") => {
    store.getState().edit("weighting", (d) => setWeighting(d, "a", weighting));
    await settle();
  };
  return { store, calls, load, stop, open, answer, weigh };
}

describe("live estimation", () => {
  it("estimates once when model and data arrive together", async () => {
    const { store, calls, load, open, answer } = setUp();
    await open();
    expect(load).toHaveBeenCalledTimes(1);
    expect(calls).toHaveLength(1);
    expect(store.getState().run.kind).toBe("running");
    await answer(0, estimate(7));
    expect(store.getState()).toMatchObject({ run: { kind: "done" }, milliseconds: 5 });
    expect(currentReport(store.getState())?.run.iterations).toBe(7);
  });

  it("cancels an older run for a newer edit, and never shows its result", async () => {
    const { store, calls, open, answer, weigh } = setUp();
    await open();
    await weigh("modeB");
    expect(calls[0]!.signal.aborted).toBe(true);
    await answer(1, estimate(2));
    calls[0]!.resolve(estimate(1));
    await settle();
    expect(store.getState().report?.run.iterations).toBe(2);
    expect(calls.map((call) => call.weightings)).toEqual(["modeA modeA", "modeB modeA"]);
  });

  it("shows the numbers on the diagram before their report, and keeps them when it comes", async () => {
    const { store, calls, open, answer, weigh } = setUp();
    await open();
    await answer(0, estimate(1));
    const before = overlayNow(store.getState());
    await weigh("modeB");
    expect(overlayNow(store.getState())).toBe(before);
    const overlay = structuredClone(estimate(2).report.overlay);
    calls[1]!.tell({ done: 1, total: 3 });
    calls[1]!.tell({ done: 2, total: 3, overlay });
    expect(overlayNow(store.getState())).toBe(overlay);
    expect(isStale(store.getState())).toBe(false);
    // an edit in between: the newest numbers stay until its own come, and those of a run that was left are never shown
    await weigh("sum");
    expect(overlayNow(store.getState())).toBe(overlay);
    calls[1]!.tell({ done: 2, total: 3, overlay: structuredClone(overlay) });
    expect(overlayNow(store.getState())).toBe(overlay);
    const newest = structuredClone(overlay);
    calls[2]!.tell({ done: 2, total: 3, overlay: newest });
    await answer(2, estimate(3));
    expect(store.getState()).toMatchObject({ run: { kind: "done" }, report: { run: { iterations: 3 } } });
    expect(overlayNow(store.getState())).toBe(newest);
  });

  it("brings back earlier results at once on undo", async () => {
    const { store, calls, open, answer, weigh } = setUp();
    await open();
    await answer(0, estimate(1));
    await weigh("modeB");
    await answer(1, estimate(2));
    store.getState().undo();
    await settle();
    expect(calls).toHaveLength(2);
    expect(currentReport(store.getState())?.run.iterations).toBe(1);
  });

  it("does not estimate again when things only move", async () => {
    const { store, calls, open, answer } = setUp();
    await open();
    await answer(0, estimate(1));
    store.getState().edit("move", (d) => moveConstructs(d, { a: { x: 5, y: 5 } }));
    await settle();
    expect(calls).toHaveLength(1);
    expect(isStale(store.getState())).toBe(false);
  });

  it("makes the report again for a new name, though the numbers hold", async () => {
    const { store, calls, open, answer } = setUp();
    await open();
    await answer(0, estimate(1));
    const { reportKey } = store.getState();
    store.getState().setLive(false);
    store.getState().edit("rename", (d) => renameConstruct(d, "a", "Image"));
    expect(isStale(store.getState())).toBe(false);
    await settle();
    await answer(1, estimate(1));
    expect(calls).toHaveLength(2);
    expect(store.getState().reportKey).toBe(reportKey);
  });

  it("says what is missing and keeps the last report, stale", async () => {
    const { store, calls, open, answer } = setUp();
    await open();
    await answer(0, estimate(1));
    store.getState().edit("disconnect", (d) => disconnect(d, "a", "b"));
    await settle();
    expect(calls).toHaveLength(1);
    expect(problemsNow(store.getState()).map((problem) => problem.code)).toEqual(["E_ISOLATED", "E_ISOLATED"]);
    expect(store.getState().report?.run.iterations).toBe(1);
    expect(isStale(store.getState())).toBe(true);
    store.getState().undo();
    await settle();
    expect(store.getState().run.kind).toBe("done");
    expect(isStale(store.getState())).toBe(false);
  });

  it("shows what a run found wrong, and our own faults as such", async () => {
    const { store, calls, open, weigh } = setUp();
    const singular: Problem = { code: "E_SINGULAR_BLOCK", severity: "error", at: [], detail: {} };
    await open();
    calls[0]!.reject(new EstimationError([singular]));
    await settle();
    expect(store.getState().run).toEqual({ kind: "failed", problems: [singular] });
    await weigh("modeB");
    calls[1]!.reject(new TypeError("x is not a function"));
    await settle();
    expect(problemsNow(store.getState())).toEqual([{ code: "E_INTERNAL", severity: "error", at: [], detail: { message: "x is not a function" } }]);
  });

  it("waits to be asked where it is off", async () => {
    const { store, calls, open, answer, weigh } = setUp();
    store.getState().setLive(false);
    await open();
    expect(calls).toHaveLength(0);
    expect(store.getState().run.kind).toBe("idle");
    store.getState().estimate();
    await settle();
    await answer(0, estimate(1));
    await weigh("modeB");
    expect(calls).toHaveLength(1);
    expect(isStale(store.getState())).toBe(true);
    store.getState().setLive(true);
    await settle();
    expect(calls).toHaveLength(2);
  });

  it("pauses itself after a slow run, and goes on after a fast one", async () => {
    const { store, calls, open, answer, weigh } = setUp();
    await open();
    await answer(0, estimate(1, { milliseconds: 1800 }));
    expect(store.getState().livePaused).toEqual({ milliseconds: 1800 });
    await weigh("modeB");
    expect(calls).toHaveLength(1);
    store.getState().estimate();
    await settle();
    await answer(1, estimate(2, { milliseconds: 20 }));
    expect(store.getState().livePaused).toBeUndefined();
    await weigh("sum");
    expect(calls).toHaveLength(3);
  });

  it("takes one run that is a little slow for a busy machine, and two for a slow model", async () => {
    const { store, calls, open, answer, weigh } = setUp();
    await open();
    await answer(0, estimate(1, { milliseconds: 700 }));
    expect(store.getState().livePaused).toBeUndefined();
    await weigh("modeB");
    await answer(1, estimate(2, { milliseconds: 30 }));
    await weigh("sum");
    await answer(2, estimate(3, { milliseconds: 600 }));
    expect(store.getState().livePaused).toBeUndefined();
    store.getState().setOptions({ innerWeights: "centroid" });
    await settle();
    await answer(3, estimate(4, { milliseconds: 650 }));
    expect(store.getState().livePaused).toEqual({ milliseconds: 650 });
    expect(calls).toHaveLength(4);
  });

  it("rests while there is nothing to estimate, and starts over for a document opened again", async () => {
    const { store, calls, open, answer, stop } = setUp();
    await open();
    await answer(0, estimate(1));
    const { document } = store.getState();
    store.getState().openDocument(document);
    await settle();
    expect(currentReport(store.getState())?.run.iterations).toBe(1);
    store.getState().openDocument(documentOf(modelOf([])));
    await settle();
    expect(store.getState()).toMatchObject({ run: { kind: "idle" }, report: undefined });
    stop();
    store.getState().openDocument(document);
    await settle();
    expect(calls).toHaveLength(1);
    expect(store.getState().run.kind).toBe("idle");
  });
});
