import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeFigure } from "../../src/draw/describe";
import { drawScene } from "../../src/draw/drawScene";
import { legendOf } from "../../src/draw/legend";
import { defaultDisplay } from "../../src/draw/scene";
import { type SvgOptions, sceneToSvg } from "../../src/draw/svg";
import { palettes } from "../../src/draw/theme";
import type { Document } from "../../src/model/document";
import type { Overlay } from "../../src/report/overlay";
import { translator } from "../../src/text/i18n";
import { overlayFor, sample, SAMPLES } from "./models";
import { checkWellFormed } from "./xml";

interface Figure {
  readonly document: Document;
  readonly overlay?: Overlay;
  readonly options?: Partial<SvgOptions>;
}

function figure({ document, overlay, options }: Figure): string {
  const language = options?.language ?? "en";
  const { t } = translator(language);
  const scene = drawScene(document, { overlay, display: defaultDisplay, language });
  const legend = legendOf(scene, defaultDisplay, language).map(({ level, text }) => ({ level, text: t(text.key, text.values ?? {}) }));
  const description = describeFigure(document, overlay, { language, decimals: 3 }).map(({ key, values }) => t(key, values ?? {})).join(" ");
  return sceneToSvg(scene, { theme: "paper", title: document.title, description, language, legend, ...options });
}

const crm = sample("crm-clusters");
const reputation = sample("reputation");
const golden: Readonly<Record<string, Figure>> = {
  light: { document: crm, overlay: overlayFor(crm.model, 4), options: { theme: "light", background: palettes.light.canvas } },
  dark: { document: crm, overlay: overlayFor(crm.model, 4), options: { theme: "dark", background: palettes.dark.canvas } },
  paper: { document: crm, overlay: overlayFor(crm.model, 4) },
  french: { document: crm, overlay: overlayFor(crm.model, 4), options: { language: "fr" } },
  formative: { document: reputation },
  negative: { document: reputation, overlay: overlayFor(reputation.model, 9), options: { theme: "light" } },
};

/** Set UPDATE_GOLDEN=1 to write the files anew, then look at them. */
describe("figures", () => {
  it.each(Object.keys(golden))("are byte for byte what they were: %s", (name) => {
    const file = join(import.meta.dirname, "golden", `${name}.svg`);
    const svg = figure(golden[name]!);
    if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(file, svg);
    expect(svg).toBe(readFileSync(file, "utf8"));
  });
  it("are well-formed, stand alone, and use only what word processors draw", () => {
    for (const id of SAMPLES) {
      for (const theme of ["light", "dark", "paper"] as const) {
        const document = sample(id);
        const svg = figure({ document, overlay: overlayFor(document.model), options: { theme } });
        checkWellFormed(svg);
        expect(svg).not.toMatch(/foreignObject|<style|<marker|<use|href=|url\(|var\(|paint-order|class=|dominant-baseline|textLength/);
        expect(svg).toContain(`<title id="figure-title">${document.title}</title>`);
        expect(svg).toContain('font-family="Inter, Arial, Helvetica, sans-serif"');
      }
    }
  });
  it("have a transparent page unless a background is asked for", () => {
    const count = (svg: string) => svg.match(/<rect[^>]*fill="#abcdef"/g)?.length ?? 0;
    expect(count(figure({ document: crm, options: { background: "#abcdef" } }))).toBe(1);
    expect(figure({ document: crm })).toMatch(/<\/desc>\s*<g id="measurement">/);
  });
  it("explain line styles only where an item is weak, in the reader's language", () => {
    const overlay = overlayFor(crm.model, 4);
    expect(figure({ document: crm, overlay, options: { language: "fr" } })).toContain("de 0,40 à 0,70, faible");
    const items = Object.fromEntries(Object.keys(overlay.items).map((key) => [key, { loading: 0.9, weight: 0.2 }]));
    expect(figure({ document: crm, overlay: { ...overlay, items } })).not.toContain('id="legend"');
    const scene = drawScene(crm, { overlay, display: defaultDisplay, language: "en" });
    const hair = { ...defaultDisplay, thresholds: { act: 0.4, watch: 0.708 } };
    expect(legendOf(scene, hair, "en").map(({ text }) => text.values)[0]).toEqual({ act: ".40", watch: ".708" });
  });
  it("say in words what they show", () => {
    const svg = figure({ document: crm, overlay: overlayFor(crm.model, 4) });
    expect(svg).toMatch(/3 constructs\. 19 indicators\. GRC Analytique to Performance organisationnelle: −?\.\d{3}\./);
  });
  it("survive any name: markup, quotes, control characters, half an emoji", () => {
    const nasty = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("<b>", "a & b", '"', "]]>", "\u0000\u0007", "\ud83d", "été 日本語 👩‍🔬"));
    fc.assert(
      fc.property(nasty, nasty, nasty, (name, item, title) => {
        const document: Document = {
          title,
          model: { constructs: [{ id: "c1", name: "x", label: name, direction: "reflective", weighting: "modeA", items: [item] }], paths: [] },
          layout: { positions: { c1: { x: 0, y: 0 } }, sides: {} },
        };
        checkWellFormed(figure({ document, overlay: overlayFor(document.model) }));
      }),
    );
    const document = { ...crm, model: { ...crm.model, constructs: [{ ...crm.model.constructs[0]!, label: "<b>R&D</b>" }], paths: [] } };
    expect(figure({ document })).toContain("&lt;b&gt;R&amp;D&lt;/b&gt;");
  }, 30_000);
});

describe("the checker of these tests", () => {
  it.each(["<a>", "<a></b>", "<a>&</a>", "<a b=\"1\" b=\"2\"/>", "<a/><b/>", "<a>\u0001</a>", "<a x='1'/>"])("refuses %s", (xml) => {
    expect(() => checkWellFormed(xml)).toThrow();
  });
});
