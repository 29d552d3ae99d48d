import { sumsOfSquares } from "../../sem/components";
import type { PcaResult } from "./result";

/** Names and shapes as in the reference. */
export function blocks({ items, eigenvalues, retained, loadings, rotated, communalities, adequacy, random }: PcaResult): Readonly<Record<string, unknown>> {
  const p = items.length;
  const by = <T>(value: (k: number) => T) => Object.fromEntries(items.map(({ key }, k) => [key, value(k)]));
  const table = (L: Float64Array, prefix: string) => by((k) => Object.fromEntries(Array.from({ length: retained }, (_, c) => [`${prefix}${c + 1}`, L[k * retained + c]])));
  const percent = Array.from(eigenvalues, (value) => (100 * value) / p);
  return {
    pca: {
      eigenvalues: [...eigenvalues], retained, explainedPercent: percent, loadings: table(loadings, "C"), communalities: by((k) => communalities[k]),
      ...(rotated === undefined ? {} : { varimaxLoadings: table(rotated, "RC"), varimaxSumsOfSquares: Object.fromEntries(Array.from(sumsOfSquares(rotated, p, retained), (value, c) => [`RC${c + 1}`, value])) }),
      ...(random === undefined ? {} : { parallelAnalysis: [...random] }),
      ...(adequacy === undefined ? {} : { kmo: adequacy.kmo, kmoPerItem: by((k) => adequacy.kmoPerItem[k]), bartlett: adequacy.bartlett, determinant: adequacy.determinant }),
    },
    harman: { firstComponentPercent: percent[0] },
  };
}
