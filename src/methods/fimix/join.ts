import type { Job } from "../../report/job";
import { EstimationError } from "../../report/problem";
import { climb, type Climb, type MixtureProblem, type Segments } from "../../sem/mixture";
import { chosenSegments, mixtureCriteria } from "../../sem/mixtureCriteria";
import type { Input } from "../method";
import { constructsOf } from "../pls/run";
import { notConverged, signWarnings } from "../pls/warnings";
import { profiles } from "../segments/profile";
import { reestimated, rowsBySegment } from "../segments/reestimate";
import type { FimixOptions } from "./options";
import type { FimixResult, FimixSolution } from "./result";
import { orderedSegments, segmentsOf } from "./solution";
import { prepare, type FimixPart, type StartResult, watched } from "./starts";

/** The best start is brought to this; a likelihood in the millions moves by more from rounding alone. */
const FINE = 1e-10;
const fineFor = (lnL: number): number => Math.max(FINE, Math.abs(lnL) * 2 ** -48);
/** Starts this close came to the same solution. */
const SAME = 1e-3;

/**
 * The best start for each number of segments, polished; how many segments there are; who belongs to which (M18.6).
 * @throws EstimationError where not even one segment can be estimated
 */
export function* join(input: Input, options: FimixOptions, parts: readonly FimixPart[]): Job<FimixResult> {
  const { point, problem, rows } = prepare(input, options);
  const results = parts.flatMap((one) => one.results).filter((one) => one !== null);
  const climbs = yield* bestOfEach(problem, options, results);
  const lnL1 = climbs[0]!.lnL;
  const solutions = climbs.map((found, k): FimixSolution | null => {
    if (found === undefined) return null;
    const own = results.filter(({ K }) => K === k + 1);
    return {
      criteria: mixtureCriteria(problem, k + 1, { lnL: found.lnL, posterior: found.posterior, lnL1 }),
      segments: segmentsOf(problem, found, point.model),
      iterations: found.iterations,
      converged: found.converged,
      usable: own.length,
      same: own.filter(({ lnL }) => Math.abs(lnL - found.lnL) < SAME).length,
    };
  });
  const chosen = chosenSegments(solutions.map((solution) => solution?.criteria));
  const wanted = options.shown === 0 ? chosen.K : options.shown;
  const shown = climbs[wanted - 1] === undefined ? chosen.K : wanted;
  const { posterior } = climbs[shown - 1]!;
  const assignment = Int32Array.from({ length: problem.n }, (_, i) => largestOf(posterior.subarray(i * shown, (i + 1) * shown)));
  const { model, treated, ws, structure, outcome } = point;
  return {
    options,
    constructs: constructsOf(model),
    items: model.columns.map((column, k) => ({ construct: model.constructOf[k], column })),
    paths: Array.from(model.from, (from, t) => ({ from, to: model.to[t] })),
    pooledPaths: Array.from(structure.paths),
    loadings: Array.from(model.constructOf, (j, k) => ws.M[k * model.constructs.length + j]),
    weights: Array.from(ws.weights),
    pooledR2: Array.from(structure.r2, (value) => (Number.isNaN(value) ? null : value)),
    n: input.data.rows,
    nUsed: problem.n,
    iterations: climbs[shown - 1]!.iterations,
    solutions,
    chosen,
    shown,
    rows,
    assignment,
    posterior,
    separate: reestimated(input, options.pls, rowsBySegment(assignment, rows, shown)),
    profiles: profiles(input.data, assignment, { rows, used: new Set(model.columns), K: shown }),
    warnings: [...(outcome.converged ? [] : [notConverged(outcome.iterations)]), ...treated.warnings, ...signWarnings(ws)],
  };
}

function largestOf(values: Float64Array): number {
  let at = 0;
  for (let k = 1; k < values.length; k++) if (values[k] > values[at]) at = k;
  return at;
}

/** For K = 1, 2 …: the best start, polished, its segments by decreasing share. */
function* bestOfEach(problem: MixtureProblem, { most, maxIterations, tolerance }: FimixOptions, results: readonly StartResult[]): Job<readonly (Climb | undefined)[]> {
  const one = yield* climb(problem, 1, { posterior: new Float64Array(problem.n).fill(1) }, { tolerance: FINE, most: 3 });
  if (one === undefined) throw new EstimationError([{ code: "E_N_TOO_SMALL", severity: "error", at: [], detail: { n: problem.n, needed: problem.width + 2 } }]);
  const found: (Climb | undefined)[] = [one];
  const at = (K: number): { done: number; total: number } => ({ done: K, total: most });
  for (let K = 2; K <= most; K++) {
    const best = results.filter((result) => result.K === K).reduce<StartResult | undefined>((a, b) => (a === undefined || b.lnL > a.lnL ? b : a), undefined);
    let polished = best && (yield* watched(climb(problem, K, { segments: best.segments }, { tolerance: fineFor(best.lnL), most: maxIterations }), at(K)));
    // The best solution of one segment fewer, each of its segments split in turn: starts that random ones seldom come near.
    const before = found[K - 2];
    let isSplit = false;
    for (let k = 0; before !== undefined && k < K - 1; k++) {
      const split = yield* watched(climb(problem, K, { segments: splitAt(problem, before.segments, k) }, { tolerance, most: maxIterations }), at(K));
      if (split === undefined || (polished !== undefined && split.lnL <= polished.lnL + SAME)) continue;
      [polished, isSplit] = [split, true];
    }
    if (polished !== undefined && isSplit) polished = (yield* watched(climb(problem, K, { segments: polished.segments }, { tolerance: fineFor(polished.lnL), most: maxIterations }), at(K))) ?? polished;
    found.push(polished && orderedSegments(polished, problem));
  }
  return found;
}

/** A segment in two halves that differ a little in their paths: a start that fits as well as one segment fewer. */
function splitAt({ width, equations }: MixtureProblem, { shares, coefficients, variances }: Segments, k: number): Segments {
  const Q = equations.length;
  const own = coefficients.slice(k * width, (k + 1) * width);
  const halves = [...shares, shares[k] / 2];
  halves[k] = shares[k] / 2;
  return {
    shares: Float64Array.from(halves),
    coefficients: Float64Array.from([...coefficients, ...own].map((b, at) => (Math.floor(at / width) === k ? b + 0.1 : at >= coefficients.length ? b - 0.1 : b))),
    variances: Float64Array.from([...variances, ...variances.slice(k * Q, (k + 1) * Q)]),
  };
}
