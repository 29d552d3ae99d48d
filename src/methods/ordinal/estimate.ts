import { matrixMoments } from "../../data/matrix";
import type { Dataset } from "../../data/dataset";
import { drawCounts, streams } from "../../math/philox";
import type { Job } from "../../report/job";
import { EstimationError, ofAnalysis } from "../../report/problem";
import { consistentPls } from "../../sem/plsc";
import type { Share } from "../analysis";
import { isAdmissible } from "../bootstrap/admissible";
import type { Input } from "../method";
import type { PlsOptions } from "../pls/options";
import { pointEstimate, type PointEstimate } from "../pls/run";
import { latentCorrelations, type LatentCorrelations, latentData, type LatentData } from "./latent";
import type { OrdinalOptions } from "./options";

/** PLS of a correlation matrix: nothing is left to do with cells and cases. */
export const plsOfMatrix = ({ pls, estimator }: OrdinalOptions): PlsOptions => ({ ...pls, missing: "none", filter: undefined, weightColumn: undefined, estimator, results: "standardised", binaryIndicators: "standardised" });

/** The correlations as data of their own, which PLS takes in place of cases. */
export function matrixData({ columns }: LatentData, { S }: Pick<LatentCorrelations, "S">, n: number): Dataset {
  return { name: "correlations", rows: 0, columns: columns.map(({ name }) => ({ name, scale: "metric", values: new Float64Array(0) })), matrix: { kind: "correlations", n, values: S } };
}

export const itemsOf = ({ model }: Input): readonly string[] => [...new Set(model.constructs.flatMap(({ items }) => items))];

/** Fewer cases give no correlation. */
const FEWEST = 10;

/** @throws EstimationError tooFew, constant: cases or values that a latent correlation needs */
export function* latentOf(input: Input, options: OrdinalOptions): Job<{ readonly data: LatentData; readonly latent: LatentCorrelations }> {
  const data = latentData(input, itemsOf(input), options);
  if (data.rows.length < FEWEST) throw new EstimationError([ofAnalysis("ordinal", "tooFew", { detail: { n: data.rows.length, needed: FEWEST } })]);
  const latent = yield* latentCorrelations(data, null);
  if (latent === undefined) throw new EstimationError([ofAnalysis("ordinal", "constant")]);
  return { data, latent };
}

/** Weights, loadings, paths and R², corrected for unreliability or not; undefined where they cannot be. */
export function valuesOf({ model, ws, structure }: Pick<PointEstimate, "model" | "ws" | "structure">, S: Float64Array, { estimator }: OrdinalOptions): readonly number[] | undefined {
  const J = model.constructs.length;
  const weights = Array.from(ws.weights);
  if (estimator === "pls") return [...weights, ...Array.from(model.constructOf, (j, k) => ws.M[k * J + j]), ...structure.paths, ...structure.r2];
  const attempt = consistentPls(ws, S);
  if ("failed" in attempt) return undefined;
  const { loadings, structure: corrected } = attempt.value;
  return isAdmissible(attempt.value) ? [...weights, ...loadings, ...corrected.paths, ...corrected.r2] : undefined;
}

export interface OrdinalPart {
  /** usable resamples × values */
  readonly rows: readonly Float64Array[];
}

export const pieces = (_input: Input, { samples }: OrdinalOptions): number => samples;

/** Some of the resamples, each with thresholds and correlations of its own. */
export function* part(input: Input, options: OrdinalOptions, { first, count }: Share): Job<OrdinalPart> {
  if (count === 0) return { rows: [] };
  const data = latentData(input, itemsOf(input), options);
  const n = data.rows.length;
  const counts = new Int32Array(n);
  const rows: Float64Array[] = [];
  for (let b = first; b < first + count; b++) {
    yield { done: b - first, total: count };
    drawCounts(counts, options.seed, { method: streams.bootstrap, index: b, part: 0 });
    const latent = yield* within(latentCorrelations(data, counts), { done: b - first, total: count });
    const values = latent && estimated(input, data, { latent, options });
    if (values !== undefined && values.some(Number.isFinite)) rows.push(Float64Array.from(values));
  }
  return { rows };
}

/** Progress counts resamples, not pairs of items. */
function* within<R>(job: Job<R>, at: { readonly done: number; readonly total: number }): Job<R> {
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
    yield at;
  }
}

function estimated(input: Input, data: LatentData, { latent, options }: { readonly latent: LatentCorrelations; readonly options: OrdinalOptions }): readonly number[] | undefined {
  try {
    const matrix = matrixData(data, latent, data.rows.length);
    const point = pointEstimate({ ...input, data: matrix }, plsOfMatrix(options));
    if (!point.outcome.converged) return undefined;
    return valuesOf(point, matrixMoments(matrix, point.model.columns, {}).moments.correlations, options);
  } catch (error) {
    if (error instanceof EstimationError) return undefined;
    throw error;
  }
}
