/**
 * Philox4x32-10: a counter-based random number generator (M6.1). The same key and counter give the same four words on every
 * thread and in every program, so that a resample does not depend on which worker computes it.
 *
 * @see Salmon, Moraes, Dror & Shaw (2011), Parallel random numbers: as easy as 1, 2, 3, SC '11
 */

const ROUND_0 = 0xd2511f53;
const ROUND_1 = 0xcd9e8d57;
const BUMP_0 = 0x9e3779b9;
const BUMP_1 = 0xbb67ae85;

/** Which analysis draws, so that two analyses with one seed share no numbers: word 3 of the counter. */
export const streams = { bootstrap: 1, permutation: 2, predict: 3, micom: 4, exactFit: 5, fimix: 6, pos: 7, nca: 8, simulation: 9, innerBootstrap: 10, cvpat: 11, cta: 12, splitHalf: 13, copula: 14, process: 15 } as const;

export interface Counter {
  /** which analysis, from `streams` */
  readonly method: number;
  /** resample, permutation or repetition */
  readonly index: number;
  /** group, fold, start … */
  readonly part: number;
}

/** High 32 bits of the product of two unsigned 32-bit numbers, from 16-bit halves, since a double holds only 53 bits. */
function highWord(a: number, b: number): number {
  const a0 = a & 0xffff;
  const a1 = a >>> 16;
  const b0 = b & 0xffff;
  const b1 = b >>> 16;
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const carried = a0 * b1 + (middle & 0xffff);
  return (a1 * b1 + Math.floor(middle / 65536) + Math.floor(carried / 65536)) >>> 0;
}

/**
 * Ten rounds on a counter.
 * @param key     two words
 * @param counter four words, overwritten with the result
 */
export function philox(key0: number, key1: number, counter: Uint32Array): void {
  let c0 = counter[0]!;
  let c1 = counter[1]!;
  let c2 = counter[2]!;
  let c3 = counter[3]!;
  let k0 = key0 >>> 0;
  let k1 = key1 >>> 0;
  for (let round = 0; round < 10; round++) {
    const high0 = highWord(ROUND_0, c0);
    const low0 = Math.imul(ROUND_0, c0);
    const high1 = highWord(ROUND_1, c2);
    const low1 = Math.imul(ROUND_1, c2);
    c0 = (high1 ^ c1 ^ k0) >>> 0;
    c1 = low1 >>> 0;
    c2 = (high0 ^ c3 ^ k1) >>> 0;
    c3 = low0 >>> 0;
    k0 = (k0 + BUMP_0) >>> 0;
    k1 = (k1 + BUMP_1) >>> 0;
  }
  counter[0] = c0;
  counter[1] = c1;
  counter[2] = c2;
  counter[3] = c3;
}

const words = new Uint32Array(4);

/** The two key words of a seed (a whole number up to 2^53). */
export const keyOf = (seed: number): readonly [number, number] => [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0];

/**
 * How often each of n rows is drawn in one bootstrap resample of n rows.
 * Row of draw i: ⌊u·n / 2³²⌋ with u the i-th word of the stream (M6.1).
 * @param counts length n, overwritten; sums to n
 */
export function drawCounts(counts: Int32Array, seed: number, at: Counter): void {
  const n = counts.length;
  const [key0, key1] = keyOf(seed);
  counts.fill(0);
  for (let block = 0, drawn = 0; drawn < n; block++) {
    words[0] = block;
    words[1] = at.index;
    words[2] = at.part;
    words[3] = at.method;
    philox(key0, key1, words);
    for (let w = 0; w < 4 && drawn < n; w++, drawn++) counts[highWord(words[w]!, n)]!++;
  }
}

/** A stream of numbers in (0, 1): (word + ½) / 2³². */
export function uniforms(seed: number, at: Counter): () => number {
  const [key0, key1] = keyOf(seed);
  const own = new Uint32Array(4);
  let block = 0;
  let used = 4;
  return () => {
    if (used === 4) {
      own[0] = block++;
      own[1] = at.index;
      own[2] = at.part;
      own[3] = at.method;
      philox(key0, key1, own);
      used = 0;
    }
    return (own[used++]! + 0.5) / 4294967296;
  };
}

/** A random order of 0 … n − 1 (Fisher–Yates). */
export function permutation(n: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i]!;
    order[i] = order[j]!;
    order[j] = kept;
  }
  return order;
}
