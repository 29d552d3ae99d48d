import { afterEach, describe, expect, it } from "vitest";
import { createBootstrapRun, type BootstrapProgress, type BootstrapRequest } from "../../src/jobs/bootstrapRun";
import { Cancelled, drain } from "../../src/jobs/job";
import { programs } from "../../src/jobs/poolPrograms";
import { defaultBootstrapOptions, type BootstrapOptions } from "../../src/methods/bootstrap/options";
import { run } from "../../src/methods/bootstrap/run";
import { inputOf, readCase } from "../methods/bootstrap/given";
import { wiredPool, type PoolWire } from "./poolWire";

const input = inputOf(readCase("expected/satisfaction-path-mean.json"));
const options: BootstrapOptions = { ...defaultBootstrapOptions, samples: 400, seed: 3 };
const wires: PoolWire[] = [];
afterEach(() => wires.splice(0).forEach(({ pool }) => pool.close()));

function wire(size: number): PoolWire {
  const made = wiredPool(programs, { size });
  wires.push(made);
  return made;
}

const started = (request: Partial<BootstrapRequest> & Pick<BootstrapRequest, "pool">) => createBootstrapRun({ input, options, ...request });

describe("a bootstrap on a pool", { timeout: 60_000 }, () => {
  const alone = drain(run(input, options));

  it.each([1, 2, 8])("gives the same bits with %i workers as in one thread", async (size) => {
    const { result, tables, inference } = await started({ pool: wire(size).pool }).promise;
    expect(result).toEqual(alone);
    expect(tables.length).toBeGreaterThan(5);
    expect(inference.basis).toMatchObject({ samples: 400, settled: true });
  });

  it.each([
    { estimator: "plsc" as const, interval: "bca" as const, inadmissible: "replace" as const },
    { interval: "studentised" as const, innerSamples: 4, samples: 40 },
    { signs: "construct" as const, test: "oneTailed" as const, inadmissible: "keep" as const },
  ])("and so under %o", async (changed) => {
    const other = { ...options, ...changed };
    const { result } = await started({ pool: wire(3).pool, options: other }).promise;
    expect(result).toEqual(drain(run(input, other)));
  });

  it("and so when a worker dies, and when the one that keeps does", async () => {
    const { pool, die, spawned } = wire(2);
    // The third to be started is the one that keeps.
    const victims = [2, 0];
    const onProgress = (): void => {
      if (victims.length > 0 && spawned() >= 5 - victims.length) die(victims.shift()!);
    };
    const { result } = await started({ pool, options: { ...options, samples: 3000 }, onProgress }).promise;
    expect(victims).toEqual([]);
    expect(result).toEqual(drain(run(input, { ...options, samples: 3000 })));
  });

  it("tells how far it is, and in between what is there", async () => {
    const seen: BootstrapProgress[] = [];
    const { result } = await started({ pool: wire(2).pool, options: { ...options, samples: 5000 }, interimMilliseconds: 20, onProgress: (progress) => seen.push(progress) }).promise;
    expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).toSorted((a, b) => a - b));
    expect(seen.at(-1)).toMatchObject({ done: 5000, total: 5000, failed: 0, remainingMs: 0 });
    const interim = seen.find((progress) => progress.interim !== undefined)!.interim!;
    expect(interim.result.drawn).toBeLessThan(result.drawn);
    const errors = ({ summaries }: typeof result): number => summaries[0]!.limitErrors.percentile![0];
    expect(errors(interim.result)).toBeGreaterThan(errors(result));
  });

  it("stops where it is told, with the first resamples without a gap", async () => {
    const running = started({ pool: wire(2).pool, options: { ...options, samples: 100_000 }, onProgress: ({ done }) => (done > 500 ? running.stop() : undefined) });
    const { result } = await running.promise;
    expect(result.drawn).toBeGreaterThan(500);
    expect(result.drawn).toBeLessThan(100_000);
    // Whether there is time for a jackknife is left to the machine.
    const drawnOf = (of: typeof result) => of.summaries.map(({ values, se, limitErrors, histogram, intervals: { percentile } }) => ({ values, se, settled: limitErrors.percentile, histogram, percentile }));
    expect(drawnOf(result)).toEqual(drawnOf(drain(run(input, { ...options, samples: result.drawn }))));
  });

  it("answers a cancel at once", async () => {
    const controller = new AbortController();
    const running = started({ pool: wire(2).pool, options: { ...options, samples: 100_000 }, signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    await expect(running.promise).rejects.toBeInstanceOf(Cancelled);
    await expect(started({ pool: wire(1).pool, signal: AbortSignal.abort() }).promise).rejects.toBeInstanceOf(Cancelled);
  });

  it("fails with the problems of the data", async () => {
    const [first, ...rest] = input.data.columns.filter((column) => column.scale !== "text");
    const data = { ...input.data, columns: [first!, ...rest].map((column) => (column.name === "IMAG1" ? { ...column, values: column.values.map(() => 1) } : column)) };
    await expect(started({ pool: wire(2).pool, input: { ...input, data } }).promise).rejects.toThrow("E_ZERO_VARIANCE");
  });

  it("leaves the jackknife out while it follows edits", async () => {
    const { result } = await started({ pool: wire(2).pool, live: true }).promise;
    expect(result.summaries[0]!.intervals.bca).toBeNull();
    expect(result.summaries[0]!.intervals.percentile).toEqual(alone.summaries[0]!.intervals.percentile);
  });
});
