import type { Job } from "../../report/job";

/** A job as a part of a longer one, which is done to `from` before it and to `to` after it (shares, 0 to 1). */
export function* between<R>(job: Job<R>, from: number, to: number): Job<R> {
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
    yield { done: from + (to - from) * (step.value.done / Math.max(1e-9, step.value.total)), total: 1 };
  }
}
