import type { Dataset } from "../data/dataset";
import type { Job } from "../report/job";
import { Cancelled, drive } from "./job";
import type { Context, PoolWorkerPort, ToLine } from "./poolProtocol";
import { problemsOf } from "./problemsOf";

/** What a program leaves: its value, and the buffers in it that are handed over instead of copied. */
export interface Product {
  readonly value: unknown;
  readonly transfer?: readonly ArrayBuffer[];
}

/** One thing that workers of the pool can do, at once or step by step. `context` is undefined for programs that work on what they are given. */
export type Program = (context: Context | undefined, argument: never) => Job<Product> | Product;
export type Programs = Readonly<Record<string, Program>>;

/** Shorter than for a single worker: a newer task waits behind what is left of an older slice. */
const SLICE_MILLISECONDS = 20;

type TaskMessage = Extract<ToLine, { readonly type: "task" }>;

/** The worker's side of the pool: keeps contexts, and does tasks in the order in which they come. */
export function servePool(port: PoolWorkerPort, programs: Programs): void {
  const tables = new Map<number, Dataset>();
  const contexts = new Map<number, Context>();
  const cancelled = new Set<number>();
  const queue: TaskMessage[] = [];
  let isBusy = false;

  async function perform({ task, program, context, argument }: TaskMessage): Promise<void> {
    try {
      if (cancelled.has(task)) throw new Cancelled();
      const run = programs[program];
      if (run === undefined) throw new Error(`no program called ${program}`);
      const begun = run(context === undefined ? undefined : contexts.get(context), argument as never);
      const { value, transfer = [] } = "value" in begun ? begun : await drive(begun, {
        sliceMilliseconds: SLICE_MILLISECONDS,
        isCancelled: () => cancelled.has(task),
        onProgress: (progress) => port.post({ type: "progress", task, progress }),
      });
      port.post({ type: "done", task, value }, [...transfer]);
    } catch (error) {
      port.post(error instanceof Cancelled ? { type: "cancelled", task } : { type: "failed", task, problems: problemsOf(error) });
    } finally {
      cancelled.delete(task);
    }
  }

  async function work(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) await perform(next);
    isBusy = false;
  }

  port.listen((message) => {
    if (message.type === "data") tables.set(message.id, message.data);
    else if (message.type === "context") contexts.set(message.id, { model: message.model, options: message.options, data: tables.get(message.data)! });
    else if (message.type === "keep") {
      for (const id of contexts.keys()) if (!message.contexts.includes(id)) contexts.delete(id);
      for (const id of tables.keys()) if (!message.data.includes(id)) tables.delete(id);
    } else if (message.type === "cancel") cancelled.add(message.task);
    else {
      queue.push(message);
      void work();
    }
  }, () => port.close());
}
