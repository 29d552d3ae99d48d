import type { Estimate } from "../jobs/client";

/** How many results are kept: enough for a round of pruning and looking back. */
export const CACHE_SIZE = 50;

/** The last results by fingerprint; the one unused for longest goes first. */
export class ReportCache {
  readonly #estimates = new Map<string, Estimate>();

  get(key: string): Estimate | undefined {
    const found = this.#estimates.get(key);
    if (found !== undefined) this.put(key, found);
    return found;
  }

  put(key: string, estimate: Estimate): void {
    this.#estimates.delete(key);
    this.#estimates.set(key, estimate);
    const [oldest] = this.#estimates.keys();
    if (this.#estimates.size > CACHE_SIZE && oldest !== undefined) this.#estimates.delete(oldest);
  }
}
