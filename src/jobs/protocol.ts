import type { ImportOptions } from "../data/import/options";
import type { DataColumn, Dataset } from "../data/dataset";
import type { PathModel } from "../model/types";
import type { Progress } from "../report/job";
import type { Problem } from "../report/problem";

/** A column, and the number by which the client speaks of it later. */
export interface NumberedColumn {
  readonly id: number;
  readonly column: DataColumn;
}

/** To the worker. `job` is a number that the client gives out. */
export type ToWorker =
  /** the table that all later runs are about, of columns that are there already or come with it; every other column is forgotten */
  | { readonly type: "load"; readonly table: Omit<Dataset, "columns">; readonly columns: readonly number[]; readonly fresh: readonly NumberedColumn[] }
  /** columns of the table that the next `load` is about */
  | { readonly type: "columns"; readonly columns: readonly NumberedColumn[] }
  | {
      readonly type: "run";
      readonly job: number;
      readonly method: string;
      readonly model: PathModel;
      readonly options: unknown;
      /** whether the bare result is wanted besides the report */
      readonly wantsResult: boolean;
    }
  | { readonly type: "parse"; readonly job: number; readonly name: string; readonly file: Uint8Array | Blob; readonly options: Partial<ImportOptions> }
  /** statistics and distribution of one column, which travels with the question */
  | { readonly type: "summarise"; readonly job: number; readonly column: DataColumn }
  /** stop at the next slice; harmless when the job has ended */
  | { readonly type: "cancel"; readonly job: number };

/** From the worker: any number of `progress` (one a slice at most, and one for each that brings numbers), then exactly one of the others. */
export type FromWorker =
  | { readonly type: "progress"; readonly job: number; readonly progress: Progress }
  | { readonly type: "done"; readonly job: number; readonly value: unknown; readonly milliseconds: number }
  | { readonly type: "failed"; readonly job: number; readonly problems: readonly Problem[] }
  | { readonly type: "cancelled"; readonly job: number };

/** One end of a line on which messages travel. */
export interface Port<Sent, Received> {
  post(message: Sent, transfer?: Transferable[]): void;
  /** @param onDeath  the other end broke down and will not answer any more */
  listen(onMessage: (message: Received) => void, onDeath: (why: string) => void): void;
  close(): void;
}

export type ClientPort = Port<ToWorker, FromWorker>;
export type WorkerPort = Port<FromWorker, ToWorker>;
