import type { Described } from "../../math/described";
import { blocksOf } from "../pls/blocks";
import type { Input } from "../method";
import type { OrdinalResult } from "./result";

/** What the command line prints: blocks of PLS on the latent correlations, these, and what resamples say. */
export function blocks(result: OrdinalResult, input: Input): Readonly<Record<string, unknown>> {
  const { pls, columns, correlations, loadings, weights, coefficients, used, isRepaired } = result;
  const { scores: _none, ...ofPls } = blocksOf(pls, input.data);
  const p = columns.length;
  const inference = ({ se, interval }: Described): object => ({ se, interval });
  const byItem = (values: readonly Described[]): object =>
    Object.fromEntries(pls.constructs.map(({ name }, j) => [name, Object.fromEntries(pls.items.flatMap(({ construct, column }, k) => (construct === j ? [[column, inference(values[k])]] : [])))]));
  return {
    ...ofPls,
    latentCorrelations: Object.fromEntries(columns.map(({ name }, k) => [name, Object.fromEntries(columns.map((other, l) => [other.name, correlations[k * p + l]]))])),
    thresholds: Object.fromEntries(columns.flatMap(({ name, categories, thresholds }) => (categories === null ? [] : [[name, thresholds]]))),
    repaired: isRepaired,
    ...(used > 0
      ? { bootstrap: { used, outerLoadings: byItem(loadings), outerWeights: byItem(weights), pathCoefficients: Object.fromEntries(pls.paths.map(({ from, to }, t) => [`${pls.constructs[from].name} -> ${pls.constructs[to].name}`, inference(coefficients[t])])) } }
      : {}),
  };
}
