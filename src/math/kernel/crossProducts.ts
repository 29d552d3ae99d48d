/**
 * The kernel's twin in TypeScript: cross-products of a weighted sample,
 *
 *   S = Σ cᵢ xᵢxᵢ′   or, centred,   Σ cᵢ xᵢxᵢ′ − (Σ cᵢxᵢ)(Σ cᵢxᵢ)′ ∕ Σ cᵢ ,
 *
 * summed element by element in row order over the rows with cᵢ > 0, exactly as kernel.assembly.ts does, so that both give the
 * same bits and results do not depend on whether a browser has WebAssembly SIMD.
 *
 * @param x       n × width, row-major, padded with zero columns to a multiple of 4
 * @param counts  length n, whole numbers ≥ 0
 * @param scratch from `scratchFor`; nothing is allocated here
 * @param S       width × width, overwritten
 */
export function crossProducts(x: Float64Array, counts: Int32Array, scratch: Scratch, S: Float64Array): void {
  const { width, centred, rows, weighted, sums } = scratch;
  const n = counts.length;
  sums.fill(0);
  S.fill(0);
  let used = 0;
  let total = 0;
  for (let i = 0; i < n; i++) {
    const c = counts[i]!;
    if (c === 0) continue;
    total += c;
    const from = i * width;
    rows[used] = from;
    const to = used * width;
    for (let k = 0; k < width; k++) {
      const value = x[from + k]! * c;
      weighted[to + k] = value;
      sums[k] = sums[k]! + value;
    }
    used++;
    if (used === rows.length) {
      multiply(x, scratch, used, S);
      used = 0;
    }
  }
  multiply(x, scratch, used, S);
  for (let i = 0; i < width; i++) {
    const meanTimes = centred ? sums[i]! / total : 0;
    for (let j = i; j < width; j++) {
      const value = S[i * width + j]! - meanTimes * sums[j]!;
      S[i * width + j] = value;
      S[j * width + i] = value;
    }
  }
}

/** Adds the products of the rows picked. */
function multiply(x: Float64Array, scratch: Scratch, used: number, S: Float64Array): void {
  const { width } = scratch;
  for (let i = 0; i < width; i += 2) for (let j = i; j < width; j += 2) block(x, scratch, { i, j, used }, S);
}

/** Rows that are multiplied at a time: they stay in the first-level cache with their weighted copies. */
export const tileRows = (width: number): number => Math.max(16, Math.floor(24576 / (16 * width)));

export interface Scratch {
  readonly width: number;
  readonly centred: boolean;
  /** where the rows of a tile begin */
  readonly rows: Int32Array;
  readonly weighted: Float64Array;
  readonly sums: Float64Array;
}

export const scratchFor = (width: number, centred: boolean): Scratch => ({
  width,
  centred,
  rows: new Int32Array(tileRows(width)),
  weighted: new Float64Array(tileRows(width) * width),
  sums: new Float64Array(width),
});

/** Columns of the kernel's memory: a multiple of 4. */
export const paddedWidth = (columns: number): number => (columns + 3) & ~3;

/** Four sums at a time: two columns against two columns, so that each value loaded is used twice. */
function block(x: Float64Array, { width, rows, weighted }: Scratch, { i, j, used }: { i: number; j: number; used: number }, S: Float64Array): void {
  const at = i * width + j;
  let a = S[at]!;
  let b = S[at + 1]!;
  let c = S[at + width]!;
  let d = S[at + width + 1]!;
  for (let r = 0, w = i; r < used; r++, w += width) {
    const from = rows[r]! + j;
    const u = x[from]!;
    const v = x[from + 1]!;
    const t0 = weighted[w]!;
    const t1 = weighted[w + 1]!;
    a += t0 * u;
    b += t0 * v;
    c += t1 * u;
    d += t1 * v;
  }
  S[at] = a;
  S[at + 1] = b;
  S[at + width] = c;
  S[at + width + 1] = d;
}
