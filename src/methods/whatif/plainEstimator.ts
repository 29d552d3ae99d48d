import { columnsByName } from "../../data/used";
import { EstimationError, type Problem } from "../../report/problem";
import { compile } from "../../sem/compile";
import { estimateWeights, project } from "../../sem/pls";
import { averageVarianceExtracted, blockOf, rhoC } from "../../sem/reliability";
import { solveStructure, structureFor } from "../../sem/structure";
import { outerVif } from "../../sem/validity";
import { prepare } from "../../sem/workspace";
import type { Input } from "../method";
import { failureProblems, singularInner, sizeProblems } from "../pls/failures";
import type { PlsOptions } from "../pls/options";
import { startingWeights } from "../pls/point";
import type { Estimated, Estimator, Measured } from "./estimated";
import { overlayOf } from "./overlay";
import { appliesTo, writeRow, type PlainEstimate } from "./rows";
import { sourceOf } from "./source";
import { withItems } from "./subset";

/** For a model of one stage: compiled and read once, each estimate from rows and columns of one matrix. */
export function plainEstimator(input: Input, options: PlsOptions): Estimator {
  const model = compile(input.model, options.isolated);
  const source = sourceOf(model, input, options);
  const isBinary = binaryColumns(input, options);
  const p = model.columns.length;
  const estimate = (kept: Int32Array): Estimated => {
    const smaller = kept.length === p ? model : withItems(model, kept);
    const treated = source.of(kept);
    if (treated === undefined) throw new EstimationError([{ code: "E_NO_DATA", severity: "error", at: [], detail: {} }]);
    const { n, moments: { correlations: S, sds } } = treated;
    stopAt(sizeProblems(smaller, n));
    const ws = prepare(smaller, options);
    const outcome = estimateWeights(ws, S, startingWeights(smaller, options));
    stopAt(failureProblems(smaller, S, outcome));
    project(ws, S);
    const structure = structureFor(smaller);
    const dependent = solveStructure(structure, ws.C);
    if (dependent >= 0) stopAt([singularInner(smaller, dependent)]);
    const scales = smaller.constructs.map((_, j) => {
      const k = smaller.offsets[j];
      return smaller.offsets[j + 1] - k === 1 && isBinary.has(smaller.columns[k]) ? 1 / sds[k] : 1;
    });
    const plain: PlainEstimate = { ws, structure, S, n, converged: outcome.converged, iterations: outcome.iterations, kept, scales };
    return {
      converged: outcome.converged,
      iterations: outcome.iterations,
      n,
      measured: () => measuredIn(plain, p),
      write: (rows, row) => writeRow(rows, row, plain, { p, options }),
      vif: () => vifOf(plain, p),
      overlay: () => overlayOf(plain),
    };
  };
  return { model, source, isWhole: false, estimate };
}

function measuredIn({ ws: { model, M }, kept }: PlainEstimate, p: number): Measured {
  const J = model.constructs.length;
  const own = Float64Array.from(model.constructOf, (j, k) => M[k * J + j]);
  const loadings = new Float64Array(p).fill(Number.NaN);
  for (const [at, item] of kept.entries()) loadings[item] = own[at];
  const each = (statistic: typeof rhoC): Float64Array => Float64Array.from({ length: J }, (_, j) => (appliesTo(model, j) ? statistic(own, blockOf(model, j)) : Number.NaN));
  return { loadings, ave: each(averageVarianceExtracted), rhoC: each(rhoC) };
}

function vifOf({ ws: { model }, S, kept }: PlainEstimate, p: number): Float64Array {
  const vif = new Float64Array(p).fill(Number.NaN);
  for (let j = 0, at = 0; j < model.constructs.length; j++) for (const value of outerVif(S, kept.length, blockOf(model, j))) vif[kept[at++]] = value;
  return vif;
}

/** Columns whose single items are to be read in their own units (M1.6). */
function binaryColumns({ model, data }: Input, { binaryIndicators }: PlsOptions): ReadonlySet<string> {
  if (binaryIndicators !== "raw") return new Set();
  const byName = columnsByName(data);
  return new Set(model.constructs.flatMap((construct) => construct.items.filter((item) => byName.get(item)?.scale === "binary")));
}

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new EstimationError(problems);
}
