import { isStaged } from "../../sem/stages";
import { EstimationError } from "../../report/problem";
import type { Input } from "../method";
import type { PlsOptions } from "../pls/options";
import type { Estimated, Estimator } from "./estimated";
import { plainEstimator } from "./plainEstimator";
import { wholeEstimator } from "./wholeEstimator";

/**
 * Models of one stage are estimated from a part of one matrix; those with interactions or constructs of higher order, and what is
 * shown corrected (PLSc) or in the units of the items, whole. Every estimate starts from the weights that any estimate starts from, not
 * from those of the larger model: what is foretold of a removal is then to the last digit what the removal brings.
 *
 * @throws EstimationError where the data of all items cannot be used
 */
export function estimatorFor(input: Input, options: PlsOptions): Estimator {
  const isPlain = !isStaged(input.model) && options.estimator === "pls" && options.results === "standardised";
  return isPlain ? plainEstimator(input, options) : wholeEstimator(input, options);
}

/** undefined in place of an error */
export function attempt({ estimate }: Estimator, kept: Int32Array): Estimated | undefined {
  try {
    return estimate(kept);
  } catch (error) {
    if (error instanceof EstimationError) return undefined;
    throw error;
  }
}
