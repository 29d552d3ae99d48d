import type { Job } from "../../report/job";
import { EstimationError } from "../../report/problem";
import { isStaged } from "../../sem/stages";
import type { Share } from "../analysis";
import type { Input } from "../method";
import { constructsOf, pointEstimate } from "../pls/run";
import { notConverged } from "../pls/warnings";
import { repetitionsOf } from "../predict/folds";
import { actualValues, gather } from "../predict/gather";
import { outcomes } from "../predict/predictor";
import { lostWarnings } from "../predict/run";
import { countOutcomes, predictFolds, sharedValidation, type Predictions, type Validation } from "../predict/shares";
import { benchmarkSources, validatorOf } from "../predict/validator";
import { bootstrapped } from "./bootstrap";
import { compareLosses, type Compared } from "./losses";
import type { CvpatOptions } from "./options";
import { otherModel } from "./other";
import type { CvpatResult, LossComparison } from "./result";

function validationOf(input: Input, options: CvpatOptions): Validation {
  return sharedValidation(input, options, () => {
    const other = otherModel(options.other, input.model);
    if (other && "problems" in other) throw new EstimationError(other.problems);
    return validatorOf(input, { pls: options.pls, estimator: options.estimator, allOther: options.benchmark === "allOther", other: other?.model });
  });
}

export const pieces = (input: Input, options: CvpatOptions): number => validationOf(input, options).folds.length;

export const part = (input: Input, options: CvpatOptions, share: Share): Job<Predictions> => predictFolds(validationOf(input, options), share);

/**
 * Cross-validated predictive ability test (Liengaard et al. 2021; Sharma et al. 2023; M5.6).
 * @throws EstimationError where the data themselves cannot be estimated
 */
export function* join(input: Input, options: CvpatOptions, parts: readonly Predictions[]): Job<CvpatResult> {
  const validation = validationOf(input, options);
  const { layout, table, folds } = validation;
  yield { done: 0, total: 1 };
  const { outcome } = pointEstimate(input, options.pls);
  const actual = actualValues(validation);
  const { means } = yield* gather(validation, parts, actual);
  const losses = { layout, means, actual };
  const own = options.technique;
  const rival = own === "earliest" ? "otherEarliest" : "otherDirect";
  const tested = function* (compared: Compared | undefined): Job<readonly LossComparison[] | null> {
    return compared === undefined ? null : yield* bootstrapped(compared, { samples: options.bootstraps, seed: options.seed });
  };
  const average = yield* tested(compareLosses(losses, own, "average"));
  const linear = yield* tested(compareLosses(losses, own, benchmarkSources[options.benchmark]));
  const other = layout.sources.includes(rival) ? yield* tested(compareLosses(losses, rival, own)) : null;
  const counts = countOutcomes(parts);
  const lost = folds.length - counts[outcomes.good] - counts[outcomes.notConverged];
  return {
    options,
    rows: input.data.rows,
    n: table.n,
    iterations: outcome.iterations,
    converged: outcome.converged,
    constructs: constructsOf(layout.model),
    folds: folds.length,
    repetitions: repetitionsOf(options),
    lost,
    staged: isStaged(input.model),
    average: average ?? [],
    linear,
    other,
    warnings: [...(outcome.converged ? [] : [notConverged(outcome.iterations)]), ...table.treated.warnings, ...lostWarnings(lost, folds.length)],
  };
}
