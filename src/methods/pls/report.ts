import type { Report, RunSummary, Table } from "../../report/blocks";
import type { Input } from "../method";
import { combined, lowerStages, withoutProducts } from "./combined";
import { asConsistent, consistentView } from "./consistentView";
import { overlay } from "./overlay";
import { say } from "./reportCells";
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
import type { PlsResult } from "./result";

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
