import type { Compiled } from "../../sem/compile";
import { regress } from "../../sem/inner";
import { estimateWeights } from "../../sem/pls";
import { prepare } from "../../sem/workspace";
import type { Table } from "../predict/training";
import type { BlindfoldingOptions } from "./options";

/** A table of cases with the correlations of all of them. */
export interface Whole {
  readonly table: Table;
  readonly S: Float64Array;
  readonly start: Float64Array;
}

export interface Squares {
  /** one for each item of the block: Σ(z − ẑ)² over its omitted cells */
  readonly redundancy: Float64Array;
  readonly communality: Float64Array;
  readonly total: Float64Array;
}

/**
 * Blindfolds one block (M18.4). Cells are counted down its columns, t = kn + i; round g leaves out those with t ≡ g (mod d). Correlations
 * of the block's items rest on the cells kept, pair by pair; the model is estimated from them, and predicts the cells left out: by
 * the structural model, λ_k Σβ_mY_m with the scores of the predecessors, and by the construct's own score from the cells kept.
 *
 * @returns undefined where a round cannot be estimated
 */
export function blindfold({ table, S, start }: Whole, model: Compiled, j: number, { pls, distance, filling }: BlindfoldingOptions): Squares | undefined {
  const { n, width: p, z } = table;
  const begin = model.offsets[j];
  const K = model.offsets[j + 1] - begin;
  const ws = prepare(model, pls);
  const R = new Float64Array(p * p);
  const squares = { redundancy: new Float64Array(K), communality: new Float64Array(K), total: new Float64Array(K) };
  const loadings = new Float64Array(K);
  const kept = new Uint8Array(K * n);
  for (let round = 0; round < distance; round++) {
    R.set(S);
    for (let t = 0; t < kept.length; t++) kept[t] = t % distance === round ? 0 : 1;
    if (!correlateKept(table, R, { begin, K, kept, filling })) return undefined;
    const { failure } = estimateWeights(ws, R, start);
    if (failure || regress(ws) >= 0) return undefined;
    for (let k = 0; k < K; k++) {
      let loading = 0;
      for (let l = 0; l < K; l++) loading += R[(begin + k) * p + begin + l] * ws.weights[begin + l];
      loadings[k] = loading;
    }
    for (let i = 0; i < n; i++) {
      const structural = predictedScore(ws, z, i * p, j);
      let own = 0;
      for (let k = 0; k < K; k++) if (kept[k * n + i]) own += ws.weights[begin + k] * z[i * p + begin + k];
      for (let k = 0; k < K; k++) {
        if (kept[k * n + i]) continue;
        const value = z[i * p + begin + k];
        squares.redundancy[k] += (value - loadings[k] * structural) ** 2;
        squares.communality[k] += (value - loadings[k] * own) ** 2;
        squares.total[k] += value * value;
      }
    }
  }
  return squares;
}

function predictedScore({ model, weights, paths }: ReturnType<typeof prepare>, z: Float64Array, row: number, j: number): number {
  let predicted = 0;
  for (const t of model.incoming[j]) {
    const m = model.from[t];
    let score = 0;
    for (let k = model.offsets[m]; k < model.offsets[m + 1]; k++) score += weights[k] * z[row + k];
    predicted += paths[t] * score;
  }
  return predicted;
}

interface Omission {
  readonly begin: number;
  readonly K: number;
  /** K × n, item after item: 1 where the cell is kept */
  readonly kept: Uint8Array;
  readonly filling: BlindfoldingOptions["filling"];
}

/** Correlations of the block's items with all items. @returns false where one does not vary over the cells kept */
function correlateKept({ n, width: p, z, weights }: Table, R: Float64Array, { begin, K, kept, filling }: Omission): boolean {
  const everywhere = new Uint8Array(n).fill(1);
  const maskOf = (l: number): Uint8Array => (l >= begin && l < begin + K ? kept.subarray((l - begin) * n, (l - begin + 1) * n) : everywhere);
  const fillOf = (l: number, mask: Uint8Array): number => (filling === "mean" && mask !== everywhere ? meanKept(z, { n, p, at: l }, mask) : 0);
  for (let k = begin; k < begin + K; k++) {
    const own = maskOf(k);
    const ownFill = fillOf(k, own);
    R[k * p + k] = 1;
    for (let l = 0; l < p; l++) {
      if (l >= begin && l <= k) continue;
      const other = maskOf(l);
      const otherFill = fillOf(l, other);
      let [total, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
      for (let i = 0, row = 0; i < n; i++, row += p) {
        if (filling === "pairwise" && !(own[i] && other[i])) continue;
        const w = weights ? weights[i] : 1;
        const x = own[i] ? z[row + k] : ownFill;
        const y = other[i] ? z[row + l] : otherFill;
        total += w;
        sx += w * x;
        sy += w * y;
        sxx += w * x * x;
        syy += w * y * y;
        sxy += w * x * y;
      }
      const [vx, vy] = [sxx - (sx * sx) / total, syy - (sy * sy) / total];
      if (!(vx > 1e-12 * total && vy > 1e-12 * total)) return false;
      const r = (sxy - (sx * sy) / total) / Math.sqrt(vx * vy);
      R[k * p + l] = r;
      R[l * p + k] = r;
    }
  }
  return true;
}

function meanKept(z: Float64Array, { n, p, at }: { n: number; p: number; at: number }, mask: Uint8Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < n; i++) if (mask[i]) [sum, count] = [sum + z[i * p + at], count + 1];
  return sum / count;
}
