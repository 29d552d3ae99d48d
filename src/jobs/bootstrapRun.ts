import { admissibleIn, type Draws, type Share } from "../methods/bootstrap/draws";
import type { Frame } from "../methods/bootstrap/frame";
import { jackknifeSize } from "../methods/bootstrap/jackknife";
import type { BootstrapOptions } from "../methods/bootstrap/options";
import { nextReplacements } from "../methods/bootstrap/run";
import type { Input } from "../methods/method";
import type { Bootstrapped, JackknifeShare } from "./bootstrapKeeper";
import { BootstrapMemory } from "./bootstrapMemory";
import { Cancelled } from "./job";
import { Pacer } from "./pacer";
import { Lost, type Pool } from "./pool";
import type { Context } from "./poolProtocol";
import { usedPart } from "./usedPart";

export type { Bootstrapped } from "./bootstrapKeeper";

export interface BootstrapProgress {
  /** resamples estimated, of those wanted */
  readonly done: number;
  readonly total: number;
  /** resamples per second; 0 before the first */
  readonly rate: number;
  readonly remainingMs: number;
  /** resamples so far that cannot be used */
  readonly failed: number;
  /** summaries of what is there, about three times a second: in some calls only */
  readonly interim?: Bootstrapped;
}

export interface BootstrapRequest {
  readonly input: Input;
  readonly options: BootstrapOptions;
  readonly pool: Pool;
  readonly onProgress?: ((progress: BootstrapProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** as fast as can be: no summaries on the way, and the jackknife only where the interval needs it */
  readonly live?: boolean;
  /** least time between two summaries on the way */
  readonly interimMilliseconds?: number;
}

export interface BootstrapOutcome extends Bootstrapped {
  /** from the request to the summaries */
  readonly milliseconds: number;
}

export interface BootstrapRun {
  /** Rejects with `Cancelled` as soon as the signal is aborted, or with an `EstimationError`. */
  readonly promise: Promise<BootstrapOutcome>;
  /** Draws no more; the promise resolves with the resamples so far. */
  stop(): void;
}

const INTERIM_MILLISECONDS = 300;
const PROGRESS_MILLISECONDS = 40;
/** Resamples before the first summary: fewer say too little. */
const FIRST_INTERIM = 100;
/** Shares that are handed out ahead for each worker. */
const AHEAD = 2;
/** How long a stop waits for shares under way, so that it keeps about as many resamples as it said. */
const STOP_MILLISECONDS = 1000;
/** A jackknife longer than this is left out after a stop. */
const JACKKNIFE_MILLISECONDS = 1000;
const MOST_RESTARTS = 3;

/**
 * A bootstrap on a pool of workers: shares of the resamples, in the order of their numbers, are estimated wherever a worker is free,
 * handed over to the keeper, and summed up there. Neither the number of workers nor the loss of any changes the result.
 */
export function createBootstrapRun(request: BootstrapRequest): BootstrapRun {
  const stopping = new AbortController();
  const start = performance.now();
  const attempt = async (restarts: number): Promise<BootstrapOutcome> => {
    try {
      return { ...(await new Attempt(request, stopping.signal).run()), milliseconds: performance.now() - start };
    } catch (error) {
      // The keeper is gone with its memory: the same resamples are drawn again.
      if (error instanceof Lost && restarts < MOST_RESTARTS) return attempt(restarts + 1);
      throw error;
    }
  };
  return { promise: attempt(0), stop: () => stopping.abort() };
}

class Attempt {
  private readonly request: BootstrapRequest;
  private readonly stopping: AbortSignal;
  private readonly context: Context;
  private readonly pacer: Pacer;
  private readonly memory: BootstrapMemory;
  /** ends everything that is under way: on cancel, failure, and at the end */
  private readonly leaving = new AbortController();
  /** ends the drawing alone */
  private readonly drawing = new AbortController();
  private fail: (error: Error) => void = () => undefined;
  private lastProgress = 0;
  private lastInterim = performance.now();
  private isSumming = false;

  constructor(request: BootstrapRequest, stopping: AbortSignal) {
    this.request = request;
    this.stopping = stopping;
    const { input, options, pool } = request;
    this.context = { model: input.model, data: usedPart(input, options.pls), options };
    this.pacer = new Pacer(options.samples, pool.size, request.live);
    this.memory = new BootstrapMemory(pool.keeper, (error) => this.fail(error));
  }

  async run(): Promise<Bootstrapped> {
    const { signal } = this.request;
    const ended = new Promise<never>((_, reject) => (this.fail = reject));
    const cancel = (): void => this.fail(new Cancelled());
    if (signal?.aborted === true) cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    const cutShort = (): void => void setTimeout(() => this.drawing.abort(), STOP_MILLISECONDS);
    this.stopping.addEventListener("abort", cutShort, { once: true });
    this.leaving.signal.addEventListener("abort", () => this.drawing.abort(), { once: true });
    try {
      return await Promise.race([ended, this.work()]);
    } finally {
      this.leaving.abort();
      signal?.removeEventListener("abort", cancel);
      this.memory.drop();
    }
  }

  private async work(): Promise<Bootstrapped> {
    const { options } = this.request;
    if (this.request.signal?.aborted === true) throw new Cancelled();
    await this.drawAll();
    for (let more = this.missing(); more > 0; more = this.missing()) {
      this.pacer.total = this.pacer.drawn + more;
      await this.drawAll();
    }
    const { frame } = this.memory;
    if (frame === undefined) throw new Cancelled();
    if (this.wantsJackknife(frame.n, options)) await this.leaveOut(frame.n);
    this.tell(undefined);
    return this.memory.sum(this.pacer.drawn);
  }

  /** Resamples still to be drawn in place of inadmissible ones. */
  private missing(): number {
    return this.stopping.aborted ? 0 : nextReplacements(this.pacer, this.request.options).count;
  }

  private wantsJackknife(n: number, { interval }: BootstrapOptions): boolean {
    if (interval === "bca") return true;
    if (this.request.live === true) return false;
    return !this.stopping.aborted || (1000 * jackknifeSize(n)) / this.pacer.rate() < JACKKNIFE_MILLISECONDS;
  }

  private async drawAll(): Promise<void> {
    const lane = async (): Promise<void> => {
      while (!this.stopping.aborted) {
        const share = this.pacer.next();
        if (share.count === 0) return;
        await this.draw(share);
      }
    };
    try {
      await Promise.all(Array.from({ length: this.request.pool.size * AHEAD }, lane));
    } catch (error) {
      // Cut short by a stop: what is complete from the first resample on is kept.
      if (!(error instanceof Cancelled && this.stopping.aborted && !this.leaving.signal.aborted)) throw error;
    }
  }

  private async draw(share: Share): Promise<void> {
    const { pool, options } = this.request;
    const onProgress = ({ done }: { readonly done: number }): void => {
      this.pacer.progress(share, done);
      this.report();
    };
    const task = { program: "bootstrap.draw", context: this.context, argument: { share, wantsFrame: share.first === 0 } };
    const { draws, frame, milliseconds } = await pool.submit<{ draws: Draws; frame?: Frame; milliseconds: number }>(task, { signal: this.drawing.signal, onProgress });
    this.pacer.finish(share, { admissible: admissibleIn(draws), milliseconds });
    if (frame) this.memory.open(frame, options);
    this.memory.keep(draws);
    this.report();
  }

  private async leaveOut(n: number): Promise<void> {
    const { pool } = this.request;
    const groups = jackknifeSize(n);
    const size = Math.max(1, Math.ceil(groups / (4 * pool.size)));
    const leave = async (first: number): Promise<void> => {
      const argument: Share = { first, count: Math.min(size, groups - first) };
      this.memory.keepJackknife(await pool.submit<JackknifeShare>({ program: "bootstrap.jackknife", context: this.context, argument }, { signal: this.leaving.signal }));
    };
    await Promise.all(Array.from({ length: Math.ceil(groups / size) }, (_, i) => leave(i * size)));
  }

  /** Tells how far it is, and now and then what is there. */
  private report(): void {
    const now = performance.now();
    if (now - this.lastProgress >= PROGRESS_MILLISECONDS) this.tell(undefined);
    const { live = false, interimMilliseconds = INTERIM_MILLISECONDS } = this.request;
    if (live || this.isSumming || this.memory.frame === undefined || this.pacer.done < FIRST_INTERIM || now - this.lastInterim < interimMilliseconds) return;
    this.isSumming = true;
    this.memory.sum(Infinity).then((interim) => {
      this.isSumming = false;
      this.lastInterim = performance.now();
      this.tell(interim);
    }, (error: Error) => this.fail(error));
  }

  private tell(interim: Bootstrapped | undefined): void {
    if (this.leaving.signal.aborted) return;
    const { done, total, failed } = this.pacer;
    const rate = this.pacer.rate();
    this.lastProgress = performance.now();
    this.request.onProgress?.({ done, total, rate, remainingMs: rate > 0 ? (1000 * (total - done)) / rate : Infinity, failed, ...(interim ? { interim } : {}) });
  }
}
