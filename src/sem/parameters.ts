import { outer, type Compiled } from "./compile";
import { effectPairs, routes, totalEffects, type EffectPair } from "./effects";
import { fitOf, observe } from "./fit";
import { implyConstructs, impliedItems, squaredMisfit, type EstimatedModel } from "./implied";
import { averageVarianceExtracted, blockOf, cronbachAlpha, rhoA, rhoC } from "./reliability";
import { adjustedR2 } from "./structure";
import { absoluteHtmt } from "./validity";

export type ParameterKind =
  | "path"
  | "totalEffect"
  | "indirectEffect"
  | "specificIndirectEffect"
  | "outerWeight"
  | "outerLoading"
  | "r2"
  | "r2Adjusted"
  | "f2"
  | "cronbachAlpha"
  | "rhoA"
  | "rhoC"
  | "ave"
  | "htmt"
  | "srmr"
  | "dUls"
  | "dG";

/** One number of an estimated model that resampling follows. */
export interface Parameter {
  readonly kind: ParameterKind;
  /** one construct, a pair (from, to), or a route from source to target; by index */
  readonly constructs: readonly number[];
  /** index of the item of a weight or loading */
  readonly item?: number;
  /** for measures of fit: constructs correlate freely, or as the paths imply */
  readonly fitted?: "saturated" | "estimated";
}

/** What else decides which parameters there are. */
export interface Reading {
  /** blocks whose own correlations follow from their loadings (M5.8); by default none */
  readonly isFactor: readonly boolean[];
  readonly estimatedModel: EstimatedModel;
  /** d_G too, which needs eigenvalues and takes several times as long as all other parameters */
  readonly geodesic: boolean;
}

/** The estimates that parameters are read from: those of PLS or, corrected, of consistent PLS. */
export interface Estimates {
  readonly model: Compiled;
  /** number of cases */
  readonly n: number;
  /** p × p */
  readonly S: Float64Array;
  /** p */
  readonly weights: Float64Array;
  readonly loadings: Float64Array;
  /** P */
  readonly paths: Float64Array;
  readonly f2: Float64Array;
  /** J, NaN for exogenous constructs */
  readonly r2: Float64Array;
  /** J × J construct correlations */
  readonly R: Float64Array;
  /** weights, loadings and paths with the signs in which they, and effects, are given; else those above */
  readonly shown?: { readonly weights: Float64Array; readonly loadings: Float64Array; readonly paths: Float64Array };
}

/** Writes the parameters of one estimate, in the order of `parameters`. */
export interface ParameterReader {
  readonly parameters: readonly Parameter[];
  /** kinds of which there are too many to follow */
  readonly leftOut: readonly ParameterKind[];
  /** @param out parameters are written from `out[at]` on; NaN where one does not exist */
  read(estimates: Estimates, out: Float64Array, at: number): void;
}

/** More than this of a kind that grows with the square of the model, or faster, are not followed: memory. */
const MOST_OF_A_KIND = 2000;

/**
 * The parameters of a model: paths, total, indirect and specific indirect effects, outer weights and loadings, R², adjusted R², f²,
 * α, ρ_A, ρ_c, AVE and HTMT of multi-item blocks, SRMR and d_ULS. Effects and HTMT are left out where there are more than 2,000 of
 * the kind. Reading allocates nothing, but for d_G.
 */
