import type { Job } from "../../report/job";
import { EstimationError, ofAnalysis, type Problem } from "../../report/problem";
import { described } from "../../math/described";
import type { Input } from "../method";
import { run as runPls } from "../pls/run";
import { lostResamples } from "../bootstrap/lost";
import { itemsOf, latentOf, matrixData, type OrdinalPart, plsOfMatrix } from "./estimate";
import type { LatentColumn, LatentCorrelations, LatentData } from "./latent";
import type { OrdinalOptions } from "./options";
import type { OrdinalResult } from "./result";

/**
 * Consistent PLS on latent correlations (Schuberth, Henseler & Dijkstra 2018; M2.10), with what resamples say of it.
 * @throws EstimationError
 */
export function* join(input: Input, options: OrdinalOptions, parts: readonly OrdinalPart[]): Job<OrdinalResult> {
  const { data, latent } = yield* latentOf(input, options);
  const names = itemsOf(input);
  const n = data.rows.length;
  const pls = yield* runPls({ ...input, data: matrixData(data, latent, n) }, plsOfMatrix(options));
  if (options.estimator === "plsc" && pls.plsc === null) throw new EstimationError([ofAnalysis("ordinal", "noConsistent")]);
  const corrected = options.estimator === "plsc" ? pls.plsc! : { outerLoadings: Array.from(pls.outerLoadings), pathCoefficients: Array.from(pls.pathCoefficients), r2: pls.r2 };
  const rows = parts.flatMap((one) => one.rows);
  const [p, P] = [pls.items.length, pls.paths.length];
  const of = (estimate: number | null, at: number) => described(estimate ?? Number.NaN, rows.map((row) => row[at]), options.level);
  const place = (k: number): number => names.indexOf(pls.items[k].column);
  const inOrder = (S: Float64Array): Float64Array => Float64Array.from({ length: p * p }, (_, at) => S[place(Math.floor(at / p)) * names.length + place(at % p)]);
  return {
    options,
    pls,
    columns: pls.items.map(({ column }) => {
      const k = names.indexOf(column);
      return { name: column, categories: data.columns[k].categories ?? null, thresholds: latent.thresholds[k] };
    }),
    correlations: inOrder(latent.S),
    pearson: inOrder(pearsonOf(data)),
    n: input.data.rows,
    nUsed: n,
    isRepaired: latent.isRepaired,
    used: rows.length,
    weights: Array.from(pls.outerWeights, (value, k) => of(value, k)),
    loadings: Array.from(corrected.outerLoadings, (value, k) => of(value, p + k)),
    coefficients: Array.from(corrected.pathCoefficients, (value, t) => of(value, 2 * p + t)),
    r2: corrected.r2.map((value, j) => of(value, 2 * p + P + j)),
    warnings: [...pls.warnings, ...cellWarnings(data, latent, names), ...lostResamples(rows.length, options.samples)],
  };
}

function cellWarnings({ dropped, rows, empty }: LatentData, { atLimit, isRepaired }: LatentCorrelations, names: readonly string[]): readonly Problem[] {
  const warning = (reason: string, detail: Problem["detail"]): Problem => ofAnalysis("ordinal", reason, { severity: "warning", detail });
  return [
    ...(dropped > 0 ? [{ code: "W_ROWS_DROPPED", severity: "warning", at: [], detail: { count: dropped, n: rows.length } } satisfies Problem] : []),
    ...(empty > 0 ? [warning("pairwise", { count: empty })] : []),
    ...(isRepaired ? [{ code: "W_NOT_PD_REPAIRED", severity: "warning", at: [], detail: {} } satisfies Problem] : []),
    ...(atLimit.length > 0 ? [warning("atLimit", { count: atLimit.length, pairs: atLimit.slice(0, 6).map(([k, l]) => `${names[k]} – ${names[l]}`).join(", ") })] : []),
  ];
}

/** Correlations of the values as they stand, for comparison; by the cases that have both. */
function pearsonOf({ columns, weights }: LatentData): Float64Array {
  const p = columns.length;
  const out = new Float64Array(p * p);
  for (let k = 0; k < p; k++) for (let l = 0; l <= k; l++) out[k * p + l] = out[l * p + k] = k === l ? 1 : correlation(columns[k], columns[l], weights);
  return out;
}

function correlation({ values: a }: LatentColumn, { values: b }: LatentColumn, weights: Float64Array | null): number {
  const w = (i: number): number => (Number.isNaN(a[i]) || Number.isNaN(b[i]) ? 0 : (weights?.[i] ?? 1));
  const sum = (of: (i: number) => number): number => a.reduce((total, _, i) => (w(i) === 0 ? total : total + w(i) * of(i)), 0);
  const size = sum(() => 1);
  const [ma, mb] = [sum((i) => a[i]) / size, sum((i) => b[i]) / size];
  return sum((i) => (a[i] - ma) * (b[i] - mb)) / Math.sqrt(sum((i) => (a[i] - ma) ** 2) * sum((i) => (b[i] - mb) ** 2));
}
