import type { Share } from "../methods/bootstrap/draws";

/** Time that one share should take in its worker: short enough for a stop and an even end, long enough to be worth a message. */
const SHARE_MILLISECONDS = 50;
/** The first share, before any speed is known. */
const FIRST = 16;
const LARGEST = 2048;

/** Cuts resamples into shares as long as the workers' speed suggests, and knows how far the run is. */
export class Pacer {
  private readonly start = performance.now();
  private given = 0;
  private readonly finished = new Map<number, number>();
  private readonly partly = new Map<number, number>();
  private completed = 0;
  /** what a resample takes in a worker, by its own clock: how long messages wait on a busy page must not make shares smaller */
  private eachMilliseconds: number | undefined;
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
    const paced = this.hurries ? LARGEST : this.eachMilliseconds === undefined ? FIRST : SHARE_MILLISECONDS / this.eachMilliseconds;
    const even = left / (2 * this.workers);
    const share = { first: this.given, count: Math.min(left, Math.max(1, Math.min(LARGEST, Math.floor(paced), Math.max(8, Math.ceil(even))))) };
    this.given += share.count;
    return share;
  }

  /** Some resamples of a share that is under way are there. */
  progress(share: Share, done: number): void {
    this.partly.set(share.first, done);
  }

  /** @param milliseconds in the worker */
  finish({ first, count }: Share, { admissible, milliseconds }: { readonly admissible: number; readonly milliseconds: number }): void {
    this.eachMilliseconds = milliseconds / count;
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
