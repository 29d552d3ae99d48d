import { columnNamed } from "../../data/dataset";
import { treat } from "../../data/missing";
import { normalQuantile } from "../../math/distributions";
import { symmetricEigenvalues } from "../../math/eigen";
import { ordered } from "../../math/ordered";
import { streams, uniforms } from "../../math/philox";
import { quantile } from "../../math/quantile";
import { ownerOf } from "../../model/query";
import type { Job } from "../../report/job";
import { itemKey } from "../../report/overlay";
import { adequacy, components, varimax } from "../../sem/components";
import type { Input } from "../method";
import type { PcaOptions } from "./options";
import type { PcaResult } from "./result";

/** What random data reach in 5 % of the sets. */
const PERCENTILE = 0.95;

/** Columns that are analysed. */
export const columnsOf = ({ model }: Pick<Input, "model">, { columns }: Pick<PcaOptions, "columns">): readonly string[] => (columns.length > 0 ? columns : [...new Set(model.constructs.flatMap(({ items }) => items))]);

/**
 * Principal components of the correlations of items (M11.10), with parallel analysis where it decides.
 * @throws EstimationError
 */
export function* run(input: Input, options: PcaOptions): Job<PcaResult> {
  yield { done: 0, total: 1 };
  const names = columnsOf(input, options);
  const { moments, n, warnings } = treat(input.data, names, { ...options.pls, weightColumn: undefined });
  const S = moments.correlations;
  const p = names.length;
  const { eigenvalues, loadings } = components(S, p);
  const random = options.retain === "parallel" ? yield* randomEigenvalues({ n, p }, options) : undefined;
  const retained = Math.max(1, Math.min(p, howMany(eigenvalues, random, options)));
  const kept = Float64Array.from({ length: p * retained }, (_, at) => loadings[Math.floor(at / retained) * p + (at % retained)]!);
  return {
    options,
    cases: { fileRows: input.data.matrix?.n ?? input.data.rows, iterations: 0, converged: true, warnings },
    n,
    items: names.map((name) => {
      const owner = ownerOf(input.model, name);
      return { key: name, name: columnNamed(input.data, name)?.name ?? name, ...(owner === undefined ? {} : { target: { kind: "item" as const, key: itemKey(owner.id, name) } }) };
    }),
    eigenvalues, random, retained,
    loadings: kept,
    rotated: options.rotation === "varimax" && retained > 1 ? varimax(kept, p, retained) : undefined,
    communalities: names.map((_, k) => kept.subarray(k * retained, (k + 1) * retained).reduce((sum, value) => sum + value * value, 0)),
    adequacy: adequacy(S, p, n),
  };
}

function howMany(eigenvalues: Float64Array, random: Float64Array | undefined, { retain, count }: PcaOptions): number {
  if (retain === "number") return count;
  const first = eigenvalues.findIndex((value, c) => !(value > (random === undefined ? 1 : random[c]!)));
  return first < 0 ? eigenvalues.length : first;
}

/** Eigenvalues of the correlations of independent normal variables of the same size (Horn 1965), set after set. */
function* randomEigenvalues({ n, p }: { readonly n: number; readonly p: number }, { samples, seed }: PcaOptions): Job<Float64Array> {
  const all = Array.from({ length: p }, () => new Float64Array(samples));
  for (let b = 0; b < samples; b++) {
    yield { done: b, total: samples };
    const next = uniforms(seed, { method: streams.simulation, index: b, part: 0 });
    const columns = Array.from({ length: p }, () => standardised(Float64Array.from({ length: n }, () => normalQuantile(next()))));
    const R = new Float64Array(p * p);
    for (let a = 0; a < p; a++) {
      for (let c = 0; c <= a; c++) {
        let sum = 0;
        for (let i = 0; i < n; i++) sum += columns[a]![i]! * columns[c]![i]!;
        R[a * p + c] = R[c * p + a] = sum;
      }
      // One column of a set of many cases may take its time.
      if (n * p > 100_000) yield { done: b, total: samples };
    }
    const values = symmetricEigenvalues(R, p).toSorted().toReversed();
    for (let c = 0; c < p; c++) all[c]![b] = values[c]!;
  }
  return Float64Array.from(all, (values) => quantile(ordered(values), PERCENTILE));
}

/** Mean 0 and length 1. */
function standardised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return values.map((value) => (value - mean) / length);
}
