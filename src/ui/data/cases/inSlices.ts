import type { Job, Progress } from "../../../report/job";

/** Short enough for a frame to be drawn in time. */
const SLICE_MILLISECONDS = 10;

export interface SliceWatch {
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}

/** Runs a job on the page's own thread, in slices between which the page draws and hears; undefined where it was left. For work on data that would take longer to hand to a worker than to do. */
export async function inSlices<R>(job: Job<R>, { signal, onProgress }: SliceWatch): Promise<R | undefined> {
  for (let sliceEnd = performance.now() + SLICE_MILLISECONDS; ; ) {
    const step = job.next();
    if (step.done === true) return step.value;
    if (performance.now() < sliceEnd) continue;
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (signal.aborted) {
      job.return(undefined as never);
      return undefined;
    }
    sliceEnd = performance.now() + SLICE_MILLISECONDS;
  }
}
