import type { ImportResult, ImportOptions } from "../data/import/options";
import type { DataColumn, Dataset } from "../data/dataset";
import type { Summary } from "../data/summary";
import type { PlsOptions } from "../methods/pls/options";
import type { PathModel } from "../model/types";
import type { Report } from "../report/blocks";
import type { Progress } from "../report/job";
import { EstimationError } from "../report/problem";
import { Cancelled } from "./job";
import { problemsOf } from "./problemsOf";
import type { ClientPort, FromWorker, ToWorker } from "./protocol";
import { isLarge, namedPart } from "./namedPart";
import { unpacked } from "./packTexts";
import { TableLine } from "./tableLine";

/** How a caller watches and leaves a job. */
export interface Watch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

export interface RunRequest {
  readonly method: string;
  readonly model: PathModel;
  readonly options: unknown;
  readonly wantsResult?: boolean;
}

export interface Estimate {
  readonly report: Report;
  /** only where it was asked for */
  readonly result?: unknown;
  /** in the worker, by its own clock */
  readonly milliseconds: number;
}

export interface DataFile {
  readonly name: string;
  /** a file is read by the worker, piece by piece */
  readonly file: Uint8Array | Blob;
  readonly options?: Partial<ImportOptions>;
}

/**
 * Computation elsewhere. Every promise settles: with its value, with `Cancelled` as soon as its signal is aborted,
 * or with an `EstimationError` that holds the problems (E_INTERNAL where the fault is ours).
 */
export interface Engine {
  /** The table that all later runs are about. Of a large one, each run sees the columns that its model and options name. */
  load(data: Dataset): void;
  estimate(model: PathModel, options: PlsOptions, watch?: Watch): Promise<Estimate>;
  run(request: RunRequest, watch?: Watch): Promise<Estimate>;
  parse(file: DataFile, watch?: Watch): Promise<ImportResult>;
  /** of the column's numbers; its texts stay here */
  summarise(column: DataColumn): Promise<Summary>;
  /** Starts the worker, so that the first job need not wait for it. */
  warm?(): void;
  close(): void;
}

/** How long a worker may ignore a cancel before it is replaced: some steps cannot be interrupted. */
export const PATIENCE_MILLISECONDS = 1000;

interface Waiting {
  readonly message: Extract<ToWorker, { readonly type: "run" | "parse" | "summarise" }>;
  readonly data: Dataset | undefined;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  resolve(done: Extract<FromWorker, { readonly type: "done" }>): void;
  reject(error: Error): void;
  isSent: boolean;
  abandoned: boolean;
}

/** @param spawn  starts a worker: with the first job or `warm`, and again when one has died or hangs */
export function createEngine(spawn: () => ClientPort): Engine {
  const waiting = new Map<number, Waiting>();
  let port: ClientPort | undefined;
  let data: Dataset | undefined;
  let line: TableLine | undefined;
  let count = 0;

  function connected(): ClientPort {
    if (port !== undefined) return port;
    const fresh = spawn();
    port = fresh;
    line = new TableLine((message) => fresh.post(message));
    fresh.listen(hear, (why) => {
      if (port === fresh) die(why);
    });
    return fresh;
  }

  function disconnect(): void {
    port?.close();
    port = undefined;
    line?.close();
    line = undefined;
  }

  function die(why: string): void {
    disconnect();
    const lost = [...waiting.values()];
    waiting.clear();
    for (const job of lost) job.reject(new EstimationError(problemsOf(why)));
  }

  function hear(message: FromWorker): void {
    const job = waiting.get(message.job);
    if (job === undefined) return;
    if (message.type === "progress") return job.abandoned ? undefined : job.onProgress?.(message.progress);
    waiting.delete(message.job);
    if (message.type === "done") job.resolve(message);
    else job.reject(message.type === "failed" ? new EstimationError(message.problems) : new Cancelled());
  }

  function send(job: Waiting): void {
    if (waiting.get(job.message.job) !== job) return;
    job.isSent = true;
    try {
      connected().post(job.message);
    } catch (error) {
      waiting.delete(job.message.job);
      job.reject(new EstimationError(problemsOf(error)));
    }
  }

  function post(job: Waiting): void {
    connected();
    const { message } = job;
    if (message.type === "run" && job.data !== undefined) line!.load(namedPart(job.data, [message.model, message.options]), () => send(job));
    else send(job);
  }

  /** A worker that does not hear is stopped; the others' jobs go to the next one, nothing of theirs is lost. */
  function replace(): void {
    disconnect();
    for (const [id, job] of waiting) if (job.abandoned) waiting.delete(id);
    connected();
    for (const job of waiting.values()) post(job);
  }

  function request(message: Waiting["message"], { signal, onProgress }: Watch): Promise<Extract<FromWorker, { readonly type: "done" }>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted === true) return reject(new Cancelled());
      const job: Waiting = { message, data, onProgress, resolve, reject, isSent: false, abandoned: false };
      waiting.set(message.job, job);
      signal?.addEventListener("abort", () => {
        if (waiting.get(message.job) !== job) return;
        job.abandoned = true;
        reject(new Cancelled());
        // Its table is still on the way: the worker knows nothing of it.
        if (!job.isSent) return void waiting.delete(message.job);
        connected().post({ type: "cancel", job: message.job });
        setTimeout(() => (waiting.get(message.job) === job ? replace() : undefined), PATIENCE_MILLISECONDS);
      }, { once: true });
      try {
        post(job);
      } catch (error) {
        waiting.delete(message.job);
        reject(new EstimationError(problemsOf(error)));
      }
    });
  }

  async function run({ method, model, options, wantsResult = false }: RunRequest, watch: Watch = {}): Promise<Estimate> {
    const { value, milliseconds } = await request({ type: "run", job: ++count, method, model, options, wantsResult }, watch);
    // The worker's side pairs "run" with this shape (RunValue).
    return { ...(value as { report: Report; result?: unknown }), milliseconds };
  }

  return {
    run,
    warm: () => void connected(),
    load: (table) => {
      data = table;
      connected();
      // Of a large table only what a run asks for is sent; what the worker held before is let go.
      line!.load(isLarge(table) ? { ...table, columns: [] } : table);
    },
    estimate: (model, options, watch) => run({ method: "pls", model, options }, watch),
    parse: async ({ name, file, options = {} }, watch = {}) => {
      const { value } = await request({ type: "parse", job: ++count, name, file, options }, watch);
      return unpacked(value as ImportResult);
    },
    summarise: async ({ name, scale, values }) => {
      const { value } = await request({ type: "summarise", job: ++count, column: { name, scale, values } }, {});
      return value as Summary;
    },
    close: () => die("closed"),
  };
}
