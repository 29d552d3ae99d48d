import type { GscaResult, GscaValue } from "./result";

/** What the command line prints of GSCA. */
export function blocks(result: GscaResult): Readonly<Record<string, unknown>> {
  const { constructs, items, paths, weights, loadings, coefficients, r2, ave, phi, FIT, AFIT, FITm, FITs, parameters, used, componentCorrelations } = result;
  const J = constructs.length;
  const byItem = (values: readonly GscaValue[], of: (value: GscaValue) => unknown): object =>
    Object.fromEntries(constructs.map(({ name }, j) => [name, Object.fromEntries(items.flatMap(({ construct, column }, k) => (construct === j ? [[column, of(values[k])]] : [])))]));
  const byPath = (of: (value: GscaValue) => unknown): object => Object.fromEntries(paths.map(({ from, to }, t) => [`${constructs[from].name} -> ${constructs[to].name}`, of(coefficients[t])]));
  const estimate = (value: GscaValue): number => value.estimate;
  const inference = ({ se, interval }: GscaValue): object => ({ se, interval });
  return {
    outerWeights: byItem(weights, estimate),
    loadings: byItem(loadings, estimate),
    pathCoefficients: byPath(estimate),
    r2: Object.fromEntries(constructs.flatMap(({ name }, j) => (r2[j] === null ? [] : [[name, r2[j].estimate]]))),
    ave: Object.fromEntries(constructs.flatMap(({ name }, j) => (ave[j] === null ? [] : [[name, ave[j]]]))),
    componentCorrelations: Object.fromEntries(constructs.map(({ name }, i) => [name, Object.fromEntries(constructs.map((other, j) => [other.name, componentCorrelations[i * J + j]]))])),
    fit: { phi, FIT: FIT.estimate, AFIT, FITm, FITs, parameters },
    ...(used > 0 ? { bootstrap: { used, outerWeights: byItem(weights, inference), loadings: byItem(loadings, inference), pathCoefficients: byPath(inference), FIT: inference(FIT) } } : {}),
  };
}