export function parameterReader(model: Compiled, reading: Reading = { isFactor: model.constructs.map(() => false), estimatedModel: "unitVariance", geodesic: false }): ParameterReader {
  const J = model.constructs.length;
  const P = model.from.length;
  const p = model.columns.length;
  const leftOut: ParameterKind[] = [];
  const fewEnough = <T>(kind: ParameterKind, found: readonly T[] | undefined): readonly T[] => {
    if (found && found.length <= MOST_OF_A_KIND) return found;
    leftOut.push(kind);
    return [];
  };
  const pairs = fewEnough("totalEffect", effectPairs(model));
  const indirect = pairs.filter((pair) => pair.indirect);
  const found = fewEnough("specificIndirectEffect", routes(model));
  const steps = found.map((route) => pathsAlong(model, route));
  const endogenous = indices(J).filter((j) => model.incoming[j].length > 0);
  const blocks = indices(J).filter((j) => model.weighting[j] !== outer.single);
  const ratioPairs = fewEnough("htmt", indices(J).flatMap((i) => indices(J).filter((j) => j > i).map((j) => [i, j])));
  const T = new Float64Array(J * J);
  const implied = new Float64Array(J * J);
  const ratios = new Float64Array(ratioPairs.length);
  const parameters: Parameter[] = [
    ...indices(P).map((t): Parameter => ({ kind: "path", constructs: [model.from[t], model.to[t]] })),
    ...pairs.map(({ from, to }): Parameter => ({ kind: "totalEffect", constructs: [from, to] })),
    ...indirect.map(({ from, to }): Parameter => ({ kind: "indirectEffect", constructs: [from, to] })),
    ...found.map((route): Parameter => ({ kind: "specificIndirectEffect", constructs: route })),
    ...indices(p).map((item): Parameter => ({ kind: "outerWeight", constructs: [model.constructOf[item]], item })),
    ...indices(p).map((item): Parameter => ({ kind: "outerLoading", constructs: [model.constructOf[item]], item })),
    ...endogenous.map((j): Parameter => ({ kind: "r2", constructs: [j] })),
    ...endogenous.map((j): Parameter => ({ kind: "r2Adjusted", constructs: [j] })),
    ...indices(P).map((t): Parameter => ({ kind: "f2", constructs: [model.from[t], model.to[t]] })),
    ...(["cronbachAlpha", "rhoA", "rhoC", "ave"] as const).flatMap((kind) => blocks.map((j): Parameter => ({ kind, constructs: [j] }))),
    ...ratioPairs.map((pair): Parameter => ({ kind: "htmt", constructs: pair })),
    ...(["srmr", "dUls", ...(reading.geodesic ? (["dG"] as const) : [])] as const).flatMap((kind) =>
      (["saturated", "estimated"] as const).map((fitted): Parameter => ({ kind, constructs: [], fitted })),
    ),
  ];
  return {
    parameters,
    leftOut,
    read(estimates, out, at) {
      const { n, r2, f2, S, R } = estimates;
      const { paths, weights, loadings } = estimates.shown ?? estimates;
      let to = at;
      for (let t = 0; t < P; t++) out[to++] = paths[t];
      if (pairs.length > 0) totalEffects(model, paths, T);
      for (const pair of pairs) out[to++] = T[pair.from * J + pair.to];
      for (const pair of indirect) out[to++] = indirectEffect(pair, { T, J, paths });
      for (const route of steps) out[to++] = product(paths, route);
      for (let k = 0; k < p; k++) out[to++] = weights[k];
      for (let k = 0; k < p; k++) out[to++] = loadings[k];
      for (const j of endogenous) out[to++] = r2[j];
      for (const j of endogenous) out[to++] = adjustedR2(r2[j], n, model.incoming[j].length);
      for (let t = 0; t < P; t++) out[to++] = f2[t];
      for (const j of blocks) out[to++] = cronbachAlpha(S, p, blockOf(model, j));
      for (const j of blocks) out[to++] = rhoA(model, j, estimates.weights, S);
      for (const j of blocks) out[to++] = rhoC(estimates.loadings, blockOf(model, j));
      for (const j of blocks) out[to++] = averageVarianceExtracted(estimates.loadings, blockOf(model, j));
      if (ratioPairs.length > 0) absoluteHtmt(model, S, ratios);
      out.set(ratios, to);
      to += ratios.length;
      implyConstructs(model, R, estimates, { reading: reading.estimatedModel, implied });
      const { loadings: own } = estimates;
      const missed = squaredMisfit(model, S, { loadings: own, R }, reading.isFactor);
      const missedByPaths = squaredMisfit(model, S, { loadings: own, R: implied }, reading.isFactor);
      out[to++] = Math.sqrt(missed / ((p * (p + 1)) / 2));
      out[to++] = Math.sqrt(missedByPaths / ((p * (p + 1)) / 2));
      out[to++] = missed;
      out[to++] = missedByPaths;
      if (!reading.geodesic) return;
      const observed = observe(S, p, n);
      for (const correlations of [R, implied]) out[to++] = fitOf(observed, impliedItems(model, S, { loadings: own, R: correlations }, reading.isFactor)).dG;
    },
  };
}

const indices = (length: number): number[] => Array.from({ length }, (_, i) => i);

/** Total minus direct effect. */
const indirectEffect = ({ from, to, path }: EffectPair, { T, J, paths }: { T: Float64Array; J: number; paths: Float64Array }): number =>
  T[from * J + to] - (path >= 0 ? paths[path] : 0);

/** Indices of the paths along a route. */
const pathsAlong = (model: Compiled, route: readonly number[]): Int32Array =>
  Int32Array.from(route.slice(1), (target, i) => model.outgoing[route[i]].find((t) => model.to[t] === target)!);

function product(paths: Float64Array, along: Int32Array): number {
  let value = 1;
  for (let i = 0; i < along.length; i++) value *= paths[along[i]];
  return value;
}
