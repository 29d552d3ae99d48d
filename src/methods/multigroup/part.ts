import { drawCounts, permutation, streams, uniforms } from "../../math/philox";
import type { Job } from "../../report/job";
import type { Share } from "../analysis";
import { outcomes } from "../bootstrap/resampler";
import type { Input } from "../method";
import { weightsOf } from "./blockPlaces";
import { groupDistances } from "./distances";
import { compositional, scoreDifferences } from "./micom";
import { OMNIBUS, type MultigroupOptions } from "./options";
import { PER_CONSTRUCT, piecesIn, sectionsOf, within, type Section } from "./plan";
import { omnibusF } from "./statistics";
import { studyOf, type PairStudy, type Study } from "./study";

/** Rows of numbers of one section, from piece `first` on; NaN where a piece has no usable estimate. */
export interface Rows {
  readonly kind: Section["kind"];
  readonly which: number;
  readonly first: number;
  readonly count: number;
  readonly values: Float64Array;
}

const sections = (input: Input, options: MultigroupOptions): { readonly study: Study; readonly list: readonly Section[] } => {
  const study = studyOf(input, options);
  return { study, list: sectionsOf(study, options) };
};

export function pieces(input: Input, options: MultigroupOptions): number {
  return piecesIn(sections(input, options).list);
}

/** Pieces between two looks at the clock. */
const STRIDE = { permutation: 4, bootstrap: 8, omnibus: 1, distance: 2 } as const;

export function* part(input: Input, options: MultigroupOptions, share: Share): Job<readonly Rows[]> {
  const { study, list } = sections(input, options);
  const out: Rows[] = [];
  let done = 0;
  for (const { section, share: of } of within(list, share)) {
    const values = new Float64Array(of.count * section.width).fill(Number.NaN);
    const write = writerOf(study, section, options);
    for (let b = 0; b < of.count; b++) {
      if (b % STRIDE[section.kind] === 0) yield { done: done + b, total: share.count };
      write(of.first + b, values, b * section.width);
    }
    done += of.count;
    out.push({ kind: section.kind, which: section.which, ...of, values });
  }
  return out;
}

type Write = (index: number, values: Float64Array, at: number) => void;

function writerOf(study: Study, { kind, which }: Section, options: MultigroupOptions): Write {
  switch (kind) {
    case "permutation":
      return permuted(study, study.pair(which), options);
    case "bootstrap":
      return resampled(study, which, options);
    case "omnibus":
      return omnibus(study, options);
    case "distance":
      return groupDistances(study, options).write;
  }
}

/** Differences between two groups under the labels as they stand, and what MICOM compares. */
export function pairReader({ compared: { places }, blocks }: Study, { resampler, permuter, S, scores }: PairStudy, divisor: "n-1" | "n"): (values: Float64Array, at: number) => boolean {
  const width = resampler.parameters.length;
  const both = new Float64Array(2 * width);
  const K = places.length;
  const differences = blocks.map(() => ({ mean: 0, logVariance: 0, variance: 0 }));
  const columns = Math.sqrt(S.length);
  const weights = [0, 1].map(() => blocks.map(() => new Float64Array(columns)));
  const estimate = (which: 0 | 1): boolean => {
    if (permuter.estimate(which, both, which * width) !== outcomes.admissible) return false;
    for (const [b, block] of blocks.entries()) if (block.columns.length > 1) weightsOf(resampler.staged, block, weights[which]![b]!);
    return true;
  };
  return (values, at) => {
    if (!estimate(0) || !estimate(1)) return false;
    for (let k = 0; k < K; k++) values[at + k] = both[places[k]] - both[width + places[k]];
    scoreDifferences(scores, permuter.present, divisor, differences);
    for (const [b, block] of blocks.entries()) {
      const to = at + K + PER_CONSTRUCT * b;
      values[to] = compositional(S, block.columns, weights[0]![b]!, weights[1]![b]!);
      values[to + 1] = differences[b]!.mean;
      values[to + 2] = differences[b]!.logVariance;
      values[to + 3] = differences[b]!.variance;
    }
    return true;
  };
}

function permuted(study: Study, pair: PairStudy, { sdDivisor }: MultigroupOptions): Write {
  const read = pairReader(study, pair, sdDivisor);
  return (index, values, at) => {
    pair.permuter.permute(index);
    read(values, at);
  };
}

/** Resamples within a group; each group has numbers of its own. */
function resampled({ group, compared: { places } }: Study, which: number, { seed }: MultigroupOptions): Write {
  const resampler = group(which);
  const row = new Float64Array(resampler.parameters.length);
  return (index, values, at) => {
    drawCounts(resampler.counts, seed, { method: streams.bootstrap, index, part: which + 1 });
    if (resampler.estimate(row, 0) !== outcomes.admissible) return;
    for (let k = 0; k < places.length; k++) values[at + k] = row[places[k]];
  };
}

/** F of groups whose labels were permuted, each resampled a few times (M6.9). */
function omnibus({ everyone, compared: { places } }: Study, { seed }: MultigroupOptions): Write {
  const { resampler, members: own } = everyone();
  const n = resampler.cases.length;
  const sizes = own.map((list) => list.length);
  const row = new Float64Array(resampler.parameters.length);
  return (index, values, at) => {
    const order = permutation(n, uniforms(seed, { method: streams.permutation, index, part: 1 }));
    let begin = 0;
    const drawn = sizes.map((size, g) => {
      const members = order.subarray(begin, begin + size);
      begin += size;
      const lists = places.map((): number[] => []);
      const counts = new Int32Array(members.length);
      for (let b = 0; b < OMNIBUS.bootstraps; b++) {
        drawCounts(counts, seed, { method: streams.innerBootstrap, index: index * OMNIBUS.bootstraps + b, part: g + 1 });
        resampler.counts.fill(0);
        for (let m = 0; m < members.length; m++) resampler.counts[members[m]] = counts[m];
        if (resampler.estimate(row, 0) !== outcomes.admissible) continue;
        for (let k = 0; k < places.length; k++) if (!Number.isNaN(row[places[k]])) lists[k].push(row[places[k]]);
      }
      return lists;
    });
    for (let k = 0; k < places.length; k++) {
      const lists = drawn.map((of) => Float64Array.from(of[k]));
      if (lists.every((list) => list.length > 1)) values[at + k] = omnibusF(lists);
    }
  };
}
