import { drain } from "../../src/jobs/job";
import { runWhole } from "../../src/methods/analysis";
import { defaultPredictOptions, type PredictOptions } from "../../src/methods/predict/options";
import type { PredictResult } from "../../src/methods/predict/result";
import { join, part, pieces } from "../../src/methods/predict/run";
import type { Predictions } from "../../src/methods/predict/shares";
import { satisfaction, survey } from "./given";
import { cpuTime, median, ms, type Row } from "./time";

/** PLSpredict in one thread: 10 × 10 folds, and leave-one-out. */
export function bench(): readonly Row[] {
  const run = (input: ReturnType<typeof satisfaction>, options: Partial<PredictOptions>): void => {
    drain(runWhole<PredictOptions, PredictResult, Predictions>({ pieces, part, join }, input, { ...defaultPredictOptions, ...options }));
  };
  const small = satisfaction();
  const big = survey({ constructs: 8, items: 5, rows: 2000 });
  return [
    { what: "PLSpredict 10 × 10 folds, 24 items, n = 250 (goal 150 ms)", figure: ms(timed(() => run(small, {}))) },
    { what: "PLSpredict leave-one-out, 24 items, n = 250", figure: ms(timed(() => run(small, { division: "leaveOneOut" }))) },
    { what: "PLSpredict 10 × 10 folds, 40 items, n = 2000", figure: ms(timed(() => run(big, {}))) },
  ];
}

/** Median CPU time of several runs after a warm-up, in milliseconds. */
function timed(work: () => void): number {
  for (let i = 0; i < 3; i++) work();
  return median(Array.from({ length: 7 }, () => cpuTime(work)));
}
