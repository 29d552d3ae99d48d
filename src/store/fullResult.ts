import type { Dataset } from "../data/dataset";
import type { Engine } from "../jobs/client";
import type { PlsResult } from "../methods/pls/result";
import type { StudioStore } from "./store";

/** Everything that a run knows, values of the cases included, and the data that it was of. */
export interface FullResult {
  readonly result: PlsResult;
  readonly data: Dataset;
}

type Source = (signal: AbortSignal) => Promise<FullResult | undefined>;

let source: Source | undefined;

/** Runs the present model once more and brings its whole result over, which live estimation does not for the sake of speed. @returns how to take it back */
export function provideFullResult(store: StudioStore, engine: Pick<Engine, "run">): () => void {
  const run: Source = async (signal) => {
    const { document, options, data } = store.getState();
    if (data === undefined) return undefined;
    const { result } = await engine.run({ method: "pls", model: document.model, options, wantsResult: true }, { signal });
    return { result: result as PlsResult, data };
  };
  source = run;
  return () => {
    if (source === run) source = undefined;
  };
}

/** @throws Cancelled, or an EstimationError where the present model cannot be estimated; undefined where there is nothing to estimate */
export const fullResult: Source = async (signal) => source?.(signal);
