import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aligned, GRID, guides, snapped, spans } from "../../../src/ui/canvas/align";

const point = fc.record({ x: fc.double({ min: -999, max: 999, noNaN: true }), y: fc.double({ min: -999, max: 999, noNaN: true }) });

describe("aligned", () => {
  it("rests on the grid, or in line with a construct that is near, and never moves far", () => {
    fc.assert(
      fc.property(point, fc.array(point), (at, others) => {
        const rest = aligned(at, others);
        for (const axis of ["x", "y"] as const) {
          const near = others.some((other) => Math.abs(other[axis] - at[axis]) <= 5);
          if (near) expect(others.some((other) => other[axis] === rest[axis])).toBe(true);
          if (others.length < 2 && !near) expect(Math.abs(rest[axis] % GRID)).toBe(0);
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

describe("equal distances", () => {
  const row = [{ x: 0, y: 100 }, { x: 203, y: 110 }];
  it("pull a construct half-way between two, or as far again", () => {
    expect(aligned({ x: 98, y: 104 }, row)).toEqual({ x: 102, y: 100 });
    expect(aligned({ x: 409, y: 138 }, row).x).toBe(406);
    expect(aligned({ x: -200, y: 80 }, row).x).toBe(-203);
    // further away across, they are no row
    expect(aligned({ x: 409, y: 188 }, row).x).toBe(410);
    const column = row.map(({ x, y }) => ({ x: y, y: x }));
    expect(aligned({ x: 138, y: 409 }, column).y).toBe(406);
  });
  it("give way to a line with another", () => expect(aligned({ x: 100, y: 130 }, [...row, { x: 97, y: 900 }]).x).toBe(97));
  it("are shown from centre to centre, all that are equal", () => {
    const three = [{ x: 0, y: 0 }, { x: 200, y: 0 }, { x: 400, y: 5 }];
    expect(spans({ x: 600, y: 0 }, three).map(({ from, to }) => [from.x, to.x])).toEqual([[0, 200], [200, 400], [400, 600]]);
    expect(spans({ x: 100, y: 0 }, row.map((p) => ({ ...p, y: 0 }))).length).toBe(0);
    expect(spans({ x: 102, y: 0 }, [{ x: 0, y: 0 }, { x: 203, y: 0 }]).length).toBe(2);
    expect(spans({ x: 0, y: 0 }, [])).toEqual([]);
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
