import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkModel } from "../../src/model/check";
import { emptyDocument, type Document } from "../../src/model/document";
import { findCycle } from "../../src/model/query";
import { anyEdit, type Edit } from "./anyEdit";

const after = (edits: readonly Edit[]): Document => edits.reduce((document, edit) => edit(document), emptyDocument);

describe("any sequence of edits", () => {
  it("gives a model whose only possible faults are that it is not finished", () =>
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const unfinished = ["E_NO_MODEL", "E_EMPTY_BLOCK", "E_ISOLATED"];
        expect(checkModel(after(edits).model).filter((problem) => !unfinished.includes(problem.code))).toEqual([]);
      }),
    ));

  it("never closes a loop, and keeps names tidy and ids unique", () =>
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 40 }), (edits) => {
        const { model, layout } = after(edits);
        expect(findCycle(model)).toBeUndefined();
        const ids = model.constructs.map((c) => c.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(Object.keys(layout.positions).sort()).toEqual([...ids].sort());
        expect(Object.keys(layout.sides).every((one) => ids.includes(one))).toBe(true);
        for (const { name: given, label } of model.constructs) expect([given, label ?? given].every((one) => one !== "" && one === one.trim())).toBe(true);
      }),
    ));

  it("gives back the same document where it changes nothing", () =>
    fc.assert(
      fc.property(fc.array(anyEdit, { maxLength: 20 }), anyEdit, (edits, last) => {
        const before = after(edits);
        const now = last(before);
        if (now !== before) expect(now).not.toEqual(before);
      }),
    ));
});
