import { itemKey, pathKey, type Overlay } from "../../report/overlay";
import { totalEffects } from "../../sem/effects";
import { averageVarianceExtracted, blockOf, cronbachAlpha, rhoA, rhoC } from "../../sem/reliability";
import { adjustedR2 } from "../../sem/structure";
import { defined } from "../pls/measurement";
import type { Value } from "../pls/result";
import { appliesTo, type PlainEstimate } from "./rows";

/** The numbers of one estimate by the ids of the model, as the diagram shows them. */
export function overlayOf({ ws, structure, S, n, scales }: PlainEstimate): Overlay {
  const { model, M, weights } = ws;
  const { constructs, columns, constructOf, from, to } = model;
  const J = constructs.length;
  const loadings = Float64Array.from(constructOf, (j, k) => M[k * J + j]);
  const effects = new Float64Array(J * J);
  totalEffects(model, structure.paths, effects);
  const applied = (j: number, value: () => number): Value => (appliesTo(model, j) ? defined(value()) : null);
  return {
    constructs: Object.fromEntries(
      constructs.map(({ id }, j) => {
        const block = blockOf(model, j);
        const r2 = structure.r2[j];
        return [
          id,
          {
            r2: defined(r2),
            r2Adjusted: defined(adjustedR2(r2, n, model.incoming[j].length)),
            ave: applied(j, () => averageVarianceExtracted(loadings, block)),
            cronbachAlpha: applied(j, () => cronbachAlpha(S, columns.length, block)),
            rhoA: applied(j, () => rhoA(model, j, weights, S)),
            rhoC: applied(j, () => rhoC(loadings, block)),
          },
        ];
      }),
    ),
    items: Object.fromEntries(columns.map((column, k) => [itemKey(constructs[constructOf[k]].id, column), { loading: loadings[k], weight: weights[k] }])),
    paths: Object.fromEntries(
      Array.from(from, (source, t) => {
        const scale = scales[source];
        const values = { coefficient: structure.paths[t] * scale, f2: defined(structure.f2[t]), totalEffect: effects[source * J + to[t]] * scale };
        return [pathKey(constructs[source].id, constructs[to[t]].id), values];
      }),
    ),
  };
}
