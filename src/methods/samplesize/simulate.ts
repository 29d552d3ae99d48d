import type { DataColumn, Dataset } from "../../data/dataset";
import { streams, uniforms } from "../../math/philox";
import type { SampleSizeOptions } from "./options";
import type { Population } from "./population";

/** Standard normal numbers, two of each pair of uniform ones (Box and Muller 1958). */
function normals(seed: number, index: number): () => number {
  const random = uniforms(seed, { method: streams.simulation, index, part: 0 });
  let spare: number | undefined;
  return () => {
    if (spare !== undefined) {
      const value = spare;
      spare = undefined;
      return value;
    }
    const [radius, angle] = [Math.sqrt(-2 * Math.log(random())), 2 * Math.PI * random()];
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
}

/**
 * Cases of a population (M12.5). Scores follow from the paths in their order. An item of a common factor is λη + √(1 − λ²) ε; those of
 * a composite are λη + c (ε_k − ε̄) with c² (1 − 1∕K) = 1 − λ², so that their mean is λη exactly; a single item is its construct.
 * @param index  of the data set: with the seed, all that is random hangs on it
 */
export function simulate({ constructs, paths, order, exogenous, factor, disturbance }: Population, { seed, loading, population }: SampleSizeOptions, { n, index }: { readonly n: number; readonly index: number }): Dataset {
  const normal = normals(seed, index);
  const q = exogenous.length;
  const scores = constructs.map(() => new Float64Array(n));
  const columns = constructs.map(({ items }) => items.map(() => new Float64Array(n)));
  const drawn = new Float64Array(q);
  for (let i = 0; i < n; i++) {
    for (let a = 0; a < q; a++) drawn[a] = normal();
    for (const [a, j] of exogenous.entries()) {
      let sum = 0;
      for (let b = 0; b <= a; b++) sum += factor[a * q + b]! * drawn[b]!;
      scores[j]![i] = sum;
    }
    for (const j of order) {
      if (exogenous.includes(j)) continue;
      let sum = disturbance[j]! * normal();
      for (const { from, to, effect } of paths) if (to === j) sum += effect * scores[from]![i]!;
      scores[j]![i] = sum;
    }
    for (const [j, own] of columns.entries()) {
      const K = own.length;
      const score = scores[j]![i]!;
      if (K === 1) {
        own[0]![i] = score;
        continue;
      }
      const isFactor = population === "asDrawn" && constructs[j]!.direction === "reflective";
      const noise = own.map(() => normal());
      const mean = isFactor ? 0 : noise.reduce((sum, value) => sum + value, 0) / K;
      const spread = Math.sqrt((1 - loading ** 2) / (isFactor ? 1 : 1 - 1 / K));
      for (let k = 0; k < K; k++) own[k]![i] = loading * score + spread * (noise[k]! - mean);
    }
  }
  const named = constructs.flatMap(({ items }, j) => items.map((name, k): DataColumn => ({ name, scale: "metric", values: columns[j]![k]! })));
  return { name: "simulated", rows: n, columns: named };
}
