import { fileURLToPath } from "node:url";
import { parentPort, Worker, type TransferListItem } from "node:worker_threads";
import { createPool, type Pool } from "../jobs/pool";
import type { FromLine, LinePort, PoolWorkerPort, ToLine } from "../jobs/poolProtocol";

/** A thread as the program sees it. */
function threadPort(thread: Worker): LinePort {
  return {
    post: (message, transfer = []) => thread.postMessage(message, transfer as TransferListItem[]),
    listen: (onMessage, onDeath) => {
      thread.on("message", (message: FromLine) => onMessage(message));
      thread.on("error", (error) => onDeath(error.message));
      thread.on("messageerror", (error) => onDeath(error.message));
      thread.on("exit", (code) => onDeath(`the thread ended (${code})`));
    },
    close: () => void thread.terminate(),
  };
}

/** The program as a thread sees it. */
export function programPort(): PoolWorkerPort {
  const port = parentPort!;
  return {
    post: (message, transfer = []) => port.postMessage(message, transfer as TransferListItem[]),
    listen: (onMessage) => void port.on("message", (message: ToLine) => onMessage(message)),
    close: () => port.close(),
  };
}

/** @param script the bundled thread.ts; by default beside the bundled program */
export const createThreadPool = (size: number, script = fileURLToPath(new URL("./thread.js", import.meta.url))): Pool =>
  createPool({ size, spawn: () => threadPort(new Worker(script)) });
