import { isSound, type StartBootstrap } from "./bootstrapping";
import type { State } from "./state";
import type { StudioStore } from "./store";

/** Enough for every worker to have its share. */
const SAMPLES = 200;
/** Time for the panels of the mode to be drawn first, and after which a slow model is left, ms. */
const AFTER = 150;
const MOST = 500;

/**
 * Estimates a few resamples, shown nowhere, when the researcher first comes to where bootstraps are begun: the workers are there, and their
 * programs compiled, before the first run, which then has the machine to itself and the page. @returns how to stop
 */
export function rehearsing(store: StudioStore, start: StartBootstrap): () => void {
  const leaving = new AbortController();
  let timers: ReturnType<typeof setTimeout>[] = [];

  function rehearse(): void {
    const state = store.getState();
    if (!isDue(state)) return;
    const { document, data, options: pls, bootstrapSettings } = state;
    const options = { ...bootstrapSettings, pls, estimator: pls.estimator, samples: Math.min(SAMPLES, bootstrapSettings.samples), interval: "percentile" } as const;
    start({ input: { model: document.model, data: data! }, options, live: true, signal: leaving.signal }).promise.catch(() => undefined);
    timers.push(setTimeout(() => leaving.abort(), MOST));
  }

  const unsubscribe = store.subscribe((state) => {
    if (state.bootstrapRun.kind === "running" || state.liveBootstrap) return end();
    if (timers.length === 0 && isDue(state)) timers = [setTimeout(rehearse, AFTER)];
  });

  function end(): void {
    unsubscribe();
    for (const timer of timers) clearTimeout(timer);
    leaving.abort();
  }
  return end;
}

/** In the mode, before any bootstrap, with a model that one could be made of. */
const isDue = (state: State): boolean =>
  state.mode === "bootstrap" && state.bootstrap === undefined && state.data !== undefined && state.data.matrix === undefined && state.document.model.paths.length > 0 && isSound(state);
