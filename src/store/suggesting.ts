import type { Engine } from "../jobs/client";
import { Cancelled } from "../jobs/job";
import { problemsOf } from "../jobs/problemsOf";
import type { Goal } from "../methods/whatif/goal";
import type { PruneRule } from "../methods/whatif/rule";
import { defaultSuggestOptions, type SuggestOptions, type SuggestResult } from "../methods/whatif/suggest";
import type { State } from "./state";
import type { StudioStore } from "./store";

/** What removals are searched for: AVE and ρ_c that pass, and where the rule removes every loading below one bound, loadings that do. */
export const goalOf = ({ ave, rhoC, keep, remove }: PruneRule): Goal => ({ ave, rhoC, ...(keep === remove ? { loading: keep } : {}) });

/** Searches for the smallest set of removals when asked. @returns how to stop */
export function suggesting(store: StudioStore, engine: Pick<Engine, "run">): () => void {
  let current: AbortController | undefined;

  function hear(state: State, before: State): void {
    const changed = state.document.model !== before.document.model || state.data !== before.data || state.options !== before.options || state.rule !== before.rule;
    if (changed && state.suggestion.kind !== "idle") return forget();
    if (state.suggestionAsked === before.suggestionAsked) return;
    if (state.suggestionAsked.action === "start") void search(state);
    else forget();
  }

  async function search({ document, options, ghosts, rule, bootstrapSettings: { seed } }: State): Promise<void> {
    current?.abort();
    const own = new AbortController();
    current = own;
    const asked: SuggestOptions = { ...defaultSuggestOptions, pls: options, ghosted: ghosts, goal: goalOf(rule), weak: rule.keep, seed };
    const say = (suggestion: State["suggestion"]): void => {
      if (current === own) store.getState().setPrune({ suggestion });
    };
    say({ kind: "running", progress: undefined });
    try {
      const { result } = await engine.run(
        { method: "suggestRemovals", model: document.model, options: asked, wantsResult: true },
        { signal: own.signal, onProgress: (progress) => say({ kind: "running", progress }) },
      );
      // The method called "suggestRemovals" answers with this result.
      say({ kind: "done", result: result as SuggestResult });
    } catch (error) {
      say(error instanceof Cancelled ? { kind: "idle" } : { kind: "failed", problems: problemsOf(error) });
    }
  }

  function forget(): void {
    current?.abort();
    current = undefined;
    store.getState().setPrune({ suggestion: { kind: "idle" } });
  }

  const unsubscribe = store.subscribe(hear);
  return () => {
    unsubscribe();
    current?.abort();
    current = undefined;
  };
}
