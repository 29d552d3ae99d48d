import { describe, expect, it } from "vitest";
import { arrange } from "../../src/draw/autoLayout";
import { drawScene, type SceneOptions } from "../../src/draw/drawScene";
import { isRedrawable, redraw } from "../../src/draw/redraw";
import { defaultDisplay, type Scene } from "../../src/draw/scene";
import type { Document } from "../../src/model/document";
import { moveConstructs } from "../../src/model/editLayout";
import { generatedModel, overlayFor } from "./models";

const model = generatedModel(14, 3);
const rest: Document = { title: "Redrawn", model, layout: arrange(model) } as Document;
const options: SceneOptions = { overlay: overlayFor(model), display: defaultDisplay, language: "en" };
const before = drawScene(rest, options);

const shifted = (ids: readonly string[], by: number): Document =>
  moveConstructs(rest, Object.fromEntries(ids.map((id) => [id, { x: rest.layout.positions[id]!.x + by, y: rest.layout.positions[id]!.y + by / 2 }])));

const near = (ids: readonly string[]): ReadonlySet<string> => new Set([...ids, ...model.paths.filter(({ from, to }) => ids.includes(from) || ids.includes(to)).flatMap(({ from, to }) => [from, to])]);

/** Where lists of two pictures hold other objects, by id. */
function changed(one: Scene, other: Scene): ReadonlySet<string> {
  const of = <T extends object>(a: readonly T[], b: readonly T[], id: (element: T) => string): readonly string[] => a.flatMap((element, k) => (element === b[k] ? [] : [id(element)]));
  return new Set([...of(one.constructs, other.constructs, ({ id }) => id), ...of(one.items, other.items, ({ id }) => id), ...of(one.arrows, other.arrows, ({ id }) => id), ...of(one.labels, other.labels, (label) => label.of)]);
}

describe("the picture while constructs are under the hand", () => {
  for (const moved of [["c3"], ["c0"], ["c5", "c9"]]) {
    it(`draws ${moved.join(" and ")} with items, paths and neighbours where the whole picture has them`, () => {
      const document = shifted(moved, 37);
      const part = redraw(before, document, moved, options);
      const whole = drawScene(document, options);
      const close = near(moved);
      const mine = <T,>(list: readonly T[], owner: (element: T) => string): readonly T[] => list.filter((element) => close.has(owner(element)));
      expect(mine(part.constructs, ({ id }) => id)).toEqual(mine(whole.constructs, ({ id }) => id));
      expect(mine(part.items, ({ construct }) => construct)).toEqual(mine(whole.items, ({ construct }) => construct));
      const measured = ({ arrows }: Scene) => arrows.filter(({ id, kind }) => kind === "measurement" && close.has(id.split("/")[0]!));
      expect(measured(part)).toEqual(measured(whole));
      // Their ends at least; which way one bends depends on items that are not drawn.
      const tied = ({ arrows }: Scene) => arrows.filter(({ id, kind, bend }) => kind === "structural" && bend === undefined && moved.some((one) => id.split("->").includes(one)));
      expect(tied(part)).toEqual(tied(whole));
    });

    it(`leaves all else as it was while ${moved.join(" and ")} moves`, () => {
      const close = near(moved);
      const part = redraw(before, shifted(moved, 37), moved, options);
      const touched = changed(before, part);
      expect(touched.size).toBeGreaterThan(0);
      for (const id of touched) expect(id.includes("->") ? id.split("->").some((end) => moved.includes(end)) : close.has(id.split("/")[0]!), id).toBe(true);
      expect(part.labels.map(({ of }) => of)).toEqual(before.labels.map(({ of }) => of));
    });
  }

  it("leaves arrows with a line of their own as they are, and gives it to those that move", () => {
    const styles = Object.fromEntries(model.paths.map(({ from, to }) => [`${from}->${to}`, { lineWidth: 2, line: "rose" } as const]));
    const dressed = { ...rest, layout: { ...rest.layout, styles } } as Document;
    const still = drawScene(dressed, options);
    const at = rest.layout.positions["c3"]!;
    const part = redraw(still, moveConstructs(dressed, { c3: { x: at.x + 37, y: at.y + 18 } }), ["c3"], options);
    const ends = ({ arrows }: Scene) => arrows.filter(({ id, kind }) => kind === "structural" && id.split("->").includes("c3"));
    expect(ends(part).length).toBeGreaterThan(1);
    expect(ends(part).map(({ width, look }) => [width, look])).toEqual(ends(still).map(({ width, look }) => [width, look]));
    for (const [k, arrow] of part.arrows.entries()) if (arrow.kind === "structural" && !arrow.id.split("->").includes("c3")) expect(arrow, arrow.id).toBe(still.arrows[k]);
  });

  it("is the picture at rest where nothing has moved far enough to matter", () => {
    expect(redraw(before, shifted(["c3"], 0), ["c3"], options).items).toEqual(before.items);
  });

  it("is drawn whole for many constructs, in previews, and where parts that stand apart hang together", () => {
    expect(isRedrawable(rest, ["c3"], options)).toBe(true);
    expect(isRedrawable(rest, model.constructs.map(({ id }) => id), options)).toBe(false);
    expect(isRedrawable({ ...rest, model: { ...model, interactions: [{ of: ["c0", "c1"], to: "c3" }] } } as Document, ["c3"], options)).toBe(false);
    expect(isRedrawable(rest, ["c3"], { ...options, preview: { after: undefined, ghosts: new Set(), removed: new Set(), ave: 0.5 } })).toBe(false);
  });
});
