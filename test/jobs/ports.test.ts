import { expect, it } from "vitest";
import { workerPort } from "../../src/jobs/ports";

/** A worker that does nothing but break down. */
class Broken extends EventTarget {
  breakDown(message: string): Event {
    const event = Object.assign(new Event("error", { cancelable: true }), { message });
    this.dispatchEvent(event);
    return event;
  }
}

it("a worker that breaks down is told to its client, and to nobody else: the page has nothing to excuse", () => {
  const worker = new Broken();
  const deaths: string[] = [];
  workerPort(worker as unknown as Worker).listen(() => undefined, (why) => deaths.push(why));
  expect(worker.breakDown("out of memory").defaultPrevented).toBe(true);
  expect(worker.breakDown("").defaultPrevented).toBe(true);
  expect(deaths).toEqual(["out of memory", "the worker could not start"]);
});
