import { describe, expect, it } from "vitest";
import { Pacer } from "../../src/jobs/pacer";

/** Lets `workers` workers of one speed do everything, each answer after the wait of a busy page. @returns sizes of the shares, in order */
function work(pacer: Pacer, milliseconds: (count: number) => number): readonly number[] {
  const sizes: number[] = [];
  for (let share = pacer.next(); share.count > 0; share = pacer.next()) {
    sizes.push(share.count);
    pacer.finish(share, { admissible: share.count, milliseconds: milliseconds(share.count) });
  }
  return sizes;
}

describe("the pacer", () => {
  it("makes shares as long as a worker's own speed suggests, however long its answers wait", () => {
    const sizes = work(new Pacer(10_000, 2), (count) => count * 0.25);
    expect(sizes[0]).toBe(16);
    expect(sizes[1]).toBe(200);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(10_000);
  });

  it("follows the last share", () => {
    const sizes = work(new Pacer(100_000, 2), (count) => (count === 16 ? 4 : count * 0.1));
    expect(sizes.slice(0, 3)).toEqual([16, 200, 500]);
  });

  it("ends with shares that grow smaller, so that workers end together", () => {
    const sizes = work(new Pacer(4000, 4), () => 0.001);
    expect(sizes.at(-1)).toBeLessThanOrEqual(8);
    expect(Math.max(...sizes)).toBe(Math.ceil((4000 - 16) / 8));
  });

  it("in a hurry, cuts few shares from the start", () => {
    expect(work(new Pacer(1000, 2, true), () => 50).length).toBeLessThan(25);
    expect(new Pacer(1000, 2, true).next()).toEqual({ first: 0, count: 250 });
  });
});
