import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange } from "../../src/draw/autoLayout";
import { drawScene } from "../../src/draw/drawScene";
import { circleReach, distance, rectAround, segmentMeets, sharedArea } from "../../src/draw/geometry";
import { layoutCost } from "../../src/draw/layoutCost";
import { placeNear } from "../../src/draw/placeNear";
import { defaultDisplay } from "../../src/draw/scene";
import { rankedSides } from "../../src/draw/sides";
import { emptyDocument } from "../../src/model/document";
import { generatedModel, sample, SAMPLES } from "./models";

const seed = fc.integer({ min: 1, max: 200 });

describe("automatic layout", () => {
  it("places every construct on the grid, causes left of their effects", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), seed, (count, s) => {
        const model = generatedModel(count, s);
        const { positions } = arrange(model);
        for (const { id } of model.constructs) {
          expect(positions[id]!.x % 10).toBeCloseTo(0, 9);
          expect(positions[id]!.y % 10).toBeCloseTo(0, 9);
        }
        for (const { from, to } of model.paths) expect(positions[from]!.x).toBeLessThan(positions[to]!.x);
      }),
      { numRuns: 12 },
    );
  }, 30_000);
  it("gives the same layout for the same model", () => {
    expect(arrange(sample("satisfaction").model)).toEqual(arrange(sample("satisfaction").model));
  });
  it("forces a side only where the automatic rule would choose another", () => {
    for (const id of SAMPLES) {
      const { model } = sample(id);
      const layout = arrange(model);
      const automatic = rankedSides({ title: "", model, layout: { ...layout, sides: {} } });
      for (const [construct, side] of Object.entries(layout.sides)) expect(automatic.get(construct)![0]).not.toBe(side);
    }
  });
  it("lets no path of the samples run through a box, and keeps the model's order from top to bottom", () => {
    const { model } = sample("reputation");
    const { positions } = arrange(model);
    const drivers = model.constructs.slice(0, 4).map(({ id }) => positions[id]!.y);
    expect(drivers).toEqual([...drivers].sort((a, b) => a - b));
    for (const id of SAMPLES) {
      const document = { ...sample(id), layout: arrange(sample(id).model) };
      const { arrows, items } = drawScene(document, { display: defaultDisplay, language: "en" });
      const paths = arrows.filter(({ kind }) => kind === "structural");
      expect(paths.filter(({ from, to }) => items.some(({ box }) => segmentMeets(box, from, to)))).toEqual([]);
    }
  });
  it("prices a path through a box, a covered circle and a bend above a clean picture", () => {
    const document = sample("crm-clusters");
    const moved = (id: string, x: number, y: number) => ({
      ...document,
      layout: { ...document.layout, positions: { ...document.layout.positions, [id]: { x, y } } },
    });
    const clean = layoutCost(document);
    expect(layoutCost(moved("c2", 450, 380))).toBeGreaterThan(clean + 3);
    expect(layoutCost(moved("c2", 640, 350))).toBeGreaterThan(clean + 60);
    const sides = { ...document.layout.sides, c1: "right" as const };
    expect(layoutCost({ ...document, layout: { ...document.layout, sides } })).toBeGreaterThan(clean + 60);
  });
  it("copes with no construct, one, several without paths, and paths to nowhere", () => {
    expect(arrange({ constructs: [], paths: [] })).toEqual({ positions: {}, sides: {} });
    const { constructs } = sample("satisfaction").model;
    const apart = arrange({ constructs, paths: [{ from: "c1", to: "gone" }] }).positions;
    const places = Object.values(apart);
    for (const [k, a] of places.entries()) for (const b of places.slice(k + 1)) expect(distance(a, b)).toBeGreaterThan(128);
  });
});

describe("a place for a new construct", () => {
  it("is where it is wanted if that is free", () => {
    expect(placeNear(emptyDocument)).toEqual({ x: 0, y: 0 });
    expect(placeNear(emptyDocument, { x: 44, y: -17 })).toEqual({ x: 40, y: -20 });
    expect(placeNear(sample("crm-clusters"), { x: 2000, y: 2000 })).toEqual({ x: 2000, y: 2000 });
  });
  it("covers no circle and no box, and is near", () => {
    const document = sample("reputation");
    const scene = drawScene(document, { display: defaultDisplay, language: "en" });
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 1300 }), fc.integer({ min: -100, max: 1000 }), (x, y) => {
        const at = placeNear(document, { x, y });
        const room = rectAround(at, 128, 128);
        for (const { box } of scene.items) expect(sharedArea(room, box)).toBe(0);
        for (const { center, radius } of scene.constructs) expect(circleReach(room, center, radius)).toBe(0);
        expect(distance(at, { x, y })).toBeLessThan(500);
      }),
    );
  });
  it("is at the right end where none is wanted, and differs from call to call as the document grows", () => {
    const document = sample("crm-clusters");
    const first = placeNear(document);
    expect(first.x).toBeGreaterThan(document.layout.positions["c3"]!.x);
    const construct = { id: "n", name: "n", direction: "reflective" as const, weighting: "modeA" as const, items: [] };
    const grown = {
      ...document,
      model: { ...document.model, constructs: [...document.model.constructs, construct] },
      layout: { ...document.layout, positions: { ...document.layout.positions, n: first } },
    };
    expect(placeNear(grown, first)).not.toEqual(first);
  });
});
