import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { circleReach, sharedArea } from "../../src/draw/geometry";
import { drawScene } from "../../src/draw/drawScene";
import { freeShift } from "../../src/draw/freeShift";
import { defaultDisplay } from "../../src/draw/scene";
import type { Document } from "../../src/model/document";
import { emptyDocument } from "../../src/model/document";
import { addConstruct } from "../../src/model/edit";
import { addComment } from "../../src/model/editComments";
import { connect } from "../../src/model/editPaths";

const point = fc.record({ x: fc.integer({ min: -600, max: 600 }), y: fc.integer({ min: -600, max: 600 }) });
const items = fc.integer({ min: 0, max: 6 });
const documentWith = (places: readonly { readonly x: number; readonly y: number }[], counts: readonly number[], prefix: string): Document =>
  places.reduce((d, at, k) => addConstruct(d, { at, name: `${prefix}${k}`, items: Array.from({ length: counts[k] ?? 0 }, (_, i) => `${prefix}${k}_${i}`) }), emptyDocument);

describe("the free place for what is put in", () => {
  it("covers nothing, wherever it is wanted", () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(point, items), { maxLength: 8 }), fc.array(point, { minLength: 1, maxLength: 3 }), point, point, (there, fresh, note, wanted) => {
        const document = addComment(documentWith(there.map(([at]) => at), there.map(([, count]) => count), "A"), note, "Words in **Markdown**");
        const part = documentWith(fresh, [], "B");
        const by = freeShift(document, part, wanted);
        expect([by.x % 10, by.y % 10].map(Math.abs)).toEqual([0, 0]);
        const scene = drawScene(document, { display: defaultDisplay, language: "en" });
        for (const { center, radius } of drawScene(part, { display: defaultDisplay, language: "en" }).constructs) {
          const at = { x: center.x + by.x, y: center.y + by.y };
          for (const other of scene.constructs) expect(Math.hypot(other.center.x - at.x, other.center.y - at.y)).toBeGreaterThanOrEqual(radius + other.radius);
          for (const { box } of [...scene.items, ...scene.comments]) expect(circleReach(box, at, radius)).toBe(0);
        }
      }),
      { numRuns: 60 },
    ));
  it("leaves paths in sight: no circle comes to lie on one", () => {
    const apart = documentWith([{ x: 0, y: 0 }, { x: 900, y: 0 }], [], "A");
    const [from, to] = apart.model.constructs.map(({ id }) => id) as [string, string];
    const document = connect(apart, from, to);
    const part = documentWith([{ x: 0, y: 0 }], [], "B");
    const { radius } = drawScene(part, { display: defaultDisplay, language: "en" }).constructs[0]!;
    const by = freeShift(document, part, { x: 450, y: 0 });
    expect(Math.abs(by.y)).toBeGreaterThanOrEqual(radius + 12);
    expect(Math.hypot(by.x - 450, by.y)).toBeLessThan(2 * radius);
    expect(freeShift(apart, part, { x: 450, y: 0 })).toEqual({ x: 450, y: 0 });
  });
  it("is the wanted one where that is free, and keeps items clear, too", () => {
    const document = documentWith([{ x: 0, y: 0 }], [3], "A");
    expect(freeShift(document, documentWith([{ x: 0, y: 0 }], [2], "B"), { x: 604, y: 0 })).toEqual({ x: 600, y: 0 });
    const part = documentWith([{ x: 0, y: 0 }], [4], "B");
    const by = freeShift(document, part, { x: 0, y: 0 });
    const options = { display: defaultDisplay, language: "en" } as const;
    const [there, put] = [drawScene(document, options).items, drawScene(part, options).items];
    for (const { box } of put) for (const other of there) expect(sharedArea({ ...box, x: box.x + by.x, y: box.y + by.y }, other.box)).toBe(0);
  });
});
