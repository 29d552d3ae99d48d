import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultDisplay } from "../../../src/draw/scene";
import type { Document } from "../../../src/model/document";
import type { Overlay } from "../../../src/report/overlay";
import { translator } from "../../../src/text/i18n";
import { fileName, figureSvg, type FigureChoices } from "../../../src/ui/shell/figure";

const construct = (id: string, name: string, item: string) => ({ id, name, direction: "reflective", weighting: "modeA", items: [item] }) as const;
const document: Document = {
  title: "Trust & loyalty <pilot>",
  model: { constructs: [construct("c1", "Trust", "T1"), construct("c2", "Loyalty", "L1")], paths: [{ from: "c1", to: "c2" }] },
  layout: { positions: { c1: { x: 0, y: 0 }, c2: { x: 400, y: 0 } }, sides: {} },
};
const quality = { r2: null, r2Adjusted: null, ave: null, cronbachAlpha: null, rhoA: null, rhoC: null };
const overlay: Overlay = {
  constructs: { c1: quality, c2: { ...quality, r2: 0.25 } },
  items: { "c1/T1": { loading: 0.5, weight: 1 }, "c2/L1": { loading: 1, weight: 1 } },
  paths: { "c1->c2": { coefficient: 0.5, f2: 0.33, totalEffect: 0.5 } },
};
const choices: FigureChoices = { language: "en", colours: "light", background: "transparent", legend: true };
const t = { en: translator("en").t, fr: translator("fr").t };
const figure = (part: Partial<FigureChoices> = {}, over: Overlay | undefined = overlay): string => {
  const chosen = { ...choices, ...part };
  return figureSvg({ document, overlay: over, display: defaultDisplay }, chosen, t[chosen.language]);
};

describe("figureSvg", () => {
  it("names the project in its title, escaped", () => {
    expect(figure()).toContain("Path model: Trust &amp; loyalty &lt;pilot&gt;");
  });

  it("writes numbers in the language chosen, whatever the page's", () => {
    expect(figure()).toContain(">.500<");
    expect(figure({ language: "fr" })).toContain(">0,500<");
  });

  it("leaves numbers and legend out where there is no result", () => {
    const bare = figureSvg({ document, overlay: undefined, display: defaultDisplay }, choices, t.en);
    expect(bare).not.toMatch(/>\.\d{3}</);
    expect(bare).not.toContain('id="legend"');
  });

  it("shows the legend and the background only where they are wanted", () => {
    expect(figure()).toContain('id="legend"');
    expect(figure({ legend: false })).not.toContain('id="legend"');
    expect(figure()).not.toMatch(/<rect[^>]*fill="#ffffff"[^>]*\/>\s*<g id="measurement"/);
    expect(figure({ background: "filled" })).toMatch(/<rect[^>]*fill="#ffffff"[^>]*\/>\s*<g id="measurement"/);
    expect(figure({ background: "filled", colours: "dark" })).toMatch(/<rect[^>]*fill="#11181a"[^>]*\/>\s*<g id="measurement"/);
  });
});

describe("fileName", () => {
  it("keeps a title readable", () => {
    expect(fileName("GRC et performance : étude n° 2", "svg")).toBe("GRC et performance étude n° 2.svg");
    expect(fileName("  ", "csv")).toBe("model.csv");
  });

  it("holds nothing that a file system refuses", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (title) => {
      const name = fileName(title, "svg");
      expect(name).toMatch(/^[^\\/:*?"<>|]+\.svg$/);
      expect(name).not.toMatch(/\p{Cc}|^[.\s]/u);
      expect(name.length).toBeLessThanOrEqual(104);
    }));
  });
});
