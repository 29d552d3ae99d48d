import type { Progress } from "../report/job";
import { EstimationError } from "../report/problem";
import { Cancelled } from "./job";
import { openLine, type Line, type LineTask } from "./poolLine";
import type { Context, LinePort } from "./poolProtocol";
import { problemsOf } from "./problemsOf";

export interface PoolTask {
  /** name of a program that the workers know */
  readonly program: string;
  readonly context?: Context | undefined;
  readonly argument: unknown;
  /** buffers in the argument that are handed over instead of copied; such a task is not done again when its worker is lost */
  readonly transfer?: readonly ArrayBuffer[];
}

export interface TaskWatch {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** One worker that remembers what it was given, from task to task. */
export interface Keeper {
  /** as `submit`; rejects with `Lost` when the worker is, and all it remembered with it */
  ask<R>(task: PoolTask): Promise<R>;
}

/** A worker was lost together with what only it knew. */
export class Lost extends Error {
  constructor(why: string) {
    super(why);
    this.name = "Lost";
  }
}

/**
 * Workers that share tasks among them. A worker that dies, or says nothing for long, is replaced and its tasks are done again;
 * a task over which three workers were lost fails.
 */
export interface Pool {
  readonly size: number;
  /** Settles with the program's value, `Cancelled` as soon as the signal is aborted, or an `EstimationError`. */
  submit<R>(task: PoolTask, watch?: TaskWatch): Promise<R>;
  /** the worker beside the others that gathers what they find; started when first asked */
  readonly keeper: Keeper;
  close(): void;
}

export interface PoolOptions {
  readonly spawn: () => LinePort;
  readonly size: number;
  /** silence after which a worker with work counts as hung; it says something every few hundredths of a second. Doubled for a task that was lost so. */
  readonly patienceMilliseconds?: number;
}

/** Tasks that a worker holds at a time: the next one waits there already when one ends. */
const DEPTH = 2;
const MOST_LOST = 3;
const PATIENCE_MILLISECONDS = 20_000;
/** How long a worker may go on with a task that nobody wants any more. */
const CANCEL_PATIENCE_MILLISECONDS = 1000;

export function createPool({ spawn, size, patienceMilliseconds = PATIENCE_MILLISECONDS }: PoolOptions): Pool {
  const waiting: LineTask[] = [];
  const lines = new Set<Line>();
  const bySignal = new WeakMap<AbortSignal, Set<LineTask>>();
  let keeperLine: Line | undefined;
  let count = 0;
  let watchdog: ReturnType<typeof setInterval> | undefined;

  const open = (onLost: (line: Line, tasks: readonly LineTask[], why: string) => void): Line => {
    const line: Line = openLine(spawn(), { onFree: distribute, onLost: (tasks, why) => onLost(line, tasks, why) });
    return line;
  };

  /** The line that is to take the next task; undefined where all have enough. */
  function nextLine(): Line | undefined {
    const leastBusy = [...lines].sort((a, b) => a.tasks.size - b.tasks.size)[0];
    if (leastBusy?.tasks.size === 0 || lines.size >= size) return leastBusy !== undefined && leastBusy.tasks.size < DEPTH ? leastBusy : undefined;
    const line = open(lose);
    lines.add(line);
    return line;
  }

  function distribute(): void {
    try {
      for (let line = waiting.length > 0 ? nextLine() : undefined; line !== undefined; line = waiting.length > 0 ? nextLine() : undefined) line.give(waiting.shift()!);
    } catch (error) {
      // no worker can be started
      for (const task of waiting.splice(0)) task.reject(new EstimationError(problemsOf(error)));
    }
    watch();
  }

  function lose(line: Line, tasks: readonly LineTask[], why: string): void {
    lines.delete(line);
    const wanted = tasks.filter((task) => !task.isAbandoned);
    const again = wanted.filter((task) => task.transfer.length === 0 && ++task.lost < MOST_LOST);
    waiting.unshift(...again);
    for (const task of wanted) if (!again.includes(task)) task.reject(new EstimationError(problemsOf(why)));
    distribute();
  }

  function loseKeeper(_: Line, tasks: readonly LineTask[], why: string): void {
    keeperLine = undefined;
    for (const task of tasks) task.reject(new Lost(why));
  }

  const everyLine = (): Line[] => [...lines, ...(keeperLine ? [keeperLine] : [])];

  /** Looks after workers as long as there is work. */
  function watch(): void {
    if (everyLine().every((line) => line.tasks.size === 0)) {
      clearInterval(watchdog);
      watchdog = undefined;
    } else watchdog ??= setInterval(replaceSilent, Math.min(1000, patienceMilliseconds / 4));
  }

  function replaceSilent(): void {
    for (const line of everyLine()) {
      const tasks = [...line.tasks.values()];
      const patience = patienceMilliseconds * 2 ** Math.max(0, ...tasks.map((task) => task.lost));
      if (tasks.length > 0 && performance.now() - line.heard > patience) replace(line, "the worker did not answer");
    }
    watch();
  }

  function replace(line: Line, why: string): void {
    line.close();
    (line === keeperLine ? loseKeeper : lose)(line, [...line.tasks.values()], why);
  }

  function taskOf(wanted: PoolTask, watched: Pick<LineTask, "resolve" | "reject" | "onProgress">): LineTask {
    const { program, context, argument, transfer = [] } = wanted;
    return { id: ++count, program, context, argument, transfer, lost: 0, isAbandoned: false, ...watched };
  }

  /** One listener for all tasks of a signal; those that have ended are found so when it is aborted. */
  function leaveWith(signal: AbortSignal, task: LineTask): void {
    const known = bySignal.get(signal);
    if (known) return void known.add(task);
    const tasks = new Set([task]);
    bySignal.set(signal, tasks);
    signal.addEventListener("abort", () => {
      for (const one of tasks) {
        abandon(one);
        one.reject(new Cancelled());
      }
    }, { once: true });
  }

  function abandon(task: LineTask): void {
    task.isAbandoned = true;
    const at = waiting.indexOf(task);
    if (at >= 0) return void waiting.splice(at, 1);
    const line = [...lines].find((one) => one.tasks.has(task.id));
    if (line === undefined) return;
    line.cancel(task.id);
    const replaceDeaf = (): void => (lines.has(line) && line.tasks.has(task.id) && performance.now() - line.heard > CANCEL_PATIENCE_MILLISECONDS ? replace(line, "cancelled") : undefined);
    setTimeout(replaceDeaf, CANCEL_PATIENCE_MILLISECONDS + 100);
  }

  return {
    size,
    submit: (wanted, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted === true) return reject(new Cancelled());
        const task = taskOf(wanted, { resolve: resolve as (value: unknown) => void, reject, onProgress });
        if (signal) leaveWith(signal, task);
        waiting.push(task);
        distribute();
      }),
    keeper: {
      ask: (wanted) =>
        new Promise((resolve, reject) => {
          keeperLine ??= open(loseKeeper);
          keeperLine.give(taskOf(wanted, { resolve: resolve as (value: unknown) => void, reject }));
          watch();
        }),
    },
    close() {
      clearInterval(watchdog);
      const left = [...waiting.splice(0), ...everyLine().flatMap((line) => [...line.tasks.values()])];
      for (const line of everyLine()) line.close();
      lines.clear();
      keeperLine = undefined;
      for (const task of left) task.reject(new Cancelled());
    },
  };
}
