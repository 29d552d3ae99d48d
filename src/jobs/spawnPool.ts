import { createPool, type Pool } from "./pool";
import type { FromLine, ToLine } from "./poolProtocol";
import { workerPort } from "./ports";

/** Workers of the page, as many as the machine runs at a time; they start when there is work. */
export const createPagePool = (size = navigator.hardwareConcurrency): Pool =>
  createPool({ size, spawn: () => workerPort<ToLine, FromLine>(new Worker(new URL("./pool.worker.ts", import.meta.url), { type: "module", name: "pool" })) });
