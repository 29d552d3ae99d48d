import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { DataColumn, Dataset } from "../../src/data/dataset";
import type { ToWorker } from "../../src/jobs/protocol";
import { TableLine } from "../../src/jobs/tableLine";

const LONG = 1_500_000;
const column = (name: string, rows = LONG): DataColumn => ({ name, scale: "metric", values: new Float64Array(rows) });
const table = (...columns: readonly DataColumn[]): Dataset => ({ name: "t", rows: columns[0]!.values.length, columns });

let sent: ToWorker[];
let line: TableLine;
beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  line = new TableLine((message) => void sent.push(message));
});
afterEach(() => void vi.useRealTimers());

const types = (): readonly string[] => sent.splice(0).map(({ type }) => type);

describe("a table on its way to the worker", () => {
  it("travels in one message where it is small, and once", () => {
    const [small, then] = [table(column("a", 10), column("b", 10)), vi.fn()];
    line.load(small, then);
    line.load(small, then);
    expect([then.mock.calls.length, types()]).toEqual([2, ["load"]]);
  });

  it("travels column by column where it is large; who waits is called at the end", () => {
    const [large, then] = [table(column("a"), column("b"), column("c")), vi.fn()];
    line.load(large, then);
    vi.advanceTimersToNextTimer();
    expect([then.mock.calls.length, types()]).toEqual([0, ["load", "columns"]]);
    line.load(large, then);
    vi.runAllTimers();
    expect([then.mock.calls.length, types()]).toEqual([2, ["columns", "columns", "load"]]);
  });

  it("costs only the columns that changed", () => {
    const [a, b, c] = [column("a"), column("b"), column("c")];
    line.load(table(a, b));
    vi.runAllTimers();
    sent.length = 0;
    line.load(table(b, c, a));
    expect(sent).toEqual([{ type: "load", table: { name: "t", rows: LONG }, columns: [2, 3, 1], fresh: [{ id: 3, column: c }] }]);
    line.load(table(a));
    expect(sent[1]).toMatchObject({ columns: [1], fresh: [] });
  });

  it("gives way to a newer one; who waited for it gets it after", () => {
    const [old, newer] = [table(column("a"), column("b")), table(column("c"), column("d"))];
    const order: string[] = [];
    line.load(old, () => order.push("old"));
    vi.advanceTimersToNextTimer();
    line.load(newer, () => order.push("newer"));
    vi.runAllTimers();
    expect(order).toEqual(["newer", "old"]);
    const last = sent.findLast((message) => message.type === "load");
    expect(last).toMatchObject({ columns: [expect.any(Number), expect.any(Number)] });
  });

  it("stops where it is closed", () => {
    line.load(table(column("a"), column("b")));
    line.close();
    vi.runAllTimers();
    expect(types()).toEqual(["load"]);
  });
});
