import { describe, expect, it } from "vitest";
import { Cancelled } from "../../src/jobs/job";
import { defaultBootstrapOptions } from "../../src/methods/bootstrap/options";
import type { BootstrapResult } from "../../src/methods/bootstrap/result";
import { renameConstruct, setWeighting } from "../../src/model/edit";
import { moveConstructs } from "../../src/model/editLayout";
import { EstimationError } from "../../src/report/problem";
import { bootstrapNow, isBootstrapStale, isInferenceShown } from "../../src/store/bootstrapKey";
import { bootstrapping, type BootstrapRequest } from "../../src/store/bootstrapping";
import type { Bootstrapped } from "../../src/store/bootstrapState";
import { fingerprintNow } from "../../src/store/selectors";
import { createStudioStore } from "../../src/store/store";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset, estimate, settle } from "./report";

interface Call {
  readonly request: BootstrapRequest;
  readonly isStopped: () => boolean;
  resolve(found: Bootstrapped): void;
  reject(error: Error): void;
}

function found(request: BootstrapRequest, drawn = request.options.samples): Bootstrapped {
  const constructs = request.input.model.constructs.map((one) => ({ ...one, firstItem: 0, itemCount: 1 }));
  const result = { options: request.options, drawn, used: drawn, constructs, items: [], summaries: [], effectScale: [] } as unknown as BootstrapResult;
  const { level, interval, test } = request.options;
  return { result, tables: [], inference: { paths: {}, items: {}, basis: { samples: drawn, level, interval, test, settled: true } } };
}

