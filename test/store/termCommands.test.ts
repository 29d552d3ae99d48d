import { expect, it } from "vitest";
import { commandNamed } from "../../src/store/commands";
import { createStudioStore } from "../../src/store/store";
import { construct, documentOf, modelOf } from "../model/models";

it("the construct that several measure from now on stands in a free place beside them, named next", () => {
  const document = documentOf(modelOf([construct("a", ["x"]), construct("b", ["y"]), construct("c", ["z"])]));
  // where the new one is wanted, another stands
  const positions = { a: { x: 0, y: 0 }, b: { x: 0, y: 300 }, c: { x: 260, y: 150 } };
  const store = createStudioStore();
  store.getState().openDocument({ ...document, layout: { ...document.layout, positions } });
  store.getState().setView({ selection: [{ kind: "construct", id: "a" }, { kind: "construct", id: "b" }] });
  commandNamed("higherOrder")!.run(store.getState());
  const { document: after, renaming } = store.getState();
  const upper = after.model.constructs.find(({ dimensions }) => dimensions !== undefined)!;
  expect(upper.dimensions).toEqual(["a", "b"]);
  expect(renaming).toBe(upper.id);
  const at = after.layout.positions[upper.id]!;
  for (const place of Object.values(positions)) expect(Math.hypot(at.x - place.x, at.y - place.y)).toBeGreaterThan(128);
  expect(Math.hypot(at.x - positions.c.x, at.y - positions.c.y)).toBeLessThan(400);
});
