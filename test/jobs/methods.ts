import type { ImportResult } from "../../src/data/import/options";
import type { Summary } from "../../src/data/summary";
import { createEngine, type Engine } from "../../src/jobs/client";
import { channelPort } from "../../src/jobs/ports";
import type { ClientPort, FromWorker, ToWorker } from "../../src/jobs/protocol";
import { serve, type Abilities } from "../../src/jobs/serve";
import type { Method } from "../../src/methods/method";
import { EstimationError } from "../../src/report/problem";
import { estimate } from "../store/report";

/** Keeps the processor busy. */
export function busy(milliseconds: number): void {
  for (const end = performance.now() + milliseconds; performance.now() < end; );
}

/** What was begun and what its `finally` saw, so that a test can tell a job that was really left. */
export interface Log {
  readonly begun: string[];
  readonly left: string[];
}

/** Methods that do nothing but take time or fail. */
export function fakeAbilities(log: Log): Abilities {
  const method = (run: Method<unknown, unknown>["run"]): Method<unknown, unknown> => ({
    check: () => [],
    run,
    report: (result, { data }) => ({ ...estimate(Number(result)).report, run: { ...estimate(Number(result)).report.run, n: data.rows } }),
  });
  return {
    methods: {
      pls: method(function* () {
        yield { done: 0, total: 1 };
        return 7;
      }),
      // `options`: how many steps of 10 ms
      long: method(function* (_input, options) {
        log.begun.push("long");
        let done = 0;
        try {
          for (; done < Number(options); done++) {
            busy(10);
            yield { done, total: Number(options) };
          }
          return done;
        } finally {
          if (done < Number(options)) log.left.push("long");
        }
      }),
      singular: method(function* () {
        yield { done: 0, total: 1 };
        throw new EstimationError([{ code: "E_SINGULAR_BLOCK", severity: "error", at: [], detail: { construct: "A" } }]);
      }),
      broken: method(function* () {
        yield { done: 0, total: 1 };
        throw new TypeError("x is not a function");
      }),
      uncloneable: method(function* () {
        yield { done: 0, total: 1 };
        return () => 1;
      }),
    },
    summarise: function* ({ values }) {
      yield { done: 0, total: 1 };
      return { bins: [], description: { n: values.length } } as unknown as Summary;
    },
    importData: function* (source, name) {
      yield { done: 0, total: 1 };
      const values = Float64Array.from(source.read(0, source.size));
      return { name, dataset: { name, rows: values.length, columns: [{ name: "x", scale: "metric", values }] } } as unknown as ImportResult;
    },
  };
}

export interface Wire {
  readonly engine: Engine;
  readonly log: Log;
  /** every message to the worker, in order */
  readonly sent: ToWorker[];
  /** breaks the present worker, as an error outside any job does */
  die(why: string): void;
  readonly spawned: () => number;
}

/** An engine whose workers live in this thread, at the other end of message channels. `deaf`: the first so many never answer. */
export function wired(deaf = 0): Wire {
  const log: Log = { begun: [], left: [] };
  const sent: ToWorker[] = [];
  let spawned = 0;
  let kill: (why: string) => void = () => undefined;
  const engine = createEngine(() => {
    const { port1, port2 } = new MessageChannel();
    spawned++;
    if (spawned > deaf) serve(channelPort(port2), fakeAbilities(log));
    const port = channelPort<ToWorker, FromWorker>(port1);
    const spied: ClientPort = {
      post: (message, transfer) => {
        sent.push(message);
        port.post(message, transfer);
      },
      listen: (onMessage, onDeath) => {
        kill = onDeath;
        port.listen(onMessage, onDeath);
      },
      close: () => {
        port1.close();
        port2.close();
      },
    };
    return spied;
  });
  return { engine, log, sent, spawned: () => spawned, die: (why) => kill(why) };
}
