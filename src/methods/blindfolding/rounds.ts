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
  const isKept = (k: number, i: number, round: number): boolean => (k * n + i) % distance !== round;
  for (let round = 0; round < distance; round++) {
    R.set(S);
    const kept = (k: number, i: number): boolean => isKept(k, i, round);
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
      for (let k = 0; k < K; k++) if (kept(k, i)) own += ws.weights[begin + k] * z[i * p + begin + k];
      for (let k = 0; k < K; k++) {
        if (kept(k, i)) continue;
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
  readonly kept: (k: number, i: number) => boolean;
  readonly filling: BlindfoldingOptions["filling"];
}

/** Correlations of the block's items with all items. @returns false where one does not vary over the cells kept */
function correlateKept({ n, width: p, z, weights }: Table, R: Float64Array, { begin, K, kept, filling }: Omission): boolean {
  const x = new Float64Array(n);
  for (let k = 0; k < K; k++) {
    const mean = filling === "mean" ? meanKept(z, { n, p, at: begin + k, kept: (i) => kept(k, i) }) : 0;
    for (let i = 0; i < n; i++) x[i] = kept(k, i) ? z[i * p + begin + k] : mean;
    for (let l = 0; l < p; l++) {
      const inner = l - begin;
      if (inner >= 0 && inner <= k) {
        if (inner === k) R[(begin + k) * p + l] = 1;
        continue;
      }
      const inBlock = inner >= 0 && inner < K;
      const meanL = inBlock && filling === "mean" ? meanKept(z, { n, p, at: l, kept: (i) => kept(inner, i) }) : 0;
      let [total, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0];
      for (let i = 0; i < n; i++) {
        const isThere = !inBlock || kept(inner, i);
        if (filling === "pairwise" && !(kept(k, i) && isThere)) continue;
        const w = weights ? weights[i] : 1;
        const y = isThere ? z[i * p + l] : meanL;
        total += w;
        sx += w * x[i];
        sy += w * y;
        sxx += w * x[i] * x[i];
        syy += w * y * y;
        sxy += w * x[i] * y;
      }
      const [vx, vy] = [sxx - (sx * sx) / total, syy - (sy * sy) / total];
      if (!(vx > 1e-12 * total && vy > 1e-12 * total)) return false;
      const r = (sxy - (sx * sy) / total) / Math.sqrt(vx * vy);
      R[(begin + k) * p + l] = r;
      R[l * p + begin + k] = r;
    }
  }
  return true;
}

function meanKept(z: Float64Array, { n, p, at, kept }: { n: number; p: number; at: number; kept: (i: number) => boolean }): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < n; i++) if (kept(i)) [sum, count] = [sum + z[i * p + at], count + 1];
  return sum / count;
}
