import type { Dataset } from "../../data/dataset";
import { usedRows } from "../../data/used";
import { byConstruct, byItem, byPair, byPath, effectsBy, matrix, num, type Json } from "./blockShapes";
import type { FitMeasures, FitReading, ModelSelection, PlscResult, PlsResult, ResultEffect } from "./result";

/** The blocks that the command line prints (contract: docs/command-line.md), in the order printed. */
export const blockNames = [
  "run", "outerWeights", "outerLoadings", "vifOuter", "crossLoadings",
  "pathCoefficients", "totalEffects", "indirectEffects", "specificIndirectEffects", "f2", "f2Reestimated", "vifInner",
  "r2", "r2Adjusted", "cronbachAlpha", "cronbachAlphaRaw", "rhoA", "rhoC", "ave",
  "eigenvalue1", "eigenvalue2", "dillonGoldsteinRhoPca",
  "constructCorrelations", "htmt", "htmt2", "htmtSigned", "fornellLarcker", "scores",
  "modelSelection", "plsc", "fit", "gof",
] as const;
export type BlockName = (typeof blockNames)[number];

/**
 * A result as named blocks of plain JSON: constructs by name, paths as `A -> B`, pairs as `A <-> B`.
 * Whatever is not defined or not finite is null. `run` is the caller's: it knows program and settings.
 * @param data the data set of the run
 */
export function blocksOf(result: PlsResult, data: Dataset): Readonly<Record<Exclude<BlockName, "run">, Json>> {
  const shown = result.effects.map((e) => scaled(e, result.effectScale[e.from]!));
  return {
    outerWeights: byItem(result, result.outerWeights),
    outerLoadings: byItem(result, result.outerLoadings),
    vifOuter: byItem(result, result.vifOuter),
    crossLoadings: crossLoadings(result),
    pathCoefficients: byPath(result, shownPathCoefficients(result)),
    totalEffects: effectsBy(result, shown, "total"),
    indirectEffects: effectsBy(result, shown, "indirect"),
    specificIndirectEffects: routes(result),
    f2: byPath(result, result.f2),
    f2Reestimated: byPath(result, result.f2Reestimated),
    vifInner: byPath(result, result.vifInner),
    r2: byConstruct(result, result.r2, result.r2),
    r2Adjusted: byConstruct(result, result.r2Adjusted, result.r2),
    cronbachAlpha: byConstruct(result, result.cronbachAlpha),
    cronbachAlphaRaw: byConstruct(result, result.cronbachAlphaRaw),
    rhoA: byConstruct(result, result.rhoA),
    rhoC: byConstruct(result, result.rhoC),
    ave: byConstruct(result, result.ave),
    eigenvalue1: byConstruct(result, result.eigenvalue1),
    eigenvalue2: byConstruct(result, result.eigenvalue2),
    dillonGoldsteinRhoPca: byConstruct(result, result.dillonGoldsteinRhoPca),
    constructCorrelations: matrix(result, result.constructCorrelations),
    htmt: byPair(result, result.htmt),
    htmt2: byPair(result, result.htmt2),
    htmtSigned: byPair(result, result.htmtSigned),
    fornellLarcker: { sqrtAve: byConstruct(result, result.sqrtAve), correlations: byPair(result, upperTriangle(result)) },
    scores: {
      rows: rowNumbers(result, data),
      values: Object.fromEntries(result.constructs.map((c, j) => [c.name, Array.from(result.scores.values[j]!, num)])),
    },
    modelSelection: modelSelection(result),
    plsc: result.plsc && plsc(result, result.plsc),
    fit: {
      compositeModel: fitReading(result.fit.compositeModel),
      commonFactorModel: fitReading(result.fit.commonFactorModel),
      consistent: result.fit.consistent && fitReading(result.fit.consistent),
    },
    gof: num(result.gof),
  };
}

