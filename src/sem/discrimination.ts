import { upperChiSquare } from "../math/chiSquare";

/** One point of a ROC curve: what share of the others, and of the events, are called events at a cut. */
export interface RocPoint {
  readonly others: number;
  readonly events: number;
}

/** How well probabilities tell events from other cases. */
export interface Discrimination {
  /** probability that an event has the larger probability of the two (Mann–Whitney) */
  readonly auc: number;
  readonly roc: readonly RocPoint[];
}

export function discrimination(fitted: Float64Array, y: Uint8Array): Discrimination {
  const order = Array.from(fitted.keys()).sort((a, b) => fitted[b]! - fitted[a]!);
  const positives = y.reduce((sum, value) => sum + value, 0);
  const negatives = y.length - positives;
  const roc: RocPoint[] = [{ others: 0, events: 0 }];
  let [hits, falls, area] = [0, 0, 0];
  for (let from = 0; from < order.length; ) {
    let to = from;
    const tied = fitted[order[from]!]!;
    const [hitsBefore, fallsBefore] = [hits, falls];
    do {
      if (y[order[to]!] === 1) hits++;
      else falls++;
      to++;
    } while (to < order.length && fitted[order[to]!] === tied);
    area += (falls - fallsBefore) * (hitsBefore + hits) / 2;
    roc.push({ others: falls / negatives, events: hits / positives });
    from = to;
  }
  return { auc: area / (positives * negatives), roc };
}

/** Cases called events, and not, at a cut. */
export interface Classification {
  readonly truePositive: number;
  readonly falsePositive: number;
  readonly trueNegative: number;
  readonly falseNegative: number;
}

export function classification(fitted: Float64Array, y: Uint8Array, cut: number): Classification {
  const count = (called: boolean, event: number): number => fitted.reduce((sum, p, i) => sum + (p >= cut === called && y[i] === event ? 1 : 0), 0);
  return { truePositive: count(true, 1), falsePositive: count(true, 0), trueNegative: count(false, 0), falseNegative: count(false, 1) };
}

/** Cases of neighbouring probabilities: how many events were expected, and how many there were. */
export interface CalibrationGroup {
  readonly n: number;
  readonly expected: number;
  readonly observed: number;
  /** mean probability */
  readonly mean: number;
}

/** Hosmer and Lemeshow's test. */
export interface Calibration {
  readonly groups: readonly CalibrationGroup[];
  readonly chiSquare: number;
  readonly df: number;
  readonly p: number;
}

const GROUPS = 10;

/** Ten groups of equal numbers by the rank of the probability, ties in the order of the cases: χ² = Σ (O − E)² ∕ (E (1 − E ∕ n)), 8 df. */
export function calibration(fitted: Float64Array, y: Uint8Array): Calibration | undefined {
  const n = fitted.length;
  if (n < 2 * GROUPS) return undefined;
  const order = Array.from(fitted.keys()).sort((a, b) => fitted[a]! - fitted[b]! || a - b);
  const groups = Array.from({ length: GROUPS }, (_, g): CalibrationGroup => {
    const members = order.slice(Math.round((g * n) / GROUPS), Math.round(((g + 1) * n) / GROUPS));
    const expected = members.reduce((sum, i) => sum + fitted[i]!, 0);
    return { n: members.length, expected, observed: members.reduce((sum, i) => sum + y[i]!, 0), mean: expected / members.length };
  });
  const chiSquare = groups.reduce((sum, { n: size, expected, observed }) => sum + (observed - expected) ** 2 / (expected * (1 - expected / size)), 0);
  return { groups, chiSquare, df: GROUPS - 2, p: upperChiSquare(chiSquare, GROUPS - 2) };
}
