import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { EDIT_TO_NUMBERS, forgetEdit, markEdit, markPainted } from "../../src/store/paintMark";

const measures = (): readonly PerformanceEntry[] => performance.getEntriesByName(EDIT_TO_NUMBERS);
const frame = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 40));

beforeEach(() => {
  performance.clearMeasures(EDIT_TO_NUMBERS);
  vi.stubGlobal("requestAnimationFrame", (paint: () => void) => setTimeout(paint, 16));
});
afterEach(() => vi.unstubAllGlobals());

describe("the time from an edit to its numbers", () => {
  it("is measured from the last edit to after the frame that shows them, once", async () => {
    markEdit();
    await frame();
    const start = performance.now();
    markEdit();
    markPainted();
    markPainted();
    expect(measures()).toHaveLength(0);
    await frame();
    expect(measures()).toHaveLength(1);
    expect(measures()[0]!.duration).toBeGreaterThanOrEqual(14);
    expect(measures()[0]!.duration).toBeLessThanOrEqual(performance.now() - start);
  });

  it("is not measured without an edit, or for one that needs no numbers", async () => {
    markPainted();
    markEdit();
    forgetEdit();
    markPainted();
    await frame();
    expect(measures()).toHaveLength(0);
  });
});
