import type { Compiled } from "../../sem/compile";
import { averageVarianceExtracted, blockOf, cronbachAlpha, rhoA, rhoC } from "../../sem/reliability";
import { impliedConstructs } from "../../sem/implied";
import type { Structure } from "../../sem/structure";
import { absoluteHtmt } from "../../sem/validity";
import type { Workspace } from "../../sem/workspace";
import type { PlsOptions } from "../pls/options";
import { states, type Rows } from "./result";

/** Room for the numbers of `count` models made of items of one. */
export function roomFor({ columns, constructs, from }: Compiled, count: number): Rows {
  const absent = (width: number): Float64Array => new Float64Array(count * width).fill(Number.NaN);
  const [p, J, P] = [columns.length, constructs.length, from.length];
  return {
    count,
    state: new Uint8Array(count).fill(states.failed),
    iterations: new Int32Array(count),
    n: new Int32Array(count),
    loadings: absent(p),
    weights: absent(p),
    cronbachAlpha: absent(J),
    rhoA: absent(J),
    rhoC: absent(J),
    ave: absent(J),
    r2: absent(J),
    htmt: absent(J),
    htmtWith: new Int32Array(count * J).fill(-1),
    paths: absent(P),
    f2: absent(P),
    srmr: absent(1),
  };
}

/** An estimate of some of the items of a model of one stage. */
export interface PlainEstimate {
  readonly ws: Workspace;
  readonly structure: Structure;
  readonly S: Float64Array;
  readonly n: number;
  readonly converged: boolean;
  readonly iterations: number;
  /** items of the whole model, ascending */
  readonly kept: Int32Array;
  /** J: what paths that leave a construct are multiplied by where they are shown */
  readonly scales: readonly number[];
}

/** Statistics of inner consistency apply to several items that reflect one thing (decision 11). */
export const appliesTo = (model: Compiled, j: number): boolean => model.constructs[j].direction === "reflective" && blockOf(model, j).K > 1;

/** Writes one estimate into its row. @param p number of items of the whole model */
export function writeRow(rows: Rows, row: number, estimated: PlainEstimate, { p, options }: { readonly p: number; readonly options: PlsOptions }): void {
  const { ws, structure, S, kept, scales } = estimated;
  const { model } = ws;
  const [J, P, size] = [model.constructs.length, model.from.length, kept.length];
  rows.state[row] = estimated.converged ? states.converged : states.notConverged;
  rows.iterations[row] = estimated.iterations;
  rows.n[row] = estimated.n;
  const loadings = Float64Array.from(model.constructOf, (j, k) => ws.M[k * J + j]);
  for (let k = 0; k < size; k++) {
    rows.loadings[row * p + kept[k]] = loadings[k];
    rows.weights[row * p + kept[k]] = ws.weights[k];
  }
  for (let j = 0; j < J; j++) {
    rows.r2[row * J + j] = structure.r2[j];
    if (!appliesTo(model, j)) continue;
    const block = blockOf(model, j);
    rows.cronbachAlpha[row * J + j] = cronbachAlpha(S, size, block);
    rows.rhoA[row * J + j] = rhoA(model, j, ws.weights, S);
    rows.rhoC[row * J + j] = rhoC(loadings, block);
    rows.ave[row * J + j] = averageVarianceExtracted(loadings, block);
  }
  for (let t = 0; t < P; t++) {
    rows.paths[row * P + t] = structure.paths[t] * scales[model.from[t]];
    rows.f2[row * P + t] = structure.f2[t];
  }
  writeHtmt(rows, row, { model, S });
  rows.srmr[row] = srmr(estimated, options);
}

function writeHtmt(rows: Rows, row: number, { model, S }: { readonly model: Compiled; readonly S: Float64Array }): void {
  const J = model.constructs.length;
  const ratios = new Float64Array((J * (J - 1)) / 2);
  absoluteHtmt(model, S, ratios);
  for (let i = 0, at = 0; i < J; i++)
    for (let j = i + 1; j < J; j++, at++) {
      if (appliesTo(model, i) && appliesTo(model, j)) noteHtmt(rows, row, J, { i, j, ratio: ratios[at] });
    }
}

/** Keeps the ratio of a pair where it is the highest of either. */
export function noteHtmt(rows: Rows, row: number, J: number, { i, j, ratio }: { readonly i: number; readonly j: number; readonly ratio: number }): void {
  for (const [one, other] of [[i, j], [j, i]] as const) {
    if (!(ratio > (rows.htmt[row * J + one] || 0))) continue;
    rows.htmt[row * J + one] = ratio;
    rows.htmtWith[row * J + one] = other;
  }
}

/** SRMR of the estimated composite model (M5.9): within blocks nothing differs, between them S_kl − λ_kλ_l R̂_ij. */
export function srmr({ ws, structure, S }: Pick<PlainEstimate, "ws" | "structure" | "S">, { estimatedModel }: PlsOptions): number {
  const { model, M } = ws;
  const { constructOf } = model;
  const J = model.constructs.length;
  const p = constructOf.length;
  const loadings = Float64Array.from(constructOf, (j, k) => M[k * J + j]);
  const R = impliedConstructs(model, ws.C, structure, estimatedModel);
  let sum = 0;
  for (let k = 0; k < p; k++) {
    const row = constructOf[k] * J;
    for (let l = 0; l < model.offsets[constructOf[k]]; l++) {
      const difference = S[k * p + l] - loadings[k] * loadings[l] * R[row + constructOf[l]];
      sum += difference * difference;
    }
  }
  return Math.sqrt(sum / ((p * (p + 1)) / 2));
}
