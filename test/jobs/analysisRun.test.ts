import { afterEach, describe, expect, it } from "vitest";
import { analysisPrograms } from "../../src/jobs/analysisPrograms";
import { isShared, runShared, sharesOf, type SharedRequest } from "../../src/jobs/analysisRun";
import { Cancelled, drain } from "../../src/jobs/job";
import { defaultPlsOptions } from "../../src/methods/pls/options";
import type { Progress } from "../../src/report/job";
import { EstimationError } from "../../src/report/problem";
import { inputOf, readCase } from "../methods/bootstrap/given";
import { wiredPool, type PoolWire } from "./poolWire";
import { testAnalysis } from "./testAnalysis";

const input = inputOf(readCase("expected/satisfaction-path-mean.json"));
// A column that the model does not use has to come along, too.
const more = { ...input.data.columns[0]!, name: "EXTRA", values: input.data.columns[0]!.values.map((_, row) => row / 7) };
const given = { ...input, data: { ...input.data, columns: [...input.data.columns, more] } };
const options = { pls: defaultPlsOptions, draws: 400, seed: 3, by: "EXTRA" };
const wires: PoolWire[] = [];
afterEach(() => wires.splice(0).forEach(({ pool }) => pool.close()));

function wire(size: number): PoolWire {
  const made = wiredPool(analysisPrograms({ test: testAnalysis }), { size });
  wires.push(made);
  return made;
}

const analysis = testAnalysis as unknown as SharedRequest["analysis"];
const started = (request: Partial<SharedRequest> & Pick<SharedRequest, "pool">) => runShared({ id: "test", analysis, input: given, options, wantsBlocks: true, ...request });

describe("an analysis that is shared among workers", () => {
  const alone = drain(testAnalysis.run(given, options)).sums;

  it.each([1, 2, 5])("gives the same bits with %i workers as in one thread", async (size) => {
    const { blocks, report } = await started({ pool: wire(size).pool });
    expect(blocks).toEqual({ sums: alone });
    expect(report).toEqual(testAnalysis.report({ sums: alone, rows: 250 }, given));
    expect(alone).toHaveLength(400);
  });

  it("and so when a worker is lost", async () => {
    const { pool, die, spawned } = wire(2);
    let alive = true;
    const onProgress = (): void => {
      if (alive && spawned() > 1) die(0);
      alive = false;
    };
    const { blocks } = await started({ pool, onProgress, options: { ...options, draws: 4000 } });
    expect(alive).toBe(false);
    expect((blocks!["sums"] as number[]).slice(0, 400)).toEqual(alone);
  });

  it("tells how far it is, and leaves at once when it is cancelled", async () => {
    const seen: Progress[] = [];
    await started({ pool: wire(2).pool, onProgress: (progress) => seen.push(progress) });
    expect(seen.at(-1)).toEqual({ done: 400, total: 400 });
    expect(seen.every(({ done }) => done >= 0 && done <= 400)).toBe(true);
    const controller = new AbortController();
    const left = started({ pool: wire(2).pool, options: { ...options, draws: 100_000 }, signal: controller.signal, onProgress: () => controller.abort() });
    await expect(left).rejects.toThrow(Cancelled);
  });

  it("says what stands in its way", async () => {
    await expect(started({ pool: wire(2).pool, options: { ...options, by: "nobody" } })).rejects.toThrow(EstimationError);
  });

  it("has its pieces cut into stretches without gaps", () => {
    expect(isShared(testAnalysis as never)).toBe(true);
    for (const [pieces, workers] of [[1, 4], [7, 2], [100, 3], [5000, 2], [0, 2]] as const) {
      const shares = sharesOf(pieces, workers);
      expect(shares.reduce((end, { first, count }) => (first === end && count > 0 ? end + count : Number.NaN), 0)).toBe(pieces);
      expect(shares.length).toBeLessThanOrEqual(8 * workers);
    }
  });
});
