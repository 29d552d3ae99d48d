import type { Job } from "../../report/job";
import type { Input } from "../method";
import { constructsOf } from "../pls/run";
import { collect } from "./collect";
import { drawShare, sharedResampler, type Draws } from "./draws";
import { jackknife } from "./jackknife";
import type { BootstrapOptions } from "./options";
import { outcomes } from "./resampler";
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
export function replacements(shares: readonly Draws[], { inadmissible, samples }: BootstrapOptions): { first: number; count: number } {
  const drawn = shares.reduce((sum, share) => sum + share.count, 0);
  const good = shares.reduce((sum, share) => sum + share.codes.reduce((of, code) => of + (code === outcomes.admissible ? 1 : 0), 0), 0);
  const wanted = inadmissible === "replace" ? Math.min(samples - good, MOST_REPLACEMENTS * samples - drawn) : 0;
  return { first: drawn, count: Math.max(0, wanted) };
}

/** Summaries of shares that were computed anywhere. */
export function* gather(
  input: Input,
  options: BootstrapOptions,
  { shares, jackknifed }: { shares: readonly Draws[]; jackknifed: Float64Array | undefined },
): Job<BootstrapResult> {
  const resampler = sharedResampler(input, options);
  const { parameters, original, n, point } = resampler;
  const collection = yield* collect({ parameters, original, shares, jackknifed }, options);
  return { options, n, ...collection, constructs: constructsOf(point.model), items: point.model.columns };
}
