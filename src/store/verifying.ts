import type { Engine } from "../jobs/client";
import type { Bootstrapped, ShownBootstrap } from "./bootstrapState";
import type { StartBootstrap } from "./bootstrapping";
import { isBootstrapStale } from "./bootstrapKey";
import { compareFingerprints, fingerprint, numbersFingerprint, studyFingerprint, type Compared } from "./fingerprint";
import { currentReport, ingredientsOf } from "./selectors";
import type { StudioStore } from "./store";

/** What a second run of everything on screen says about the first. */
export interface Verification {
  /** of the new run, as a report prints it */
  readonly fingerprint: string;
  /** whether the numbers on screen came out again, to their last bit */
  readonly estimate: boolean;
  /** the same of the bootstrap on screen; absent where there is none that belongs to this model */
  readonly bootstrap?: { readonly same: boolean; readonly samples: number; readonly seed: number };
  /** held against what the project file says; absent where it says nothing */
  readonly file?: Compared;
}

type Verify = (signal: AbortSignal) => Promise<Verification | undefined>;

let verify: Verify | undefined;

/** Estimates and resamples once more, past every cache, and compares. @returns how to take it back */
export function provideVerification(store: StudioStore, engine: Pick<Engine, "run">, start: StartBootstrap | undefined): () => void {
  const run: Verify = async (signal) => {
    const state = store.getState();
    const { model, data, options } = ingredientsOf(state);
    const shown = currentReport(state);
    if (data === undefined || shown === undefined) return undefined;
    const { report } = await engine.run({ method: "pls", model, options }, { signal });
    const found = studyFingerprint(fingerprint({ model, data, options }), report.overlay);
    const resampled = isBootstrapStale(state) || state.bootstrap?.state !== "done" ? undefined : state.bootstrap;
    const again = resampled === undefined ? undefined : await start?.({ input: { model, data }, options: resampled.result.options, live: false, signal }).promise;
    return {
      fingerprint: found,
      estimate: numbersFingerprint(shown.overlay) === numbersFingerprint(report.overlay),
      ...(resampled === undefined || again === undefined ? {} : { bootstrap: { same: isSame(resampled, again), samples: resampled.result.drawn, seed: resampled.result.options.seed } }),
      ...(state.fileFingerprint === undefined ? {} : { file: compareFingerprints(state.fileFingerprint, found) }),
    };
  };
  verify = run;
  return () => {
    if (verify === run) verify = undefined;
  };
}

const isSame = (shown: ShownBootstrap, again: Bootstrapped): boolean => JSON.stringify(shown.inference) === JSON.stringify(again.inference);

/** @throws Cancelled, or an EstimationError where the model cannot be estimated any more; undefined where there is no result to verify */
export const verifyNow: Verify = async (signal) => verify?.(signal);
