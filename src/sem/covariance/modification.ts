import { solveFactored } from "../../math/cholesky";
import type { Job } from "../../report/job";
import { type Point, scoresOf } from "./likelihood";
import type { CovarianceModel, CovarianceParameter } from "./model";
import { standardisedOf } from "./solution";

/** Candidates between two looks at the clock. */
const CHUNK = 64;

/** What χ² would fall by, about, were a parameter set free. */
export interface Modification {
  readonly parameter: CovarianceParameter;
  readonly index: number;
  /** expected change of the parameter, in units of standardised items */
  readonly change: number;
  readonly standardisedChange: number;
}

/**
 * Modification indices (score tests) of cross-loadings, residual covariances, paths and covariances of factor residuals that the model
 * leaves out (M11.5): with g = ∂F ∕ ∂θ_m and I_m·f = I_mm − I_mf I_ff⁻¹I_fm, MI = n(g ∕ 2)² ∕ I_m·f and EPC = −(g ∕ 2) ∕ I_m·f.
 *
 * @param L Cholesky factor of the information of the free parameters
 */
export function* modifications(model: CovarianceModel, S: Float64Array, { point, L, factor }: { readonly point: Point; readonly L: Float64Array; readonly factor: number }): Job<readonly Modification[]> {
  const t = model.parameters.length;
  const candidates = candidatesOf(model);
  const found: Modification[] = [];
  for (let first = 0; first < candidates.length; first += CHUNK) {
    yield { done: first, total: candidates.length };
    const chunk = candidates.slice(first, first + CHUNK);
    const scores = scoresOf(model, S, point, chunk);
    for (const [a, parameter] of chunk.entries()) {
      const cross = scores.cross.subarray(a * t, (a + 1) * t);
      const solved = cross.slice();
      solveFactored(L, t, solved);
      const left = scores.own[a] - cross.reduce((sum, value, b) => sum + value * solved[b], 0);
      if (!(left > 1e-8 * scores.own[a])) continue;
      const half = scores.gradient[a] / 2;
      const change = -half / left;
      const [standardisedChange] = standardisedOf({ ...model, parameters: [parameter] }, Float64Array.of(change), point.matrices);
      found.push({ parameter, index: (factor * half * half) / left, change, standardisedChange });
    }
  }
  return found.sort((x, y) => y.index - x.index);
}

/** What could be set free: nothing that is free already, and no path that makes a loop. */
function candidatesOf({ compiled, p, q, parameters }: CovarianceModel): readonly CovarianceParameter[] {
  const { constructOf, offsets, incoming, from, outgoing, to } = compiled;
  const isSingle = (j: number): boolean => offsets[j + 1] - offsets[j] === 1;
  const known = new Set(parameters.map(nameOf));
  const reaches = (a: number, b: number): boolean => a === b || Array.from(outgoing[a]).some((t) => reaches(to[t], b));
  const found: CovarianceParameter[] = [];
  for (let item = 0; item < p; item++) for (let construct = 0; construct < q; construct++) if (constructOf[item] !== construct && !isSingle(constructOf[item])) found.push({ kind: "loading", item, construct });
  for (let first = 0; first < p; first++) for (let second = first + 1; second < p; second++) if (!isSingle(constructOf[first]) && !isSingle(constructOf[second])) found.push({ kind: "residualCovariance", first, second });
  for (let a = 0; a < q; a++)
    for (let b = 0; b < q; b++) {
      const joined = Array.from(incoming[b]).some((t) => from[t] === a) || Array.from(incoming[a]).some((t) => from[t] === b);
      if (a === b || joined || (incoming[a].length === 0 && incoming[b].length === 0)) continue;
      if (!reaches(b, a)) found.push({ kind: "path", from: a, to: b });
      if (a < b && incoming[a].length > 0 && incoming[b].length > 0) found.push({ kind: "covariance", first: a, second: b });
    }
  return found.filter((one) => !known.has(nameOf(one)));
}

const nameOf = (one: CovarianceParameter): string => JSON.stringify(one);
