import { paddedWidth } from "./kernel/crossProducts";
import { kernelFor } from "./kernel/kernel";
/** Rows of a tile: columns of this length stay in the first-level cache while every pair of them is multiplied. */
const TILE = 128;

/** Columns seen through a list of rows; NaN is an empty cell. */
export interface Sample {
  readonly columns: readonly Float64Array[];
  /** indices into the columns */
  readonly rows: Int32Array;
  /** one positive weight for each row, with Σw = number of rows; null: all 1 */
  readonly weights: Float64Array | null;
}

export interface Moments {
  /** over the cells that are there */
  readonly means: Float64Array;
  /** divisor n − 1 (M0.3), with weights Σw (M1.4); 0 where a column is constant */
  readonly sds: Float64Array;
  /** p × p, row-major, symmetric, diagonal exactly 1; 0 beside a constant column */
  readonly correlations: Float64Array;
}

/**
 * Means, SDs and correlations with empty cells at their column's mean (M1.3, M1.4):
 *
 *   x̄ = Σwx ∕ Σw over the cells there,  cov = Σw(x − x̄)(y − ȳ) ∕ (n − 1) over the rows where both are there (∕ Σw with weights).
 *
 * Products of centred values only, with compensated sums (M0.5).
 */
export function momentsOf(sample: Sample): Moments {
  const means = sample.columns.map((column) => meanOf(column, sample));
  const products = crossProducts(sample, means);
  return { means: Float64Array.from(means), ...toCorrelations(products, means, divisorOf(sample)) };
}

/** What sums of squares are divided by: n − 1, or Σw = n where cases are weighted (M1.4). */
export const divisorOf = ({ rows, weights }: Sample): number => (weights ? rows.length : rows.length - 1);

/**
 * SDs and correlations from centred cross-products. A column whose SD is below 1e-12 · max(1, |mean|) counts as constant (M0.6).
 */
export function toCorrelations(products: Float64Array, means: ArrayLike<number>, divisor: number): Omit<Moments, "means"> {
  const p = means.length;
  const sds = new Float64Array(p);
  for (let k = 0; k < p; k++) {
    const sd = Math.sqrt(products[k * p + k] / divisor);
    sds[k] = sd > 1e-12 * Math.max(1, Math.abs(means[k])) ? sd : 0;
  }
  const correlations = new Float64Array(p * p);
  for (let k = 0; k < p; k++) {
    correlations[k * p + k] = 1;
    for (let l = 0; l < k; l++) {
      const scale = Math.sqrt(products[k * p + k]) * Math.sqrt(products[l * p + l]);
      const r = sds[k] > 0 && sds[l] > 0 ? products[l * p + k] / scale : 0;
      correlations[k * p + l] = correlations[l * p + k] = Math.max(-1, Math.min(1, r));
    }
  }
  return { sds, correlations };
}

/** Weighted mean of the cells that are there, by Neumaier's compensated sum; NaN where none is. */
export function meanOf(column: Float64Array, { rows, weights }: Pick<Sample, "rows" | "weights">): number {
  let sum = 0;
  let lost = 0;
  let total = 0;
  for (let i = 0; i < rows.length; i++) {
    const x = column[rows[i]];
    if (x !== x) continue;
    const w = weights ? weights[i] : 1;
    const value = w * x;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    total += w;
  }
  return (sum + lost) / total;
}

/** From this many products on, making a kernel costs less than it saves. */
const KERNEL_FROM = 1e7;

/** Σw(x − x̄)(y − ȳ) of all pairs of columns over the rows where both are there: p × p, upper triangle and diagonal. */
export function crossProducts(sample: Sample, means: ArrayLike<number>): Float64Array {
  const { columns, rows } = sample;
  return rows.length * columns.length ** 2 < KERNEL_FROM ? plainProducts(sample, means) : kernelProducts(sample, means);
}

/** By the resampling kernel, tile after tile with every row counted once: it adds in the same order, so the bits are the same. */
export function kernelProducts({ columns, rows, weights }: Sample, means: ArrayLike<number>): Float64Array {
  const p = columns.length;
  const { x, width, counts, S, sum: multiply } = kernelFor(columns.map(() => new Float64Array(TILE)), { centred: false });
  const sum = new Float64Array(width * width);
  const lost = new Float64Array(width * width);
  for (let begin = 0; begin < rows.length; begin += TILE) {
    const length = Math.min(TILE, rows.length - begin);
    counts.fill(1, 0, length).fill(0, length);
    for (let k = 0; k < p; k++) {
      const column = columns[k];
      const mean = means[k];
      for (let r = 0, at = k; r < length; r++, at += width) {
        const centred = column[rows[begin + r]] - mean;
        x[at] = centred !== centred ? 0 : weights ? centred * Math.sqrt(weights[begin + r]) : centred;
      }
    }
    multiply();
    addTo(sum, lost, S);
  }
  return upperTriangle(sum, lost, p);
}

