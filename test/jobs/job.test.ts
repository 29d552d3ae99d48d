import { describe, expect, it } from "vitest";
import { Cancelled, drain, drive } from "../../src/jobs/job";
import type { Job, Progress } from "../../src/report/job";
import { busy } from "./methods";

function* counting(steps: number, seen: string[] = []): Job<number> {
  try {
    for (let done = 0; done < steps; done++) {
      busy(2);
      yield { done, total: steps };
    }
    return steps;
  } finally {
    seen.push("left");
  }
}

describe("a job", () => {
  it("runs to its end without a pause", () => expect(drain(counting(3))).toBe(3));

  it("lets others run between its slices", async () => {
    const order: string[] = [];
    const ticking = setInterval(() => order.push("other"), 1);
    const progress: Progress[] = [];
    const result = await drive(counting(20), { sliceMilliseconds: 5, isCancelled: () => false, onProgress: (one) => progress.push(one) });
    clearInterval(ticking);
    expect(result).toBe(20);
    expect(order.length).toBeGreaterThan(0);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.length).toBeLessThan(20);
  });

  it("passes on numbers for the diagram at once, within a slice", async () => {
    const overlay = { constructs: {}, items: {}, paths: {} };
    function* early(): Job<string> {
      yield { done: 1, total: 3 };
      yield { done: 2, total: 3, overlay };
      return "all";
    }
    const progress: Progress[] = [];
    expect(await drive(early(), { sliceMilliseconds: 60_000, isCancelled: () => false, onProgress: (one) => progress.push(one) })).toBe("all");
    expect(progress).toEqual([{ done: 2, total: 3, overlay }]);
  });

  it("is left at the next slice, and cleans up", async () => {
    const seen: string[] = [];
    let asked = 0;
    const driven = drive(counting(1000, seen), { sliceMilliseconds: 5, isCancelled: () => ++asked === 2, onProgress: () => undefined });
    await expect(driven).rejects.toBeInstanceOf(Cancelled);
    expect(seen).toEqual(["left"]);
  });
});
