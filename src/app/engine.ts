import { createEngine } from "../jobs/client";
import { spawnWorker } from "../jobs/spawn";
import type { Pool } from "../jobs/pool";
import type { StartAnalysis } from "../store/analysing";
import type { StartBootstrap } from "../store/bootstrapping";
import type { Summarise } from "../ui/data/summaries";
import type { ParseData } from "../ui/data/useImport";

/** Everything that takes time happens there, off the page's thread. */
export const engine = createEngine(spawnWorker);

/** Its workers start with the first bootstrap. */
let pool: Pool | undefined;

/** Analyses whose work can be shared run in the pool, the others in the engine's worker. */
export const startAnalysis: StartAnalysis = async ({ id, analysis, input, options }, watch) => {
  const [{ isShared, runShared }, { createPagePool }] = await Promise.all([import("../jobs/analysisRun"), import("../jobs/spawnPool")]);
  if (!isShared(analysis)) return engine.run({ method: id, model: input.model, options }, watch);
  pool ??= createPagePool();
  const start = performance.now();
  const { report } = await runShared({ id, analysis, input, options, pool, ...watch });
  return { report, milliseconds: performance.now() - start };
};

const loadBootstrap = async () => {
  const [{ createBootstrapRun }, { createPagePool }] = await Promise.all([import("../jobs/bootstrapRun"), import("../jobs/spawnPool")]);
  pool ??= createPagePool();
  return { createBootstrapRun, pool };
};

/** What resamples is fetched with the first bootstrap; a stop before it has come ends the run at its first resamples. */
export const startBootstrap: StartBootstrap = (request) => {
  let stop: (() => void) | undefined;
  let stopped = false;
  const started = loadBootstrap().then((parts) => {
    const run = parts.createBootstrapRun({ ...request, pool: parts.pool });
    stop = run.stop;
    if (stopped) run.stop();
    return run.promise;
  });
  return {
    promise: started,
    stop: () => {
      stopped = true;
      stop?.();
    },
  };
};

/** Reads a file in the worker; `cancel` leaves it. */
export const parseData: ParseData = ({ file, name, options, onProgress }) => {
  const controller = new AbortController();
  const watch = { signal: controller.signal, onProgress: ({ done, total }: { readonly done: number; readonly total: number }) => onProgress(done / Math.max(1, total)) };
  return { result: engine.parse({ file, name, options }, watch), cancel: () => controller.abort() };
};

/** Statistics of long columns. */
export const summariseColumn: Summarise = (column) => engine.summarise(column);
