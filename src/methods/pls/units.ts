import type { Treated } from "../../data/missing";
import type { Compiled } from "../../sem/compile";
import type { ShownResult, Unstandardised, Value } from "./result";

/** Weights whose sum is this small a share of Σ|u| cancel. */
const CANCELLED = 1e-8;

/**
 * Scores in the units of their items (M1.5): with u_k = w_k ∕ s_k, weights v_k = u_k ∕ Σu, scale 1 ∕ Σu and mean Σ v_k x̄_k.
 * Scores and products have no units, nor what is made of them. Weights of both signs are allowed: the score then leaves the range of its items, which the report says.
 */
export function unstandardisedOf(model: Compiled, weights: Float64Array, { moments }: Treated, isItem: (column: number) => boolean = () => true): Unstandardised {
  const { means, sds } = moments;
  const perUnit = weights.map((w, k) => w / sds[k]!);
  const scales = model.constructs.map((_, j): Value => {
    if (!isItem(model.offsets[j]!)) return null;
    const block = perUnit.subarray(model.offsets[j], model.offsets[j + 1]);
    const sum = block.reduce((total, u) => total + u, 0);
    const size = block.reduce((total, u) => total + Math.abs(u), 0);
    return Math.abs(sum) > CANCELLED * size ? 1 / sum : null;
  });
  const shares = Array.from(perUnit, (u, k): Value => times(u, scales[model.constructOf[k]!]!));
  return {
    weights: shares,
    scales,
    means: scales.map((scale, j) => {
      if (scale === null) return null;
      let mean = 0;
      for (let k = model.offsets[j]!; k < model.offsets[j + 1]!; k++) mean += shares[k]! * means[k]!;
      return mean;
    }),
  };
}

const times = (a: number, b: Value): Value => (b === null ? null : a * b);

export type Units = ShownResult["settings"]["results"];

/** The units in which a result is shown: those asked for, unless the weights of some block cancel and its score has no unit. */
export const unitsShown = ({ settings: { results }, unstandardised: { scales } }: ShownResult): Units => (scales.includes(null) ? "standardised" : results);

/** What an effect of one construct on another is multiplied by to be shown (M1.5, M1.6). */
export function effectFactor(result: ShownResult, from: number, to: number): number {
  return unitsShown(result) === "standardised" ? result.effectScale[from]! : unstandardisedFactor(result, from, to);
}

/** The same in the units of the items, whatever is shown. */
export const unstandardisedFactor = ({ unstandardised: { scales } }: ShownResult, from: number, to: number): number => scales[to]! / scales[from]!;

/** Constant of the equation of an endogenous construct, mean_j − Σ b_ij mean_i (M1.5); null where scores have no unit. */
export function intercept(result: ShownResult, to: number): Value {
  const { means, scales } = result.unstandardised;
  if (scales.includes(null)) return null;
  const explained = result.paths.reduce((sum, path, t) => (path.to === to ? sum + result.pathCoefficients[t]! * unstandardisedFactor(result, path.from, to) * means[path.from]! : sum), 0);
  return means[to]! - explained;
}
