export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** A long computation that stops now and then to be watched, paced or left: pure, synchronous, cancelled by not resuming. */
export type Job<R> = Generator<Progress, R, void>;
