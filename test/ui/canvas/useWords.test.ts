import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inMotion, wordsAt } from "../../../src/ui/canvas/useWords";

describe("a view in motion", () => {
  it("is where `translate` and `scale` put it", () => {
    const view = fc.tuple(fc.double({ min: -5000, max: 5000, noNaN: true }), fc.double({ min: -5000, max: 5000, noNaN: true }), fc.double({ min: 0.05, max: 2.5, noNaN: true }));
    const point = fc.tuple(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -4000, max: 4000 }));
    fc.assert(
      fc.property(view, point, ([x, y, zoom], [px, py]) => {
        const m = inMotion([x, y, zoom]).slice("matrix3d(".length, -1).split(",").map(Number);
        const w = m[3]! * px + m[7]! * py + m[15]!;
        expect((m[0]! * px + m[4]! * py + m[12]!) / w).toBeCloseTo(zoom * px + x, 6);
        expect((m[1]! * px + m[5]! * py + m[13]!) / w).toBeCloseTo(zoom * py + y, 6);
        // Else every word of the diagram would be laid out again.
        expect([m[0], m[1], m[4], m[5]]).toEqual([1, 0, 0, 1]);
      }),
    );
  });

  it("leaves words out that cannot be read, and draws others larger the further away they are", () => {
    expect(wordsAt(0.44).far).toBe(true);
    expect(wordsAt(0.46).far).toBe(false);
    expect([2, 1, 0.6, 0.2].map((zoom) => wordsAt(zoom).enlarged)).toEqual([1, 1, 1.3, 1.8]);
  });
});
