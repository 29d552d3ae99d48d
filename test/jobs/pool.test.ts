import { afterEach, describe, expect, it } from "vitest";
import { Cancelled } from "../../src/jobs/job";
import { createPool, Lost } from "../../src/jobs/pool";
import type { Context } from "../../src/jobs/poolProtocol";
import type { Programs } from "../../src/jobs/poolServe";
import { EstimationError } from "../../src/report/problem";
import { modelOf } from "../model/models";
import { busy } from "./methods";
import { wiredPool, type PoolWire } from "./poolWire";

const programs: Programs = {
  /** takes steps of 5 ms */
  *steps(context, count: number) {
    for (let done = 0; done < count; done++) {
      busy(5);
      yield { done, total: count };
    }
    return { value: `${count} of ${context?.data.name ?? "nothing"}` };
  },
  twice: (_context, array: Float64Array) => {
    const value = array.map((x) => 2 * x);
    return { value, transfer: [value.buffer as ArrayBuffer] };
  },
  fails: () => {
    throw new EstimationError([{ code: "E_SINGULAR_BLOCK", severity: "error", at: [], detail: {} }]);
  },
};

const contextOf = (name: string): Context => ({ model: modelOf([]), data: { name, rows: 0, columns: [] }, options: {} });
const context = contextOf("table");
const open: PoolWire[] = [];
afterEach(() => open.splice(0).forEach(({ pool }) => pool.close()));

function wired(options?: Parameters<typeof wiredPool>[1]): PoolWire {
  const wire = wiredPool(programs, options);
  open.push(wire);
  return wire;
}

const count = (log: readonly string[], type: string): number => log.filter((one) => one === type).length;

describe("a pool", () => {
  it("shares tasks among its workers, and sends each a context once", async () => {
    const { pool, sent } = wired();
    const values = await Promise.all(Array.from({ length: 8 }, () => pool.submit<string>({ program: "steps", context, argument: 2 })));
    expect(values).toEqual(Array(8).fill("2 of table"));
    expect(sent).toHaveLength(2);
    for (const log of sent) expect([count(log, "data"), count(log, "context")]).toEqual([1, 1]);
  });

  it("lets workers forget what is not needed any more", async () => {
    const { pool, sent } = wired({ size: 1 });
    for (let i = 0; i < 9; i++) expect(await pool.submit({ program: "steps", context: contextOf(`t${i}`), argument: 1 })).toBe(`1 of t${i}`);
    expect(count(sent[0]!, "keep")).toBeGreaterThan(0);
    expect(await pool.submit({ program: "steps", context, argument: 1 })).toBe("1 of table");
  });

  it("hands buffers over", async () => {
    const { pool } = wired();
    const array = Float64Array.of(1, 2);
    expect(await pool.submit({ program: "twice", argument: array, transfer: [array.buffer] })).toEqual(Float64Array.of(2, 4));
    expect(array.byteLength).toBe(0);
  });

  it("tells of failures as they were found, and of unknown programs", async () => {
    const { pool } = wired();
    await expect(pool.submit({ program: "fails", argument: 0 })).rejects.toThrow("E_SINGULAR_BLOCK");
    await expect(pool.submit({ program: "nonsense", argument: 0 })).rejects.toThrow("E_INTERNAL");
    await expect(pool.submit({ program: "steps", argument: () => 1 })).rejects.toThrow("E_INTERNAL");
    expect(await pool.submit({ program: "steps", context, argument: 1 })).toBe("1 of table");
  });

  it("fails, and does not wait, where no worker can be started", async () => {
    const pool = createPool({ size: 2, spawn: () => { throw new Error("no workers here"); } });
    await expect(pool.submit({ program: "steps", context, argument: 1 })).rejects.toThrow("E_INTERNAL");
  });
});

describe("cancelling", () => {
  it("settles at once, whether the task runs or waits, and leaves others alone", async () => {
    const { pool } = wired({ size: 1 });
    const controller = new AbortController();
    const left = [1, 2, 3].map(() => pool.submit({ program: "steps", context, argument: 1000 }, { signal: controller.signal }));
    const kept = pool.submit({ program: "steps", context, argument: 2 });
    setTimeout(() => controller.abort(), 40);
    const start = performance.now();
    for (const one of left) await expect(one).rejects.toBeInstanceOf(Cancelled);
    expect(await kept).toBe("2 of table");
    expect(performance.now() - start).toBeLessThan(1000);
    await expect(pool.submit({ program: "steps", context, argument: 1 }, { signal: controller.signal })).rejects.toBeInstanceOf(Cancelled);
  });
});

describe("a worker", () => {
  it("that dies is replaced, and its tasks are done again", async () => {
    const { pool, die, spawned } = wired();
    const values = Promise.all(Array.from({ length: 4 }, () => pool.submit({ program: "steps", context, argument: 20 })));
    setTimeout(() => die(0), 30);
    expect(await values).toEqual(Array(4).fill("20 of table"));
    expect(spawned()).toBe(3);
  });

  it("that says nothing is replaced", async () => {
    const { pool, spawned } = wired({ size: 1, deaf: [0], patienceMilliseconds: 60 });
    expect(await pool.submit({ program: "steps", context, argument: 1 })).toBe("1 of table");
    expect(spawned()).toBe(2);
  });

  it("that is slow but speaks is left to work", async () => {
    const { pool, spawned } = wired({ size: 1, patienceMilliseconds: 600 });
    expect(await pool.submit({ program: "steps", context, argument: 240 })).toBe("240 of table");
    expect(spawned()).toBe(1);
  });

  it("lost three times over one task makes it fail", async () => {
    const { pool } = wired({ size: 1, deaf: [0, 1, 2], patienceMilliseconds: 20 });
    await expect(pool.submit({ program: "steps", context, argument: 1 })).rejects.toThrow("E_INTERNAL");
    expect(await pool.submit({ program: "steps", context, argument: 1 })).toBe("1 of table");
  });

  it("that keeps things says that it lost them", async () => {
    const { pool, die } = wired();
    const waiting = pool.keeper.ask({ program: "steps", argument: 1000 });
    setTimeout(() => die(0), 20);
    await expect(waiting).rejects.toBeInstanceOf(Lost);
    expect(await pool.keeper.ask({ program: "steps", argument: 1 })).toBe("1 of nothing");
  });
});

it("a pool that is closed leaves nobody waiting", async () => {
  const { pool } = wired({ size: 1 });
  const waiting = [1, 2, 3, 4].map(() => pool.submit({ program: "steps", context, argument: 1000 }));
  pool.close();
  for (const one of waiting) await expect(one).rejects.toBeInstanceOf(Cancelled);
});
