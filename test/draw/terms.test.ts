import { describe, expect, it } from "vitest";
import { arrange } from "../../src/draw/autoLayout";
import { drawScene } from "../../src/draw/drawScene";
import { describeFigure } from "../../src/draw/describe";
import { circleReach, distance, pointOn, sharedArea, toSegment } from "../../src/draw/geometry";
import { labelFaults } from "../../src/draw/labelFaults";
import { defaultDisplay } from "../../src/draw/scene";
import { sceneToSvg } from "../../src/draw/svg";
import { JUNCTION, pathOfArrow } from "../../src/draw/terms";
import { sceneToThumbnail } from "../../src/draw/thumbnail";
import { svgToTikz } from "../../src/draw/tikz";
import type { Document } from "../../src/model/document";
import { dimensionColumn } from "../../src/model/hierarchy";
import { itemKey } from "../../src/report/overlay";
import { report } from "../../src/methods/pls/report";
import { dataOf, estimate, modelOf } from "../methods/pls/given";

const arranged = (text: string): Document => {
  const model = modelOf(text);
  return { title: "", model, layout: arrange(model) };
};
const MODERATED = "X =~ x1 + x2 + x3 + x4\nM =~ m1 + m2 + m3\nZ =~ z1 + z2 + z3\nY =~ y1 + y2 + y3 + y4\nY ~ X + M + Z + X:M + Z:Z + X:M:Z";
const NESTED = "Price =~ pri1 + pri2 + pri3\nTangibles =~ tan1 + tan2 + tan3 + tan4\nReliability =~ rel1 + rel2 + rel3 + rel4\nResponse =~ res1 + res2 + res3\nAssurance =~ ass1 + ass2 + ass3\nSatisfaction =~ sat1 + sat2 + sat3\nServqual =~ Tangibles + Reliability + Response + Assurance\nServqual ~ Price\nSatisfaction ~ Servqual";
const shown = (document: Document, data: string) => {
  const input = { model: document.model, data: dataOf({ file: data }) };
  return drawScene(document, { overlay: report(estimate(input), input).overlay, display: defaultDisplay, language: "en" });
};

describe("interactions in the picture", () => {
  const document = arranged(MODERATED);
  const scene = shown(document, "simulated/moderation.csv");

  it("end at a diamond that sits on the moderated path", () => {
    expect(scene.junctions).toHaveLength(5);
    for (const junction of scene.junctions!) {
      const own = scene.arrows.filter((arrow) => arrow.kind === "structural" && pathOfArrow(arrow.id) === junction.of);
      expect(own.length).toBeGreaterThan(0);
      for (const { to } of own) expect(distance(to, junction.at)).toBeLessThan(2 * JUNCTION);
      const hosts = scene.arrows.filter(({ id, kind }) => kind === "structural" && !id.includes("*"));
      const away = (arrow: (typeof hosts)[number]): number => Math.min(...Array.from({ length: 32 }, (_, k) => toSegment(junction.at, pointOn(arrow.from, arrow.to, arrow.bend, k / 32), pointOn(arrow.from, arrow.to, arrow.bend, (k + 1) / 32))));
      expect(Math.min(...hosts.map(away))).toBeLessThan(1);
    }
    // two moderators of a three-way product meet at one diamond
    expect(scene.arrows.filter(({ id }) => pathOfArrow(id).startsWith("c1*c2*c3"))).toHaveLength(2);
  });

  it("carry one number each, which covers no circle, no box and no other number", () => {
    for (const { of } of scene.junctions!) expect(scene.labels.filter((label) => label.of === of)).toHaveLength(1);
    for (const [i, { patch }] of scene.labels.entries()) {
      for (const other of scene.labels.slice(i + 1)) expect(sharedArea(patch, other.patch)).toBe(0);
      for (const { box } of scene.items) expect(sharedArea(patch, box)).toBe(0);
      for (const { center, radius } of scene.constructs) expect(circleReach(patch, center, radius)).toBe(0);
    }
    expect(labelFaults(document)).toEqual([]);
  });

  it("are in the figure as SVG and TikZ, in its words, and in the small picture", () => {
    const svg = sceneToSvg(scene, { theme: "paper", title: "", description: "", language: "en", legend: [] });
    const diamonds = svg.match(/<polygon points="[^"]*" fill="[^"]*" stroke="[^"]*"/g) ?? [];
    expect(diamonds).toHaveLength(5);
    expect(svgToTikz(svg, 160).match(/-- cycle;/g)!.length).toBeGreaterThanOrEqual(5);
    expect(describeFigure(document, undefined, { language: "en", decimals: 3 }).map(({ values }) => `${values?.["from"] ?? ""}`)).toContain("X × M × Z");
    expect(sceneToThumbnail(document, "light")).toContain("<polygon");
  });
});

describe("constructs of higher order in the picture", () => {
  const document = arranged(NESTED);
  const scene = shown(document, "simulated/higher-order.csv");
  const between = scene.arrows.filter(({ id }) => id.startsWith("c7/"));

  it("are joined with each of their dimensions, from rim to rim, with the loading on the arrow", () => {
    expect(between.map(({ id }) => id)).toEqual(["c2", "c3", "c4", "c5"].map((id) => itemKey("c7", dimensionColumn(id))));
    const upper = scene.constructs.find(({ id }) => id === "c7")!;
    for (const arrow of between) {
      expect(Math.abs(distance(arrow.from, upper.center) - upper.radius)).toBeLessThan(3);
      expect(scene.labels.find(({ of }) => of === arrow.id)?.text).toMatch(/^\.\d{3}$/);
    }
    // formative: the heads turn round
    const formative = drawScene(arranged(NESTED.replace("Servqual =~", "Servqual <~")), { display: defaultDisplay, language: "en" });
    expect(formative.arrows.find(({ id }) => id === between[0]!.id)!.direction).toBe("formative");
  });

  it("stand apart from everything else, and their numbers are free", () => {
    const circles = scene.constructs;
    for (const [i, a] of circles.entries()) for (const b of circles.slice(i + 1)) expect(distance(a.center, b.center)).toBeGreaterThan(a.radius + b.radius);
    expect(labelFaults(document)).toEqual([]);
  });

  it("stand together in their order, and no path runs between them and what they measure", () => {
    const both = arranged(`${NESTED} + Price + Servqual:Price`);
    const picture = drawScene(both, { display: defaultDisplay, language: "en" });
    const places = ["c2", "c3", "c4", "c5"].map((id) => both.layout.positions[id]!);
    expect(new Set(places.map(({ x }) => x)).size).toBe(1);
    expect(places.map(({ y }) => y)).toEqual(places.map(({ y }) => y).toSorted((a, b) => a - b));
    const nested = picture.arrows.filter(({ id }) => id.startsWith("c7/"));
    const paths = picture.arrows.filter(({ kind }) => kind === "structural");
    expect([nested.length, paths.length]).toEqual([4, 4]);
    for (const path of paths)
      for (const { id, from, to } of nested)
        for (let k = 0; k < 32; k++) {
          const piece = [k, k + 1].map((j) => pointOn(path.from, path.to, path.bend, j / 32)) as [typeof from, typeof from];
          expect(meet(piece, [from, to]), `${path.id} over ${id}`).toBe(false);
        }
  });
});

type Piece = readonly [{ readonly x: number; readonly y: number }, { readonly x: number; readonly y: number }];

/** Whether two straight pieces cross. */
function meet([a, b]: Piece, [c, d]: Piece): boolean {
  const side = (p: Piece[0], q: Piece[0], r: Piece[0]): number => Math.sign((q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x));
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}
