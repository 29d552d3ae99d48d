import type { Dataset } from "../data/dataset";
import type { PathModel } from "../model/types";
import type { Report } from "../report/blocks";
import type { Job } from "../report/job";
import type { Problem } from "../report/problem";

export interface Input {
  readonly model: PathModel;
  readonly data: Dataset;
}

/** The contract of an analysis; the registry lists those that exist. */
export interface Method<Options, Result> {
  /** every problem that can be seen before running; errors forbid the run */
  check(input: Input, options: Options): readonly Problem[];
  /** @throws EstimationError where arithmetic has no answer */
  run(input: Input, options: Options): Job<Result>;
  /** pure and without the DOM; made in the worker */
  report(result: Result, input: Input): Report;
}
