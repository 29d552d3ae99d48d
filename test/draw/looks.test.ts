import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { drawScene } from "../../src/draw/drawScene";
import { inkOn } from "../../src/draw/looks";
import { corners, outerRadius, reach } from "../../src/draw/outline";
import { defaultDisplay } from "../../src/draw/scene";
import { sceneToSvg } from "../../src/draw/svg";
import { palettes, type FigureTheme } from "../../src/draw/theme";
import { setFolded, setItemsShown } from "../../src/model/editShown";
import { setStyle } from "../../src/model/editStyle";
import { HUES, SHAPES } from "../../src/model/style";
import { overlaps } from "./faults";
import { overlayFor, sample } from "./models";
import { checkWellFormed } from "./xml";

const document = sample("satisfaction");
const overlay = overlayFor(document.model);
const sceneOf = (doc: typeof document) => drawScene(doc, { overlay, display: defaultDisplay, language: "en" });
const svgOf = (doc: typeof document, theme: FigureTheme = "light"): string =>
  sceneToSvg(sceneOf(doc), { theme, title: "t", description: "d", language: "en", legend: [] });
const ids = document.model.constructs.map((c) => c.id);

/** Contrast ratio of two colours after WCAG. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [r, g, blue] = [1, 3, 5].map((at) => {
      const share = parseInt(hex.slice(at, at + 2), 16) / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!;
  };
  const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
  return (x! + 0.05) / (y! + 0.05);
}

describe("shapes", () => {
  it("have their border between their corners, and keep within their outer radius", () => {
    fc.assert(
      fc.property(fc.constantFrom(...SHAPES), fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }), (shape, turn) => {
        const far = reach(shape, 64, { x: Math.cos(turn), y: Math.sin(turn) });
        expect(far).toBeGreaterThan(56);
        expect(far).toBeLessThan(64 * 1.35);
        if (shape !== "square") expect(far).toBeLessThanOrEqual(outerRadius(shape, 64) + 1e-9);
      }),
    );
    for (const shape of SHAPES) for (const { x, y } of corners(shape, 64)) expect(reach(shape, 64, { x: x / Math.hypot(x, y), y: y / Math.hypot(x, y) })).toBeCloseTo(Math.hypot(x, y), 6);
    expect(corners("circle", 64)).toEqual([]);
  });
  it("are met by their arrows at the border, and covered by no label", () => {
    for (const shape of SHAPES) {
      const scene = sceneOf(setStyle(document, ids, { shape }));
      for (const arrow of scene.arrows.filter(({ kind }) => kind === "structural")) {
        const [from] = arrow.id.split("->");
        const circle = scene.constructs.find(({ id }) => id === from)!;
        const [dx, dy] = [arrow.from.x - circle.center.x, arrow.from.y - circle.center.y];
        const away = Math.hypot(dx, dy);
        expect(away - reach(shape, circle.radius, { x: dx / away, y: dy / away })).toBeCloseTo(2, 6);
      }
      expect(overlaps(scene)).toEqual([]);
    }
  });
});

describe("what the researcher gives to elements", () => {
  const [first] = document.model.paths;
  const path = `${first!.from}->${first!.to}`;
  const strong = "IMAG1";
  const given = setStyle(setStyle(setStyle(document, [ids[0]!], { shape: "hexagon", fill: "violet", line: "#123456", lineStyle: "dashed", lineWidth: 2, text: "rose", bold: true }), [path], { line: "blue", lineStyle: "dotted", lineWidth: 1.5, text: "olive", italic: true }), [`/${strong}`], { fill: "brown" });
  it("is in the exported figure, in the colours of its theme", () => {
    for (const theme of ["light", "dark", "paper"] as const) {
      const svg = svgOf(given, theme);
      checkWellFormed(svg);
      const { hues } = palettes[theme];
      expect(svg).toMatch(new RegExp(`<polygon points="[^"]+" stroke-linejoin="round" fill="${hues.violet.fill}" stroke="#123456" stroke-width="3" stroke-dasharray="7 5"/>`));
      expect(svg).toContain(`font-weight="700" fill="${hues.rose.text}"`);
      expect(svg).toMatch(new RegExp(`stroke="${hues.blue.line}" stroke-width="[\\d.]+" stroke-dasharray="1.6 3.6"`));
      expect(svg).toContain(`fill="${hues.olive.text}" font-style="italic"`);
    }
  });
  it("widens an arrow and its head", () => {
    const width = (doc: typeof document) => sceneOf(doc).arrows.find(({ id }) => id === path)!;
    expect(width(given).width).toBeCloseTo(1.5 * width(document).width, 9);
    expect(width(given).head.length).toBeGreaterThan(width(document).head.length);
  });
  it("does not hide that an item is weak", () => {
    const weak = Object.entries(overlay.items).find(([, { loading }]) => loading < 0.7)![0].split("/")[1]!;
    const scene = sceneOf(setStyle(document, [`/${weak}`], { fill: "violet" }));
    const item = scene.items.find(({ column }) => column === weak)!;
    expect(item.level).not.toBe("good");
    expect(svgOf(setStyle(document, [`/${weak}`], { fill: "violet" }))).not.toContain(palettes.light.hues.violet.fill);
  });
  it("changes nothing where it says nothing", () => expect(svgOf(setStyle(document, ids, { shape: "circle" }))).toBe(svgOf(document)));
  it("leaves its texts and lines legible in every theme", () => {
    for (const theme of ["light", "dark", "paper"] as const) {
      const { hues, canvas, ink } = palettes[theme];
      for (const hue of HUES) {
        expect(contrast(hues[hue].text, hues[hue].fill)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(hues[hue].text, canvas)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(hues[hue].line, canvas)).toBeGreaterThanOrEqual(3);
        expect(contrast(ink, hues[hue].fill)).toBeGreaterThanOrEqual(7);
      }
    }
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
        const fill = `#${number.toString(16).padStart(6, "0")}` as const;
        expect(contrast(inkOn(fill)!, fill)).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect([inkOn(undefined), inkOn("blue"), inkOn("none")]).toEqual([undefined, undefined, undefined]);
  });
});

describe("items that are not drawn", () => {
  it("leave their construct and its numbers where they are", () => {
    const id = ids[0]!;
    const scene = sceneOf(setItemsShown(document, [id], false));
    expect(scene.items.some((item) => item.construct === id)).toBe(false);
    expect(scene.arrows.some((arrow) => arrow.id.startsWith(`${id}/`))).toBe(false);
    expect(scene.labels.some((label) => label.of.startsWith(`${id}/`))).toBe(false);
    expect(scene.constructs[0]).toMatchObject({ id, folded: document.model.constructs[0]!.items.length });
  });
  it("are all of them in a folded model", () => {
    const scene = sceneOf(setFolded(document, true));
    expect(scene.items).toEqual([]);
    expect(scene.arrows).toHaveLength(document.model.paths.length);
    expect(scene.labels).toHaveLength(document.model.paths.length);
  });
});
