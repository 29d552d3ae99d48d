import type { Report } from "../../report/blocks";
import { itemKey, pathKey, type Overlay } from "../../report/overlay";
import { outsideConsistency } from "./reportCells";
import { fitTable, gofTable, modelSelectionTable } from "./reportFit";
import { crossLoadingTable, itemTable } from "./reportItems";
import { measurementTable } from "./reportMeasurement";
import { plscTables } from "./reportPlsc";
import { effectTable, explainedTable, pathTable, routeTable } from "./reportStructural";
import { fornellLarckerTable, ratioTable, signedRatiosDiffer } from "./reportValidity";
import type { PlsResult } from "./result";

/** A PLS result as the program shows it: tables by section, and the numbers on the diagram. */
export function report(result: PlsResult): Report {
  const { status, iterations, n, nUsed, warnings } = result;
  const several = result.constructs.length > 1;
  const routes = routeTable(result);
  return {
    run: { status, iterations, n, nUsed, warnings },
    overlay: overlay(result),
    tables: [
      measurementTable(result),
      itemTable(result),
      crossLoadingTable(result),
      ...(result.paths.length > 0 ? [pathTable(result), explainedTable(result), effectTable(result)] : []),
      ...(routes ? [routes] : []),
      ...(several ? [ratioTable(result, "htmt"), ratioTable(result, "htmt2")] : []),
      ...(several && signedRatiosDiffer(result) ? [ratioTable(result, "htmtSigned")] : []),
      ...(several ? [fornellLarckerTable(result)] : []),
      fitTable(result),
      ...plscTables(result),
      ...(result.modelSelection.length > 0 ? [modelSelectionTable(result)] : []),
      ...(result.gof === null ? [] : [gofTable(result)]),
    ],
  };
}

/** By the ids of the model; statistics of inner consistency only where they apply (decision 11). */
export function overlay(result: PlsResult): Overlay {
  const totals = new Map(result.effects.map((e) => [`${e.from} ${e.to}`, e.total]));
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
      result.items.map((item, i) => [itemKey(id(item.construct), item.column), { loading: result.outerLoadings[i]!, weight: result.outerWeights[i]! }]),
    ),
    paths: Object.fromEntries(
      result.paths.map(({ from, to }, i) => {
        const scale = result.effectScale[from]!;
        const coefficient = result.pathCoefficients[i]!;
        return [pathKey(id(from), id(to)), { coefficient: coefficient * scale, f2: result.f2[i] ?? null, totalEffect: (totals.get(`${from} ${to}`) ?? coefficient) * scale }];
      }),
    ),
  };
}
