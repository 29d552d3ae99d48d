import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitName } from "../../src/draw/circle";
import { FAN_LIMIT, placeFan } from "../../src/draw/fan";
import { pointOn, segmentMeets, sharedArea, toSegment } from "../../src/draw/geometry";
import { shorten, textWidth } from "../../src/draw/measureText";
import { rankedSides } from "../../src/draw/sides";
import { type Disc, structuralArrow } from "../../src/draw/structural";
import type { Document, Point, Side } from "../../src/model/document";

const point = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });

describe("names in circles", () => {
  it("break as the field's names should", () => {
    expect(fitName("GRC Analytique", false)).toMatchObject({ lines: ["GRC", "Analytique"], size: 12, radius: 64, offsets: [-7.5, 7.5] });
    expect(fitName("Performance organisationnelle", true)).toMatchObject({ lines: ["Performance", "organisationnelle"], radius: 64 });
    expect(fitName("Image", true).lines).toEqual(["Image"]);
    expect(fitName("Attitude toward the brand", false).lines.length).toBeLessThanOrEqual(3);
  });
  it("shrink to 11 px, then widen the circle, then are shortened", () => {
    expect(fitName("Internationalisation", true)).toMatchObject({ lines: ["Internationalisation"], size: 11, radius: 64 });
    expect(fitName("Professionnalisation", true)).toMatchObject({ lines: ["Professionnalisation"], size: 11, radius: 72 });
    expect(fitName("Organisationsverbundenheit", true)).toMatchObject({ lines: ["Organisationsver…eit"], size: 11, radius: 72 });
  });
  it("keep lines and circle when a statistic appears, and move up for it", () => {
    for (const name of ["Professionnalisation", "Perceived usefulness of the information system", "Image", ""]) {
      const [bare, full] = [fitName(name, false), fitName(name, true)];
      expect([full.lines, full.size, full.radius]).toEqual([bare.lines, bare.size, bare.radius]);
      for (const [k, offset] of full.offsets.entries()) expect(offset).toBe(bare.offsets[k]! - 9.5);
    }
  });
  it("never leave the circle, whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), fc.boolean(), (name, statistic) => {
        const { lines, offsets, size, radius } = fitName(name, statistic);
        expect(lines.length).toBeLessThanOrEqual(3);
        for (const [k, line] of lines.entries()) {
          expect(Math.hypot(textWidth(line, size, 600) / 2, offsets[k]!)).toBeLessThanOrEqual(line === "…" ? Infinity : radius);
        }
      }),
    );
  });
});

describe("shortened labels", () => {
  it("keep their end, where items of one scale differ", () => {
    const fits = (text: string) => text.length <= 9;
    expect(shorten("customer_12", fits)).toBe("custo…_12");
    expect(shorten("short", fits)).toBe("short");
    expect(shorten("ab", () => false)).toBe("…");
  });
});

