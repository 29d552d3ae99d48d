import { factorise, solveFactored } from "../math/cholesky";
import { innerWeights, regress } from "./inner";
import { outer } from "./compile";
import { blockVariance, scaleBlock, startBlock } from "./outer";
import type { Workspace } from "./workspace";

/** Rounds without progress after which the weights are looked at for a 2-cycle (M2.4). */
const PATIENCE = 50;
/** Variance of a composite made of covariances that all vanish. */
const CANCELLED = 1e-28;

export type Failure =
  /** a Mode B block is singular; `construct` and `item` (a combination of the items before it) are set */
  | "singularBlock"
  /** the predecessors of `construct` are linearly dependent */
  | "singularInner"
  /** the inner proxy of `construct` vanishes: its neighbours are uncorrelated with it, or cancel */
  | "noProxy";

export interface Outcome {
  readonly converged: boolean;
  /** updates of the weights */
  readonly iterations: number;
  readonly failure?: Failure;
  readonly construct?: number;
  readonly item?: number;
  /** constructs that the setting `signs` turned round */
  readonly turned?: readonly number[];
}

/**
 * Wold's algorithm on a correlation matrix (M2.2, M2.3): inner proxies from the composites of the neighbours, outer weights from
 * the covariances of items and proxy, both from the same composites, until the weights stand still. Only + − × ÷ √.
 *
 *   C = W′SW,  q_j = (SWe_j)_j,  w_j ∝ q_j (Mode A) or S_jj⁻¹q_j (Mode B),  w_j′S_jjw_j = 1
 *
 * @param S     p × p correlations, row-major, in the order of the compiled model
 * @param start p starting weights, of any scale; all 1 by default, the point estimate for a resample
 * @param changes takes up the sum of absolute changes of each round, where it is wanted
 * @returns     the outcome; weights stand in `ws.weights`, composite correlations of all pairs in `ws.C`
 */
export function estimateWeights(ws: Workspace, S: Float64Array, start: Float64Array, changes?: number[]): Outcome {
  const { model, weights, next, previous, before } = ws;
  const { tolerance, maxIterations } = ws.settings;
  const singular = factoriseBlocks(ws, S);
  if (singular >= 0) return { converged: false, iterations: 0, failure: "singularBlock", construct: model.constructOf[singular], item: singular };
  for (let j = 0; j < model.constructs.length; j++) startBlock(ws, S, { j, start });
  let smallest = Infinity;
  let smallestAt = 0;
  let averaged = false;
  for (let iteration = 1; iteration <= maxIterations; iteration++) {
    pairCovariances(ws, S);
    const dependent = innerWeights(ws);
    if (dependent >= 0) return { converged: false, iterations: iteration - 1, failure: "singularInner", construct: dependent };
    const cancelled = outerWeights(ws, S);
    if (cancelled >= 0) return { converged: false, iterations: iteration - 1, failure: "noProxy", construct: cancelled };
    before.set(previous);
    previous.set(weights);
    weights.set(next);
    const change = distance(weights, previous);
    changes?.push(change);
    if (change < tolerance) {
      return { converged: true, iterations: iteration, ...finish(ws, S) };
    }
    if (change < smallest) {
      smallest = change;
      smallestAt = iteration;
    } else if (!averaged && iteration - smallestAt >= PATIENCE && distance(weights, before) < change * 1e-6) {
      averaged = true;
      smallest = Infinity;
      smallestAt = iteration;
      average(ws, S);
    }
  }
  return { converged: false, iterations: maxIterations, ...finish(ws, S) };
}

function finish(ws: Workspace, S: Float64Array): Pick<Outcome, "turned"> | undefined {
  const turned = chooseSigns(ws, S);
  pairCovariances(ws, S);
  return turned && { turned };
}

/** @returns the item at which a Mode B block turns out singular, or −1 */
function factoriseBlocks({ model, factors }: Workspace, S: Float64Array): number {
  const p = model.columns.length;
  for (let j = 0; j < factors.length; j++) {
    if (model.weighting[j] !== outer.modeB) continue;
    const begin = model.offsets[j];
    const K = model.offsets[j + 1] - begin;
    const L = factors[j];
    for (let k = 0; k < K; k++) for (let l = 0; l <= k; l++) L[k * K + l] = S[(begin + k) * p + begin + l];
    const bad = factorise(L, K);
    if (bad >= 0) return begin + bad;
  }
  return -1;
}

/** Covariances of the items of one construct with the composite of the other, both ways, and of the composites. */
function pairCovariances({ model, weights, C, first, second, imageAt, images }: Workspace, S: Float64Array): void {
  const { offsets } = model;
  const p = model.columns.length;
  const J = model.constructs.length;
  const P = model.from.length;
  for (let j = 0; j < J; j++) C[j * J + j] = 1;
  for (let t = 0; t < first.length; t++) {
    const a = first[t];
    const b = second[t];
    const beginA = offsets[a];
    const endA = offsets[a + 1];
    const beginB = offsets[b];
    const endB = offsets[b + 1];
    const isPath = t < P;
    const atA = isPath ? imageAt[t] : 0;
    const atB = atA + endA - beginA;
    if (isPath) for (let l = 0; l < endB - beginB; l++) images[atB + l] = 0;
    let covariance = 0;
    for (let k = beginA; k < endA; k++) {
      const row = k * p;
      const wk = weights[k];
      let sum = 0;
      for (let l = beginB; l < endB; l++) sum += S[row + l] * weights[l];
      if (isPath) {
        images[atA + k - beginA] = sum;
        for (let l = beginB; l < endB; l++) images[atB + l - beginB] += S[row + l] * wk;
      }
      covariance += wk * sum;
    }
    C[a * J + b] = covariance;
    C[b * J + a] = covariance;
  }
}

