import { beforeEach, describe, expect, it } from "vitest";
import { rearranged } from "../../../src/draw/rearrange";
import type { Document, Layout } from "../../../src/model/document";
import { moveConstructs } from "../../../src/model/editLayout";
import { studio } from "../../../src/store/store";
import { autoLayout, useLayingOut } from "../../../src/ui/canvas/layingOut";
import { generatedModel } from "../../draw/models";

const inARow = (count: number): Document => {
  const model = generatedModel(count, 5);
  return { title: "Row", model, layout: { positions: Object.fromEntries(model.constructs.map(({ id }, k) => [id, { x: 200 * k, y: 0 }])), sides: {} } };
};
const open = (document: Document): void => studio.setState({ document, past: [], future: [] });
const places = (): Layout["positions"] => studio.getState().document.layout.positions;

/** A layout that takes no time to find. */
const below = ({ layout, model }: Document): Layout => ({ ...layout, positions: Object.fromEntries(model.constructs.map(({ id }, k) => [id, { x: 0, y: 300 * k }])) });

/** A worker that answers when it is told to. */
function slow() {
  const asked: { readonly document: Document; answer(): void }[] = [];
  const elsewhere = (document: Document): Promise<Layout> => new Promise((resolve) => asked.push({ document, answer: () => resolve(below(document)) }));
  return { asked, elsewhere };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("auto layout", () => {
  beforeEach(() => useLayingOut.setState(false));

  it("lays small diagrams out at once", () => {
    open(inARow(3));
    void autoLayout(() => { throw new Error("not needed"); });
    expect(places()).toEqual(rearranged(inARow(3)).layout.positions);
  });

  it("lays large ones out elsewhere, as one step", async () => {
    const start = inARow(20);
    open(start);
    const { asked, elsewhere } = slow();
    const done = autoLayout(elsewhere);
    expect([places(), useLayingOut.getState()]).toEqual([start.layout.positions, true]);
    await autoLayout(elsewhere);
    expect(asked).toHaveLength(1);
    asked[0]!.answer();
    await done;
    expect(places()).toEqual(below(start).positions);
    expect([studio.getState().past.length, useLayingOut.getState()]).toEqual([1, false]);
    studio.getState().undo();
    expect(places()).toEqual(start.layout.positions);
  });

  it("keeps what was changed meanwhile, and leaves another project alone", async () => {
    open(inARow(20));
    const { asked, elsewhere } = slow();
    const done = autoLayout(elsewhere);
    studio.getState().edit("canvas:step.move", (document) => ({ ...moveConstructs(document, { c1: { x: 0, y: 900 } }), model: { ...document.model, paths: document.model.paths.slice(1) } }));
    asked[0]!.answer();
    await settled();
    expect(asked).toHaveLength(2);
    expect(asked[1]!.document.model.paths).toHaveLength(inARow(20).model.paths.length - 1);
    const other = inARow(18);
    open(other);
    asked[1]!.answer();
    await done;
    expect(studio.getState().document).toBe(other);
  });
});
