import { createBootstrapRun } from "../../../src/jobs/bootstrapRun";
import { createPagePool } from "../../../src/jobs/spawnPool";
import { defaultBootstrapOptions } from "../../../src/methods/bootstrap/options";
import type { Input } from "../../../src/methods/method";

export interface PageRun {
  /** by run; the first starts the workers */
  readonly milliseconds: readonly number[];
  /** main-thread tasks over 50 ms during the runs */
  readonly longTasks: readonly number[];
  /** the second path's numbers, to be compared with Node's to the last bit */
  readonly bits: readonly number[];
}

interface Wanted {
  readonly input: Input;
  readonly workers: number;
  readonly samples: number;
  readonly runs: number;
  readonly live: boolean;
}

declare global {
  var bootstrapIn: (wanted: Wanted) => Promise<PageRun>;
}

globalThis.bootstrapIn = async ({ input: given, workers, samples, runs, live }) => {
  // what came as JSON has lost its typed arrays
  const columns = given.data.columns.map((column) => ({ ...column, values: Float64Array.from(Object.values(column.values), (x) => x ?? Number.NaN) }));
  const input: Input = { model: given.model, data: { ...given.data, columns } };
  const pool = createPagePool(workers);
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => longTasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: "longtask", buffered: false });
  const milliseconds: number[] = [];
  let bits: readonly number[] = [];
  for (let i = 0; i < runs; i++) {
    const { result, milliseconds: took } = await createBootstrapRun({ input, options: { ...defaultBootstrapOptions, samples }, pool, live, onProgress: () => undefined }).promise;
    milliseconds.push(took);
    bits = result.summaries.flatMap(({ mean, se, intervals }) => [mean ?? 0, se ?? 0, ...(intervals.percentile ?? []), ...(intervals.bca ?? [])]);
  }
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  pool.close();
  return { milliseconds, longTasks, bits };
};
