import type { Compiled } from "./compile";
import { blockOf, type Block } from "./reliability";

/** Heterotrait–monotrait ratios of all pairs i < j in the order (0,1), (0,2) … (1,2) …; NaN where one does not exist. */
export interface Htmt {
  /** mean |r| between ∕ √(mean |r| within · mean |r| within): Henseler, Ringle & Sarstedt (2015), HTMT+ */
  readonly absolute: Float64Array;
  /** the same with signed means, then its size */
  readonly signed: Float64Array;
  /** geometric means of signed correlations: Roemer, Schuberth & Henseler (2021) */
  readonly geometric: Float64Array;
}

/** Below this a mean of correlations is no divisor, and a correlation has no logarithm. */
const NOTHING = 1e-12;

/** Arithmetic means of |r| and of r, and geometric mean of r, over a set of pairs; of a single item with itself all 1. */
interface Means {
  readonly absolute: number;
  readonly signed: number;
  readonly geometric: number;
}

/**
 * HTMT of all pairs of constructs (M4.7). HTMT2 takes no absolute values (decision 8): it does not exist where an odd number of
 * correlations of a set is negative, nor where a correlation within a block is 0.
 */
export function heterotraitMonotrait(model: Compiled, S: Float64Array): Htmt {
  const J = model.constructs.length;
  const p = model.columns.length;
  const blocks = Array.from({ length: J }, (_, j) => blockOf(model, j));
  const within = blocks.map((block) => meansWithin(S, p, block));
  const pairs = (J * (J - 1)) / 2;
  const result = { absolute: new Float64Array(pairs), signed: new Float64Array(pairs), geometric: new Float64Array(pairs) };
  let at = 0;
  for (let i = 0; i < J; i++)
    for (let j = i + 1; j < J; j++) {
      const between = meansBetween(S, p, [blocks[i], blocks[j]]);
      result.absolute[at] = between.absolute / divisor(within[i].absolute, within[j].absolute);
      result.signed[at] = Math.abs(between.signed / divisor(within[i].signed, within[j].signed));
      result.geometric[at] = between.geometric / divisor(within[i].geometric, within[j].geometric);
      at++;
    }
  return result;
}

/**
 * The absolute ratios alone, for resampling: no logarithm, nothing allocated.
 * @param out J(J − 1) ∕ 2, overwritten; NaN where a ratio does not exist
 */
export function absoluteHtmt(model: Compiled, S: Float64Array, out: Float64Array): void {
  const J = model.constructs.length;
  const { offsets } = model;
  for (let i = 0, at = 0; i < J; i++)
    for (let j = i + 1; j < J; j++, at++) {
      const between = meanSize(S, model, i, j);
      out[at] = between / divisor(offsets[i + 1] - offsets[i] > 1 ? meanSize(S, model, i, i) : 1, offsets[j + 1] - offsets[j] > 1 ? meanSize(S, model, j, j) : 1);
    }
}

/** Mean |r| between the items of two blocks, or over the pairs within one. */
function meanSize(S: Float64Array, { offsets, columns }: Compiled, i: number, j: number): number {
  let sum = 0;
  let count = 0;
  for (let k = offsets[i]; k < offsets[i + 1]; k++)
    for (let l = offsets[j]; l < (i === j ? k : offsets[j + 1]); l++) {
      sum += Math.abs(S[k * columns.length + l]);
      count++;
    }
  return sum / count;
}

const divisor = (a: number, b: number): number => (Math.abs(a) > NOTHING && Math.abs(b) > NOTHING && a * b > 0 ? Math.sqrt(a * b) : Number.NaN);

function meansWithin(S: Float64Array, p: number, { begin, K }: Block): Means {
  if (K === 1) return { absolute: 1, signed: 1, geometric: 1 };
  const sums = new Sums();
  for (let k = begin; k < begin + K; k++) for (let l = begin; l < k; l++) sums.add(S[k * p + l]);
  return sums.means();
}

function meansBetween(S: Float64Array, p: number, [a, b]: readonly [Block, Block]): Means {
  const sums = new Sums();
  for (let k = a.begin; k < a.begin + a.K; k++) for (let l = b.begin; l < b.begin + b.K; l++) sums.add(S[k * p + l]);
  return sums.means();
}

class Sums {
  private count = 0;
  private absolute = 0;
  private signed = 0;
  private logarithms = 0;
  private negative = false;
  private zero = false;

  add(r: number): void {
    const size = Math.abs(r);
    this.count++;
    this.absolute += size;
    this.signed += r;
    if (size < NOTHING) this.zero = true;
    else this.logarithms += Math.log(size);
    if (r < 0) this.negative = !this.negative;
  }

  means(): Means {
    const geometric = this.zero ? 0 : this.negative ? Number.NaN : Math.exp(this.logarithms / this.count);
    return { absolute: this.absolute / this.count, signed: this.signed / this.count, geometric };
  }
}

/**
 * Outer VIF of the items of a block: diag S_jj⁻¹, 1 for a single item (M4.8); Infinity where an item is a linear combination of
 * the others. Each item is swept by the others, leaving out those that add nothing, so that an exact dependence among some items
 * leaves the VIF of the rest untouched.
 */
export function outerVif(S: Float64Array, p: number, { begin, K }: Block): Float64Array {
  const vif = new Float64Array(K);
  const L = new Float64Array(K * K);
  const order = new Int32Array(K);
  for (let item = 0; item < K; item++) {
    let place = 0;
    for (let k = 0; k < K; k++) if (k !== item) order[place++] = begin + k;
    order[K - 1] = begin + item;
    const left = lastPivot(S, p, { order, L });
    vif[item] = left > 0 ? 1 / left : Infinity;
  }
  return vif;
}

/** Share of the last variable's variance that the others leave; 0 where nothing is left. Rows of L of dependent others are 0. */
function lastPivot(S: Float64Array, p: number, { order, L }: { order: Int32Array; L: Float64Array }): number {
  const K = order.length;
  for (let i = 0; i < K; i++) {
    let pivot = S[order[i] * p + order[i]];
    for (let j = 0; j < i; j++) {
      let sum = S[order[i] * p + order[j]];
      for (let k = 0; k < j; k++) sum -= L[i * K + k] * L[j * K + k];
      const value = L[j * K + j] > 0 ? sum / L[j * K + j] : 0;
      L[i * K + j] = value;
      pivot -= value * value;
    }
    const independent = pivot >= 1e-10 * S[order[i] * p + order[i]];
    if (i === K - 1) return independent ? pivot : 0;
    L[i * K + i] = independent ? Math.sqrt(pivot) : 0;
  }
  return 1;
}
