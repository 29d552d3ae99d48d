/** A case, or several alike, that the ceiling rests on. */
export interface Peer {
  readonly x: number;
  readonly y: number;
  /** how many cases lie there */
  readonly count: number;
}

/** The box that holds the cases. */
export interface Scope {
  readonly x: readonly [least: number, most: number];
  readonly y: readonly [least: number, most: number];
}

/** A ceiling line y = intercept + slope x. */
export interface Line {
  readonly intercept: number;
  readonly slope: number;
}

/** How a peer counts in the ceiling line: as often as it occurs (NCA 5.0.1, erratum E8), or once. */
export type PeerWeight = "asOften" | "once";

export const areaOf = ({ x, y }: Scope): number => (x[1] - x[0]) * (y[1] - y[0]);

export function scopeOf(x: ArrayLike<number>, y: ArrayLike<number>): Scope {
  const span = (values: ArrayLike<number>): [number, number] => {
    let [least, most] = [Infinity, -Infinity];
    for (let i = 0; i < values.length; i++) {
      least = Math.min(least, values[i]!);
      most = Math.max(most, values[i]!);
    }
    return [least, most];
  };
  return { x: span(x), y: span(y) };
}

/** The order of the cases by x. */
export const orderBy = (x: Float64Array): Int32Array => Int32Array.from(x.keys()).sort((a, b) => x[a]! - x[b]! || a - b);

/**
 * Peers of the ceiling in the upper left corner (Dul 2016; M10.3): going up x, each case above all before it; of cases with one x only
 * the highest counts.
 * @param x sorted, ascending
 * @param y of the same cases
 */
export function peersOf(x: ArrayLike<number>, y: ArrayLike<number>): readonly Peer[] {
  const peers: Peer[] = [];
  let highest = -Infinity;
  for (let i = 0; i < x.length; ) {
    const at = x[i]!;
    let [top, count] = [-Infinity, 0];
    for (; i < x.length && x[i] === at; i++) {
      const value = y[i]!;
      if (value > top) [top, count] = [value, 1];
      else if (value === top) count++;
    }
    if (top > highest) {
      highest = top;
      peers.push({ x: at, y: top, count });
    }
  }
  return peers;
}

/** Empty room above the steps of CE-FDH: Σ (x_{t+1} − x_t)(y_max − y_t), and all above what is below every case where the scope begins there. */
export function stepZone(peers: readonly Peer[], { x: [xLeast, xMost], y: [yLeast, yMost] }: Scope): number {
  let zone = (peers[0]!.x - xLeast) * (yMost - yLeast);
  for (let t = 0; t < peers.length; t++) zone += ((peers[t + 1]?.x ?? xMost) - peers[t]!.x) * (yMost - peers[t]!.y);
  return zone;
}

/** The line of CR-FDH: least squares through the peers; undefined with fewer than two of them. */
export function lineThrough(peers: readonly Peer[], weight: PeerWeight): Line | undefined {
  if (peers.length < 2) return undefined;
  let [n, meanX, meanY] = [0, 0, 0];
  for (const peer of peers) {
    const count = weight === "asOften" ? peer.count : 1;
    n += count;
    meanX += count * peer.x;
    meanY += count * peer.y;
  }
  meanX /= n;
  meanY /= n;
  let [xx, xy] = [0, 0];
  for (const peer of peers) {
    const count = weight === "asOften" ? peer.count : 1;
    xx += count * (peer.x - meanX) ** 2;
    xy += count * (peer.x - meanX) * (peer.y - meanY);
  }
  const slope = xy / xx;
  return { slope, intercept: meanY - slope * meanX };
}

const within = (value: number, [least, most]: readonly [number, number]): number => Math.min(most, Math.max(least, value));

/** Empty room above a rising line within the scope, the line cut off at the scope's floor and top. */
export function lineZone({ intercept, slope }: Line, { x, y }: Scope): number {
  const [from, to] = [within((y[0] - intercept) / slope, x), within((y[1] - intercept) / slope, x)];
  const above = (at: number): number => y[1] - within(intercept + slope * at, y);
  return (from - x[0]) * (y[1] - y[0]) + ((above(from) + above(to)) / 2) * (to - from);
}

/** Share of the range that a number stands at, %. */
export const percentOf = (value: number, [least, most]: readonly [number, number]): number => (100 * (value - least)) / (most - least);

/** Rounding errors that a comparison of y forgives, as a share of its range. */
export const TOLERANCE = 1e-9;

/** x that the steps ask for a level of y; the least x where nothing is asked, Infinity where no case is so high. */
export function requiredByStep(peers: readonly Peer[], level: number, { y }: Scope): number {
  return peers.find((peer) => peer.y >= level - TOLERANCE * (y[1] - y[0]))?.x ?? Infinity;
}

export const requiredByLine = ({ intercept, slope }: Line, level: number): number => (level - intercept) / slope;
