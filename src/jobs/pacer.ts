import type { Share } from "../methods/bootstrap/draws";

/** Time that one share should take: short enough for progress, a stop and an even end, long enough to be worth a message. */
const SHARE_MILLISECONDS = 25;
/** The first share, before any rate is known. */
const FIRST = 16;
const LARGEST = 512;

/** Cuts resamples into shares as long as the workers' speed suggests, and knows how far the run is. */
export class Pacer {
  private readonly start = performance.now();
  private given = 0;
  private readonly finished = new Map<number, number>();
  private readonly partly = new Map<number, number>();
  private completed = 0;
  /** of the resamples drawn */
  admissible = 0;
  /** resamples wanted; grows where inadmissible ones are replaced */
  total: number;
  private readonly workers: number;

  private readonly hurries: boolean;

  /** @param hurries nobody watches or stops the run: the largest shares that still end together */
  constructor(total: number, workers: number, hurries = false) {
    this.total = total;
    this.workers = workers;
    this.hurries = hurries;
  }

  /** The next share to be drawn; of none when all have been given out. */
  next(): Share {
    const left = this.total - this.given;
    const rate = this.rate();
    const paced = this.hurries ? LARGEST : rate === 0 ? FIRST : (rate * SHARE_MILLISECONDS) / 1000 / this.workers;
    const even = left / (2 * this.workers);
    const share = { first: this.given, count: Math.min(left, Math.max(1, Math.min(LARGEST, Math.floor(paced), Math.max(8, Math.ceil(even))))) };
    this.given += share.count;
    return share;
  }

  /** Some resamples of a share that is under way are there. */
  progress(share: Share, done: number): void {
    this.partly.set(share.first, done);
  }

  finish({ first, count }: Share, admissible: number): void {
    this.partly.delete(first);
    this.finished.set(first, count);
    this.completed += count;
    this.admissible += admissible;
  }

  /** Resamples from 0 on without a gap: what a run that is stopped keeps. */
  get drawn(): number {
    let end = 0;
    for (let count = this.finished.get(end); count !== undefined; count = this.finished.get(end)) end += count;
    return end;
  }

  /** Resamples estimated, those of unfinished shares included. */
  get done(): number {
    return [...this.partly.values()].reduce((sum, part) => sum + part, this.completed);
  }

  get failed(): number {
    return this.completed - this.admissible;
  }

  /** Resamples per second, of all workers together. */
  rate(): number {
    const elapsed = performance.now() - this.start;
    return elapsed > 0 ? (1000 * this.done) / elapsed : 0;
  }
}
