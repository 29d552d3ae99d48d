import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrange } from "../../src/draw/autoLayout";
import { drawScene } from "../../src/draw/drawScene";
import { textWidth } from "../../src/draw/measureText";
import { defaultDisplay, type Scene } from "../../src/draw/scene";
import type { Document } from "../../src/model/document";
import { outside, overlaps, toBox, toRim } from "./faults";
import { generatedModel, overlayFor, sample, SAMPLES } from "./models";

const draw = (document: Document, language: "en" | "fr" = "en"): Scene =>
  drawScene(document, { overlay: overlayFor(document.model), display: defaultDisplay, language });
const arranged = (count: number, seed: number): Document => {
  const model = generatedModel(count, seed);
  return { title: "", model, layout: arrange(model) };
};

/** Every label stands clear, in both languages, in the samples as drawn by hand and by the program, and in 20 models of 3 to 40 constructs. */
describe("labels", () => {
  const sizes = [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 22, 25, 28, 32, 36, 40];
  it.each(SAMPLES)("cover nothing in %s", (id) => {
    for (const language of ["en", "fr"] as const) {
      expect(overlaps(draw(sample(id), language))).toEqual([]);
      expect(overlaps(draw({ ...sample(id), layout: arrange(sample(id).model) }, language))).toEqual([]);
    }
  });
  it.each(sizes)("cover nothing in an arranged model of %i constructs", (count) => {
    const document = arranged(count, 1);
    for (const language of ["en", "fr"] as const) expect(overlaps(draw(document, language))).toEqual([]);
  }, 30_000);
  it("are absent before an estimate, and nothing else changes place", () => {
    const document = sample("satisfaction");
    const bare = drawScene(document, { display: defaultDisplay, language: "en" });
    const full = draw(document);
    expect(bare.labels).toEqual([]);
    expect(bare.items.map(({ box }) => box)).toEqual(full.items.map(({ box }) => box));
    expect(bare.constructs.every((circle) => circle.statistic === undefined && circle.ring === undefined)).toBe(true);
  });
  it("are written in the language's figures", () => {
    const texts = (language: "en" | "fr") => draw(sample("crm-clusters"), language).labels.map(({ text }) => text);
    expect(texts("en").every((text) => /^\u2212?\.\d{3}$/.test(text))).toBe(true);
    expect(texts("fr").every((text) => /^\u2212?0,\d{3}$/.test(text))).toBe(true);
  });
  it("stand at 41 px from the boxes beside and 25 px from those above", () => {
    const scene = draw(sample("crm-clusters"));
    const across = (construct: string, axis: "x" | "y"): number[] => {
      const rows = scene.labels.filter(({ of }) => of.startsWith(`${construct}/`));
      return rows.map(({ patch }) => patch[axis] + patch[axis === "x" ? "width" : "height"] / 2);
    };
    const [left, top] = [scene.items.find(({ construct }) => construct === "c1")!, scene.items.find(({ construct }) => construct === "c2")!];
    for (const x of across("c1", "x")) expect(x).toBeCloseTo(left.box.x + left.box.width + 41, 6);
    for (const y of across("c2", "y")) expect(y).toBeCloseTo(top.box.y + top.box.height + 25, 6);
  });
});

describe("a scene", () => {
  it("ends its arrows at borders, holds all within its bounds, fits item labels into boxes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 16 }), fc.integer({ min: 1, max: 500 }), (count, seed) => {
        const document = arranged(count, seed);
        const scene = draw(document);
        expect(outside(scene)).toEqual([]);
        for (const arrow of scene.arrows) {
          if (arrow.kind === "structural") {
            const [from, to] = arrow.id.split("->");
            expect(toRim(scene, from!, arrow.from)).toBeCloseTo(2, 6);
            expect(toRim(scene, to!, arrow.to)).toBeCloseTo(4, 6);
          } else {
            const [box, rim] = arrow.direction === "reflective" ? [arrow.to, arrow.from] : [arrow.from, arrow.to];
            expect(toBox(scene, arrow.id, box)).toBeLessThanOrEqual(1.51);
            expect(toRim(scene, arrow.id.split("/")[0]!, rim)).toBeLessThanOrEqual(1.51);
          }
        }
        for (const { text, box } of scene.items) expect(textWidth(text, 11.5, 600)).toBeLessThanOrEqual(box.width - 6);
      }),
      { numRuns: 15 },
    );
  }, 30_000);
  it("keeps a column in list order at a pitch of 34, and a row at 72", () => {
    const scene = drawScene(sample("crm-clusters"), { display: defaultDisplay, language: "en" });
    const of = (construct: string) => scene.items.filter((item) => item.construct === construct).map(({ box }) => box);
    const steps = (values: readonly number[]) => values.slice(1).map((value, k) => value - values[k]!);
    expect(steps(of("c1").map(({ y }) => y))).toEqual(Array(7).fill(34));
    expect(steps(of("c2").map(({ x }) => x))).toEqual(Array(4).fill(72));
  });
  it("is pure: drawing twice gives the same", () => {
    expect(draw(sample("reputation"))).toEqual(draw(sample("reputation")));
  });
  it("leaves out what has no place and paths that lead nowhere", () => {
    const document = sample("crm-clusters");
    const layout = { positions: { c1: { x: 0, y: 0 } }, sides: {} };
    const scene = drawScene({ ...document, layout }, { display: defaultDisplay, language: "en" });
    expect(scene.constructs.map(({ id }) => id)).toEqual(["c1"]);
    expect(scene.arrows.filter(({ kind }) => kind === "structural")).toEqual([]);
  });
  it("shows what the display asks for", () => {
    const document = sample("crm-clusters");
    const overlay = overlayFor(document.model);
    const none = drawScene(document, {
      overlay, language: "en",
      display: { ...defaultDisplay, measurement: "none", structural: "none", circles: "none", ring: false, thickness: false },
    });
    expect(none.labels).toEqual([]);
    expect(none.items.every(({ level }) => level === undefined)).toBe(true);
    expect(new Set(none.arrows.filter(({ kind }) => kind === "structural").map(({ width }) => width)).size).toBe(1);
    const adjusted = drawScene(document, { overlay, language: "fr", display: { ...defaultDisplay, circles: "r2Adjusted", decimals: 2 } });
    expect(adjusted.constructs[2]!.statistic!.symbol).toBe("R² aj.");
    expect(adjusted.constructs[2]!.statistic!.text).toMatch(/^0,\d\d$/);
  });
});
