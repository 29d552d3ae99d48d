import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aligned, GRID, guides, snapped } from "../../../src/ui/canvas/align";

const point = fc.record({ x: fc.double({ min: -999, max: 999, noNaN: true }), y: fc.double({ min: -999, max: 999, noNaN: true }) });

describe("aligned", () => {
  it("rests on the grid, or in line with a construct that is near, and never moves far", () => {
    fc.assert(
      fc.property(point, fc.array(point), (at, others) => {
        const rest = aligned(at, others);
        for (const axis of ["x", "y"] as const) {
          const near = others.some((other) => Math.abs(other[axis] - at[axis]) <= 5);
          expect(near ? others.some((other) => other[axis] === rest[axis]) : Math.abs(rest[axis] % GRID)).toBe(near ? true : 0);
          expect(Math.abs(rest[axis] - at[axis])).toBeLessThanOrEqual(5 + 1e-9);
        }
      }),
    );
  });

  it("is the grid where it stands alone", () => {
    expect(aligned({ x: 14.9, y: -4 }, [])).toEqual({ x: 10, y: 0 });
    expect(snapped({ x: 15, y: -4 })).toEqual({ x: 20, y: 0 });
  });
});

describe("guides", () => {
  it("join what stands in one line, across and down", () => {
    const others = [{ x: 10, y: 90 }, { x: 10, y: -20 }, { x: 50, y: 0 }, { x: 51, y: 3 }];
    expect(guides({ x: 10, y: 0 }, others)).toEqual([
      { from: { x: 10, y: -20 }, to: { x: 10, y: 90 } },
      { from: { x: 10, y: 0 }, to: { x: 50, y: 0 } },
    ]);
    expect(guides({ x: 11, y: 1 }, others)).toEqual([]);
  });
});
