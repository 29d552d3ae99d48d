import { isHigherOrder } from "../../model/hierarchy";
import type { Construct, PathModel } from "../../model/types";
import { compileChecked, type Compiled } from "../../sem/compile";

export interface CompiledFactors {
  readonly compiled: Compiled;
  /** of each factor of higher order: its paths to the factors that measure it, in their order */
  readonly measuring: readonly (readonly number[])[];
}

/**
 * The drawing as factors (M11.1): one of higher order has no items of its own, and causes those that measure it; these paths stand after
 * the drawn ones.
 */
export function compileFactors(model: PathModel): CompiledFactors {
  const higher = model.constructs.filter(isHigherOrder);
  if (higher.length === 0) return { compiled: compileChecked(model), measuring: [] };
  const constructs = model.constructs.map((construct): Construct => {
    const { dimensions: _dimensions, ...own } = construct;
    return isHigherOrder(construct) ? { ...own, items: [] } : own;
  });
  const measuring: number[][] = [];
  const paths = [...model.paths];
  for (const { id, dimensions = [] } of higher) {
    measuring.push(dimensions.map((_, k) => paths.length + k));
    paths.push(...dimensions.map((to) => ({ from: id, to })));
  }
  return { compiled: compileChecked({ ...model, constructs, paths }), measuring };
}
