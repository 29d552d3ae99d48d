import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPath } from "../../src/draw/readPath";

describe("path data", () => {
  it("reads lines of every notation", () => {
    expect(readPath("M1 2L3 -4H5V6.5").map(({ to }) => to)).toEqual([{ x: 1, y: 2 }, { x: 3, y: -4 }, { x: 5, y: -4 }, { x: 5, y: 6.5 }]);
  });

  it("raises a quadratic curve to a cubic that passes through the same middle", () => {
    const [, step] = readPath("M0 0Q30 60 90 0");
    if (step?.kind !== "curve") throw new Error("no curve");
    const middle = (key: "x" | "y", from: number): number => (from + 3 * step.first[key] + 3 * step.second[key] + step.to[key]) / 8;
    expect(middle("x", 0)).toBeCloseTo((0 + 60 + 90) / 4);
    expect(middle("y", 0)).toBeCloseTo(30);
  });

  it("stays on the circle of an arc, whatever its length", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), fc.double({ min: 5, max: 80, noNaN: true }), (share, r) => {
        const end = { x: r * Math.sin(2 * Math.PI * share), y: -r * Math.cos(2 * Math.PI * share) };
        const steps = readPath(`M0 ${-r}A${r} ${r} 0 ${share > 0.5 ? 1 : 0} 1 ${end.x} ${end.y}`);
        let at = { x: 0, y: -r };
        let turned = 0;
        for (const step of steps.slice(1)) {
          if (step.kind !== "curve") throw new Error("no curve");
          const middle = { x: (at.x + 3 * step.first.x + 3 * step.second.x + step.to.x) / 8, y: (at.y + 3 * step.first.y + 3 * step.second.y + step.to.y) / 8 };
          expect(Math.hypot(middle.x, middle.y)).toBeCloseTo(r, 1);
          turned += Math.acos(Math.min(1, (at.x * step.to.x + at.y * step.to.y) / (r * r)));
          at = step.to;
        }
        expect(turned / (2 * Math.PI)).toBeCloseTo(share, 3);
        expect(at.x).toBeCloseTo(end.x, 6);
      }),
    );
  });
});
