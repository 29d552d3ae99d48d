import type { Compiled } from "../../sem/compile";
import type { Climb, MixtureProblem } from "../../sem/mixture";
import type { Value } from "../pls/result";
import type { FimixSegment } from "./result";

/** The same solution with its segments by decreasing share (M9.1). */
export function orderedSegments(found: Climb, { n, width, equations }: MixtureProblem): Climb {
  const { shares, coefficients, variances } = found.segments;
  const K = shares.length;
  const order = Array.from(shares.keys()).sort((a, b) => shares[b] - shares[a] || a - b);
  const taken = (values: Float64Array, size: number): Float64Array => Float64Array.from(order.flatMap((k) => Array.from(values.subarray(k * size, (k + 1) * size))));
  const posterior = new Float64Array(n * K);
  for (let i = 0; i < n; i++) for (const [place, k] of order.entries()) posterior[i * K + place] = found.posterior[i * K + k];
  return { ...found, posterior, segments: { shares: taken(shares, 1), coefficients: taken(coefficients, width), variances: taken(variances, equations.length) } };
}

/** R²_ek = 1 − ψ_ek ∕ Var_P(y_e), the variance about the weighted mean of the segment (M9.1), as the reference cases have it, with constants and without. */
export function segmentsOf(problem: MixtureProblem, { segments, posterior }: Climb, { constructs, from }: Pick<Compiled, "constructs" | "from">): readonly FimixSegment[] {
  const { n, equations, width, hasConstant, weights } = problem;
  const K = segments.shares.length;
  return Array.from(segments.shares, (share, k) => {
    const none = (): Value[] => constructs.map(() => null);
    const [constants, residualVariances, r2] = [none(), none(), none()];
    const paths = Array.from(from, () => 0);
    for (const [e, { target, y, at, paths: own }] of equations.entries()) {
      const psi = segments.variances[k * equations.length + e];
      const first = k * width + at + (hasConstant ? 1 : 0);
      for (const [a, t] of own.entries()) paths[t] = segments.coefficients[first + a];
      if (hasConstant) constants[target] = segments.coefficients[k * width + at];
      residualVariances[target] = psi;
      let [size, sum, squares] = [0, 0, 0];
      for (let i = 0; i < n; i++) {
        const P = posterior[i * K + k] * (weights ? weights[i] : 1);
        size += P;
        sum += P * y[i];
        squares += P * y[i] * y[i];
      }
      const mean = sum / size;
      r2[target] = 1 - psi / (squares / size - mean * mean);
    }
    let size = 0;
    for (let i = 0; i < n; i++) if (isLargest(posterior, i * K, K, k)) size++;
    return { share, size, paths, constants, residualVariances, r2 };
  });
}

/** Whether place k of a row is its first largest. */
function isLargest(values: Float64Array, begin: number, K: number, k: number): boolean {
  for (let l = 0; l < K; l++) if (values[begin + l] > values[begin + k] || (l < k && values[begin + l] === values[begin + k])) return false;
  return true;
}
