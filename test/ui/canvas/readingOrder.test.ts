import { describe, expect, it } from "vitest";
import { constructsInOrder, readingOrder } from "../../../src/ui/canvas/readingOrder";
import { elementId } from "../../../src/ui/canvas/target";
import { document } from "./model";

describe("readingOrder", () => {
  it("reads constructs from the left, each with its items and then its paths from the top", () => {
    expect(readingOrder(document).map(elementId)).toEqual(["c1", "c1/Q1", "c1/Q2", "c1/Q3", "c1->c2", "c1->c3", "c2", "c2/S1", "c2/S2", "c2->c3", "c3", "c3/L1"]);
  });

  it("reads a column from the top, though its circles do not stand exactly one above the other", () => {
    const positions = { c1: { x: 230, y: 400 }, c2: { x: 205, y: 500 }, c3: { x: 200, y: 100 } };
    expect(constructsInOrder({ ...document, layout: { ...document.layout, positions } })).toEqual(["c3", "c1", "c2"]);
  });
});
