import type { Report, RunSummary, Table } from "../../report/blocks";
import { itemKey, pathKey, type Overlay } from "../../report/overlay";
import { asConsistent, consistentView } from "./consistentView";
import { outsideConsistency, say } from "./reportCells";
import { comparisonTable } from "./reportComparison";
import { fitTable, gofTable, modelSelectionTable } from "./reportFit";
import { crossLoadingTable, itemTable } from "./reportItems";
import { measurementTable } from "./reportMeasurement";
import { plscTables } from "./reportPlsc";
import { reliabilityTable } from "./reportReliability";
import { convergenceTable, itemDataTable, runTable } from "./reportRun";
import { effectTable, explainedTable, pathTable, routeTable } from "./reportStructural";
import { correlationTable, fornellLarckerTable, ratioTable, signedRatiosDiffer } from "./reportValidity";
import type { PlsResult } from "./result";
import { effectFactor, unitsShown } from "./units";

/** A PLS result as the program shows it: tables by section, and the numbers on the diagram, by the estimator and in the units chosen. */
export function report(result: PlsResult): Report {
  const consistent = result.settings.estimator === "plsc" ? consistentView(result) : undefined;
  const shown = consistent ?? result;
  const uncorrected = (table: Table): Table => (consistent ? { ...table, reading: [say("readings.uncorrected"), ...table.reading] } : table);
  const named = consistent ? asConsistent : (table: Table): Table => table;
  const several = result.constructs.length > 1;
  return {
    run: summary(result, consistent !== undefined),
    overlay: overlay(shown),
    tables: [
      ...estimateTables(shown).map(named),
      ...(several ? [ratioTable(result, "htmt"), ratioTable(result, "htmt2")] : []),
      ...(several && signedRatiosDiffer(result) ? [ratioTable(result, "htmtSigned")] : []),
      ...(several ? [named(fornellLarckerTable(shown)), named(correlationTable(shown))] : []),
      fitTable(result),
      ...plscTables(result, consistent !== undefined),
      ...(result.modelSelection.length > 0 ? [uncorrected(modelSelectionTable(result)), uncorrected(comparisonTable(result))] : []),
      ...(result.gof === null ? [] : [uncorrected(gofTable(result))]),
      runTable(result, consistent ? "plsc" : "pls"),
      convergenceTable(result),
      itemDataTable(result),
    ],
  };
}

/** Tables whose numbers depend on the estimator. */
function estimateTables(shown: PlsResult): readonly Table[] {
  const hasPaths = shown.paths.length > 0;
  return [
    measurementTable(shown),
    reliabilityTable(shown),
    itemTable(shown),
    crossLoadingTable(shown),
    ...(hasPaths ? [pathTable(shown), explainedTable(shown), effectTable(shown)] : []),
    routeTable(shown),
  ].filter((table) => table !== undefined);
}

/** What cannot be about consistent estimates is nothing to mark on a diagram that does not show them. */
function summary({ status, iterations, n, nUsed, nEffective, warnings, settings }: PlsResult, isConsistent: boolean): RunSummary {
  const heeded = settings.estimator === "plsc" ? warnings : warnings.filter(({ code }) => code !== "W_HEYWOOD");
  return { status, iterations, n, nUsed, warnings: heeded, estimator: isConsistent ? "plsc" : "pls", ...(settings.weightColumn === undefined ? {} : { nEffective }) };
}

/** By the ids of the model; statistics of inner consistency only where they apply (decision 11). */
export function overlay(result: PlsResult): Overlay {
  const totals = new Map(result.effects.map((e) => [`${e.from} ${e.to}`, e.total]));
  const weights = unitsShown(result) === "standardised" ? result.outerWeights : result.unstandardised.weights;
  const id = (j: number): string => result.constructs[j]!.id;
  return {
    constructs: Object.fromEntries(
      result.constructs.map((construct, j) => {
        const inside = !outsideConsistency(construct);
        const quality = (values: readonly (number | null)[]): number | null => (inside ? (values[j] ?? null) : null);
        return [
          construct.id,
          {
            r2: result.r2[j] ?? null,
            r2Adjusted: result.r2Adjusted[j] ?? null,
            ave: quality(result.ave),
            cronbachAlpha: quality(result.cronbachAlpha),
            rhoA: quality(result.rhoA),
            rhoC: quality(result.rhoC),
          },
        ];
      }),
    ),
    items: Object.fromEntries(
      result.items.map((item, i) => [itemKey(id(item.construct), item.column), { loading: result.outerLoadings[i]!, weight: weights[i]! }]),
    ),
    paths: Object.fromEntries(
      result.paths.map(({ from, to }, i) => {
        const scale = effectFactor(result, from, to);
        const coefficient = result.pathCoefficients[i]!;
        return [pathKey(id(from), id(to)), { coefficient: coefficient * scale, f2: result.f2[i] ?? null, totalEffect: (totals.get(`${from} ${to}`) ?? coefficient) * scale }];
      }),
    ),
  };
}
