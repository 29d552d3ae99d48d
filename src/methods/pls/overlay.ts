import { dimensionColumn, dimensionsOf } from "../../model/hierarchy";
import type { PathModel } from "../../model/types";
import { itemKey, pathKey, type ItemOverlay, type Overlay } from "../../report/overlay";
import { combined } from "./combined";
import { keyOfItem, outsideConsistency } from "./reportCells";
import type { ShownResult } from "./result";
import { effectFactor, unitsShown } from "./units";

/** The numbers on the diagram, by the ids of the model; statistics of inner consistency only where they apply (decision 11). */
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
