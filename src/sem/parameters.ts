import { outer, type Compiled } from "./compile";
import { effectPairs, routes, totalEffects, type EffectPair } from "./effects";
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
  | "htmt";

/** One number of an estimated model that resampling follows. */
export interface Parameter {
  readonly kind: ParameterKind;
  /** one construct, a pair (from, to), or a route from source to target; by index */
  readonly constructs: readonly number[];
  /** index of the item of a weight or loading */
  readonly item?: number;
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
}

/** Writes the parameters of one estimate, in the order of `parameters`. */
export interface ParameterReader {
  readonly parameters: readonly Parameter[];
  /** @param out parameters are written from `out[at]` on; NaN where one does not exist */
  read(estimates: Estimates, out: Float64Array, at: number): void;
}

/**
 * The parameters of a model: paths, total, indirect and specific indirect effects (none where there are more than 20,000), outer
 * weights and loadings, R², adjusted R², f², and α, ρ_A, ρ_c, AVE and HTMT of multi-item blocks. Reading allocates nothing.
 */
export function parameterReader(model: Compiled): ParameterReader {
  const J = model.constructs.length;
  const pairs = effectPairs(model);
  const indirect = pairs.filter((pair) => pair.indirect);
  const found = routes(model) ?? [];
  const steps = found.map((route) => pathsAlong(model, route));
  const endogenous = indices(J).filter((j) => model.incoming[j].length > 0);
  const blocks = indices(J).filter((j) => model.weighting[j] !== outer.single);
  const T = new Float64Array(J * J);
  const ratios = new Float64Array((J * (J - 1)) / 2);
  const parameters: Parameter[] = [
    ...indices(model.from.length).map((t): Parameter => ({ kind: "path", constructs: [model.from[t], model.to[t]] })),
    ...pairs.map(({ from, to }): Parameter => ({ kind: "totalEffect", constructs: [from, to] })),
    ...indirect.map(({ from, to }): Parameter => ({ kind: "indirectEffect", constructs: [from, to] })),
    ...found.map((route): Parameter => ({ kind: "specificIndirectEffect", constructs: route })),
    ...indices(model.columns.length).map((item): Parameter => ({ kind: "outerWeight", constructs: [model.constructOf[item]], item })),
    ...indices(model.columns.length).map((item): Parameter => ({ kind: "outerLoading", constructs: [model.constructOf[item]], item })),
    ...endogenous.map((j): Parameter => ({ kind: "r2", constructs: [j] })),
    ...endogenous.map((j): Parameter => ({ kind: "r2Adjusted", constructs: [j] })),
    ...indices(model.from.length).map((t): Parameter => ({ kind: "f2", constructs: [model.from[t], model.to[t]] })),
    ...(["cronbachAlpha", "rhoA", "rhoC", "ave"] as const).flatMap((kind) => blocks.map((j): Parameter => ({ kind, constructs: [j] }))),
    ...indices(J).flatMap((i) => indices(J).filter((j) => j > i).map((j): Parameter => ({ kind: "htmt", constructs: [i, j] }))),
  ];
  return {
    parameters,
    read(estimates, out, at) {
      const { paths, n, r2, f2, weights, loadings, S } = estimates;
      totalEffects(model, paths, T);
      let to = at;
      for (let t = 0; t < paths.length; t++) out[to++] = paths[t];
      for (const pair of pairs) out[to++] = T[pair.from * J + pair.to];
      for (const pair of indirect) out[to++] = indirectEffect(pair, { T, J, paths });
      for (const route of steps) out[to++] = product(paths, route);
      for (let k = 0; k < weights.length; k++) out[to++] = weights[k];
      for (let k = 0; k < loadings.length; k++) out[to++] = loadings[k];
      for (const j of endogenous) out[to++] = r2[j];
      for (const j of endogenous) out[to++] = adjustedR2(r2[j], n, model.incoming[j].length);
      for (let t = 0; t < f2.length; t++) out[to++] = f2[t];
      for (const j of blocks) out[to++] = cronbachAlpha(S, weights.length, blockOf(model, j));
      for (const j of blocks) out[to++] = rhoA(model, j, weights, S);
      for (const j of blocks) out[to++] = rhoC(loadings, blockOf(model, j));
      for (const j of blocks) out[to++] = averageVarianceExtracted(loadings, blockOf(model, j));
      absoluteHtmt(model, S, ratios);
      out.set(ratios, to);
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