/** Rows are counted from 1 among those that pass the filter, as if the file held only these. */
export function rowNumbers({ scores, settings }: PlsResult, data: Dataset): number[] {
  if (!settings.filter) return [...scores.rows];
  const place = new Map(Array.from(usedRows(data, { filter: settings.filter, missingCodes: [] }), (row, i) => [row + 1, i + 1]));
  return Array.from(scores.rows, (row) => place.get(row)!);
}

const scaled = (effect: ResultEffect, by: number): ResultEffect => ({ ...effect, total: effect.total * by, indirect: effect.indirect === null ? null : effect.indirect * by });

function crossLoadings(result: PlsResult): Json {
  const J = result.constructs.length;
  return Object.fromEntries(
    result.items.map((item, i) => [item.column, Object.fromEntries(result.constructs.map((c, j) => [c.name, num(result.crossLoadings[i * J + j])]))]),
  );
}

function upperTriangle({ constructs, constructCorrelations }: PlsResult): number[] {
  const J = constructs.length;
  return constructs.flatMap((_, i) => Array.from(constructCorrelations.subarray(i * J + i + 1, (i + 1) * J)));
}

function routes(result: PlsResult): Json {
  return Object.fromEntries(
    result.specificIndirectEffects.map(({ route, value }) => [route.map((j) => result.constructs[j]!.name).join(" -> "), num(value * result.effectScale[route[0]!]!)]),
  );
}

/** Paths in the units in which they are shown (M1.6). */
export const shownPathCoefficients = (result: PlsResult): number[] => result.paths.map(({ from }, i) => result.pathCoefficients[i]! * result.effectScale[from]!);

export const criteria = ["AIC", "AICc", "AICu", "BIC", "FPE", "GM", "HQ", "HQc", "Mallows_Cp"] as const satisfies readonly (keyof ModelSelection)[];

function modelSelection(result: PlsResult): Json {
  return Object.fromEntries(
    criteria.map((name) => [name, Object.fromEntries(result.modelSelection.map((m) => [result.constructs[m.construct]!.name, num(m[name])]))]),
  );
}

function plsc(result: PlsResult, consistent: PlscResult): Json {
  const { admissibility } = consistent;
  return {
    pathCoefficients: byPath(result, consistent.pathCoefficients),
    totalEffects: effectsBy(result, consistent.effects, "total"),
    indirectEffects: effectsBy(result, consistent.effects, "indirect"),
    outerLoadings: byItem(result, consistent.outerLoadings),
    r2: byConstruct(result, consistent.r2, result.r2),
    r2Adjusted: byConstruct(result, consistent.r2Adjusted, result.r2),
    f2: byPath(result, consistent.f2),
    vifInner: byPath(result, consistent.vifInner),
    constructCorrelations: matrix(result, consistent.constructCorrelations),
    reliabilityRhoA: byConstruct(result, consistent.reliabilityRhoA),
    rhoC: byConstruct(result, consistent.rhoC),
    ave: byConstruct(result, consistent.ave),
    admissibility: {
      1: admissibility.notConverged,
      2: admissibility.loadingAboveOne,
      3: admissibility.constructMatrixNotPositive,
      4: admissibility.reliabilityAboveOne,
      5: admissibility.impliedMatrixNotPositive,
    },
  };
}

function fitReading({ estimated, saturated, rmsTheta }: FitReading): Json {
  return { estimated: { ...fitMeasures(estimated), df: estimated.df }, saturated: fitMeasures(saturated), rmsTheta: num(rmsTheta) };
}

const fitMeasures = (fit: FitMeasures): Record<string, Json> => ({
  SRMR: num(fit.SRMR),
  SRMRExcludingDiagonal: num(fit.SRMRExcludingDiagonal),
  dULS: num(fit.dULS),
  dG: num(fit.dG),
  dML: num(fit.dML),
  chiSquare: num(fit.chiSquare),
  NFI: num(fit.NFI),
});
