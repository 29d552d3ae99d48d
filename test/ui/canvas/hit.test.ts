import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Side } from "../../../src/model/document";
import { constructAt, placeInList, sidesTaken } from "../../../src/ui/canvas/hit";
import { document, sceneOf } from "./model";

const scene = sceneOf(document);
const boxOf = (column: string) => scene.items.find((item) => item.column === column)!.box;

describe("constructAt", () => {
  it("finds the circle under a point, and a little beyond its edge", () => {
    expect(constructAt(scene, { x: 200, y: 400 })).toBe("c1");
    expect(constructAt(scene, { x: 200, y: 400 + 64 + 7 })).toBe("c1");
    expect(constructAt(scene, { x: 200, y: 400 + 64 + 9 })).toBeUndefined();
  });

  it("prefers the nearer of two circles that overlap", () => {
    const close = sceneOf({ ...document, layout: { ...document.layout, positions: { ...document.layout.positions, c2: { x: 300, y: 400 } } } });
    expect(constructAt(close, { x: 210, y: 400 })).toBe("c1");
    expect(constructAt(close, { x: 290, y: 400 })).toBe("c2");
  });
});

describe("placeInList", () => {
  const half = (column: string, upright: boolean, later: boolean) => {
    const { x, y, width, height } = boxOf(column);
    const share = later ? 0.75 : 0.25;
    return upright ? { x: x + width / 2, y: y + share * height } : { x: x + share * width, y: y + height / 2 };
  };

  it("puts before an item on its first half and after it on its second, down a column and along a row", () => {
    for (const [index, column] of ["Q1", "Q2", "Q3"].entries()) {
      expect(placeInList(scene, half(column, true, false))).toEqual({ construct: "c1", index });
      expect(placeInList(scene, half(column, true, true))).toEqual({ construct: "c1", index: index + 1 });
    }
    for (const [index, column] of ["S1", "S2"].entries()) {
      expect(placeInList(scene, half(column, false, false))).toEqual({ construct: "c2", index });
      expect(placeInList(scene, half(column, false, true))).toEqual({ construct: "c2", index: index + 1 });
    }
  });

  it("goes by the side of the construct where there is one item only", () => {
    expect(placeInList(scene, half("L1", true, false))).toEqual({ construct: "c3", index: 0 });
    expect(placeInList(scene, half("L1", true, true))).toEqual({ construct: "c3", index: 1 });
  });

  it("means no place far from every item", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 1500 }), fc.integer({ min: -500, max: 1500 }), (x, y) => {
        const away = Math.min(...scene.items.map(({ box }) => Math.hypot(Math.max(box.x - x, 0, x - box.x - box.width), Math.max(box.y - y, 0, y - box.y - box.height))));
        expect(placeInList(scene, { x, y }) === undefined).toBe(away > 16);
      }),
    );
  });
});

describe("sidesTaken", () => {
  const taken = (items: number, side: Side) => {
    const columns = Array.from({ length: items }, (_, k) => `X${k}`);
    const drawn = sceneOf({ title: "", model: { constructs: [{ ...document.model.constructs[0]!, items: columns }], paths: [] }, layout: { positions: { c1: { x: 0, y: 0 } }, sides: { c1: side } } });
    return sidesTaken(drawn.constructs[0]!, drawn.items);
  };

  it("is the side of the items, however many stand there", () => {
    for (const side of ["left", "right", "top", "bottom"] as const) {
      expect(taken(0, side).size).toBe(0);
      for (const items of [1, 2, 3, 7, 10]) expect([...taken(items, side)]).toEqual([side]);
    }
  });

  it("counts both sides where a long list runs on", () => {
    expect(taken(14, "left").size).toBe(2);
    expect(taken(14, "left").has("left")).toBe(true);
  });
});
