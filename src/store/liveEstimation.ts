import type { Dataset } from "../data/dataset";
import type { Engine, Estimate } from "../jobs/client";
import { Cancelled } from "../jobs/job";
import { problemsOf } from "../jobs/problemsOf";
import type { Input } from "../methods/method";
import type { PlsOptions } from "../methods/pls/options";
import type { Progress } from "../report/job";
import type { Overlay } from "../report/overlay";
import type { Problem } from "../report/problem";
import { reportFingerprint } from "./fingerprint";
import { forgetEdit, markEdit } from "./paintMark";
import { ReportCache } from "./reportCache";
import { fingerprintNow, ingredientsOf, isCarried } from "./selectors";
import type { State } from "./state";
import type { StudioStore } from "./store";

/** Two runs in a row longer than this are not to be repeated at every change: live estimation pauses itself. One may be a busy machine. */
export const PAUSE_MILLISECONDS = 500;
/** A single run longer than this is enough. */
const PAUSE_AT_ONCE_MILLISECONDS = 1500;

export interface LiveParts {
  readonly store: StudioStore;
  readonly engine: Pick<Engine, "load" | "estimate">;
  /** all that can be seen to be wrong without running */
  readonly check: (input: Input, options: PlsOptions) => readonly Problem[];
}

const noData: Dataset = { name: "", rows: 0, columns: [] };

interface Run {
  /** of the report: numbers and names */
  readonly key: string;
  readonly controller: AbortController;
}

/**
 * Keeps the report in step with model, data and options: after each change, or when asked, where live estimation is off
 * or paused. A newer change cancels the run of an older one; results are kept by fingerprint, so that undo brings them back at once.
 * @returns how to stop
 */
export function liveEstimation({ store, engine, check }: LiveParts): () => void {
  const cache = new ReportCache();
  let current: Run | undefined;
  let asked = false;
  let scheduled = false;
  /** of the run before, ms */
  let lastTook = 0;

  function hear(state: State, before: State): void {
    if (state.data !== before.data && state.data !== undefined) engine.load(state.data);
    const changed = state.document.model !== before.document.model || state.data !== before.data || state.options !== before.options;
    const requested = state.estimateRequests !== before.estimateRequests;
    const resumed = state.live !== before.live || (before.livePaused !== undefined && state.livePaused === undefined);
    const cleared = state.report === undefined && before.report !== undefined;
    if (!changed && !requested && !resumed && !cleared) return;
    if (changed) markEdit();
    asked ||= requested;
    if (scheduled) return;
    // Once a turn: opening a project changes model, data and options one after the other.
    scheduled = true;
    queueMicrotask(update);
  }

  function update(): void {
    scheduled = false;
    const state = store.getState();
    const { model, data, options } = ingredientsOf(state);
    const key = reportFingerprint({ model, data, options }, fingerprintNow(state));
    const forced = asked;
    asked = false;
    if (current?.key === key) return;
    stop();
    const known = cache.get(key);
    if (known !== undefined) return show(known, state);
    if (model.constructs.length === 0) return rest(state);
    // Numbers that came with a project whose data are elsewhere: nothing can be computed, and nothing need be.
    if (!forced && isCarried(state)) return rest(state);
    const problems = check({ model, data: data ?? noData }, options);
    if (problems.some((problem) => problem.severity === "error")) return fail(problems);
    // A report whose numbers still hold, but not its names, is made again in any case.
    const renamed = state.report !== undefined && state.reportKey === fingerprintNow(state);
    if (forced || renamed || (state.live && state.livePaused === undefined)) void estimate(key);
    else rest(state);
  }

  async function estimate(key: string): Promise<void> {
    const run: Run = { key, controller: new AbortController() };
    current = run;
    const state = store.getState();
    const { document, options, setRuns } = state;
    const of = fingerprintNow(state);
    // Numbers of an edit just before stay until those of this one come.
    setRuns({ run: { kind: "running", of, early: state.run.kind === "running" ? state.run.early : undefined } });
    let early: Overlay | undefined;
    const onProgress = ({ overlay }: Progress): void => {
      if (overlay === undefined || current !== run) return;
      early = overlay;
      setRuns({ run: { kind: "running", of, early: { of, overlay } } });
    };
    try {
      const answer = await engine.estimate(document.model, options, { signal: run.controller.signal, onProgress });
      // The same numbers as the same object: the diagram need not be drawn again.
      const found = early === undefined ? answer : { ...answer, report: { ...answer.report, overlay: early } };
      cache.put(key, found);
      if (current !== run) return;
      current = undefined;
      show(found, store.getState());
      const { live, livePaused } = store.getState();
      const slow = live && (found.milliseconds > PAUSE_AT_ONCE_MILLISECONDS || Math.min(found.milliseconds, lastTook) > PAUSE_MILLISECONDS);
      lastTook = found.milliseconds;
      if (slow || livePaused !== undefined) setRuns({ livePaused: slow ? { milliseconds: found.milliseconds } : undefined });
    } catch (error) {
      if (current !== run) return;
      current = undefined;
      if (error instanceof Cancelled) rest(store.getState());
      else fail(problemsOf(error));
    }
  }

  function show({ report, milliseconds }: Estimate, state: State): void {
    const reportKey = fingerprintNow(state);
    if (state.run.kind === "done" && state.report === report && state.reportKey === reportKey) return forgetEdit();
    if (state.reportKey === reportKey) forgetEdit();
    state.setRuns({ run: { kind: "done" }, report, reportKey, milliseconds });
  }

  function fail(problems: readonly Problem[]): void {
    forgetEdit();
    store.getState().setRuns({ run: { kind: "failed", problems } });
  }

  function rest({ report, run, setRuns }: State): void {
    forgetEdit();
    const kind = report === undefined ? "idle" : "done";
    if (run.kind !== kind) setRuns({ run: { kind } });
  }

  function stop(): void {
    current?.controller.abort();
    current = undefined;
  }

  const { data, document } = store.getState();
  if (data !== undefined) engine.load(data);
  const unsubscribe = store.subscribe(hear);
  if (document.model.constructs.length > 0) queueMicrotask(update);
  return () => {
    unsubscribe();
    stop();
  };
}