/** The same without WebAssembly, for few columns. */
export function plainProducts({ columns, rows, weights }: Sample, means: ArrayLike<number>): Float64Array {
  const p = columns.length;
  const width = paddedWidth(p);
  const tile = new Float64Array(width * TILE);
  const part = new Float64Array(width * width);
  const sum = new Float64Array(width * width);
  const lost = new Float64Array(width * width);
  for (let begin = 0; begin < rows.length; begin += TILE) {
    const length = Math.min(TILE, rows.length - begin);
    for (let k = 0; k < p; k++) {
      const column = columns[k];
      const mean = means[k];
      const at = k * TILE;
      for (let r = 0; r < length; r++) {
        const centred = column[rows[begin + r]] - mean;
        tile[at + r] = centred !== centred ? 0 : weights ? centred * Math.sqrt(weights[begin + r]) : centred;
      }
    }
    multiplyTile(tile, width, { length, part });
    addTo(sum, lost, part);
  }
  return upperTriangle(sum, lost, p);
}

function upperTriangle(sum: Float64Array, lost: Float64Array, p: number): Float64Array {
  const width = paddedWidth(p);
  const products = new Float64Array(p * p);
  for (let k = 0; k < p; k++) for (let l = k; l < p; l++) products[k * p + l] = sum[k * width + l] + lost[k * width + l];
  return products;
}

/** sum + lost ← sum + lost + part, without rounding off the small end (Knuth's two-sum). */
function addTo(sum: Float64Array, lost: Float64Array, part: Float64Array): void {
  for (let i = 0; i < sum.length; i++) {
    const a = sum[i];
    const b = part[i];
    const s = a + b;
    const bb = s - a;
    lost[i] += a - (s - bb) + (b - bb);
    sum[i] = s;
  }
}

/** Inner products of the tile's columns, four by four so that each value loaded serves four products. */
function multiplyTile(T: Float64Array, width: number, { length, part }: { length: number; part: Float64Array }): void {
  for (let i = 0; i < width; i += 4) {
    const a0 = i * TILE, a1 = a0 + TILE, a2 = a1 + TILE, a3 = a2 + TILE;
    for (let j = i; j < width; j += 4) {
      const b0 = j * TILE, b1 = b0 + TILE, b2 = b1 + TILE, b3 = b2 + TILE;
      let s00 = 0, s01 = 0, s02 = 0, s03 = 0, s10 = 0, s11 = 0, s12 = 0, s13 = 0;
      let s20 = 0, s21 = 0, s22 = 0, s23 = 0, s30 = 0, s31 = 0, s32 = 0, s33 = 0;
      for (let r = 0; r < length; r++) {
        const x0 = T[a0 + r], x1 = T[a1 + r], x2 = T[a2 + r], x3 = T[a3 + r];
        const y0 = T[b0 + r], y1 = T[b1 + r], y2 = T[b2 + r], y3 = T[b3 + r];
        s00 += x0 * y0; s01 += x0 * y1; s02 += x0 * y2; s03 += x0 * y3;
        s10 += x1 * y0; s11 += x1 * y1; s12 += x1 * y2; s13 += x1 * y3;
        s20 += x2 * y0; s21 += x2 * y1; s22 += x2 * y2; s23 += x2 * y3;
        s30 += x3 * y0; s31 += x3 * y1; s32 += x3 * y2; s33 += x3 * y3;
      }
      let g = i * width + j;
      part[g] = s00; part[g + 1] = s01; part[g + 2] = s02; part[g + 3] = s03;
      g += width;
      part[g] = s10; part[g + 1] = s11; part[g + 2] = s12; part[g + 3] = s13;
      g += width;
      part[g] = s20; part[g + 1] = s21; part[g + 2] = s22; part[g + 3] = s23;
      g += width;
      part[g] = s30; part[g + 1] = s31; part[g + 2] = s32; part[g + 3] = s33;
    }
  }
}
