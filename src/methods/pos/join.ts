import type { Job } from "../../report/job";
import { EstimationError } from "../../report/problem";
import type { Input } from "../method";
import { constructsOf } from "../pls/run";
import { notConverged, signWarnings } from "../pls/warnings";
import { profiles } from "../segments/profile";
import { casesOf, type Cases } from "./cases";
import type { PosOptions } from "./options";
import type { PosResult, PosSegment } from "./result";
import { objectiveOf, sizesOf } from "./search";
import { segmentOf } from "./segment";
import type { PosPart } from "./starts";

const defined = (value: number): number | null => (Number.isNaN(value) ? null : value);

/**
 * The best of the starts, its segments by decreasing size.
 * @throws EstimationError E_N_TOO_SMALL where no start had segments that can be estimated
 */
// oxlint-disable-next-line require-yield
export function* join(input: Input, options: PosOptions, parts: readonly PosPart[]): Job<PosResult> {
  const cases = casesOf(input, options);
  const { point, n, rows, smallest } = cases;
  const all = parts.flatMap(({ results }) => results);
  const ranked = all
    .flatMap((found, number) => (found === null ? [] : [{ number, found }]))
    .sort((a, b) => b.found.objective - a.found.objective || a.number - b.number);
  if (ranked.length === 0) throw new EstimationError([{ code: "E_N_TOO_SMALL", severity: "error", at: [], detail: { n, needed: options.segments * smallest } }]);
  const best = ranked[0].found;
  const assignment = bySize(best.assignment, options.segments);
  const segments = Array.from({ length: options.segments }, (_, k) => estimated(cases, options, assignment, k));
  const { model, treated, ws, structure, outcome } = point;
  const pooledR2 = Array.from(structure.r2, defined);
  const sum = pooledR2.reduce<number>((total, value) => total + (value ?? 0), 0);
  return {
    options,
    constructs: constructsOf(model),
    items: model.columns.map((column, k) => ({ construct: model.constructOf[k], column })),
    paths: Array.from(model.from, (from, t) => ({ from, to: model.to[t] })),
    pooledPaths: Array.from(structure.paths),
    loadings: Array.from(model.constructOf, (j, k) => ws.M[k * model.constructs.length + j]),
    weights: Array.from(ws.weights),
    pooledR2,
    n: input.data.rows,
    nUsed: n,
    smallest,
    objective: best.objective,
    pooledObjective: objectiveOf(segments, new Float64Array(options.segments).fill(sum), options),
    segments,
    averageR2: pooledR2.map((pooled, j) => (pooled === null ? null : segments.reduce((total, { size, r2 }) => total + (size / n) * (r2[j] ?? 0), 0))),
    starts: ranked.map(({ number, found }) => ({ number, objective: found.objective, moves: found.moves, converged: found.converged })),
    failed: all.length - ranked.length,
    converged: best.converged,
    moves: best.moves,
    rows,
    assignment,
    profiles: profiles(input.data, assignment, { rows, used: new Set(model.columns), K: options.segments }),
    warnings: [...(outcome.converged ? [] : [notConverged(outcome.iterations)]), ...treated.warnings, ...signWarnings(ws)],
  };
}

/** The same segments, numbered from the largest. */
function bySize(assignment: Int32Array, K: number): Int32Array {
  const sizes = sizesOf(assignment, K);
  const order = Array.from(sizes.keys()).sort((a, b) => sizes[b] - sizes[a] || assignment.indexOf(a) - assignment.indexOf(b));
  return assignment.map((k) => order.indexOf(k));
}

function estimated(cases: Cases, options: PosOptions, assignment: Int32Array, k: number): PosSegment {
  const segment = segmentOf(cases, options);
  segment.rebuild((i) => assignment[i] === k);
  segment.estimate();
  const { model, M, weights, paths, r2 } = segment.ws;
  const J = model.constructs.length;
  return {
    size: segment.size,
    paths: Array.from(paths),
    r2: Array.from(r2, (value, j) => (model.incoming[j].length === 0 ? null : value)),
    loadings: Array.from(model.constructOf, (j, item) => M[item * J + j]),
    weights: Array.from(weights),
  };
}
