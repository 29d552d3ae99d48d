import { streams, uniforms } from "../../math/philox";
import type { OutcomeCode, Resampler } from "../bootstrap/resampler";
import type { Groups } from "./groups";

/** Estimates of two groups under permuted labels. Cases of other groups, and without a group, stay out. */
export interface Permuter {
  readonly sizes: readonly [number, number];
  /** the cases of the two groups, and the group (0 or 1) that each is in at present */
  readonly cases: Int32Array;
  readonly present: Uint8Array;
  /** the labels as they are in the data */
  restore(): void;
  /** permutation `index` of the labels: the same on every thread */
  permute(index: number): void;
  /** parameters of one group from `out[at]` on */
  estimate(which: 0 | 1, out: Float64Array, at: number): OutcomeCode;
}

/**
 * Permutation of group labels (Chin & Dibbern 2010; M6.1, M6.8): Fisher–Yates on the labels of the cases of the two groups. Each group
 * is estimated from its own cross-products, which the kernel sums by counts of 0 and 1, so that it is standardised by itself.
 *
 * @param resampler of the pooled cases
 * @param pair      indices into the names of the groups
 */
export function permuterFor(resampler: Resampler, { labels }: Groups, pair: readonly [number, number], seed: number): Permuter {
  const cases = Int32Array.from(labels.keys()).filter((i) => labels[i] === pair[0] || labels[i] === pair[1]);
  const own = Uint8Array.from(cases, (i) => (labels[i] === pair[0] ? 0 : 1));
  const present = own.slice();
  const second = own.reduce((sum, label) => sum + label, 0);
  return {
    sizes: [cases.length - second, second],
    cases,
    present,
    restore: () => present.set(own),
    permute(index) {
      const random = uniforms(seed, { method: streams.permutation, index, part: 0 });
      present.set(own);
      for (let i = present.length - 1; i > 0; i--) {
        const j = Math.floor(random() * (i + 1));
        const kept = present[i]!;
        present[i] = present[j]!;
        present[j] = kept;
      }
    },
    estimate(which, out, at) {
      resampler.counts.fill(0);
      for (let c = 0; c < cases.length; c++) if (present[c] === which) resampler.counts[cases[c]!] = 1;
      return resampler.estimate(out, at);
    },
  };
}
