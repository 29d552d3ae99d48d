import { outsideConsistency } from "../../methods/pls/reportCells";
import type { PlsResult, Value } from "../../methods/pls/result";

/** The numbers of one side that a comparison speaks of, by its own estimator; constructs by index. */
export interface Values {
  readonly result: PlsResult;
  readonly ave: readonly Value[];
  readonly rhoC: readonly Value[];
  readonly cronbachAlpha: readonly Value[];
  readonly r2: readonly Value[];
  readonly loadings: readonly Value[];
  readonly srmr: Value;
  path(from: number, to: number): PathValues | undefined;
  htmt(a: number, b: number): Value;
}

export interface PathValues {
  /** null without an arrow: an effect along others */
  readonly coefficient: Value;
  readonly f2: Value;
  readonly vif: Value;
  readonly total: Value;
  readonly indirect: Value;
}

/** Reads a result as its estimator asks: PLS, or consistent PLS where that exists. */
export function valuesOf(result: PlsResult): Values {
  const plsc = result.settings.estimator === "plsc" ? result.plsc : null;
  const source = plsc ?? result;
  const J = result.constructs.length;
  const inside = result.constructs.map((construct) => outsideConsistency(construct) === undefined);
  const applied = (values: readonly Value[]): readonly Value[] => values.map((value, j) => (inside[j] ? value : null));
  const effects = new Map(source.effects.map((effect) => [effect.from * J + effect.to, effect]));
  const pairs = new Map<number, Value>();
  for (let a = 0, at = 0; a < J; a++) for (let b = a + 1; b < J; b++, at++) pairs.set(a * J + b, inside[a] && inside[b] ? (result.htmt[at] ?? null) : null);
  const paths = new Map(result.paths.map(({ from, to }, t) => [from * J + to, t]));
  const at = (values: readonly Value[], t: number | undefined): Value => (t === undefined ? null : (values[t] ?? null));
  return {
    result,
    ave: applied(source.ave),
    rhoC: applied(source.rhoC),
    cronbachAlpha: applied(result.cronbachAlpha),
    r2: source.r2,
    loadings: Array.from(source.outerLoadings),
    srmr: (plsc === null ? result.fit.compositeModel : (result.fit.consistent ?? result.fit.compositeModel)).saturated.SRMR,
    path: (from, to) => {
      const key = from * J + to;
      const [t, effect] = [paths.get(key), effects.get(key)];
      if (t === undefined && effect === undefined) return undefined;
      return { coefficient: at(source.pathCoefficients, t), f2: at(source.f2, t), vif: at(source.vifInner, t), total: effect?.total ?? null, indirect: effect?.indirect ?? null };
    },
    htmt: (a, b) => pairs.get(a < b ? a * J + b : b * J + a) ?? null,
  };
}
