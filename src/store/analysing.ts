import { Cancelled } from "../jobs/job";
import { problemsOf } from "../jobs/problemsOf";
import type { Report } from "../report/blocks";
import type { Progress } from "../report/job";
import { analysisKeyNow, analysisNow, analysisRequestNow, isAnalysisStale, type AnalysisRequest } from "./analysisKey";
import type { ShownAnalysis } from "./analysisState";
import type { State } from "./state";
import type { StudioStore } from "./store";

/** Runs an analysis off the page's thread. Rejects with `Cancelled` as soon as the signal is aborted, or with an `EstimationError`. */
export type StartAnalysis = (request: AnalysisRequest, watch: { readonly signal: AbortSignal; readonly onProgress: (progress: Progress) => void }) => Promise<{ readonly report: Report; readonly milliseconds: number }>;

/** How many results are kept, so that undo and the list bring them back. */
export const KEPT_ANALYSES = 30;

/** Runs the open analysis when asked, and leaves it when asked. @returns how to stop */
export function analysing(store: StudioStore, start: StartAnalysis): () => void {
  let current: AbortController | undefined;

  function hear(state: State, before: State): void {
    if (state.projectId !== before.projectId) leave();
    remember(state);
    if (state.analysisAsked === before.analysisAsked) return;
    if (state.analysisAsked.action === "cancel") end();
    else void run(state);
  }

  /** What is on screen because it holds now, as after undo, stays there when it holds no more. */
  function remember(state: State): void {
    if (state.mode !== "analyse" || isAnalysisStale(state)) return;
    const shown = analysisNow(state);
    if (shown !== undefined && state.analysisShown[shown.id] !== shown.key) state.setAnalysis({ analysisShown: { ...state.analysisShown, [shown.id]: shown.key } });
  }

  async function run(state: State): Promise<void> {
    const request = analysisRequestNow(state);
    const key = analysisKeyNow(state);
    if (request === undefined || key === undefined) return;
    current?.abort();
    const own = new AbortController();
    current = own;
    const { id } = request;
    const set = (fields: Parameters<State["setAnalysis"]>[0]): void => {
      if (current === own) store.getState().setAnalysis(fields);
    };
    set({ analysisRun: { kind: "running", id, progress: { done: 0, total: 1 } } });
    try {
      const { report, milliseconds } = await start(request, { signal: own.signal, onProgress: (progress) => set({ analysisRun: { kind: "running", id, progress } }) });
      const { pls: _, ...choices } = request.options;
      const { analysisResults, analysisShown } = store.getState();
      set({ analysisRun: { kind: "idle" }, analysisResults: kept(analysisResults, { id, key, report, choices, milliseconds, at: Date.now() }), analysisShown: { ...analysisShown, [id]: key } });
    } catch (error) {
      set({ analysisRun: error instanceof Cancelled ? { kind: "idle" } : { kind: "failed", id, problems: problemsOf(error) } });
    } finally {
      if (current === own) current = undefined;
    }
  }

  function end(): void {
    if (current === undefined) return;
    current.abort();
    current = undefined;
    store.getState().setAnalysis({ analysisRun: { kind: "idle" } });
  }

  /** Another project was opened. */
  function leave(): void {
    end();
    store.getState().setAnalysis({ analysisResults: [], analysisShown: {}, analysisRun: { kind: "idle" } });
  }

  const unsubscribe = store.subscribe(hear);
  return () => {
    unsubscribe();
    current?.abort();
  };
}

const kept = (results: readonly ShownAnalysis[], fresh: ShownAnalysis): readonly ShownAnalysis[] => [...results.filter(({ key }) => key !== fresh.key), fresh].slice(-KEPT_ANALYSES);
