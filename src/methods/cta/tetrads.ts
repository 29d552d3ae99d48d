/** Four items g, h, i, j, by their places in a block: τ = s_gh s_ij − s_gi s_hj. */
export type Tetrad = readonly [g: number, h: number, i: number, j: number];

/** Every tetrad of K items (M4.12): for each four in lexicographic order three, 1234, 1243 and 1342. Their numbers begin at 1. */
export function tetradsOf(K: number): readonly Tetrad[] {
  const all: Tetrad[] = [];
  for (let a = 0; a < K; a++)
    for (let b = a + 1; b < K; b++)
      for (let c = b + 1; c < K; c++)
        for (let d = c + 1; d < K; d++) all.push([a, b, c, d], [a, b, d, c], [a, c, d, b]);
  return all;
}

/** Of five items the set that Gudergan et al. (2008) and SmartPLS test. */
const OF_FIVE: readonly number[] = [1, 2, 4, 6, 10];

/**
 * Numbers of a non-redundant set, K(K − 3) ∕ 2 of them: of four items the first two, of five {1, 2, 4, 6, 10}, of more each in its turn
 * that does not follow from those kept, as the products of correlations whose logarithms are independent.
 */
export function nonRedundant(K: number): readonly number[] {
  if (K === 5) return OF_FIVE;
  const all = tetradsOf(K);
  const wanted = (K * (K - 3)) / 2;
  const kept: number[] = [];
  const basis: Float64Array[] = [];
  for (const [place, tetrad] of all.entries()) {
    if (kept.length === wanted) break;
    const row = logRow(tetrad, K);
    for (const other of basis) reduce(row, other);
    if (row.every((value) => Math.abs(value) < 1e-9)) continue;
    basis.push(row);
    kept.push(place + 1);
  }
  return kept;
}

const placeOf = (a: number, b: number, K: number): number => Math.min(a, b) * K + Math.max(a, b);

/** ln s_gh + ln s_ij − ln s_gi − ln s_hj as a row over the pairs. */
function logRow([g, h, i, j]: Tetrad, K: number): Float64Array {
  const row = new Float64Array(K * K);
  for (const [a, b, sign] of [[g, h, 1], [i, j, 1], [g, i, -1], [h, j, -1]] as const) row[placeOf(a, b, K)]! += sign;
  return row;
}

/** Takes out of a row what another, whose first entry leads, says already. */
function reduce(row: Float64Array, other: Float64Array): void {
  const lead = other.findIndex((value) => Math.abs(value) > 1e-9);
  const factor = row[lead]! / other[lead]!;
  if (factor === 0) return;
  for (let k = 0; k < row.length; k++) row[k] = row[k]! - factor * other[k]!;
  row[lead] = 0;
}

/** τ of a matrix. @param S p × p @param places  of the block's items among its rows */
export const tetradValue = ([g, h, i, j]: Tetrad, S: Float64Array, p: number, places: readonly number[]): number => {
  const s = (a: number, b: number): number => S[places[a]! * p + places[b]!]!;
  return s(g, h) * s(i, j) - s(g, i) * s(h, j);
};
