import type { Treated } from "../../data/missing";
import { averageVarianceExtracted, blockOf, cronbachAlpha, principalComponents, rhoA, rhoC } from "../../sem/reliability";
import { heterotraitMonotrait, outerVif } from "../../sem/validity";
import type { Workspace } from "../../sem/workspace";
import type { PlsResult, Value } from "./result";

/** NaN, which the engine uses inside for "does not exist", becomes null. */
export const defined = (value: number): Value => (Number.isNaN(value) ? null : value);
export const allDefined = (values: ArrayLike<number>): readonly Value[] => Array.from(values, defined);

type Measurement = Pick<
  PlsResult,
  | "outerWeights" | "outerLoadings" | "crossLoadings" | "vifOuter" | "cronbachAlpha" | "cronbachAlphaRaw" | "rhoA" | "rhoC" | "ave"
  | "sqrtAve" | "eigenvalue1" | "eigenvalue2" | "dillonGoldsteinRhoPca" | "htmt" | "htmtSigned" | "htmt2"
>;

/** Loadings, reliability and validity of all blocks (M4); call after `project`. */
export function measurementOf(ws: Workspace, { moments }: Treated): Measurement {
  const { model, weights, M } = ws;
  const S = moments.correlations;
  const p = model.columns.length;
  const J = model.constructs.length;
  const loadings = Float64Array.from(model.constructOf, (j, k) => M[k * J + j]);
  const blocks = model.constructs.map((_, j) => blockOf(model, j));
  const components = blocks.map((block) => principalComponents(S, p, block));
  const ave = blocks.map((block) => averageVarianceExtracted(loadings, block));
  const htmt = heterotraitMonotrait(model, S);
  return {
    outerWeights: weights.slice(),
    outerLoadings: loadings,
    crossLoadings: M.slice(),
    vifOuter: blocks.flatMap((block) => Array.from(outerVif(S, p, block))),
    cronbachAlpha: blocks.map((block) => (block.K === 1 ? 1 : defined(cronbachAlpha(S, p, block)))),
    cronbachAlphaRaw: blocks.map((block) => defined(cronbachAlpha(S, p, block, moments.sds))),
    rhoA: blocks.map((_, j) => defined(rhoA(model, j, weights, S))),
    rhoC: blocks.map((block) => defined(rhoC(loadings, block))),
    ave,
    sqrtAve: ave.map(Math.sqrt),
    eigenvalue1: components.map((c) => c.eigenvalue1),
    eigenvalue2: components.map((c) => c.eigenvalue2),
    dillonGoldsteinRhoPca: components.map((c) => defined(c.dillonGoldsteinRho)),
    htmt: allDefined(htmt.absolute),
    htmtSigned: allDefined(htmt.signed),
    htmt2: allDefined(htmt.geometric),
  };
}
