import type { Compiled } from "./compile";

/** More routes than this are not listed (M3.3). */
const MOST_ROUTES = 20_000;

/**
 * Total effects T = (I − B)⁻¹ − I in topological order (M3.2): T_·j = B_·j + Σ_{m→j} T_·m B_mj. Allocates nothing.
 *
 * @param paths P path coefficients
 * @param T     J × J, row = source, column = target; overwritten
 */
export function totalEffects(model: Compiled, paths: ArrayLike<number>, T: Float64Array): void {
  const J = model.constructs.length;
  T.fill(0);
  for (const j of model.order)
    for (const t of model.incoming[j]) {
      const m = model.from[t];
      T[m * J + j] += paths[t];
      for (let i = 0; i < J; i++) T[i * J + j] += T[i * J + m] * paths[t];
    }
}

export interface EffectPair {
  readonly from: number;
  readonly to: number;
  /** index of the direct path, −1 without one */
  readonly path: number;
  /** whether a route of two or more steps exists */
  readonly indirect: boolean;
}

/** Every pair that a directed route joins, sources and targets in the order of the model. */
export function effectPairs(model: Compiled): readonly EffectPair[] {
  const J = model.constructs.length;
  const reaches = new Uint8Array(J * J);
  const byDetour = new Uint8Array(J * J);
  for (const j of model.order)
    for (const t of model.incoming[j]) {
      const m = model.from[t];
      reaches[m * J + j] = 1;
      for (let i = 0; i < J; i++) if (reaches[i * J + m]) reaches[i * J + j] = byDetour[i * J + j] = 1;
    }
  const pairs: EffectPair[] = [];
  for (let from = 0; from < J; from++)
    for (let to = 0; to < J; to++) {
      if (!reaches[from * J + to]) continue;
      const path = model.outgoing[from].find((t) => model.to[t] === to) ?? -1;
      pairs.push({ from, to, path, indirect: byDetour[from * J + to] === 1 });
    }
  return pairs;
}

/**
 * Routes of two or more steps from every source (M3.3), depth first; each is a specific indirect effect. Undefined where there
 * are more than 20,000.
 */
export function routes(model: Compiled): readonly (readonly number[])[] | undefined {
  const found: number[][] = [];
  const walk = (trail: readonly number[]): boolean => {
    for (const t of model.outgoing[trail[trail.length - 1]]) {
      const next = [...trail, model.to[t]];
      if (next.length > 2) found.push(next);
      if (found.length > MOST_ROUTES || !walk(next)) return false;
    }
    return true;
  };
  for (let j = 0; j < model.constructs.length; j++) if (!walk([j])) return undefined;
  return found;
}

/** Product of the paths along a route. */
export function alongRoute(model: Compiled, paths: ArrayLike<number>, route: readonly number[]): number {
  let product = 1;
  for (let i = 1; i < route.length; i++) product *= paths[model.outgoing[route[i - 1]].find((t) => model.to[t] === route[i])!];
  return product;
}
