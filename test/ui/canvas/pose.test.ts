import { describe, expect, it } from "vitest";
import { arrange } from "../../../src/draw/autoLayout";
import { drawScene, type SceneOptions } from "../../../src/draw/drawScene";
import { redraw } from "../../../src/draw/redraw";
import { defaultDisplay, type Scene } from "../../../src/draw/scene";
import type { Document, Point } from "../../../src/model/document";
import { moveConstructs } from "../../../src/model/editLayout";
import { pose } from "../../../src/ui/canvas/pose";
import { generatedModel, overlayFor } from "../../draw/models";

const model = generatedModel(14, 3);
const document = { title: "Carried", model, layout: arrange(model) } as Document;
const options: SceneOptions = { overlay: overlayFor(model), display: defaultDisplay, language: "en" };
const rest = drawScene(document, options);

const held = (id: string, by: Point): Scene => {
  const at = document.layout.positions[id]!;
  return redraw(rest, moveConstructs(document, { [id]: { x: at.x + by.x, y: at.y + by.y } }), [id], options);
};

/** The picture that a pose shows: its fans carried. */
const shown = ({ scene, shifts }: ReturnType<typeof pose>) => {
  const by = (kind: string, id: string): Point => (kind === "structural" ? undefined : shifts.get(id.split("/")[0]!)) ?? { x: 0, y: 0 };
  const at = ({ x, y }: Point, shift: Point): readonly number[] => [x + shift.x, y + shift.y].map((value) => Math.round(value * 10) / 10);
  return {
    items: scene.items.map(({ id, construct, box }) => [id, at(box, by("box", construct))]),
    arrows: scene.arrows.map(({ id, kind, from, to }) => [id, at(from, by(kind, id)), at(to, by(kind, id))]),
    labels: scene.labels.map(({ of, kind, patch }) => [of, at(patch, by(kind, of))]),
  };
};

describe("what is carried as a whole", () => {
  it("shows every arrow and number where the picture has them, wherever a construct is held", () => {
    for (const { id } of model.constructs) {
      for (const by of [{ x: 10, y: 0 }, { x: 70, y: -40 }, { x: -600, y: 500 }, { x: 900, y: 900 }]) {
        const scene = held(id, by);
        expect(shown(pose(scene, rest)), `${id} ${by.x},${by.y}`).toEqual(shown({ scene, shifts: new Map() }));
      }
    }
  });

  it("is the fan of the construct that moves, and of none that stays", () => {
    const by = { x: 20, y: 10 };
    const { shifts, scene } = pose(held("c3", by), rest);
    expect([...shifts]).toEqual([["c3", by]]);
    const own = ({ id }: { readonly id: string }): boolean => id.startsWith("c3/");
    expect(scene.items).toEqual(rest.items);
    expect(scene.arrows.filter(own)).toEqual(rest.arrows.filter(own));
    expect(pose(rest, rest).shifts.size).toBe(0);
  });
});
