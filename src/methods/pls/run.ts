import { checkModel } from "../../model/check";
import type { Job } from "../../report/job";
import type { Problem } from "../../report/problem";
import { consistentPls, type Consistent } from "../../sem/plsc";
import type { Input } from "../method";
import type { PlsOptions } from "./options";
import { fitBlocks, goodnessOfFit } from "./overall";
import { overlay } from "./overlay";
import { pointEstimate } from "./point";
import type { PlsResult } from "./result";
import { scoresOf } from "./scores";
import { binaryItems, consistentBlock, numbersOf, type EstimatedStage } from "./shown";
import { reestimatesOf } from "./structural";
import { collinearWarnings, heywoodWarnings, lowPowerWarnings, noConsistent, notConverged, signWarnings, turnedWarnings } from "./warnings";

export { pointEstimate, startingWeights, type PointEstimate } from "./point";
export { constructsOf, effectScales } from "./shown";

/**
 * PLS-SEM with everything that is reported of it (M2–M5). Stops now and then to be watched or left.
 * @throws EstimationError
 */
export function* run(input: Input, options: PlsOptions): Job<PlsResult> {
  const estimate = pointEstimate(input, options);
  const earlier: PlsResult[] = [];
  const common = { outcome: { converged: estimate.outcome.converged, iterations: estimate.outcome.iterations }, productScale: undefined, changes: [] };
  for (const stage of estimate.earlier) earlier.push(yield* resultOf({ ...stage, ...common }, input, options, { isAlone: false }));
  const result = yield* resultOf(estimate, input, options, { isAlone: earlier.length === 0 });
  const inherited = earlier.flatMap(({ warnings }) => warnings).filter(({ code }) => code === "W_SIGN" || code === "W_COLLINEAR");
  return { ...result, warnings: distinct([...inherited, ...result.warnings]), earlier };
}

type Estimated = EstimatedStage & { readonly changes: readonly number[] };

/** Everything that is reported of one stage. @param isAlone  the model takes no other: what the diagram shows is known before the rest */
function* resultOf(estimated: Estimated, input: Input, options: PlsOptions, { isAlone }: { readonly isAlone: boolean }): Job<PlsResult> {
  yield { done: 1, total: 5 };
  const { model, treated, ws, structure, outcome, changes } = estimated;
  const S = treated.moments.correlations;
  const { n } = treated;
  const numbers = numbersOf(estimated, input, options);
  // Consistent estimates are put in the place of these when everything is there.
  if (isAlone && options.estimator === "pls") yield { done: 2, total: 5, overlay: overlay({ ...numbers, plsc: null, earlier: [] }, input.model) };
  const attempt = consistentPls(ws, S);
  const consistent: Consistent | undefined = "value" in attempt ? attempt.value : undefined;
  const shown = { ...numbers, plsc: consistentBlock(estimated, options, consistent) };
  const further = reestimatesOf(ws, S, structure, n);
  yield { done: 3, total: 5 };
  const estimates = { ws, S, structure, consistent };
  const fit = yield* fitBlocks(estimates, n, options.estimatedModel);
  return {
    status: outcome.converged ? "converged" : "notConverged",
    iterations: outcome.iterations,
    changes,
    n: input.data.matrix?.n ?? input.data.rows,
    nUsed: n,
    nEffective: treated.nEffective,
    warnings: [
      ...(outcome.converged ? [] : [notConverged(outcome.iterations)]),
      ...checkModel(input.model, options.isolated).filter((problem) => problem.severity === "warning"),
      ...treated.warnings,
      ...signWarnings(ws),
      ...turnedWarnings(model, outcome.turned ?? []),
      ...lowPowerWarnings(model, structure, treated.nEffective),
      ...collinearWarnings(model, shown.vifOuter),
      ...("failed" in attempt ? [noConsistent(model, attempt.failed)] : heywoodWarnings(model, attempt.value)),
    ],
    turned: outcome.turned ?? [],
    ...shown,
    ...further,
    itemCorrelations: S,
    binaryItems: binaryItems(model, input),
    scores: { rows: treated.sample.rows.map((row) => row + 1), values: scoresOf(model, ws.weights, treated, options.missing === "pairwise") },
    fit,
    gof: goodnessOfFit(ws, structure.r2),
    earlier: [],
  };
}

/** Each warning once. */
function distinct(warnings: readonly Problem[]): readonly Problem[] {
  const seen = new Set<string>();
  return warnings.filter(({ code, at, detail }) => {
    const key = JSON.stringify([code, at, detail]);
    return !seen.has(key) && seen.add(key);
  });
}