describe("fans", () => {
  const fan = (count: number, sides: readonly Side[]) =>
    placeFan({ items: Array.from({ length: count }, (_, k) => `x${k}`), center: { x: 0, y: 0 }, radius: 64, sides });
  it("stand 102 beside the circle and 78 above it", () => {
    expect(fan(3, ["left"])[1]!.box).toEqual({ x: -226, y: -13, width: 60, height: 26 });
    expect(fan(3, ["bottom"])[1]!.box).toEqual({ x: -30, y: 142, width: 60, height: 26 });
  });
  it("never leave their row by more than 60°: the arm grows", () => {
    for (const side of ["left", "right", "top", "bottom"] as const) {
      for (let count = 1; count <= FAN_LIMIT; count++) {
        for (const { port } of fan(count, [side])) {
          const [out, across] = side === "left" || side === "right" ? [port.x, port.y] : [port.y, port.x];
          expect(Math.abs(across / out)).toBeLessThanOrEqual(Math.tan(Math.PI / 3) + 1e-9);
        }
      }
    }
    expect(Math.abs(fan(10, ["top"])[0]!.port.y)).toBeGreaterThan(142);
  });
  it("continue on the next best side above ten items, in list order", () => {
    const many = fan(13, ["left", "right", "top", "bottom"]);
    expect(many.map(({ side }) => side)).toEqual([...Array<string>(7).fill("left"), ...Array<string>(6).fill("right")]);
    expect(many.map(({ column }) => column)).toEqual(Array.from({ length: 13 }, (_, k) => `x${k}`));
    expect(fan(24, ["left", "right", "top", "bottom"]).filter(({ side }) => side === "top")).toHaveLength(8);
  });
  it("keep clear of each other round a corner", () => {
    for (const sides of [["left", "top"], ["top", "left"], ["right", "bottom", "left"], ["top", "right", "bottom", "left"]] as const) {
      for (let count = 11; count <= 10 * sides.length; count++) {
        const items = fan(count, sides);
        expect(items).toHaveLength(count);
        for (const [k, a] of items.entries()) {
          for (const b of items.slice(k + 1)) {
            expect(sharedArea(a.box, b.box)).toBe(0);
            expect(segmentMeets(a.box, { x: 0, y: 0 }, b.port) || segmentMeets(b.box, { x: 0, y: 0 }, a.port)).toBe(false);
          }
        }
      }
    }
  });
  it("widen their boxes together for long names, within reason", () => {
    const items = ["Intention_1", "Intention_2", "x"];
    const boxes = placeFan({ items, center: { x: 0, y: 0 }, radius: 64, sides: ["top"] });
    expect(new Set(boxes.map(({ box }) => box.width)).size).toBe(1);
    expect(boxes.map(({ text }) => text)).toEqual(items);
    const long = placeFan({ items: ["a_very_long_variable_name_indeed_1"], center: { x: 0, y: 0 }, radius: 64, sides: ["top"] });
    expect(long[0]!.box.width).toBe(96);
    expect(long[0]!.text).toMatch(/^a_very.*….*_1$/);
  });
});

describe("sides", () => {
  const document = (positions: Record<string, Point>, paths: readonly (readonly [string, string])[]): Document => ({
    title: "",
    model: {
      constructs: Object.keys(positions).map((id) => ({ id, name: id, direction: "reflective", weighting: "modeA", items: [] })),
      paths: paths.map(([from, to]) => ({ from, to })),
    },
    layout: { positions, sides: {} },
  });
  const best = (doc: Document) => Object.fromEntries([...rankedSides(doc)].map(([id, sides]) => [id, sides[0]]));
  const triangle = { a: { x: 226, y: 358 }, b: { x: 450, y: 168 }, c: { x: 674, y: 358 } };
  it("turn away from every structural arrow", () => {
    expect(best(document(triangle, [["a", "b"], ["b", "c"], ["a", "c"]]))).toEqual({ a: "left", b: "top", c: "right" });
  });
  it("go outward where angles tie, and to the left alone", () => {
    expect(best(document(triangle, []))).toEqual({ a: "left", b: "top", c: "right" });
    expect(best(document({ a: { x: 5, y: 5 } }, []))).toEqual({ a: "left" });
  });
  it("turn away from neighbours where there is no arrow, in a column as in a row", () => {
    expect(best(document({ a: { x: 0, y: 0 }, b: { x: 0, y: 180 }, c: { x: 0, y: 360 } }, []))).toEqual({ a: "top", b: "left", c: "bottom" });
    expect(best(document({ a: { x: 0, y: 0 }, b: { x: 200, y: 10 }, c: { x: 400, y: 0 } }, []))).toEqual({ a: "left", b: "bottom", c: "right" });
    // far away, it is no neighbour
    expect(best(document({ a: { x: 0, y: 0 }, b: { x: 0, y: 400 }, c: { x: 900, y: 200 } }, []))["b"]).toBe("left");
  });
  it("are the researcher's where forced", () => {
    const doc = document(triangle, [["a", "c"]]);
    expect(best({ ...doc, layout: { ...doc.layout, sides: { a: "right" } } })["a"]).toBe("right");
  });
});

