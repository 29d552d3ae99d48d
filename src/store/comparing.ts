import type { Engine } from "../jobs/client";
import { Cancelled } from "../jobs/job";
import { problemsOf } from "../jobs/problemsOf";
import type { PlsOptions } from "../methods/pls/options";
import type { PlsResult } from "../methods/pls/result";
import type { Document } from "../model/document";
import { documentOfSource, sidesNow } from "./compareSides";
import { nothingCompared } from "./compareSlice";
import type { CompareOutcome, CompareSide, Compared, Pair } from "./compareState";
import { reportFingerprint } from "./fingerprint";
import type { State } from "./state";
import type { StudioStore } from "./store";

/** How many estimates are kept: sides are exchanged and chosen again. */
export const KEPT_COMPARED = 12;

interface Wanted {
  readonly key: string;
  readonly document: Document;
  readonly options: PlsOptions;
}

/** Estimates both sides of a comparison as long as it is looked at. @returns how to stop */
export function comparing(store: StudioStore, engine: Pick<Engine, "run">): () => void {
  const kept = new Map<string, Compared>();
  const failed = new Map<string, CompareOutcome>();
  let running = new Map<string, AbortController>();
  let scheduled = false;

  function hear(state: State, before: State): void {
    const relevant = state.mode !== before.mode || state.compareSides !== before.compareSides || state.document !== before.document || state.data !== before.data;
    const alsoRelevant = state.options !== before.options || state.ghosts !== before.ghosts || state.trail !== before.trail || state.models !== before.models;
    if ((!relevant && !alsoRelevant) || scheduled) return;
    scheduled = true;
    queueMicrotask(update);
  }

  function update(): void {
    scheduled = false;
    const state = store.getState();
    const wanted = state.mode === "compare" && state.data !== undefined ? sidesNow(state).map((side) => wantedOf(state, side)) : [];
    const keys = new Set(wanted.map((one) => one?.key));
    for (const [key, controller] of running) if (!keys.has(key)) controller.abort();
    running = new Map([...running].filter(([key]) => keys.has(key)));
    for (const one of wanted) if (one !== undefined && !kept.has(one.key) && !failed.has(one.key) && !running.has(one.key)) void estimate(one);
    show(wanted);
  }

  function show(wanted: readonly (Wanted | undefined)[]): void {
    const [left, right] = wanted.map((one): CompareOutcome => {
      if (one === undefined) return { kind: "waiting" };
      const found = kept.get(one.key);
      // The document may have been moved about since: its numbers are the same.
      return found === undefined ? (failed.get(one.key) ?? { kind: "waiting" }) : { kind: "done", side: found.document === one.document ? found : { ...found, document: one.document } };
    });
    const next: Pair<CompareOutcome> = left === undefined || right === undefined ? nothingCompared : [left, right];
    const { compared, setCompared } = store.getState();
    if (!next.every((outcome, i) => isSame(outcome, compared[i]!))) setCompared(next);
  }

  async function estimate({ key, document, options }: Wanted): Promise<void> {
    const controller = new AbortController();
    running.set(key, controller);
    try {
      const { report, result } = await engine.run({ method: "pls", model: document.model, options, wantsResult: true }, { signal: controller.signal });
      // The method called "pls" answers with this result.
      kept.set(key, { key, document, result: result as PlsResult, overlay: report.overlay });
      const [oldest] = kept.keys();
      if (kept.size > KEPT_COMPARED && oldest !== undefined) kept.delete(oldest);
    } catch (error) {
      if (!(error instanceof Cancelled)) failed.set(key, { kind: "failed", problems: problemsOf(error) });
    }
    if (running.get(key) === controller) running.delete(key);
    if (!controller.signal.aborted) update();
  }

  const unsubscribe = store.subscribe(hear);
  return () => {
    unsubscribe();
    for (const controller of running.values()) controller.abort();
  };
}

function wantedOf(state: State, { source, estimator, group }: CompareSide): Wanted | undefined {
  const document = documentOfSource(state, source);
  if (document === undefined || document.model.constructs.length === 0) return undefined;
  const options: PlsOptions = { ...state.options, estimator, results: "standardised", ...(group === undefined ? {} : { filter: group }) };
  return { document, options, key: reportFingerprint({ model: document.model, data: state.data, options }) };
}

function isSame(a: CompareOutcome, b: CompareOutcome): boolean {
  if (a.kind === "done" && b.kind === "done") return a.side.result === b.side.result && a.side.document === b.side.document;
  return a === b || (a.kind === "waiting" && b.kind === "waiting");
}