/** A store with a small model, and a bootstrap whose answers the test gives. */
function setUp() {
  const store = createStudioStore();
  const calls: Call[] = [];
  const stop = bootstrapping(store, (request) => {
    let stopped = false;
    const promise = new Promise<Bootstrapped>((resolve, reject) => {
      request.signal.addEventListener("abort", () => reject(new Cancelled()));
      calls.push({ request, isStopped: () => stopped, resolve, reject });
    });
    return { promise, stop: () => void (stopped = true) };
  });
  const state = () => store.getState();
  state().setData(dataset());
  state().openDocument(documentOf(modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b")));
  const answer = async (i: number, drawn?: number) => {
    calls[i]!.resolve(found(calls[i]!.request, drawn));
    await settle();
  };
  const weigh = (weighting: "modeA" | "modeB" | "sum") => state().edit("weighting", (d) => setWeighting(d, "a", weighting));
  const estimated = () => state().setRuns({ run: { kind: "done" }, report: estimate(1).report, reportKey: fingerprintNow(state()) });
  return { store, state, calls, stop, answer, weigh, estimated };
}

describe("a bootstrap that was asked for", () => {
  it("resamples the model with the settings chosen, and shows its result", async () => {
    const { state, calls, answer } = setUp();
    state().setBootstrapSettings({ samples: 500, seed: 7 });
    state().startBootstrap();
    expect(calls[0]!.request).toMatchObject({ live: false, options: { samples: 500, seed: 7, pls: state().options }, input: { model: state().document.model } });
    expect(state().bootstrapRun).toMatchObject({ kind: "running", count: { done: 0, total: 500 } });
    await answer(0);
    expect(state()).toMatchObject({ bootstrapRun: { kind: "idle" }, bootstrap: { state: "done", result: { drawn: 500 } } });
    expect(isBootstrapStale(state())).toBe(false);
  });

  it("shows what there is so far", () => {
    const { state, calls } = setUp();
    state().startBootstrap();
    const { request } = calls[0]!;
    request.onProgress!({ done: 200, total: 10_000, rate: 1000, remainingMs: 9800, failed: 3, interim: found(request, 200) });
    expect(state()).toMatchObject({ bootstrapRun: { kind: "running", count: { done: 200, rate: 1000, failed: 3 } }, bootstrap: { state: "running", result: { drawn: 200 } } });
    request.onProgress!({ done: 300, total: 10_000, rate: 1000, remainingMs: 9700, failed: 3 });
    expect(state()).toMatchObject({ bootstrapRun: { count: { done: 300 } }, bootstrap: { result: { drawn: 200 } } });
  });

  it("keeps what there is when stopped", async () => {
    const { state, calls, answer } = setUp();
    state().startBootstrap();
    state().stopBootstrap();
    expect(calls[0]!.isStopped()).toBe(true);
    expect(calls[0]!.request.signal.aborted).toBe(false);
    await answer(0, 6412);
    expect(state().bootstrap).toMatchObject({ state: "stopped", result: { drawn: 6412 } });
  });

  it("shows again what was there before when cancelled", async () => {
    const { state, calls, answer } = setUp();
    state().startBootstrap();
    await answer(0);
    const before = state().bootstrap;
    state().startBootstrap();
    calls[1]!.request.onProgress!({ done: 200, total: 10_000, rate: 1, remainingMs: 1, failed: 0, interim: found(calls[1]!.request, 200) });
    expect(state().bootstrap).not.toBe(before);
    state().cancelBootstrap();
    await settle();
    expect(calls[1]!.request.signal.aborted).toBe(true);
    expect(state()).toMatchObject({ bootstrapRun: { kind: "idle" }, bootstrap: before });
  });

  it("says why it failed, and keeps the result before", async () => {
    const { state, calls } = setUp();
    state().startBootstrap();
    calls[0]!.reject(new EstimationError([{ code: "E_NO_DATA", severity: "error", at: [], detail: {} }]));
    await settle();
    expect(state()).toMatchObject({ bootstrapRun: { kind: "failed", problems: [{ code: "E_NO_DATA" }] }, bootstrap: undefined });
  });
});

describe("what a bootstrap belongs to", () => {
  it("is stale after an edit of the model, of a setting of PLS or of its own, and comes back with undo", async () => {
    const { state, answer, weigh } = setUp();
    state().startBootstrap();
    await answer(0);
    const shown = state().bootstrap;
    weigh("modeB");
    expect(isBootstrapStale(state())).toBe(true);
    state().startBootstrap();
    await answer(1);
    expect(isBootstrapStale(state())).toBe(false);
    state().undo();
    expect(state().bootstrap).toBe(shown);
    expect(isBootstrapStale(state())).toBe(false);
    state().setOptions({ innerWeights: "centroid" });
    expect(isBootstrapStale(state())).toBe(true);
    state().setOptions({ innerWeights: "path" });
    expect(isBootstrapStale(state())).toBe(false);
    state().setBootstrapSettings({ seed: 1 });
    expect(isBootstrapStale(state())).toBe(true);
  });

  it("still holds after a move, a new name, another number of resamples or another kind of interval", async () => {
    const { state, answer } = setUp();
    state().startBootstrap();
    await answer(0);
    state().edit("move", (d) => moveConstructs(d, { a: { x: 900, y: 30 } }));
    state().edit("rename", (d) => renameConstruct(d, "a", "Antecedent"));
    state().setBootstrapSettings({ samples: 5000, interval: "bca" });
    expect(isBootstrapStale(state())).toBe(false);
    expect(bootstrapNow(state())?.result.constructs[0]?.name).toBe("Antecedent");
  });

  it("is shown in its own mode, and elsewhere only while intervals follow each edit", async () => {
    const { state, answer } = setUp();
    state().setView({ mode: "bootstrap" });
    expect(isInferenceShown(state())).toBe(false);
    state().startBootstrap();
    await answer(0);
    expect(isInferenceShown(state())).toBe(true);
    state().setView({ mode: "build" });
    expect(isInferenceShown(state())).toBe(false);
    state().setLiveBootstrap(true);
    expect(isInferenceShown(state())).toBe(true);
  });
});

describe("the live bootstrap", () => {
  it("goes beside the estimate of the present model, and of no earlier one", async () => {
    const { state, calls, answer, estimated, weigh } = setUp();
    state().setLiveBootstrap(true);
    const estimating = (of: string) => state().setRuns({ run: { kind: "running", of } });
    estimating(fingerprintNow(state()));
    expect(calls).toHaveLength(1);
    estimated();
    await answer(0);
    expect(calls).toHaveLength(1);
    const before = fingerprintNow(state());
    weigh("modeB");
    estimating(before);
    expect(calls).toHaveLength(1);
    estimating(fingerprintNow(state()));
    expect(calls).toHaveLength(2);
  });

  it("leaves it to the estimate to say what is wrong with the data", async () => {
    const { state, calls, estimated } = setUp();
    const problem = { code: "E_SINGULAR_INNER", severity: "error", at: [], detail: {} } as const;
    state().setLiveBootstrap(true);
    state().setRuns({ run: { kind: "running", of: fingerprintNow(state()) } });
    calls[0]!.reject(new EstimationError([problem]));
    await settle();
    expect(state().bootstrapRun).toEqual({ kind: "idle" });
    expect(calls).toHaveLength(1);
    state().setRuns({ run: { kind: "failed", problems: [problem] } });
    expect(calls).toHaveLength(1);
    // Where the estimate has nothing to say, what stopped the bootstrap is asked again, and said.
    estimated();
    calls[1]!.reject(new EstimationError([problem]));
    await settle();
    expect(state().bootstrapRun).toMatchObject({ kind: "failed", problems: [problem] });
    estimated();
    expect(calls).toHaveLength(2);
  });

  it("previews after the estimate, not before, and not twice for the same model", async () => {
    const { state, calls, answer, estimated, weigh } = setUp();
    state().setLiveBootstrap(true);
    expect(calls).toHaveLength(0);
    estimated();
    expect(calls.map(({ request }) => [request.live, request.options.samples])).toEqual([[true, 1000]]);
    await answer(0);
    expect(state().bootstrap?.state).toBe("live");
    weigh("modeB");
    expect(calls).toHaveLength(1);
    estimated();
    expect(calls).toHaveLength(2);
    await answer(1);
    state().undo();
    estimated();
    expect(calls).toHaveLength(2);
    expect(isBootstrapStale(state())).toBe(false);
  });

  it("is cancelled by a newer edit", () => {
    const { state, calls, estimated, weigh } = setUp();
    state().setLiveBootstrap(true);
    estimated();
    weigh("sum");
    expect(calls[0]!.request.signal.aborted).toBe(true);
  });

  it("never gets in the way of a run that was asked for, nor replaces its result", async () => {
    const { state, calls, answer, estimated } = setUp();
    state().startBootstrap();
    state().setLiveBootstrap(true);
    estimated();
    expect(calls).toHaveLength(1);
    await answer(0);
    expect(calls).toHaveLength(1);
    expect(state().bootstrap?.result.drawn).toBe(defaultBootstrapOptions.samples);
  });

  it("does not try again and again where it fails", async () => {
    const { state, calls, estimated } = setUp();
    state().setLiveBootstrap(true);
    estimated();
    calls[0]!.reject(new EstimationError([{ code: "E_SINGULAR_INNER", severity: "error", at: [], detail: {} }]));
    await settle();
    estimated();
    expect(calls).toHaveLength(1);
  });
});
