import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FigureChoices, figureSize, figureSvg, printedSize, projectInSvg } from "../../src/draw/figure";
import { figureWidths, type Preset, presetLook, presets } from "../../src/draw/presets";
import { readShapes } from "../../src/draw/readShapes";
import { defaultDisplay } from "../../src/draw/scene";
import { svgToTikz } from "../../src/draw/tikz";
import type { Document } from "../../src/model/document";
import type { Text } from "../../src/report/text";
import { translator } from "../../src/text/i18n";
import { overlayFor, sample, SAMPLES } from "./models";
import { checkWellFormed } from "./xml";

const say = (language: "en" | "fr") => {
  const { t } = translator(language);
  return ({ key, values }: Text): string => t(key, { ...values });
};
const choicesOf = (preset: Preset, part: Partial<FigureChoices> = {}): FigureChoices => {
  const { theme, filled, legend, font, width } = presetLook(preset, "light");
  return { preset, language: "en", theme, filled, legend, font, width: figureWidths[width], ...part };
};
const draw = (document: Document, choices: FigureChoices, project?: string): string =>
  figureSvg({ document, overlay: overlayFor(document.model, 4), display: defaultDisplay }, choices, say(choices.language), { project });
const golden = (file: string, text: string): void => {
  const path = join(import.meta.dirname, "golden", file);
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
};

/** Set UPDATE_GOLDEN=1 to write the files anew, then look at them. */
describe("figures for print", () => {
  it.each(presets)("are byte for byte what they were: %s", (preset) => golden(`preset-${preset}.svg`, draw(sample("crm-clusters"), choicesOf(preset))));

  it.each(["apa", "structural"] as const)("are the same for LaTeX: %s", (preset) => golden(`preset-${preset}.tex`, svgToTikz(draw(sample("crm-clusters"), choicesOf(preset)), 160)));

  it("name the project in their title, and have numbers and legend only where there is a result", () => {
    const document = { ...sample("crm-clusters"), title: "Trust & loyalty <pilot>" };
    expect(draw(document, choicesOf("apa"))).toContain("Path model: Trust &amp; loyalty &lt;pilot&gt;");
    const bare = figureSvg({ document, overlay: undefined, display: defaultDisplay }, choicesOf("apa"), say("en"));
    expect(bare).not.toMatch(/>\.\d{3}</);
    expect(bare).not.toContain('id="legend"');
    expect(draw(document, choicesOf("apa"))).toContain('id="legend"');
    expect(draw(document, choicesOf("apa", { legend: false }))).not.toContain('id="legend"');
    expect(draw(document, choicesOf("apa", { filled: true }))).toMatch(/<rect[^>]*fill="#ffffff"[^>]*\/>\s*<g id="measurement"/);
    expect(draw(document, choicesOf("screen", { theme: "dark", filled: true }))).toMatch(/<rect[^>]*fill="#11181a"[^>]*\/>\s*<g id="measurement"/);
    expect(draw(document, choicesOf("apa", { language: "fr" }))).toMatch(/>0,\d{3}</);
  });

  it("are well-formed, in millimetres, for every preset and sample", () => {
    for (const id of SAMPLES) {
      for (const preset of presets) {
        const svg = draw(sample(id), choicesOf(preset, { language: "fr" }));
        checkWellFormed(svg);
        const { width, height } = figureSize(svg);
        const printed = figureWidths[presetLook(preset, "light").width];
        if (printed === undefined) expect(svg).toContain(` width="${width}" height="${height}"`);
        else {
          const [, wide, high] = / width="([\d.]+)mm" height="([\d.]+)mm"/.exec(svg)!.map(Number);
          expect(wide).toBe(printed);
          expect(high! / wide!).toBeCloseTo(height / width, 4);
        }
      }
    }
  });

  it("are black and white where a journal wants it", () => {
    for (const preset of ["apa", "structural"] as const) expect(draw(sample("reputation"), choicesOf(preset)).match(/#[0-9a-f]{6}/gi)?.every((color) => /#(000000|ffffff)/i.test(color))).toBe(true);
  });

  it("leave indicators out of the structural model, and values of indicators off slides", () => {
    const whole = readShapes(draw(sample("crm-clusters"), choicesOf("apa"))).shapes;
    const structural = readShapes(draw(sample("crm-clusters"), choicesOf("structural"))).shapes;
    expect(whole.filter(({ kind }) => kind === "rect").length).toBeGreaterThan(19);
    expect(structural.filter(({ kind }) => kind === "circle").length).toBe(3);
    expect(draw(sample("crm-clusters"), choicesOf("structural"))).not.toContain(">CC1<");
    expect(draw(sample("crm-clusters"), choicesOf("slides"))).toContain(">CC1<");
    expect(draw(sample("crm-clusters"), choicesOf("slides"))).not.toMatch(/>\.\d{3}</);
  });

  it("say how small their letters print", () => {
    const svg = draw(sample("crm-clusters"), choicesOf("apa"));
    expect(printedSize(svg, 180)).toBeCloseTo(2 * printedSize(svg, 90));
    expect(printedSize(svg, (figureSize(svg).width * 25.4) / 96)).toBeCloseTo(11.5 * 0.75);
  });

  it("carry a project of any content, unseen and unharmed", () => {
    const svg = draw(sample("crm-clusters"), choicesOf("apa"), "{}");
    expect(readShapes(svg)).toEqual(readShapes(draw(sample("crm-clusters"), choicesOf("apa"))));
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, title) => {
        const project = JSON.stringify({ json, title: title.replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, "") });
        const carrying = draw(sample("crm-clusters"), choicesOf("structural"), project);
        checkWellFormed(carrying);
        expect(projectInSvg(carrying)).toBe(project);
      }),
      { numRuns: 20 },
    );
    expect(projectInSvg(draw(sample("crm-clusters"), choicesOf("apa")))).toBeUndefined();
  });
});
