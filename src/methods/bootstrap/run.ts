import type { Job } from "../../report/job";
import type { Input } from "../method";
import { collect } from "./collect";
import { admissibleIn, drawShare, sharedResampler, type Draws, type Share } from "./draws";
import { frameOf } from "./frame";
import { jackknife } from "./jackknife";
import type { BootstrapOptions } from "./options";
import type { BootstrapResult } from "./result";

/** Under "replace", resampling stops at this many times the number wanted (M6.6). */
export const MOST_REPLACEMENTS = 10;

/**
 * The bootstrap in one thread: all resamples, the jackknife and the summaries. Workers do the same in shares (jobs/pool).
 * @throws EstimationError where the data themselves cannot be estimated
 */
export function* run(input: Input, options: BootstrapOptions): Job<BootstrapResult> {
  const shares: Draws[] = [yield* drawShare(input, options, { first: 0, count: options.samples })];
  for (let next = replacements(shares, options); next.count > 0; next = replacements(shares, options)) shares.push(yield* drawShare(input, options, next));
  const jackknifed = yield* jackknife(sharedResampler(input, options));
  return yield* gather(input, options, { shares, jackknifed });
}

/** Which resamples are still to be drawn so that `samples` are admissible; none unless inadmissible ones are to be replaced. */
export function replacements(shares: readonly Draws[], options: BootstrapOptions): Share {
  const drawn = shares.reduce((sum, share) => sum + share.count, 0);
  return nextReplacements({ drawn, admissible: shares.reduce((sum, share) => sum + admissibleIn(share), 0) }, options);
}

export function nextReplacements({ drawn, admissible }: { drawn: number; admissible: number }, { inadmissible, samples }: BootstrapOptions): Share {
  const wanted = inadmissible === "replace" ? Math.min(samples - admissible, MOST_REPLACEMENTS * samples - drawn) : 0;
  return { first: drawn, count: Math.max(0, wanted) };
}

/** Summaries of shares that were computed anywhere. */
export function* gather(input: Input, options: BootstrapOptions, { shares, jackknifed }: { shares: readonly Draws[]; jackknifed: Float64Array | undefined }): Job<BootstrapResult> {
  return yield* collect({ frame: frameOf(sharedResampler(input, options)), shares, jackknifed }, options);
}
