import { previewSamples, type BootstrapOptions } from "../methods/bootstrap/options";
import type { BootstrapResult } from "../methods/bootstrap/result";
import { removeItems } from "../model/editItems";
import { pathKey } from "../report/overlay";
import { bootstrapKeyNow, isBootstrapStale } from "./bootstrapKey";
import type { StartBootstrap } from "./bootstrapping";
import { ghostsNow } from "./pruneSelectors";
import type { PathSignificance } from "./pruneState";
import type { State } from "./state";
import type { StudioStore } from "./store";

/** A set of columns that are out, whatever the order. */
export const outKey = (columns: readonly string[]): string => [...columns].sort().join("\u0000");

/** The model without these columns, with or without one more. */
const toggled = (ghosts: readonly string[], column: string): readonly string[] => (ghosts.includes(column) ? ghosts.filter((one) => one !== column) : [...ghosts, column]);

/**
 * Which smaller models' significance is wanted now, the most urgent first: the model as it is and without its ghosts, without the
 * selected item, with each ghost put back. None before a bootstrap of the present model ran.
 */
export function wantedSets(state: State): readonly (readonly string[])[] {
  if (state.mode !== "prune" || state.bootstrap === undefined || isBootstrapStale(state)) return [];
  const ghosts = ghostsNow(state);
  const items = new Set(state.document.model.constructs.filter(({ items: own }) => own.length > 1).flatMap(({ items: own }) => own));
  const selected = state.selection.flatMap((target) => (target.kind === "item" && items.has(target.column) ? [target.column] : []));
  if (ghosts.length === 0 && selected.length === 0) return [];
  const sets = [[], ghosts, ...selected.map((column) => toggled(ghosts, column)), ...ghosts.map((column) => toggled(ghosts, column))];
  return [...new Map(sets.map((set) => [outKey(set), set])).values()];
}

const pathsOf = ({ summaries, constructs }: BootstrapResult): PathSignificance =>
  Object.fromEntries(summaries.flatMap(({ parameter: { kind, constructs: ends }, p }) => (kind === "path" ? [[pathKey(constructs[ends[0]!]!.id, constructs[ends[1]!]!.id), p] as const] : [])));

/**
 * After a bootstrap, follows with short ones of the models that the preview speaks of, one at a time and never beside a run that was
 * asked for: all by the same seed and number of resamples, so that a change is the item's and not the draw's. @returns how to stop
 */
export function pruneSignificance(store: StudioStore, start: StartBootstrap): () => void {
  let belongsTo = "";
  let current: { readonly key: string; readonly controller: AbortController } | undefined;
  const failed = new Set<string>();

  function hear(state: State, before: State): void {
    const changed = state.mode !== before.mode || state.document.model !== before.document.model || state.data !== before.data || state.options !== before.options || state.bootstrapSettings !== before.bootstrapSettings;
    const asked = state.ghosts !== before.ghosts || state.selection !== before.selection || state.bootstrap !== before.bootstrap || state.bootstrapRun !== before.bootstrapRun;
    if (changed || asked) follow();
  }

  function follow(): void {
    const state = store.getState();
    const key = bootstrapKeyNow(state);
    if (key !== belongsTo) {
      belongsTo = key;
      failed.clear();
      stop();
      if (Object.keys(state.significance.known).length > 0) state.setPrune({ significance: { known: {}, running: undefined } });
    }
    const sets = state.bootstrapRun.kind === "running" ? [] : wantedSets(state);
    if (current !== undefined && !sets.some((set) => outKey(set) === current?.key)) stop();
    const known = store.getState().significance.known;
    const left = sets.filter((set) => known[outKey(set)] === undefined && !failed.has(outKey(set)));
    const [next] = left;
    if (current === undefined && next !== undefined) void estimate(next, { done: sets.length - left.length, total: sets.length });
  }

  async function estimate(set: readonly string[], progress: { readonly done: number; readonly total: number }): Promise<void> {
    const { document, data, options, bootstrapSettings, setPrune, significance } = store.getState();
    if (data === undefined) return;
    const own = { key: outKey(set), controller: new AbortController() };
    current = own;
    setPrune({ significance: { ...significance, running: progress } });
    const settings: BootstrapOptions = { ...bootstrapSettings, pls: options, estimator: options.estimator, samples: Math.min(previewSamples, bootstrapSettings.samples), interval: "percentile" };
    try {
      const { result } = await start({ input: { model: removeItems(document, set).model, data }, options: settings, live: true, signal: own.controller.signal }).promise;
      if (current !== own) return;
      const { known } = store.getState().significance;
      current = undefined;
      store.getState().setPrune({ significance: { known: { ...known, [own.key]: pathsOf(result) }, running: undefined } });
    } catch {
      // A model without an estimate has no significance either; the table says so already.
      if (current !== own) return;
      current = undefined;
      failed.add(own.key);
      store.getState().setPrune({ significance: { ...store.getState().significance, running: undefined } });
    }
    follow();
  }

  function stop(): void {
    const own = current;
    current = undefined;
    own?.controller.abort();
    const { significance, setPrune } = store.getState();
    if (significance.running !== undefined) setPrune({ significance: { ...significance, running: undefined } });
  }

  const unsubscribe = store.subscribe(hear);
  return () => {
    unsubscribe();
    stop();
  };
}
