import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mark, movedTo } from "../../../src/ui/data/marks";

const ORDER = ["a", "b", "c", "d", "e"];
const gesture = fc.record({ range: fc.boolean(), keep: fc.boolean() });

describe("marks", () => {
  it("extends upwards too, and shrinks again", () => {
    const one = mark({ marked: [], anchor: undefined }, ORDER, "c", { range: false, keep: false });
    const up = mark(one, ORDER, "a", { range: true, keep: false });
    expect(up.marked).toEqual(["a", "b", "c"]);
    expect(mark(up, ORDER, "d", { range: true, keep: false }).marked).toEqual(["c", "d"]);
    expect(mark({ marked: ["e"], anchor: "a" }, ORDER, "b", { range: true, keep: true }).marked).toEqual(["e", "a", "b"]);
  });

  it("never marks twice, and a range always holds both of its ends", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...ORDER), gesture)), (clicks) => {
      let marks: { readonly marked: readonly string[]; readonly anchor: string | undefined } = { marked: [], anchor: undefined };
      for (const [name, how] of clicks) {
        const { anchor } = marks;
        marks = mark(marks, ORDER, name, how);
        expect(new Set(marks.marked).size).toBe(marks.marked.length);
        if (how.range && anchor !== undefined) expect(marks.marked).toEqual(expect.arrayContaining([anchor, name]));
      }
    }));
  });

  it("moves within the list", () => {
    expect([movedTo("ArrowDown", 4, 5), movedTo("ArrowUp", 0, 5), movedTo("End", 0, 5), movedTo("PageUp", 12, 20), movedTo("x", 0, 5), movedTo("End", 0, 0)]).toEqual([4, 0, 4, 2, undefined, undefined]);
  });
});
