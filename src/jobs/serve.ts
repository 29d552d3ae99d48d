import type { ImportOptions, ImportResult } from "../data/import/options";
import type { ByteSource } from "../data/import/source";
import type { DataColumn, Dataset } from "../data/dataset";
import type { Summary } from "../data/summary";
import type { Method } from "../methods/method";
import type { Job, Progress } from "../report/job";
import { EstimationError } from "../report/problem";
import { fileSource } from "./fileSource";
import { Cancelled, drive } from "./job";
import { problemsOf } from "./problemsOf";
import { packed } from "./packTexts";
import type { ToWorker, WorkerPort } from "./protocol";

/** What a worker can do. Which options belong to which method is the client's affair. */
export interface Abilities {
  readonly methods: Readonly<Record<string, Method<unknown, unknown>>>;
  readonly importData: (source: ByteSource, name: string, options: Partial<ImportOptions>) => Job<ImportResult>;
  readonly summarise: (column: DataColumn) => Job<Summary>;
}

/** Value of a `run`. */
export interface RunValue {
  readonly report: unknown;
  readonly result?: unknown;
}

/** Answers the messages of one client. Several jobs may be under way; their slices alternate. */
export function serve(port: WorkerPort, abilities: Abilities): void {
  const cancelled = new Set<number>();
  const running = new Set<number>();
  const columns = new Map<number, DataColumn>();
  let data: Dataset | undefined;

  async function perform<R>(id: number, makeJob: () => Job<R>, transferable: (value: R) => Transferable[]): Promise<void> {
    running.add(id);
    const start = performance.now();
    try {
      const value = await drive(makeJob(), {
        isCancelled: () => cancelled.has(id),
        onProgress: (progress: Progress) => port.post({ type: "progress", job: id, progress }),
      });
      port.post({ type: "done", job: id, value, milliseconds: performance.now() - start }, transferable(value));
    } catch (error) {
      if (error instanceof Cancelled) port.post({ type: "cancelled", job: id });
      else port.post({ type: "failed", job: id, problems: problemsOf(error) });
    } finally {
      running.delete(id);
      cancelled.delete(id);
    }
  }

  function answer(message: ToWorker): void {
    if (message.type === "columns") for (const { id, column } of message.columns) columns.set(id, column);
    else if (message.type === "load") data = loaded(columns, message);
    else if (message.type === "cancel") {
      if (running.has(message.job)) cancelled.add(message.job);
    } else if (message.type === "parse") {
      void perform(message.job, () => packedImport(abilities, message), columnBuffers);
    } else if (message.type === "summarise") {
      void perform(message.job, () => abilities.summarise(message.column), () => []);
    } else {
      const table = data;
      void perform(message.job, () => runMethod(abilities, message, table), () => []);
    }
  }

  port.listen(answer, () => port.close());
}

/** Makes a table of columns, and forgets those that it does not have. */
function loaded(held: Map<number, DataColumn>, { table, columns, fresh }: Extract<ToWorker, { readonly type: "load" }>): Dataset {
  for (const { id, column } of fresh) held.set(id, column);
  const kept = new Set(columns);
  for (const id of held.keys()) if (!kept.has(id)) held.delete(id);
  return { ...table, columns: columns.map((id) => held.get(id)!) };
}

type RunMessage = Extract<ToWorker, { readonly type: "run" }>;

function* runMethod(abilities: Abilities, message: RunMessage, data: Dataset | undefined): Job<RunValue> {
  const method = abilities.methods[message.method];
  if (method === undefined) throw new Error(`no method called ${message.method}`);
  if (data === undefined) throw new EstimationError([{ code: "E_NO_DATA", severity: "error", at: [], detail: {} }]);
  const input = { model: message.model, data };
  const result = yield* method.run(input, message.options);
  const report = method.report(result, input);
  return message.wantsResult ? { report, result } : { report };
}

function* packedImport({ importData }: Abilities, { file, name, options }: Extract<ToWorker, { readonly type: "parse" }>): Job<ImportResult> {
  return packed(yield* importData(fileSource(file), name, options));
}

/** A read table is handed over, not copied. */
const columnBuffers = ({ dataset }: ImportResult): Transferable[] => [...new Set(dataset?.columns.map((column) => column.values.buffer as ArrayBuffer) ?? [])];
