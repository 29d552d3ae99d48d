import { createBootstrapRun } from "../jobs/bootstrapRun";
import { createEngine } from "../jobs/client";
import { spawnWorker } from "../jobs/spawn";
import { createPagePool } from "../jobs/spawnPool";
import type { StartBootstrap } from "../store/bootstrapping";
import type { ParseData } from "../ui/data/useImport";

/** Everything that takes time happens there, off the page's thread. */
export const engine = createEngine(spawnWorker);

/** Its workers start with the first bootstrap. */
const pool = createPagePool();

export const startBootstrap: StartBootstrap = (request) => createBootstrapRun({ ...request, pool });

/** Reads a file in the worker; `cancel` leaves it. */
export const parseData: ParseData = ({ file, name, options, onProgress }) => {
  const controller = new AbortController();
  const watch = { signal: controller.signal, onProgress: ({ done, total }: { readonly done: number; readonly total: number }) => onProgress(done / Math.max(1, total)) };
  return { result: engine.parse({ file, name, options }, watch), cancel: () => controller.abort() };
};
