import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { preview } from "../../../src/ui/canvas/preview";
import { land, landingText, noRoom, refusal } from "../../../src/ui/canvas/landing";
import { atRest, type Landing } from "../../../src/ui/canvas/gesture";
import { document, sceneOf } from "./model";

const landing: fc.Arbitrary<Landing> = fc.oneof(
  fc.record({ kind: fc.constant("new" as const), at: fc.record({ x: fc.integer({ min: 0, max: 900 }), y: fc.integer({ min: 0, max: 900 }) }) }),
  fc.record({ kind: fc.constant("construct" as const), id: fc.constantFrom("c1", "c2", "c3"), index: fc.option(fc.nat(3), { nil: undefined }) }),
);
const columns = fc.uniqueArray(fc.constantFrom("Q1", "Q3", "S1", "N1", "N2"), { minLength: 1 });

describe("where variables land", () => {
  it("shows exactly the places that letting go would fill", () => {
    fc.assert(
      fc.property(landing, columns, (where, dragged) => {
        const shown = preview(document, { ...atRest, drop: { landing: where, columns: dragged } });
        const { document: after, construct } = land(document, { landing: where, columns: dragged });
        expect(shown.document).toEqual(after);
        const slots = sceneOf(after).items.filter(({ id }) => shown.slots.has(id));
        expect(slots.map(({ column }) => column).toSorted()).toEqual(dragged.toSorted());
        expect(slots.every((slot) => slot.construct === construct)).toBe(true);
      }),
    );
  });

  it("names a new construct by what its variables share, where they were let go", () => {
    const { document: after, construct } = land(document, { landing: { kind: "new", at: { x: 10, y: 20 } }, columns: ["CUSA1", "CUSA2"] });
    expect(after.model.constructs.find(({ id }) => id === construct)).toMatchObject({ name: "CUSA", items: ["CUSA1", "CUSA2"] });
    expect(after.layout.positions[construct]).toEqual({ x: 10, y: 20 });
  });

  it("draws constructs under the hand where the hand is", () => {
    const { document: shown, slots } = preview(document, { ...atRest, live: { c2: { x: 1, y: 2 } }, drop: undefined });
    expect(shown.layout.positions).toEqual({ ...document.layout.positions, c2: { x: 1, y: 2 } });
    expect(shown.model).toBe(document.model);
    expect(slots.size).toBe(0);
  });
});

describe("landingText", () => {
  it("counts only what the construct does not have, and calls the rest reordering", () => {
    const at = { kind: "construct", id: "c1", index: 0 } as const;
    expect(landingText(document, { landing: at, columns: ["N1", "N2"] })).toEqual({ key: "canvas:drop.add", values: { count: 2, construct: "Quality" } });
    expect(landingText(document, { landing: at, columns: ["N1", "Q2"] }).values).toMatchObject({ count: 1 });
    expect(landingText(document, { landing: at, columns: ["Q2"] }).key).toBe("canvas:drop.reorder");
    expect(landingText(document, { landing: { kind: "new", at: { x: 0, y: 0 } }, columns: ["N1"] })).toEqual({ key: "canvas:drop.new", values: { count: 1 } });
  });
});

describe("refusal", () => {
  it("refuses text with a reason, and lets numbers pass", () => {
    const known = [{ name: "N1", scale: "ordinal" }, { name: "TOWN", scale: "text" }];
    expect(refusal(["N1"], known)).toBeUndefined();
    expect(refusal(["N1", "TOWN"], known)?.key).toBe("problems:rules.textColumn");
  });
  it("lets no indicator into a construct that constructs measure", () => {
    const { model } = document;
    const higher = { ...model, constructs: [...model.constructs, { ...model.constructs[0]!, id: "c9", name: "Whole", items: [], dimensions: ["c1"] }] };
    const onto = (id: string) => ({ landing: { kind: "construct", id, index: undefined } as const, columns: ["N1"] });
    expect(noRoom(higher, onto("c9"))).toEqual({ key: "problems:rules.itemsBesideConstructs", values: { parent: "Whole" } });
    expect(noRoom(higher, onto("c1"))).toBeUndefined();
    // what a file brought in beside them may still be put in order
    const mixed = { ...higher, constructs: higher.constructs.map((c) => (c.id === "c9" ? { ...c, items: ["N1"] } : c)) };
    expect(noRoom(mixed, onto("c9"))).toBeUndefined();
  });
});
