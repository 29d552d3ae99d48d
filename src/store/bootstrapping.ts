import type { Dataset } from "../data/dataset";
import { Cancelled } from "../jobs/job";
import { problemsOf } from "../jobs/problemsOf";
import { previewSamples, type BootstrapOptions } from "../methods/bootstrap/options";
import type { Input } from "../methods/method";
import { bootstrapKey } from "./bootstrapKey";
import type { BootstrapCount, Bootstrapped, ShownBootstrap } from "./bootstrapState";
import { fingerprintNow, isStale } from "./selectors";
import type { State } from "./state";
import type { StudioStore } from "./store";

export interface BootstrapProgress extends BootstrapCount {
  /** the result so far; not with every report */
  readonly interim?: Bootstrapped | undefined;
}

export interface BootstrapRequest {
  readonly input: Input;
  readonly options: BootstrapOptions;
  /** absent where nobody watches, as in the live bootstrap */
  readonly onProgress?: ((progress: BootstrapProgress) => void) | undefined;
  /** as fast as can be: no summaries on the way */
  readonly live: boolean;
  /** rejects with `Cancelled` */
  readonly signal: AbortSignal;
}

/** Starts a bootstrap in workers; `stop` ends it with the resamples made so far. */
export type StartBootstrap = (request: BootstrapRequest) => { readonly promise: Promise<Bootstrapped>; stop(): void };

/** How many bootstraps are kept, so that undo brings them back. */
export const KEPT_BOOTSTRAPS = 10;

interface Run {
  readonly key: string;
  readonly live: boolean;
  readonly controller: AbortController;
  readonly before: ShownBootstrap | undefined;
  stop(): void;
}

/**
 * Runs bootstraps when asked and, where the live bootstrap is on, a preview beside each new estimate. Results are kept by what they
 * belong to: undo brings them back. @returns how to stop
 */
export function bootstrapping(store: StudioStore, start: StartBootstrap): () => void {
  const kept = new Map<string, ShownBootstrap>();
  let current: Run | undefined;
  /** what the live bootstrap does not try again; early: beside an estimate, which may have said by itself what was wrong */
  let failed: { readonly key: string; readonly early: boolean } | undefined;

  function keep(shown: ShownBootstrap): void {
    kept.delete(shown.key);
    kept.set(shown.key, shown);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_BOOTSTRAPS && oldest !== undefined) kept.delete(oldest);
  }

  const keyOf = (state: State): string => bootstrapKey(fingerprintNow(state), state.bootstrapSettings);

  function hear(state: State, before: State): void {
    if (state.bootstrapAsked !== before.bootstrapAsked) answer(state);
    const changed = state.document.model !== before.document.model || state.data !== before.data || state.options !== before.options || state.bootstrapSettings !== before.bootstrapSettings;
    if (changed) recall(state);
    const closed = state.report === undefined && before.report !== undefined && !kept.has(keyOf(state));
    if (closed && state.bootstrap !== undefined) leave();
    const settled = state.report !== before.report || state.reportKey !== before.reportKey || state.run !== before.run;
    if (settled || changed || state.liveBootstrap !== before.liveBootstrap || state.bootstrapRun !== before.bootstrapRun) follow(store.getState());
  }

  function answer({ bootstrapAsked: { action } }: State): void {
    if (action === "start") run({ live: false });
    else if (action === "stop") current?.stop();
    else cancel();
  }

  /** Shows again what was computed for the present model. */
  function recall(state: State): void {
    const key = keyOf(state);
    if (current?.live && current.key !== key) end();
    const known = kept.get(key);
    if (known !== undefined && state.bootstrap?.key !== key && current === undefined) state.setBootstrap({ bootstrap: known });
  }

  /** The live bootstrap: beside the estimate or once it stands, and never in the way of a run that was asked for. */
  function follow(state: State): void {
    if (!state.liveBootstrap || current !== undefined || !isSound(state)) return;
    const key = keyOf(state);
    const hasFailed = failed?.key === key && (!failed.early || state.run.kind === "running");
    if (!hasFailed && !kept.has(key)) run({ live: true });
  }

  function run({ live }: { readonly live: boolean }): void {
    end();
    const state = store.getState();
    const { document, data, options: pls, bootstrapSettings: settings, bootstrap, setBootstrap } = state;
    const options: BootstrapOptions = live
      ? { ...settings, pls, estimator: pls.estimator, samples: Math.min(previewSamples, settings.samples), interval: settings.interval === "studentised" ? "percentile" : settings.interval }
      : { ...settings, pls, estimator: pls.estimator };
    const key = keyOf(state);
    const controller = new AbortController();
    const own: Run = { key, live, controller, before: bootstrap, stop: () => undefined };
    current = own;
    const count: BootstrapCount = { done: 0, total: options.samples, rate: 0, remainingMs: 0, failed: 0 };
    setBootstrap(live ? { bootstrapRun: { kind: "idle" } } : { bootstrapRun: { kind: "running", count } });
    const started = start({
      input: { model: document.model, data: data ?? noData },
      options,
      live,
      signal: controller.signal,
      onProgress: live ? undefined : ({ interim, ...progress }) => {
        if (current !== own) return;
        store.getState().setBootstrap({ bootstrapRun: { kind: "running", count: progress }, ...(interim === undefined ? {} : { bootstrap: { ...interim, key, state: "running" } }) });
      },
    });
    Object.assign(own, { stop: () => started.stop() });
    void finish(own, started.promise);
  }

  async function finish(own: Run, promise: Promise<Bootstrapped>): Promise<void> {
    try {
      const { result, tables, inference } = await promise;
      const state = own.live ? "live" : result.drawn < result.options.samples ? "stopped" : "done";
      const shown: ShownBootstrap = { result, tables, inference, key: own.key, state };
      keep(shown);
      if (current !== own) return;
      current = undefined;
      store.getState().setBootstrap({ bootstrapRun: { kind: "idle" }, bootstrap: shown });
    } catch (error) {
      if (current !== own) return;
      current = undefined;
      const { run: estimate, setBootstrap } = store.getState();
      failed = { key: own.key, early: own.live && estimate.kind === "running" };
      const isQuiet = error instanceof Cancelled || (own.live && estimate.kind !== "done");
      setBootstrap({ bootstrapRun: isQuiet ? { kind: "idle" } : { kind: "failed", problems: problemsOf(error) }, bootstrap: own.before });
    }
  }

  function end(): void {
    const own = current;
    current = undefined;
    own?.controller.abort();
  }

  function cancel(): void {
    const own = current;
    end();
    if (own !== undefined) store.getState().setBootstrap({ bootstrapRun: { kind: "idle" }, bootstrap: kept.get(own.key) ?? own.before });
  }

  /** Another document was opened. */
  function leave(): void {
    end();
    store.getState().setBootstrap({ bootstrapRun: { kind: "idle" }, bootstrap: undefined });
  }

  const unsubscribe = store.subscribe(hear);
  return () => {
    unsubscribe();
    end();
  };
}

/** Whether the present model has been estimated, or is being estimated because nothing was found to be wrong with it. */
export function isSound(state: State): boolean {
  if (state.run.kind === "running") return state.run.of === fingerprintNow(state);
  return state.run.kind === "done" && state.report !== undefined && !isStale(state);
}

const noData: Dataset = { name: "", rows: 0, columns: [] };