describe("structural arrows", () => {
  const disc = (id: string, x: number, y: number): Disc => ({ id, center: { x, y }, radius: 64 });
  const [from, to] = [disc("a", 0, 0), disc("b", 600, 0)];
  const arrow = (coefficient: number | undefined, others: readonly Disc[] = []) =>
    structuralArrow({ id: "a->b", from, to, discs: [from, to, ...others], coefficient, thickness: true });
  it("are as thick as their coefficient, with heads to match", () => {
    const { width, head, negative } = arrow(0.688);
    expect(width).toBeCloseTo(4.69, 10);
    expect(head.length).toBeCloseTo(8 + 1.9 * 4.69, 10);
    expect(head.halfWidth).toBeCloseTo(3.4 + 1.15 * 4.69, 10);
    expect([negative, arrow(-0.2).negative, arrow(undefined).negative]).toEqual([false, true, false]);
    expect(arrow(0.3)).toMatchObject({ from: { x: 66, y: 0 }, to: { x: 532, y: 0 } });
  });
  it("are straight unless a third circle is nearer than its radius and 12 px", () => {
    expect(arrow(0.3, [disc("c", 300, 77)]).bend).toBeUndefined();
    expect(arrow(0.3, [disc("c", 300, 75)]).bend).toBeDefined();
  });
  it("bend to the side without items where the detour is much the same", () => {
    const fan = { x: 260, y: -220, width: 80, height: 220 };
    const third = disc("c", 300, 5);
    const link = { id: "a->b", from, to, discs: [from, to, third], coefficient: 0.3, thickness: true };
    expect(structuralArrow(link).bend!.y).toBeLessThan(0);
    expect(structuralArrow({ ...link, fans: [fan] }).bend!.y).toBeGreaterThan(0);
  });
  it("bend round the circles in their way", () => {
    fc.assert(
      fc.property(fc.integer({ min: 150, max: 450 }), fc.integer({ min: -70, max: 70 }), (x, y) => {
        const third = disc("c", x, y);
        const { bend, from: start, to: tip } = arrow(0.3, [third]);
        for (let k = 0; k < 40; k++) {
          const [p, q] = [pointOn(start, tip, bend, k / 40), pointOn(start, tip, bend, (k + 1) / 40)];
          expect(toSegment(third.center, p, q)).toBeGreaterThanOrEqual(64 + 6);
        }
      }),
    );
  });
});

describe("geometry", () => {
  it("knows whether a segment meets a rectangle", () => {
    fc.assert(
      fc.property(point, point, point, (a, b, corner) => {
        const rect = { ...corner, width: 80, height: 40 };
        const inside = Array.from({ length: 400 }, (_, k) => pointOn(a, b, undefined, (k + 0.5) / 400)).some(
          ({ x, y }) => x > rect.x && x < rect.x + 80 && y > rect.y && y < rect.y + 40,
        );
        if (inside) expect(segmentMeets(rect, a, b)).toBe(true);
        const shrunk = { x: rect.x + 3, y: rect.y + 3, width: 74, height: 34 };
        if (!inside) expect(segmentMeets(shrunk, a, b)).toBe(false);
      }),
    );
  });
  it("measures Inter as browsers do", () => {
    expect(textWidth("Performance", 12, 600)).toBeCloseTo(75.1, 0);
    expect(textWidth("", 12, 600)).toBe(0);
    expect(textWidth("0", 10, 550)).toBeCloseTo((textWidth("0", 10, 500) + textWidth("0", 10, 600)) / 2, 10);
    expect(textWidth("é", 10, 400)).toBe(textWidth("e", 10, 400));
  });
});
