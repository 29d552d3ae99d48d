import type { Overlay } from "./overlay";

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** the numbers on the diagram, from a job that knows them before the rest: those of its report */
  readonly overlay?: Overlay;
}

/** A long computation that stops now and then to be watched, paced or left: pure, synchronous, cancelled by not resuming. */
export type Job<R> = Generator<Progress, R, void>;
