import { treat, type Treated } from "../../data/missing";
import { streams } from "../../math/philox";
import type { Job } from "../../report/job";
import { EstimationError } from "../../report/problem";
import { compile, type Compiled } from "../../sem/compile";
import { type Gsca, gscaOf, type GscaSettings } from "../../sem/gsca";
import type { Share } from "../analysis";
import { sourceOf } from "../bootstrap/source";
import type { Input } from "../method";
import { atItems, failureProblems, singularInner } from "../pls/failures";
import type { GscaOptions } from "./options";

export interface Point {
  readonly model: Compiled;
  readonly treated: Treated;
  readonly settings: GscaSettings;
  readonly gsca: Gsca;
}

/** @throws EstimationError where the data have no answer: E_SINGULAR_BLOCK, E_SINGULAR_INNER and those of the data */
export function pointOf(input: Input, { pls, loadings }: GscaOptions): Point {
  const model = compile(input.model, pls.isolated);
  const treated = atItems(model, () => treat(input.data, model.columns, pls));
  const settings: GscaSettings = {
    hasLoadings: model.constructs.map(({ direction }) => loadings === "all" || (loadings === "reflective" && direction === "reflective")),
    tolerance: pls.tolerance,
    maxIterations: pls.maxIterations,
    start: new Float64Array(model.columns.length).fill(1),
  };
  const S = treated.moments.correlations;
  const gsca = gscaOf(model, S, settings);
  if ("failure" in gsca) {
    // every block is regressed as a whole, as those of Mode B are
    const asModeB = { ...model, weighting: model.weighting.map(() => 1) };
    throw new EstimationError(gsca.failure === "singularInner" ? [singularInner(model, gsca.construct)] : failureProblems(asModeB, S, { converged: false, iterations: 0, failure: "singularBlock", construct: gsca.construct }));
  }
  return { model, treated, settings, gsca };
}

/** Weights, loadings, paths, R² and FIT, in one row of numbers. */
export function valuesOf({ columns, constructs, constructOf }: Compiled, { weights, M, paths, r2, phi }: Gsca): readonly number[] {
  const J = constructs.length;
  return [...weights, ...Array.from(constructOf, (j, k) => M[k * J + j]), ...paths, ...r2, 1 - phi / (columns.length + J)];
}

export interface GscaPart {
  /** usable resamples × values */
  readonly rows: readonly Float64Array[];
}

export const pieces = ({ data }: Input, { samples }: GscaOptions): number => (data.matrix ? 0 : samples);

/**
 * Some of the resamples, drawn as those of the bootstrap of PLS are: the same seed takes the same cases. Each starts from the weights of
 * all cases, so that components keep their direction.
 */
export function* part(input: Input, options: GscaOptions, { first, count }: Share): Job<GscaPart> {
  if (count === 0) return { rows: [] };
  const { model, treated, settings, gsca } = pointOf(input, options);
  const source = sourceOf(treated, { missingInResamples: "once", pls: options.pls });
  const S = new Float64Array(model.columns.length ** 2);
  const rows: Float64Array[] = [];
  for (let b = first; b < first + count; b++) {
    if ((b - first) % 4 === 0) yield { done: b - first, total: count };
    source.draw(options.seed, { method: streams.bootstrap, index: b, part: 0 });
    if (!source.correlate(S)) continue;
    const found = gscaOf(model, S, { ...settings, start: gsca.weights });
    if (!("failure" in found) && found.converged) rows.push(Float64Array.from(valuesOf(model, found)));
  }
  return { rows };
}
