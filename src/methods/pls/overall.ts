import type { Job } from "../../report/job";
import { degreesOfFreedom, fitOf, observe, rmsTheta, type Fit, type Observed } from "../../sem/fit";
import { impliedConstructs, impliedItems, type EstimatedModel } from "../../sem/implied";
import { isFactor, isPositiveSemidefinite, type Consistent } from "../../sem/plsc";
import { averageVarianceExtracted, blockOf, rhoC } from "../../sem/reliability";
import type { Structure } from "../../sem/structure";
import type { Compiled } from "../../sem/compile";
import type { Workspace } from "../../sem/workspace";
import { allDefined, defined } from "./measurement";
import type { FitMeasures, FitReading, PlscResult, PlsResult, Value } from "./result";
import { effectsOf, r2AdjustedOf } from "./structural";

/** One way to read a model: its loadings, construct correlations and paths, and which blocks count as factors (M5.8). */
interface Reading {
  readonly loadings: Float64Array;
  readonly M: Float64Array;
  readonly R: Float64Array;
  readonly structure: Structure;
  readonly isFactor: readonly boolean[];
}

interface Estimates {
  readonly ws: Workspace;
  readonly S: Float64Array;
  readonly structure: Structure;
  readonly consistent: Consistent | undefined;
}

/** Fit of the three readings (M5.9), each estimated and saturated; a step each. @param n rows used */
export function* fitBlocks({ ws, S, structure, consistent }: Estimates, n: number, estimatedModel: EstimatedModel): Job<PlsResult["fit"]> {
  const { model, M, C } = ws;
  const J = model.constructs.length;
  const observed = observe(S, model.columns.length, n);
  const loadings = Float64Array.from(model.constructOf, (j, k) => M[k * J + j]);
  const composite = model.constructs.map(() => false);
  const factors = model.constructs.map((_, j) => treatedAsFactor(model, j));
  const plain = { loadings, M, R: C, structure };
  const read = (reading: Reading): FitReading => fitReading(model, observed, reading, estimatedModel);
  const compositeModel = read({ ...plain, isFactor: composite });
  yield { done: 3, total: 5 };
  const commonFactorModel = read({ ...plain, isFactor: factors });
  yield { done: 4, total: 5 };
  return { compositeModel, commonFactorModel, consistent: consistent ? read({ ...plain, ...consistent, isFactor: factors }) : null };
}

/** A reflective single item is a factor with one loading; that matters for degrees of freedom only. */
const treatedAsFactor = (model: Compiled, j: number): boolean => isFactor(model, j) || (blockOf(model, j).K === 1 && model.constructs[j].direction === "reflective");

function fitReading(model: Compiled, observed: Observed, reading: Reading, estimatedModel: EstimatedModel): FitReading {
  const { loadings, R, structure, isFactor: factors } = reading;
  const { S } = observed;
  const fit = (constructs: Float64Array): FitMeasures => measures(fitOf(observed, impliedItems(model, S, { loadings, R: constructs }, factors)));
  return {
    estimated: { ...fit(impliedConstructs(model, R, structure, estimatedModel)), df: degreesOfFreedom(model, factors) },
    saturated: fit(R),
    rmsTheta: defined(rmsTheta(model, S, reading, factors)),
  };
}

function measures(fit: Fit): FitMeasures {
  return {
    SRMR: defined(fit.SRMR), SRMRExcludingDiagonal: defined(fit.SRMRExcludingDiagonal), dULS: defined(fit.dULS), dG: defined(fit.dG),
    dML: defined(fit.dML), chiSquare: defined(fit.chiSquare), NFI: defined(fit.NFI),
  };
}

/** Consistent PLS as it is reported (M2.8). */
export function plscBlock({ ws, S, consistent }: Omit<Estimates, "structure">, n: number, run: { converged: boolean; estimatedModel: EstimatedModel }): PlscResult | null {
  if (!consistent) return null;
  const { model } = ws;
  const { reliability, loadings, R, structure } = consistent;
  const blocks = model.constructs.map((_, j) => blockOf(model, j));
  const judged = (statistic: typeof rhoC): Value[] => blocks.map((block, j) => (treatedAsFactor(model, j) || block.K === 1 ? defined(statistic(loadings, block)) : null));
  const implied = impliedItems(model, S, { loadings, R: impliedConstructs(model, R, structure, run.estimatedModel) }, model.constructs.map((_, j) => treatedAsFactor(model, j)));
  return {
    reliabilityRhoA: allDefined(reliability),
    outerLoadings: allDefined(loadings),
    pathCoefficients: allDefined(structure.paths),
    f2: allDefined(structure.f2),
    vifInner: allDefined(structure.vif),
    effects: structure.paths.some(Number.isNaN) ? [] : effectsOf(model, structure.paths),
    r2: allDefined(structure.r2),
    r2Adjusted: r2AdjustedOf(model, structure.r2, n),
    rhoC: judged(rhoC),
    ave: judged(averageVarianceExtracted),
    constructCorrelations: allDefined(R),
    admissibility: {
      notConverged: !run.converged,
      loadingAboveOne: loadings.some((loading) => Math.abs(loading) > 1 + 1e-12),
      constructMatrixNotPositive: !isPositiveSemidefinite(R, blocks.length),
      reliabilityAboveOne: reliability.some((rho) => rho > 1 + 1e-12),
      impliedMatrixNotPositive: !isPositiveSemidefinite(implied, model.columns.length),
    },
  };
}

/** GoF = √(mean λ² over items of blocks with several · mean R²) (M5.9); null without such a block. */
export function goodnessOfFit({ model, M }: Workspace, r2: Float64Array): Value {
  const J = model.constructs.length;
  let communality = 0;
  let items = 0;
  for (let k = 0; k < model.columns.length; k++) {
    const j = model.constructOf[k];
    if (blockOf(model, j).K === 1) continue;
    communality += M[k * J + j] ** 2;
    items++;
  }
  const explained = r2.filter((value) => !Number.isNaN(value));
  if (items === 0 || explained.length === 0) return null;
  return Math.sqrt((communality / items) * (explained.reduce((sum, value) => sum + value, 0) / explained.length));
}
