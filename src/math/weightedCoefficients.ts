import { factorise, solveFactored } from "./cholesky";

/**
 * Coefficients of a regression with a constant in which each case counts as often as said: what a resample asks for. Columns are centred
 * first, so that products of raw variables do no harm.
 * @param counts how often each case counts; all once where absent
 * @returns constant, then one a column; undefined where a column is a combination of those before it
 */
export function weightedCoefficients(columns: readonly Float64Array[], y: Float64Array, counts?: ArrayLike<number>): Float64Array | undefined {
  const [n, k] = [y.length, columns.length];
  let total = 0;
  for (let i = 0; i < n; i++) total += counts === undefined ? 1 : counts[i]!;
  const meanOf = (column: Float64Array): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (counts === undefined ? 1 : counts[i]!) * column[i]!;
    return sum / total;
  };
  const means = columns.map(meanOf);
  const centre = meanOf(y);
  const gram = new Float64Array(k * k);
  const slopes = new Float64Array(k);
  for (let i = 0; i < n; i++) {
    const weight = counts === undefined ? 1 : counts[i]!;
    if (weight === 0) continue;
    for (let a = 0; a < k; a++) {
      const x = weight * (columns[a]![i]! - means[a]!);
      slopes[a]! += x * (y[i]! - centre);
      for (let b = 0; b <= a; b++) gram[a * k + b]! += x * (columns[b]![i]! - means[b]!);
    }
  }
  if (factorise(gram, k) >= 0) return undefined;
  solveFactored(gram, k, slopes);
  const constant = means.reduce((sum, mean, a) => sum - mean * slopes[a]!, centre);
  return Float64Array.of(constant, ...slopes);
}
