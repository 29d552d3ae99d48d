import { displayName } from "../../model/types";
import type { Place, Problem, WarningCode } from "../../report/problem";
import { outer, type Compiled } from "../../sem/compile";
import type { Consistent } from "../../sem/plsc";
import type { Structure } from "../../sem/structure";
import type { Workspace } from "../../sem/workspace";

function warning(code: WarningCode, at: readonly Place[], detail: Problem["detail"]): Problem {
  return { code, severity: "warning", at, detail };
}

const atConstruct = (model: Compiled, j: number): Place => ({ kind: "construct", id: model.constructs[j].id });
const atItem = (model: Compiled, k: number): Place => ({ kind: "item", construct: model.constructs[model.constructOf[k]].id, column: model.columns[k] });

export const notConverged = (iterations: number): Problem => warning("E_NO_CONVERGENCE", [], { iterations });

/** W_SIGN: a Mode A block whose loadings have both signs (M2.6): its α, AVE and HTMT say little. */
export function signWarnings({ model, M }: Workspace): readonly Problem[] {
  const J = model.constructs.length;
  return model.constructs.flatMap((construct, j) => {
    if (model.weighting[j] !== outer.modeA) return [];
    const items = Array.from({ length: model.offsets[j + 1] - model.offsets[j] }, (_, k) => model.offsets[j] + k);
    const negative = items.filter((k) => M[k * J + j] < 0);
    const fewer = negative.length * 2 <= items.length ? negative : items.filter((k) => M[k * J + j] >= 0);
    if (negative.length === 0 || negative.length === items.length) return [];
    return [warning("W_SIGN", [atConstruct(model, j), ...fewer.map((k) => atItem(model, k))], { construct: displayName(construct), items: fewer.map((k) => model.columns[k]).join(", ") })];
  });
}

/** W_SIGN with reason "turned": what the setting `signs` did (M2.6). */
export const turnedWarnings = (model: Compiled, turned: readonly number[]): readonly Problem[] =>
  turned.map((j) => warning("W_SIGN", [atConstruct(model, j)], { reason: "turned", construct: displayName(model.constructs[j]) }));

/** Below this f² a path is shown as adding nothing (Cohen 1988), and no sample size is asked for its sake. */
const MEANINGFUL = 0.02;
/** z.95 + z.80: found at the 5 % level, one-tailed, in four of five samples (M12.1). */
const POWER = 2.486;

/**
 * W_LOW_N: fewer cases than the inverse square root method asks for the weakest path that is shown as more than nothing,
 * n ≥ (2.486 ∕ |β|)² (Kock & Hadaya 2018; M12.1, docs/decisions/0013).
 */
export function lowPowerWarnings(model: Compiled, { paths, f2 }: Structure, n: number): readonly Problem[] {
  const meaningful = Array.from(paths.keys()).filter((t) => f2[t] >= MEANINGFUL);
  if (meaningful.length === 0) return [];
  const weakest = meaningful.reduce((a, b) => (Math.abs(paths[b]) < Math.abs(paths[a]) ? b : a));
  const value = Math.abs(paths[weakest]);
  const needed = Math.ceil((POWER / value) ** 2);
  if (n >= needed) return [];
  const [from, to] = [model.constructs[model.from[weakest]], model.constructs[model.to[weakest]]];
  return [warning("W_LOW_N", [{ kind: "path", from: from.id, to: to.id }], { n: Math.round(n), path: `${displayName(from)} → ${displayName(to)}`, value, needed })];
}

/** W_COLLINEAR: items with infinite VIF, block by block. */
export function collinearWarnings(model: Compiled, vif: readonly number[]): readonly Problem[] {
  return model.constructs.flatMap((construct, j) => {
    const items = Array.from({ length: model.offsets[j + 1] - model.offsets[j] }, (_, k) => model.offsets[j] + k).filter((k) => vif[k] === Infinity);
    if (items.length === 0) return [];
    return [warning("W_COLLINEAR", items.map((k) => atItem(model, k)), { construct: displayName(construct), items: items.map((k) => model.columns[k]).join(", ") })];
  });
}

/** W_HEYWOOD for a block whose items are uncorrelated, so that no consistent estimate exists. */
export function noConsistent(model: Compiled, j: number): Problem {
  return warning("W_HEYWOOD", [atConstruct(model, j)], { reason: "none", what: "ρ_A", element: displayName(model.constructs[j]), value: 0 });
}

interface Impossible {
  readonly at: readonly Place[];
  readonly element: string;
  readonly value: number;
}

/**
 * W_HEYWOOD for consistent values that cannot be: reliability outside 0 … 1, loading above 1, correlation of 1 or more in size, R²
 * above 1. One warning a kind: its places are all of them, its words tell of the worst.
 */
export function heywoodWarnings(model: Compiled, { reliability, loadings, R, structure }: Consistent): readonly Problem[] {
  const J = model.constructs.length;
  const name = (j: number): string => displayName(model.constructs[j]);
  const construct = (j: number, value: number): Impossible => ({ at: [atConstruct(model, j)], element: name(j), value });
  const pairs = model.constructs.flatMap((_, j) =>
    Array.from({ length: j }, (_, i) => ({ at: [atConstruct(model, i), atConstruct(model, j)], element: `${name(i)} – ${name(j)}`, value: R[i * J + j] })),
  );
  return [
    ...worst("ρ_A", Array.from(reliability, (rho, j) => construct(j, rho)).filter(({ value }) => value > 1 || value < 0)),
    ...worst("λ", Array.from(loadings, (value, k) => ({ at: [atItem(model, k)], element: model.columns[k], value })).filter(({ value }) => Math.abs(value) > 1 + 1e-12)),
    ...worst("r", pairs.filter(({ value }) => Math.abs(value) >= 1)),
    ...unsolved(model, structure),
    ...worst("R²", Array.from(structure.r2, (r2, j) => construct(j, r2)).filter(({ value }) => value > 1)),
  ];
}

/** Corrected correlations that leave the paths to a construct without a solution. */
function unsolved(model: Compiled, { paths }: Structure): Problem[] {
  const targets = [...new Set(Array.from(paths.keys()).filter((t) => Number.isNaN(paths[t])).map((t) => model.to[t]))];
  if (targets.length === 0) return [];
  return [warning("W_HEYWOOD", targets.map((j) => atConstruct(model, j)), { reason: "singular", what: "β", element: targets.map((j) => displayName(model.constructs[j])).join(", "), count: targets.length })];
}

function worst(what: string, found: readonly Impossible[]): Problem[] {
  if (found.length === 0) return [];
  const distance = ({ value }: Impossible): number => (value < 0 && what === "ρ_A" ? 1 - value : Math.abs(value));
  const { element, value } = found.reduce((a, b) => (distance(b) > distance(a) ? b : a));
  return [warning("W_HEYWOOD", found.flatMap(({ at }) => at), { what, element, value: Math.round(value * 1e6) / 1e6, count: found.length })];
}
