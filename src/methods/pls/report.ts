import type { Report, RunSummary, Table } from "../../report/blocks";
import { dimensionColumn, dimensionsOf } from "../../model/hierarchy";
import type { PathModel } from "../../model/types";
import { itemKey, pathKey, type ItemOverlay, type Overlay } from "../../report/overlay";
import type { Input } from "../method";
import { combined, lowerStages, withoutProducts } from "./combined";
import { asConsistent, consistentView } from "./consistentView";
import { keyOfItem, outsideConsistency, say } from "./reportCells";
import { comparisonTable } from "./reportComparison";
import { fitTable, gofTable, modelSelectionTable } from "./reportFit";
import { interactionTable } from "./reportInteractions";
import { crossLoadingTable, itemTable } from "./reportItems";
import { measurementTable } from "./reportMeasurement";
import { plscTables } from "./reportPlsc";
import { reliabilityTable } from "./reportReliability";
import { convergenceTable, itemDataTable, runTable } from "./reportRun";
import { effectTable, explainedTable, pathTable, routeTable } from "./reportStructural";
import { correlationTable, fornellLarckerTable, ratioTable, signedRatiosDiffer } from "./reportValidity";
import type { PlsResult, ShownResult } from "./result";
import { effectFactor, unitsShown } from "./units";

/** A PLS result as the program shows it: tables by section, and the numbers on the diagram, by the estimator and in the units chosen. */
export function report(result: PlsResult, input?: Pick<Input, "model">): Report {
  const consistent = result.settings.estimator === "plsc" ? consistentView(result) : undefined;
  const shown = consistent ?? result;
  const uncorrected = (table: Table): Table => (consistent ? { ...table, reading: [say("readings.uncorrected"), ...table.reading] } : table);
  const named = consistent ? asConsistent : (table: Table): Table => table;
  const drawn = withoutProducts(result);
  const several = drawn.constructs.length > 1;
  return {
    run: summary(result, consistent !== undefined),
    overlay: overlay(shown, input?.model),
    tables: [
      ...estimateTables(shown).map(named),
      ...(several ? [ratioTable(drawn, "htmt"), ratioTable(drawn, "htmt2")] : []),
      ...(several && signedRatiosDiffer(drawn) ? [ratioTable(drawn, "htmtSigned")] : []),
      ...(several ? [named(fornellLarckerTable(withoutProducts(shown))), named(correlationTable(shown))] : []),
      ...lowerStages(result).flatMap(lowerTables),
      fitTable(result),
      ...plscTables(result, consistent !== undefined),
      ...(result.modelSelection.length > 0 ? [uncorrected(modelSelectionTable(result)), uncorrected(comparisonTable(result))] : []),
      ...(result.gof === null ? [] : [uncorrected(gofTable(result))]),
      runTable(result, consistent ? "plsc" : "pls"),
      convergenceTable(result),
      itemDataTable(combined(result)),
    ],
  };
}

/** Tables whose numbers depend on the estimator. */
function estimateTables(shown: PlsResult): readonly Table[] {
  const hasPaths = shown.paths.length > 0;
  const measured = combined(shown);
  return [
    measurementTable(measured),
    reliabilityTable(measured),
    itemTable(measured),
    crossLoadingTable(withoutProducts(shown)),
    ...(hasPaths ? [pathTable(shown), interactionTable(shown), explainedTable(shown), effectTable(shown)] : []),
    routeTable(shown),
  ].filter((table) => table !== undefined);
}

/** Whether constructs of lower order are told from each other, in the stage that has them (M8.5). */
function lowerTables(stage: PlsResult, number: number): readonly Table[] {
  const tables = [ratioTable(stage, "htmt"), fornellLarckerTable(stage), correlationTable(stage), crossLoadingTable(stage)];
  return tables.map((table) => ({ ...table, id: `${table.id}Lower${number === 0 ? "" : number + 1}`, title: { ...table.title, values: { ...table.title.values, context: "lower" } } }));
}

/** What cannot be about consistent estimates is nothing to mark on a diagram that does not show them. */
function summary({ status, iterations, n, nUsed, nEffective, warnings, settings }: PlsResult, isConsistent: boolean): RunSummary {
  const heeded = settings.estimator === "plsc" ? warnings : warnings.filter(({ code }) => code !== "W_HEYWOOD");
  return { status, iterations, n, nUsed, warnings: heeded, estimator: isConsistent ? "plsc" : "pls", ...(settings.weightColumn === undefined ? {} : { nEffective }) };
}

/** By the ids of the model; statistics of inner consistency only where they apply (decision 11). */
export function overlay(result: ShownResult, model?: PathModel): Overlay {
  const measured = combined(result);
  const totals = new Map(result.effects.map((e) => [`${e.from} ${e.to}`, e.total]));
  const weights = unitsShown(result) === "standardised" ? measured.outerWeights : measured.unstandardised.weights;
  const id = (j: number): string => result.constructs[j]!.id;
  return {
    constructs: Object.fromEntries(
      measured.constructs.map((construct, j) => {
        const inside = !outsideConsistency(construct);
        const quality = (values: readonly (number | null)[]): number | null => (inside ? (values[j] ?? null) : null);
        return [
          construct.id,
          {
            r2: measured.r2[j] ?? null,
            r2Adjusted: measured.r2Adjusted[j] ?? null,
            ave: quality(measured.ave),
            cronbachAlpha: quality(measured.cronbachAlpha),
            rhoA: quality(measured.rhoA),
            rhoC: quality(measured.rhoC),
          },
        ];
      }),
    ),
    items: Object.fromEntries([
      ...measured.items.map((item, i) => [keyOfItem(measured.constructs[item.construct]!, item), { loading: measured.outerLoadings[i]!, weight: weights[i]! }] as const),
      ...repeatedDimensions(result, model),
    ]),
    paths: Object.fromEntries(
      result.paths.map(({ from, to }, i) => {
        const scale = effectFactor(result, from, to);
        const coefficient = result.pathCoefficients[i]!;
        return [pathKey(id(from), id(to)), { coefficient: coefficient * scale, f2: result.f2[i] ?? null, totalEffect: (totals.get(`${from} ${to}`) ?? coefficient) * scale }];
      }),
    ),
  };
}

/** With repeated indicators the arrows between orders are paths (M8.2): loadings are correlations, weights are those of the paths. */
function repeatedDimensions(result: ShownResult, model: PathModel | undefined): readonly (readonly [string, ItemOverlay])[] {
  if (model === undefined || result.settings.higherOrder !== "repeated") return [];
  const at = (id: string): number => result.constructs.findIndex((c) => c.id === id);
  return model.constructs.flatMap((upper) =>
    dimensionsOf(model, upper).flatMap((lower): (readonly [string, ItemOverlay])[] => {
      const [i, j] = [at(upper.id), at(lower.id)];
      if (i < 0 || j < 0) return [];
      const t = result.paths.findIndex(({ from, to }) => (from === i && to === j) || (from === j && to === i));
      const loading = result.constructCorrelations[i * result.constructs.length + j]!;
      return [[itemKey(upper.id, dimensionColumn(lower.id)), { loading, weight: result.pathCoefficients[t] ?? loading }]];
    }),
  );
}
