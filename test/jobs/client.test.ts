import { afterEach, describe, expect, it } from "vitest";
import { Cancelled } from "../../src/jobs/job";
import type { Engine } from "../../src/jobs/client";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import { EstimationError, type Problem } from "../../src/report/problem";
import { dataset } from "../store/report";
import { construct, modelOf } from "../model/models";
import { wired, type Wire } from "./methods";

const model = modelOf([construct("a", ["x1"]), construct("b", ["y1"])], "a>b");
const engines: Engine[] = [];
afterEach(() => engines.splice(0).forEach((engine) => engine.close()));

function loaded(deaf = 0): Wire {
  const wire = wired(deaf);
  engines.push(wire.engine);
  wire.engine.load(dataset());
  return wire;
}

async function problemsFrom(promise: Promise<unknown>): Promise<readonly Problem[]> {
  const error: unknown = await promise.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(EstimationError);
  return error instanceof EstimationError ? error.problems : [];
}

const until = async (true_: () => boolean): Promise<void> => {
  while (!true_()) await new Promise((resolve) => setTimeout(resolve, 2));
};

describe("an engine", () => {
  it("estimates on the table that was loaded, which travels once", async () => {
    const { engine, sent } = loaded();
    const first = await engine.estimate(model, defaultPlsOptions);
    await engine.estimate(model, defaultPlsOptions);
    expect(first.report.run).toMatchObject({ iterations: 7, n: 3 });
    expect(first.milliseconds).toBeGreaterThanOrEqual(0);
    expect(first).not.toHaveProperty("result");
    expect(sent.map((message) => message.type)).toEqual(["load", "run", "run"]);
  });

  it("sends of a large table what a run names, in model or options, and nothing twice", async () => {
    const { engine, sent } = loaded();
    const { columns } = dataset();
    const rows = 2_500_000;
    engine.load({ name: "large", rows, columns: [...columns, ...["weights", "other"].map((name) => ({ ...columns[0]!, name }))] });
    const options = { ...defaultPlsOptions, weightColumn: "weights" };
    expect((await engine.estimate(model, options)).report.run.n).toBe(rows);
    await engine.estimate(model, options);
    expect(sent.slice(1).flatMap((message) => (message.type === "columns" ? message.columns.map(({ column }) => column.name) : [message.type]))).toEqual(["load", "load", "x1", "y1", "weights", "load", "run", "run"]);
  });

  it("tells progress, and gives the bare result where it is wanted", async () => {
    const { engine } = loaded();
    const seen: number[] = [];
    const { result } = await engine.run({ method: "long", model, options: 12, wantsResult: true }, { onProgress: ({ done }) => seen.push(done) });
    expect(result).toBe(12);
    expect(seen.length).toBeGreaterThan(0);
  });

  it("reads files, without taking the bytes away", async () => {
    const { engine } = loaded();
    const bytes = Uint8Array.from([1, 2]);
    const { dataset: read } = await engine.parse({ name: "f.csv", file: bytes });
    expect(read?.columns[0]?.values).toEqual(Float64Array.from([1, 2]));
    expect(bytes).toHaveLength(2);
  });

  it("says that there are no data", async () => {
    const { engine } = wired();
    engines.push(engine);
    expect((await problemsFrom(engine.estimate(model, defaultPlsOptions))).map((problem) => problem.code)).toEqual(["E_NO_DATA"]);
  });
});

describe("failures", () => {
  it("of the estimate arrive as they were found", async () => {
    const found = await problemsFrom(loaded().engine.run({ method: "singular", model, options: {} }));
    expect(found).toEqual([{ code: "E_SINGULAR_BLOCK", severity: "error", at: [], detail: { construct: "A" } }]);
  });
  it("of ours arrive as ours, without a stack trace", async () => {
    const found = await problemsFrom(loaded().engine.run({ method: "broken", model, options: {} }));
    expect(found).toEqual([{ code: "E_INTERNAL", severity: "error", at: [], detail: { message: "x is not a function" } }]);
    expect((await problemsFrom(loaded().engine.run({ method: "nonsense", model, options: {} })))[0]?.code).toBe("E_INTERNAL");
  });
  it("to send a result are failures too", async () => {
    const found = await problemsFrom(loaded().engine.run({ method: "uncloneable", model, options: {}, wantsResult: true }));
    expect(found[0]?.code).toBe("E_INTERNAL");
  });
  it("to send a request are failures too", async () => {
    const { engine } = loaded();
    const found = await problemsFrom(engine.run({ method: "long", model, options: () => 1 }));
    expect(found[0]?.code).toBe("E_INTERNAL");
    expect((await engine.estimate(model, defaultPlsOptions)).report.run.iterations).toBe(7);
  });
});

describe("cancelling", () => {
  it("before the start does not start", async () => {
    const { engine, sent } = loaded();
    await expect(engine.estimate(model, defaultPlsOptions, { signal: AbortSignal.abort() })).rejects.toBeInstanceOf(Cancelled);
    expect(sent.map((message) => message.type)).toEqual(["load"]);
  });

  it("settles at once and stops the work within two slices", async () => {
    const { engine, log } = loaded();
    const controller = new AbortController();
    const long = engine.run({ method: "long", model, options: 100_000 }, { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(long).rejects.toBeInstanceOf(Cancelled);
    const start = performance.now();
    await until(() => log.left.length > 0);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it("leaves other jobs alone, and is harmless afterwards", async () => {
    const { engine } = loaded();
    const controller = new AbortController();
    const left = engine.run({ method: "long", model, options: 100_000 }, { signal: controller.signal });
    const kept = engine.run({ method: "long", model, options: 8, wantsResult: true });
    controller.abort();
    await expect(left).rejects.toBeInstanceOf(Cancelled);
    expect((await kept).result).toBe(8);
    controller.abort();
    expect((await engine.estimate(model, defaultPlsOptions)).report.run.iterations).toBe(7);
  });
});

describe("a worker", () => {
  it("that dies fails the jobs that wait, and is replaced, data and all", async () => {
    const { engine, die, spawned } = loaded();
    const waiting = problemsFrom(engine.run({ method: "long", model, options: 1000 }));
    die("out of memory");
    expect(await waiting).toEqual([{ code: "E_INTERNAL", severity: "error", at: [], detail: { message: "out of memory" } }]);
    expect((await engine.estimate(model, defaultPlsOptions)).report.run.n).toBe(3);
    expect(spawned()).toBe(2);
  });

  it("that does not hear a cancel is replaced, and the other jobs begin again", async () => {
    const { engine, spawned } = loaded(1);
    const controller = new AbortController();
    const left = engine.run({ method: "long", model, options: 1 }, { signal: controller.signal });
    const kept = engine.run({ method: "long", model, options: 1, wantsResult: true });
    controller.abort();
    await expect(left).rejects.toBeInstanceOf(Cancelled);
    expect((await kept).result).toBe(1);
    expect(spawned()).toBe(2);
  });

  it("that is closed leaves nobody waiting", async () => {
    const { engine } = loaded();
    const waiting = problemsFrom(engine.run({ method: "long", model, options: 1000 }));
    engine.close();
    expect((await waiting)[0]?.code).toBe("E_INTERNAL");
  });
});