/** Fills `next`. @returns the construct whose inner proxy vanishes, or −1 */
function outerWeights(ws: Workspace, S: Float64Array): number {
  const { model, weights, next, imageAt, images, innerOfSource, innerOfTarget, factors, vectors } = ws;
  const { offsets, weighting, from, to } = model;
  next.fill(0);
  for (let t = 0; t < from.length; t++) {
    const source = innerOfSource[t];
    const target = innerOfTarget[t];
    let at = imageAt[t];
    for (let k = offsets[from[t]]; k < offsets[from[t] + 1]; k++) next[k] += source * images[at++];
    for (let l = offsets[to[t]]; l < offsets[to[t] + 1]; l++) next[l] += target * images[at++];
  }
  for (let j = 0; j < weighting.length; j++) {
    const begin = offsets[j];
    const end = offsets[j + 1];
    if (weighting[j] !== outer.modeA && weighting[j] !== outer.modeB) {
      for (let k = begin; k < end; k++) next[k] = weights[k];
      continue;
    }
    if (weighting[j] === outer.modeB) {
      const x = vectors[j];
      for (let k = begin; k < end; k++) x[k - begin] = next[k];
      solveFactored(factors[j], end - begin, x);
      for (let k = begin; k < end; k++) next[k] = x[k - begin];
    }
    const variance = blockVariance(ws, S, { j, vector: next });
    if (!(variance > CANCELLED)) return j;
    scaleBlock(ws, { j, vector: next, factor: 1 / Math.sqrt(variance) });
  }
  return -1;
}

function distance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += Math.abs(a[k] - b[k]);
  return sum;
}

/** Leaves a 2-cycle by the mean of its two states (M2.4); a block that merely changes its sign stays as it is. */
function average(ws: Workspace, S: Float64Array): void {
  const { model, weights, previous, next } = ws;
  for (let k = 0; k < next.length; k++) next[k] = (weights[k] + previous[k]) / 2;
  for (let j = 0; j < model.constructs.length; j++) {
    const variance = blockVariance(ws, S, { j, vector: next });
    if (!(variance > 1e-6)) continue;
    const scale = 1 / Math.sqrt(variance);
    for (let k = model.offsets[j]; k < model.offsets[j + 1]; k++) weights[k] = next[k] * scale;
  }
}

/**
 * Turns constructs round where asked (M2.6): "majority" where more loadings are negative than positive (a tie: their sum is
 * negative), "dominant" where the loading largest in size is negative. By default no sign is touched.
 * @returns those turned
 */
function chooseSigns(ws: Workspace, S: Float64Array): readonly number[] | undefined {
  const { model, weights, settings } = ws;
  if (settings.signs === "none") return undefined;
  const turned: number[] = [];
  const p = model.columns.length;
  for (let j = 0; j < model.constructs.length; j++) {
    const begin = model.offsets[j];
    const end = model.offsets[j + 1];
    let balance = 0;
    let sum = 0;
    let dominant = 0;
    for (let k = begin; k < end; k++) {
      let loading = 0;
      for (let l = begin; l < end; l++) loading += S[k * p + l] * weights[l];
      balance += Math.sign(loading);
      sum += loading;
      if (Math.abs(loading) > Math.abs(dominant)) dominant = loading;
    }
    const judged = settings.signs === "dominant" ? dominant : balance === 0 ? sum : balance;
    if (judged >= 0) continue;
    scaleBlock(ws, { j, vector: weights, factor: -1 });
    turned.push(j);
  }
  return turned;
}

/**
 * Correlations of every item with every composite, M = SW, and of all composites, C = W′M; paths and R² by `regress`.
 * @returns false where predecessors are linearly dependent
 */
export function project(ws: Workspace, S: Float64Array): boolean {
  const { model, weights, M, C } = ws;
  const p = model.columns.length;
  const J = model.constructs.length;
  const { offsets } = model;
  for (let k = 0; k < p; k++)
    for (let j = 0; j < J; j++) {
      let sum = 0;
      for (let l = offsets[j]; l < offsets[j + 1]; l++) sum += S[k * p + l] * weights[l];
      M[k * J + j] = sum;
    }
  for (let i = 0; i < J; i++) {
    C[i * J + i] = 1;
    for (let j = 0; j < i; j++) {
      let sum = 0;
      for (let k = offsets[i]; k < offsets[i + 1]; k++) sum += weights[k] * M[k * J + j];
      C[i * J + j] = sum;
      C[j * J + i] = sum;
    }
  }
  return regress(ws) < 0;
}
