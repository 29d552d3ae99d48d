import { createPool, type Pool, type PoolOptions } from "../../src/jobs/pool";
import type { FromLine, LinePort, ToLine } from "../../src/jobs/poolProtocol";
import { servePool, type Programs } from "../../src/jobs/poolServe";
import { channelPort } from "../../src/jobs/ports";

export interface PoolWire {
  readonly pool: Pool;
  /** workers started so far */
  spawned(): number;
  /** the worker started as number `index` breaks down */
  die(index: number): void;
  /** messages to each worker, by type */
  readonly sent: string[][];
}

/** A pool whose workers live in this thread, each at the end of a message channel. @param deaf workers that never answer, by number */
export function wiredPool(programs: Programs, options: Partial<PoolOptions> & { readonly deaf?: readonly number[] } = {}): PoolWire {
  const deaths: ((why: string) => void)[] = [];
  const sent: string[][] = [];
  const spawn = (): LinePort => {
    const index = sent.length;
    const { port1, port2 } = new MessageChannel();
    const page = channelPort<ToLine, FromLine>(port1);
    const log: string[] = [];
    sent.push(log);
    if (options.deaf?.includes(index) !== true) servePool(channelPort<FromLine, ToLine>(port2), programs);
    return {
      post: (message, transfer) => {
        log.push(message.type);
        page.post(message, transfer);
      },
      listen: (onMessage, onDeath) => {
        deaths[index] = (why) => {
          port2.close();
          onDeath(why);
        };
        page.listen(onMessage, onDeath);
      },
      close: () => {
        port1.close();
        port2.close();
      },
    };
  };
  const pool = createPool({ size: 2, ...options, spawn });
  return { pool, sent, spawned: () => sent.length, die: (index) => deaths[index]!("out of memory") };
}
