import type { Progress } from "../report/job";
import { EstimationError } from "../report/problem";
import { Cancelled } from "./job";
import type { Context, FromLine, LinePort } from "./poolProtocol";
import { problemsOf } from "./problemsOf";

/** One piece of work on its way to a value. */
export interface LineTask {
  readonly id: number;
  readonly program: string;
  readonly context: Context | undefined;
  readonly argument: unknown;
  /** buffers in the argument that are handed over; such a task cannot be done again */
  readonly transfer: readonly ArrayBuffer[];
  onProgress?: ((progress: Progress) => void) | undefined;
  resolve(value: unknown): void;
  reject(error: Error): void;
  /** workers that were lost over it */
  lost: number;
  /** nobody waits for it any more */
  isAbandoned: boolean;
}

/** A worker and the tasks it has been given. */
export interface Line {
  readonly tasks: ReadonlyMap<number, LineTask>;
  /** when it was last heard, or given work after none */
  readonly heard: number;
  /** a task that cannot be sent is rejected */
  give(task: LineTask): void;
  cancel(task: number): void;
  close(): void;
}

interface LineEvents {
  /** a task has ended, and the line may take another */
  onFree(): void;
  /** the worker broke down; the line is closed */
  onLost(tasks: readonly LineTask[], why: string): void;
}

/** Contexts that a worker keeps: the present one and those of runs that are still under way. */
const KEPT = 4;

export function openLine(port: LinePort, { onFree, onLost }: LineEvents): Line {
  const tasks = new Map<number, LineTask>();
  const known: { context: Context; id: number }[] = [];
  const tables: { data: Context["data"]; id: number }[] = [];
  let numbers = 0;
  let heard = performance.now();
  let isClosed = false;

  function dataId(data: Context["data"]): number {
    const found = tables.find((table) => table.data === data);
    if (found) return found.id;
    const id = ++numbers;
    tables.push({ data, id });
    port.post({ type: "data", id, data });
    return id;
  }

  function contextId(context: Context): number {
    const found = known.find((one) => one.context === context);
    if (found) return found.id;
    const data = dataId(context.data);
    const id = ++numbers;
    known.push({ context, id });
    port.post({ type: "context", id, model: context.model, options: context.options, data });
    if (known.length > KEPT) forget();
    return id;
  }

  /** The oldest contexts that no task needs, and tables that no context needs. */
  function forget(): void {
    const needed = new Set([...tasks.values()].map((task) => task.context));
    for (let i = 0; i < known.length - 1 && known.length > KEPT; ) if (needed.has(known[i]!.context)) i++; else known.splice(i, 1);
    for (let i = tables.length - 1; i >= 0; i--) if (!known.some(({ context }) => context.data === tables[i]!.data)) tables.splice(i, 1);
    port.post({ type: "keep", contexts: known.map(({ id }) => id), data: tables.map(({ id }) => id) });
  }

  function hear(message: FromLine): void {
    heard = performance.now();
    const task = tasks.get(message.task);
    if (task === undefined) return;
    if (message.type === "progress") return task.onProgress?.(message.progress);
    tasks.delete(message.task);
    if (message.type === "done") task.resolve(message.value);
    else task.reject(message.type === "failed" ? new EstimationError(message.problems) : new Cancelled());
    onFree();
  }

  function close(): void {
    isClosed = true;
    port.close();
  }

  port.listen(
    (message) => (isClosed ? undefined : hear(message)),
    (why) => {
      if (isClosed) return;
      close();
      onLost([...tasks.values()], why);
    },
  );

  return {
    tasks,
    get heard() {
      return heard;
    },
    give(task) {
      if (tasks.size === 0) heard = performance.now();
      try {
        const context = task.context === undefined ? undefined : contextId(task.context);
        port.post({ type: "task", task: task.id, program: task.program, context, argument: task.argument }, [...task.transfer]);
        tasks.set(task.id, task);
      } catch (error) {
        task.reject(new EstimationError(problemsOf(error)));
      }
    },
    cancel: (task) => port.post({ type: "cancel", task }),
    close,
  };
}
