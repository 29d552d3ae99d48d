import type { FromWorker, Port, ToWorker } from "./protocol";

/** A worker as the page sees it. */
export function workerPort<Sent = ToWorker, Received = FromWorker>(worker: Worker): Port<Sent, Received> {
  return {
    post: (message, transfer = []) => worker.postMessage(message, transfer),
    listen: (onMessage, onDeath) => {
      worker.addEventListener("message", (event: MessageEvent<Received>) => onMessage(event.data));
      worker.addEventListener("error", (event) => {
        // It goes no further: who hears of the death has the work done again, or says what failed.
        event.preventDefault();
        onDeath(event.message || "the worker could not start");
      });
      worker.addEventListener("messageerror", () => onDeath("a message could not be read"));
    },
    close: () => worker.terminate(),
  };
}

/** Either end of a message channel: how tests run the worker's side without a worker. */
export function channelPort<Sent, Received>(port: MessagePort): Port<Sent, Received> {
  return {
    post: (message, transfer = []) => port.postMessage(message, transfer),
    listen: (onMessage, onDeath) => {
      port.addEventListener("message", (event: MessageEvent<Received>) => onMessage(event.data));
      port.addEventListener("messageerror", () => onDeath("a message could not be read"));
      port.start();
    },
    close: () => port.close(),
  };
}

/** The page as a worker sees it: the worker's global scope. */
export const scopePort = <Sent = FromWorker, Received = ToWorker>(): Port<Sent, Received> => ({
  post: (message, transfer = []) => globalThis.postMessage(message, { transfer }),
  listen: (onMessage) => globalThis.addEventListener("message", (event: MessageEvent<Received>) => onMessage(event.data)),
  close: () => globalThis.close(),
});
