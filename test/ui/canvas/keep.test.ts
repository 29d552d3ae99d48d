import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { familiesOf, keep, keeper, listKeeper, same } from "../../../src/ui/canvas/keep";

const element = fc.record({ id: fc.constantFrom("a", "b", "c", "d"), x: fc.nat(3), data: fc.record({ text: fc.constantFrom("p", "q"), list: fc.array(fc.nat(2), { maxLength: 2 }) }) });
const list = fc.uniqueArray(element, { selector: ({ id }) => id });

describe("keep", () => {
  it("says the same as the next list, and is the list of before where nothing changed", () => {
    fc.assert(
      fc.property(list, list, (before, next) => {
        const kept = keep(before, next);
        expect(kept).toEqual(next);
        expect(kept === before).toBe(same(before, next));
      }),
    );
  });

  it("keeps elements and data that did not change, wherever they stand in the list", () => {
    const before = [{ id: "a", x: 1, data: { text: "p" } }, { id: "b", x: 2, data: { text: "q" } }];
    const kept = keep(before, [{ id: "c", x: 0, data: { text: "p" } }, { id: "b", x: 2, data: { text: "q" } }, { id: "a", x: 9, data: { text: "p" } }]);
    expect(kept[1]).toBe(before[1]);
    expect(kept[2]).not.toBe(before[0]);
    expect(kept[2]!.data).toBe(before[0]!.data);
  });

  it("goes on from the last list", () => {
    const keepOn = keeper<{ id: string; x: number }>();
    const first = keepOn([{ id: "a", x: 1 }]);
    expect(keepOn([{ id: "a", x: 1 }])).toBe(first);
    const second = keepOn([{ id: "a", x: 2 }]);
    expect(keepOn([{ id: "a", x: 2 }])).toBe(second);
  });
});

describe("listKeeper", () => {
  it("gives each next list, with the objects of before where they say the same", () => {
    fc.assert(
      fc.property(fc.array(list, { minLength: 2, maxLength: 4 }), (lists) => {
        const keepOn = listKeeper<(typeof lists)[number][number]>(({ id }) => id);
        let before: readonly object[] = [];
        for (const next of lists) {
          const kept = keepOn(next);
          expect(kept).toEqual(next);
          expect(kept === before || !same(kept, before) || before.length === 0).toBe(true);
          for (const one of before) if (next.some((other) => same(one, other))) expect(kept).toContain(one);
          before = kept;
        }
      }),
    );
  });
});

describe("familiesOf", () => {
  it("puts together what belongs together, and loses nothing", () => {
    expect(familiesOf(["a1", "b1", "a2"], (text) => text[0]!)).toEqual([{ id: "a", data: ["a1", "a2"] }, { id: "b", data: ["b1"] }]);
    expect(familiesOf([], String)).toEqual([]);
  });
});

describe("same", () => {
  it("tells an absent member from an undefined one, and a list from an object", () => {
    expect(same({ a: undefined }, {})).toBe(false);
    expect(same({ a: undefined }, { b: undefined })).toBe(false);
    expect(same([], {})).toBe(false);
    expect(same({ a: [1, { b: NaN }] }, { a: [1, { b: NaN }] })).toBe(true);
  });
});
