import type { Engine, Estimate } from "../jobs/client";
import { Cancelled } from "../jobs/job";
import { problemsOf } from "../jobs/problemsOf";
import type { WhatIfOptions } from "../methods/whatif/options";
import type { WhatIfResult } from "../methods/whatif/result";
import { ghostsNow, pruneKeyNow } from "./pruneSelectors";
import type { State } from "./state";
import type { StudioStore } from "./store";

/** How many results are kept: switches go back and forth. */
export const KEPT_WHAT_IFS = 20;

/** Models of more items are answered in two parts: these many items at once, the weakest, then all. */
export const [MANY_ITEMS, FIRST_ITEMS] = [150, 60];

interface Run {
  readonly key: string;
  readonly controller: AbortController;
}

interface Found {
  readonly result: WhatIfResult;
  readonly milliseconds: number;
}

/**
 * Keeps the what-if numbers in step with model, data, options and ghosts, as long as the researcher prunes: a newer change cancels
 * the run of an older one. Ghosts that an edit took away are forgotten. @returns how to stop
 */
export function pruning(store: StudioStore, engine: Pick<Engine, "run">): () => void {
  const kept = new Map<string, Found>();
  let current: Run | undefined;
  let scheduled = false;

  function hear(state: State, before: State): void {
    if (state.activeModel !== before.activeModel && state.ghosts.length > 0) return state.setPrune({ ghosts: [], reasons: {} });
    if (state.document.model !== before.document.model) {
      const ghosts = ghostsNow(state);
      if (ghosts !== state.ghosts) return state.setPrune({ ghosts });
    }
    const changed = state.mode !== before.mode || state.document.model !== before.document.model || state.data !== before.data || state.options !== before.options || state.ghosts !== before.ghosts;
    if (!changed || scheduled) return;
    // Once a turn, and after the live estimate has been asked for.
    scheduled = true;
    queueMicrotask(update);
  }

  function update(): void {
    scheduled = false;
    const state = store.getState();
    if (state.mode !== "prune" || state.data === undefined || state.document.model.constructs.length === 0) return stop();
    const key = pruneKeyNow(state);
    if (current?.key === key) return;
    stop();
    const known = kept.get(key);
    if (known !== undefined) return show(key, known);
    void estimate(key, state);
  }

  async function estimate(key: string, { document, options, ghosts, setPrune }: State): Promise<void> {
    const run: Run = { key, controller: new AbortController() };
    current = run;
    setPrune({ pruneRun: { kind: "running", progress: undefined } });
    const ask = async (weakest: number | undefined): Promise<Found> =>
      foundIn(await engine.run(
        { method: "whatIf", model: document.model, options: { pls: options, ghosted: ghosts, pairs: false, weakest } satisfies WhatIfOptions, wantsResult: true },
        { signal: run.controller.signal, onProgress: (progress) => (current === run ? store.getState().setPrune({ pruneRun: { kind: "running", progress } }) : undefined) },
      ));
    try {
      if (document.model.constructs.reduce((sum, { items }) => sum + items.length, 0) > MANY_ITEMS) {
        const first = await ask(FIRST_ITEMS);
        if (current !== run) return;
        store.getState().setPrune({ whatIf: { ...first, key } });
      }
      const found = await ask(undefined);
      keep(key, found);
      if (current !== run) return;
      current = undefined;
      show(key, found);
    } catch (error) {
      if (current !== run) return;
      current = undefined;
      store.getState().setPrune({ pruneRun: error instanceof Cancelled ? { kind: "idle" } : { kind: "failed", problems: problemsOf(error) } });
    }
  }

  function keep(key: string, found: Found): void {
    kept.set(key, found);
    const [oldest] = kept.keys();
    if (kept.size > KEPT_WHAT_IFS && oldest !== undefined) kept.delete(oldest);
  }

  function show(key: string, { result, milliseconds }: Found): void {
    store.getState().setPrune({ whatIf: { result, key, milliseconds }, pruneRun: { kind: "idle" } });
  }

  function stop(): void {
    const own = current;
    current = undefined;
    own?.controller.abort();
    if (store.getState().pruneRun.kind !== "idle") store.getState().setPrune({ pruneRun: { kind: "idle" } });
  }

  const unsubscribe = store.subscribe(hear);
  return () => {
    unsubscribe();
    stop();
  };
}

// The method called "whatIf" answers with this result.
const foundIn = ({ result, milliseconds }: Estimate): Found => ({ result: result as WhatIfResult, milliseconds });
