import type { Job, Progress } from "../report/job";

/** What a promise is rejected with when its reader did not want the result any more. Not a failure: nobody is told. */
export class Cancelled extends Error {
  constructor() {
    super("cancelled");
    this.name = "Cancelled";
  }
}

/** Runs a job to its end without a pause: for the command line and tests. */
export function drain<R>(job: Job<R>): R {
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
  }
}

/** How long a worker computes before it listens: short enough for a cancel to be felt as immediate. */
export const SLICE_MILLISECONDS = 40;

export interface Pace {
  readonly sliceMilliseconds?: number;
  isCancelled(): boolean;
  onProgress(progress: Progress): void;
}

/**
 * Runs a job in slices, returning to the event loop between them so that messages are heard. Progress is told between slices; numbers
 * that come with it at once.
 * @throws Cancelled  where `isCancelled` says so between two slices
 */
export async function drive<R>(job: Job<R>, { sliceMilliseconds = SLICE_MILLISECONDS, isCancelled, onProgress }: Pace): Promise<R> {
  for (let sliceEnd = performance.now() + sliceMilliseconds; ; ) {
    const step = job.next();
    if (step.done === true) return step.value;
    const isOver = performance.now() >= sliceEnd;
    if (isOver || step.value.overlay !== undefined) onProgress(step.value);
    if (!isOver) continue;
    await nextTask();
    if (isCancelled()) {
      // Runs the job's own `finally` blocks; its value is never looked at.
      job.return(undefined as never);
      throw new Cancelled();
    }
    sliceEnd = performance.now() + sliceMilliseconds;
  }
}

/** The next turn of the event loop. A message channel, because browsers hold back repeated timers by 4 ms. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener("message", () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(undefined);
  });
}
