import type { Treated } from "../../data/missing";
import { columnsByName } from "../../data/used";
import { checkModel } from "../../model/check";
import type { Job } from "../../report/job";
import type { Problem } from "../../report/problem";
import type { Compiled } from "../../sem/compile";
import type { Outcome } from "../../sem/pls";
import { consistentPls, type Consistent } from "../../sem/plsc";
import type { Input } from "../method";
import { measurementOf } from "./measurement";
import type { PlsOptions } from "./options";
import { fitBlocks, goodnessOfFit, plscBlock } from "./overall";
import type { Origin } from "./origins";
import { pointEstimate, type StageEstimate } from "./point";
import type { PlsResult, ResultConstruct, ResultItem } from "./result";
import { scoresOf } from "./scores";
import { structuralOf } from "./structural";
import { collinearWarnings, heywoodWarnings, lowPowerWarnings, noConsistent, notConverged, signWarnings, turnedWarnings } from "./warnings";
import { unstandardisedOf } from "./units";

export { pointEstimate, startingWeights, type PointEstimate } from "./point";

/**
 * PLS-SEM with everything that is reported of it (M2–M5). Stops now and then to be watched or left.
 * @throws EstimationError
 */
export function* run(input: Input, options: PlsOptions): Job<PlsResult> {
  const estimate = pointEstimate(input, options);
  const earlier: PlsResult[] = [];
  const common = { outcome: { converged: estimate.outcome.converged, iterations: estimate.outcome.iterations }, productScale: undefined, changes: [] };
  for (const stage of estimate.earlier) earlier.push(yield* resultOf({ ...stage, ...common }, input, options));
  const result = yield* resultOf(estimate, input, options);
  const inherited = earlier.flatMap(({ warnings }) => warnings).filter(({ code }) => code === "W_SIGN" || code === "W_COLLINEAR");
  return { ...result, warnings: distinct([...inherited, ...result.warnings]), earlier };
}

type Estimated = StageEstimate & { readonly outcome: Outcome; readonly changes: readonly number[]; readonly productScale: Float64Array | undefined };

/** Everything that is reported of one stage. */
function* resultOf({ model, treated, ws, structure, outcome, changes, productScale, origins }: Estimated, input: Input, options: PlsOptions): Job<PlsResult> {
  yield { done: 1, total: 5 };
  const S = treated.moments.correlations;
  const { n } = treated;
  const measurement = measurementOf(ws, treated);
  const structural = structuralOf(ws, S, structure, n);
  yield { done: 2, total: 5 };
  const attempt = consistentPls(ws, S);
  const consistent: Consistent | undefined = "value" in attempt ? attempt.value : undefined;
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
      ...collinearWarnings(model, measurement.vifOuter),
      ...("failed" in attempt ? [noConsistent(model, attempt.failed)] : heywoodWarnings(model, attempt.value)),
    ],
    turned: outcome.turned ?? [],
    settings: options,
    constructs: constructsOf(model),
    items: itemsOf(model, treated, origins),
    itemCorrelations: S,
    effectScale: effectScales(model, input, treated, options).map((scale, j) => (productScale === undefined ? scale : scale / productScale[j])),
    binaryItems: binaryItems(model, input),
    unstandardised: unstandardisedOf(model, ws.weights, treated, (k) => origins[k].kind === "item"),
    ...measurement,
    ...structural,
    scores: { rows: treated.sample.rows.map((row) => row + 1), values: scoresOf(model, ws.weights, treated, options.missing === "pairwise") },
    plsc: plscBlock(estimates, n, { converged: outcome.converged, estimatedModel: options.estimatedModel }),
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

export function constructsOf(model: Compiled): readonly ResultConstruct[] {
  return model.constructs.map(({ id, name, label, direction, weighting }, j) => ({
    id, name, ...(label === undefined ? {} : { label }), direction, weighting,
    firstItem: model.offsets[j],
    itemCount: model.offsets[j + 1] - model.offsets[j],
    predecessors: Array.from(model.incoming[j], (t) => model.from[t]),
  }));
}

function itemsOf(model: Compiled, { moments, missing }: Treated, origins: readonly Origin[]): readonly ResultItem[] {
  return model.columns.map((column, k) => ({ construct: model.constructOf[k], column, ...namesOf(origins[k]), mean: moments.means[k], sd: moments.sds[k], missing: missing[k] }));
}

const namesOf = ({ of, label }: Origin): Pick<ResultItem, "of" | "label"> => ({ ...(of === undefined ? {} : { of }), ...(label === undefined ? {} : { label }) });

/** 1 ∕ SD for single items on columns of two values that are to be read in their own units (M1.6). */
export function effectScales(model: Compiled, input: Input, { moments }: Treated, { binaryIndicators }: PlsOptions): readonly number[] {
  const binary = binaryIndicators === "raw" ? binaryItems(model, input) : [];
  return model.constructs.map((_, j) => (binary.includes(j) ? 1 / moments.sds[model.offsets[j]] : 1));
}

/** Constructs whose only item is a column of two values. */
function binaryItems(model: Compiled, { data }: Input): readonly number[] {
  const byName = columnsByName(data);
  return model.constructs.flatMap((_, j) => {
    const k = model.offsets[j];
    return model.offsets[j + 1] - k === 1 && byName.get(model.columns[k])?.scale === "binary" ? [j] : [];
  });
}
