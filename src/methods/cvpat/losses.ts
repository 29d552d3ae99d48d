import { twoTailedT } from "../../math/distributions";
import type { Layout, Source } from "../predict/validator";
import type { LossComparison } from "./result";

/** Squared errors of two sources for cases that both predict. */
export interface LossInput {
  readonly layout: Layout;
  /** n × width predictions */
  readonly means: Float64Array;
  /** items, n each */
  readonly actual: readonly Float64Array[];
}

/** Comparisons, and the differences case by case that each rests on. */
export interface Compared {
  readonly rows: readonly LossComparison[];
  readonly differences: readonly Float64Array[];
}

/**
 * Compares the losses of two predictions case by case (Liengaard et al. 2021; M5.6):
 *
 *   L_ij = mean over the items of construct j of e²,  D_i = L_i − L′_i,  t = D̄ ∕ (s_D ∕ √n),  df = n − 1,
 *
 * for each endogenous construct, then overall, as the mean of constructs and as the mean of all items (erratum E9).
 * @returns undefined where fewer than two cases have both predictions
 */
export function compareLosses(input: LossInput, own: Source, other: Source): Compared | undefined {
  const { layout: { items, constructs } } = input;
  const [losses, otherLosses] = [lossesOf(input, own), lossesOf(input, other)];
  const n = input.means.length / input.layout.width;
  const cases = Array.from({ length: n }, (_, i) => i).filter((i) => [...losses, ...otherLosses].every((column) => !Number.isNaN(column[i])));
  if (cases.length < 2) return undefined;
  const meanOver = (columns: readonly Float64Array[], which: readonly number[]): Float64Array =>
    Float64Array.from(cases, (i) => which.reduce((sum, e) => sum + columns[e][i], 0) / which.length);
  const itemsOf = (j: number): number[] => Array.from(items.keys()).filter((e) => items[e].construct === j);
  const byConstruct = constructs.map((j) => [meanOver(losses, itemsOf(j)), meanOver(otherLosses, itemsOf(j))] as const);
  const meanOfConstructs = (side: 0 | 1): Float64Array => Float64Array.from(cases, (_, c) => byConstruct.reduce((sum, of) => sum + of[side][c], 0) / byConstruct.length);
  const all = Array.from(items.keys());
  const pairs: readonly (readonly [LossComparison["of"], Float64Array, Float64Array])[] = [
    ...constructs.map((j, c) => [j, byConstruct[c][0], byConstruct[c][1]] as const),
    ["constructs", meanOfConstructs(0), meanOfConstructs(1)],
    ["items", meanOver(losses, all), meanOver(otherLosses, all)],
  ];
  return { rows: pairs.map(([of, a, b]) => comparison(of, a, b)), differences: pairs.map(([, a, b]) => a.map((value, i) => value - b[i])) };
}

/** e² by item and case. */
function lossesOf({ layout: { sources, items, width }, means, actual }: LossInput, source: Source): Float64Array[] {
  const from = sources.indexOf(source) * items.length;
  return items.map((_, e) => Float64Array.from(actual[e], (x, i) => (x - means[i * width + from + e]) ** 2));
}

/** Differences this small beside the losses are rounding. */
const NOTHING = 1e-14;

function comparison(of: LossComparison["of"], own: Float64Array, other: Float64Array): LossComparison {
  const n = own.length;
  const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / n;
  const [loss, otherLoss] = [mean(own), mean(other)];
  const differences = own.map((value, i) => value - other[i]);
  const difference = mean(differences);
  const df = n - 1;
  const sd = Math.sqrt(differences.reduce((sum, d) => sum + (d - difference) ** 2, 0) / df);
  if (!(sd > NOTHING * (loss + otherLoss))) return { of, loss, otherLoss, difference, t: null, df, pTwoSided: null, pOneSided: null, bootstrap: null };
  const t = difference / (sd / Math.sqrt(n));
  const pTwoSided = twoTailedT(t, df);
  return { of, loss, otherLoss, difference, t, df, pTwoSided, pOneSided: t < 0 ? pTwoSided / 2 : 1 - pTwoSided / 2, bootstrap: null };
}
