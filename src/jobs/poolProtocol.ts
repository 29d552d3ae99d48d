import type { Dataset } from "../data/dataset";
import type { PathModel } from "../model/types";
import type { Progress } from "../report/job";
import type { Problem } from "../report/problem";
import type { Port } from "./protocol";

/** What a program computes on; told apart by identity, and sent to a worker once. */
export interface Context {
  readonly model: PathModel;
  readonly data: Dataset;
  readonly options: unknown;
}

/** To a worker of the pool. Tasks are done one after the other. */
export type ToLine =
  | { readonly type: "data"; readonly id: number; readonly data: Dataset }
  | { readonly type: "context"; readonly id: number; readonly model: PathModel; readonly options: unknown; readonly data: number }
  /** what is not named may be forgotten */
  | { readonly type: "keep"; readonly contexts: readonly number[]; readonly data: readonly number[] }
  | { readonly type: "task"; readonly task: number; readonly program: string; readonly context: number | undefined; readonly argument: unknown }
  /** leave the task, whether it waits or runs; harmless when it has ended */
  | { readonly type: "cancel"; readonly task: number };

/** From a worker: any number of `progress`, also as a sign of life, then exactly one of the others for each task. */
export type FromLine =
  | { readonly type: "progress"; readonly task: number; readonly progress: Progress }
  | { readonly type: "done"; readonly task: number; readonly value: unknown }
  | { readonly type: "failed"; readonly task: number; readonly problems: readonly Problem[] }
  | { readonly type: "cancelled"; readonly task: number };

/** The page's end of the line to a worker. */
export type LinePort = Port<ToLine, FromLine>;
/** The worker's end. */
export type PoolWorkerPort = Port<FromLine, ToLine>;
