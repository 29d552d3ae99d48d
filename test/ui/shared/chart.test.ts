import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../../src/report/charts";
import { chartTable } from "../../../src/ui/shared/chart/chartTable";
import { LABEL_HEIGHT, placeLabels } from "../../../src/draw/chart/placeLabels";
import { scaleFor } from "../../../src/draw/chart/scale";

const room = { left: 0, top: 0, width: 500, height: 300 };
const coordinate = (most: number) => fc.integer({ min: 0, max: most });
const marks = fc.array(fc.record({ x: coordinate(500), y: coordinate(300), radius: fc.constantFrom(4, 5, 9), width: fc.integer({ min: 20, max: 120 }) }).map((one) => ({ ...one, text: "" })), { maxLength: 25 });

describe("names beside the marks of a chart", () => {
  it("never cover another name or a mark, and stay within the chart", () => {
    fc.assert(fc.property(marks, (all) => {
      const boxes = placeLabels(all, room).flatMap((spot, i) => (spot === undefined ? [] : [{ left: spot.x, right: spot.x + all[i]!.width, top: spot.y - 10, bottom: spot.y - 10 + LABEL_HEIGHT }]));
      for (const [i, box] of boxes.entries()) {
        expect(box.left >= 0 && box.right <= 500 && box.top >= 0 && box.bottom <= 300).toBe(true);
        for (const other of boxes.slice(i + 1)) expect(Math.min(box.right, other.right) - Math.max(box.left, other.left) <= 0 || Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top) <= 0).toBe(true);
        for (const { x, y, radius } of all) expect(Math.min(box.right, x + radius) - Math.max(box.left, x - radius) <= 0 || Math.min(box.bottom, y + radius) - Math.max(box.top, y - radius) <= 0).toBe(true);
      }
    }));
  });

  it("are all there where there is room, the first place being to the right", () => {
    const [spot] = placeLabels([{ x: 100, y: 100, radius: 5, width: 40, text: "" }], room);
    expect(spot).toEqual({ x: 109, y: 103.5, far: false });
    expect(placeLabels(Array.from({ length: 10 }, (_, k) => ({ x: 50 + 40 * k, y: 30 + 25 * k, radius: 5, width: 60, text: "" })), room).every((one) => one !== undefined)).toBe(true);
  });
});

describe("an axis", () => {
  it("holds the values between round numbers", () => {
    fc.assert(fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
      const { from, to, ticks } = scaleFor({}, values);
      expect(from).toBeLessThanOrEqual(Math.min(...values));
      expect(to).toBeGreaterThanOrEqual(Math.max(...values));
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks.length).toBeLessThan(12);
    }));
  });

  it("keeps the limits that it is given, and starts at zero where values are shares", () => {
    expect(scaleFor({ limits: [0, 100] }, [3])).toMatchObject({ from: 0, to: 100, ticks: [0, 20, 40, 60, 80, 100], decimals: 0 });
    expect(scaleFor({}, [0.01, 0.4])).toMatchObject({ from: 0, decimals: 1 });
  });
});

describe("a chart as a table", () => {
  const chart: Chart = {
    id: "c", title: "t" as never, x: { title: { key: "x" }, style: "plain" }, y: { title: { key: "y" }, style: "bounded" }, reading: [],
    series: [{ id: "a", name: "A", form: "marks", points: [{ x: 1, y: 2, name: "one", interval: [1, 3] }, { x: 2, y: 3 }] }, { id: "b", name: "B", form: "line", points: [{ x: 1, y: 5 }] }],
  };

  it("holds every value that is seen", () => {
    const { columns, rows } = chartTable(chart, (key) => key);
    expect(columns.map(({ id }) => id)).toEqual(["series", "name", "x", "y", "lower", "upper"]);
    expect(rows.map(({ cells }) => cells.map((cell) => (cell.kind === "number" ? cell.value : cell.kind === "text" ? cell.text : "")))).toEqual([["A", "one", 1, 2, 1, 3], ["A", "", 2, 3, null, null], ["B", "", 1, 5, null, null]]);
  });

  it("names categories", () => {
    const { rows } = chartTable({ ...chart, categories: ["zero", "first", "second"], series: [chart.series[1]!] }, (key) => key);
    expect(rows[0]!.cells[0]).toEqual({ kind: "text", text: "first" });
  });
});
