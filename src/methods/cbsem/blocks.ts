import type { CovarianceParameter } from "../../sem/covariance/model";
import type { CbsemResult, Estimate } from "./result";

/** Names as the reference cases write them: `A =~ x`, `A -> B`, `A <-> B`, `x ~~ y`. */
function keyOf({ constructs, items }: CbsemResult, one: CovarianceParameter): string {
  const construct = (j: number): string => constructs[j].name;
  const item = (k: number): string => items[k].column;
  switch (one.kind) {
    case "loading":
      return `${construct(one.construct)} =~ ${item(one.item)}`;
    case "path":
      return `${construct(one.from)} -> ${construct(one.to)}`;
    case "residual":
      return `${item(one.item)} ~~ ${item(one.item)}`;
    case "variance":
      return `${construct(one.construct)} ~~ ${construct(one.construct)}`;
    case "covariance":
      return `${construct(one.first)} <-> ${construct(one.second)}`;
    case "residualCovariance":
      return `${item(one.first)} ~~ ${item(one.second)}`;
  }
}

/** What the command line prints of a covariance structure; the blocks of the reference cases among them. */
export function blocks(result: CbsemResult): Readonly<Record<string, unknown>> {
  const { estimates, constructs, fit, r2, rhoC, ave, items, itemR2, factorCorrelations, modifications, totalEffects } = result;
  const of = (kind: CovarianceParameter["kind"], value: (estimate: Estimate) => number | null): Readonly<Record<string, number | null>> =>
    Object.fromEntries(estimates.filter(({ parameter }) => parameter.kind === kind).map((one) => [keyOf(result, one.parameter), value(one)]));
  const q = constructs.length;
  const byConstruct = (values: readonly (number | null)[]): object => Object.fromEntries(constructs.flatMap(({ name }, j) => (values[j] === null ? [] : [[name, values[j]]])));
  return {
    standardizedLoadings: of("loading", ({ standardised }) => standardised),
    standardizedPaths: of("path", ({ standardised }) => standardised),
    standardizedCorrelations: of("covariance", ({ standardised }) => standardised),
    standardizedResidualCovariances: of("residualCovariance", ({ standardised }) => standardised),
    unstandardizedLoadings: of("loading", ({ estimate }) => estimate),
    unstandardizedPaths: of("path", ({ estimate }) => estimate),
    variances: { ...of("variance", ({ estimate }) => estimate), ...of("residual", ({ estimate }) => estimate) },
    covariances: { ...of("covariance", ({ estimate }) => estimate), ...of("residualCovariance", ({ estimate }) => estimate) },
    loadingSe: of("loading", ({ se }) => se),
    pathSe: of("path", ({ se }) => se),
    pathZ: of("path", ({ z }) => z),
    pathP: of("path", ({ p }) => p),
    standardizedLoadingSe: of("loading", ({ standardisedSe }) => standardisedSe),
    standardizedPathSe: of("path", ({ standardisedSe }) => standardisedSe),
    varianceSe: { ...of("variance", ({ se }) => se), ...of("residual", ({ se }) => se) },
    covarianceSe: { ...of("covariance", ({ se }) => se), ...of("residualCovariance", ({ se }) => se) },
    r2: byConstruct(r2),
    itemR2: Object.fromEntries(items.map(({ column }, k) => [column, itemR2[k]])),
    rhoC: byConstruct(rhoC),
    ave: byConstruct(ave),
    factorCorrelations: Object.fromEntries(constructs.map(({ name }, i) => [name, Object.fromEntries(constructs.map((other, j) => [other.name, factorCorrelations[i * q + j]]))])),
    totalEffects: Object.fromEntries(totalEffects.map(({ from, to, total }) => [`${constructs[from].name} -> ${constructs[to].name}`, total])),
    fit: {
      chisq: fit.chiSquare, df: fit.df, pvalue: fit.p, cfi: fit.CFI, tli: fit.TLI, nfi: fit.NFI, ifi: fit.IFI, gfi: fit.GFI, agfi: fit.AGFI,
      rmsea: fit.RMSEA, "rmsea.ci.lower": fit.RMSEAInterval?.[0] ?? null, "rmsea.ci.upper": fit.RMSEAInterval?.[1] ?? null, "rmsea.pvalue": fit.closeP,
      srmr: fit.SRMR, srmr_bentler: fit.SRMR, aic: fit.AIC, bic: fit.BIC, bic2: fit.adjustedBIC, logl: fit.lnL, npar: fit.parameters,
      "baseline.chisq": fit.baselineChiSquare, "baseline.df": fit.baselineDf,
    },
    chiSquareWishart: fit.chiSquareWishart,
    modificationIndices: modifications.filter(({ index }) => index > 3.84).map(({ parameter, index, change, standardisedChange }) => ({ parameter: keyOf(result, parameter), index, change, standardisedChange })),
  };
}
