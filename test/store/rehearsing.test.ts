import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BootstrapRequest } from "../../src/store/bootstrapping";
import { rehearsing } from "../../src/store/rehearsing";
import { fingerprintNow } from "../../src/store/selectors";
import { createStudioStore } from "../../src/store/store";
import { construct, documentOf, modelOf } from "../model/models";
import { dataset, estimate } from "./report";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const store = createStudioStore();
  const calls: BootstrapRequest[] = [];
  rehearsing(store, (request) => {
    calls.push(request);
    return { promise: new Promise(() => undefined), stop: () => undefined };
  });
  const state = () => store.getState();
  state().setData(dataset());
  state().openDocument(documentOf(modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b")));
  const estimated = () => state().setRuns({ run: { kind: "done" }, report: estimate(1).report, reportKey: fingerprintNow(state()) });
  return { state, calls, estimated };
}

describe("a rehearsal of the bootstrap", () => {
  it("takes place once, where bootstraps are begun, and shows nothing", () => {
    const { state, calls, estimated } = setUp();
    estimated();
    vi.runAllTimers();
    expect(calls).toEqual([]);
    state().setView({ mode: "bootstrap" });
    vi.advanceTimersByTime(200);
    expect(calls).toHaveLength(1);
    expect(calls[0]).toMatchObject({ live: true, options: { samples: 200 } });
    expect(state()).toMatchObject({ bootstrap: undefined, bootstrapRun: { kind: "idle" } });
    state().setView({ mode: "results" });
    state().setView({ mode: "bootstrap" });
    vi.runAllTimers();
    expect(calls).toHaveLength(1);
    expect(calls[0]!.signal.aborted).toBe(true);
  });

  it("gives way to a run, and waits for a model that can be estimated", () => {
    const { state, calls, estimated } = setUp();
    state().setView({ mode: "bootstrap" });
    vi.runAllTimers();
    expect(calls).toEqual([]);
    estimated();
    state().setBootstrap({ bootstrapRun: { kind: "running", count: { done: 0, total: 1000, rate: 0, remainingMs: 0, failed: 0 } } });
    vi.runAllTimers();
    expect(calls).toEqual([]);
  });
});
