import { workerPort } from "./ports";
import type { ClientPort } from "./protocol";

/** Starts a worker with everything that the engine can do. */
export const spawnWorker = (): ClientPort => workerPort(new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module", name: "engine" }));
