import { describe, expect, it } from "vitest";
import { figureSvg } from "../../src/draw/figure";
import { presetLook, presets, type Preset } from "../../src/draw/presets";
import { rearranged } from "../../src/draw/rearrange";
import { defaultDisplay, type DisplayOptions } from "../../src/draw/scene";
import type { Document } from "../../src/model/document";
import { moveConstructs } from "../../src/model/editLayout";
import { allPaths } from "../../src/model/interactions";
import { translator } from "../../src/text/i18n";
import { coverings, readFigure } from "./drawnFigure";
import { galleryModels, laidOut } from "./gallery";
import { inferenceFor } from "./inference";
import { measures, overlayFor } from "./models";

interface Wanted {
  readonly preset?: Preset;
  readonly language?: "en" | "fr";
  readonly inference?: boolean;
  readonly display?: Partial<DisplayOptions>;
}

/** A document as a researcher exports it, with plausible numbers on it. */
function exported(document: Document, { preset = "screen", language = "en", inference = false, display = {} }: Wanted): string {
  const { t } = translator(language);
  const choices = { preset, language, ...presetLook(preset, "light"), width: undefined, inference };
  const source = { document, overlay: overlayFor(document.model, 3), inference: inferenceFor(document.model), display: { ...defaultDisplay, ...display } };
  return figureSvg(source, choices, ({ key, values }) => t(key, values ?? {}));
}

const gallery = galleryModels();

it("the gallery has at least 20 models, of up to 40 constructs", () => {
  expect(gallery.length).toBeGreaterThanOrEqual(20);
  expect(Math.max(...gallery.map(({ model }) => model.constructs.length))).toBe(40);
});

describe.each(gallery)("automatic layout of $name", (drawing) => {
  it("lets no label, box or circle cover another in any exported figure, with and without intervals", () => {
    const document = laidOut(drawing);
    const items = document.model.constructs.flatMap((construct) => construct.items).length;
    const whole = readFigure(exported(document, {}));
    const loadings = document.model.constructs.flatMap(measures).length;
    expect([whole.circles.length, whole.boxes.length, whole.labels.length]).toEqual([document.model.constructs.length, items, loadings + allPaths(document.model).length]);
    for (const preset of presets) {
      for (const inference of [false, true]) {
        // French numbers are the widest.
        expect(coverings(readFigure(exported(document, { preset, inference, language: "fr" }))), `${preset}, intervals ${inference}`).toEqual([]);
      }
    }
    const crowded = exported(document, { inference: true, display: { measurementInference: "interval", structural: "totalEffect", circles: "rhoC" } });
    expect(coverings(readFigure(crowded))).toEqual([]);
  }, 60_000);
});

describe("automatic layout of a model that the researcher has touched", () => {
  const touched = (name: string): Document => {
    const document = laidOut(gallery.find((drawing) => drawing.name === name)!);
    const [first, second, third, fourth] = document.model.constructs.map(({ id }) => id);
    const { x, y } = document.layout.positions[second!]!;
    const moved = moveConstructs(document, { [second!]: { x: x + 130, y: y - 270 } });
    return {
      ...moved,
      layout: {
        ...moved.layout,
        sides: { ...moved.layout.sides, [second!]: "top" },
        pinned: [second!],
        hidden: [third!],
        styles: { [first!]: { shape: "square", lineWidth: 3 }, [fourth!]: { shape: "hexagon" } },
      },
    };
  };
  it.each(["satisfaction-path-mean", "reputation-path", "8 constructs", "20 constructs"])("keeps pins, hidden items and looks, and still covers nothing: %s", (name) => {
    const before = touched(name);
    const after = rearranged(before);
    const pinned = before.layout.pinned![0]!;
    expect(after.layout.positions[pinned]).toEqual(before.layout.positions[pinned]);
    expect(after.layout.sides[pinned]).toBe("top");
    expect([after.layout.pinned, after.layout.hidden, after.layout.styles]).toEqual([before.layout.pinned, before.layout.hidden, before.layout.styles]);
    expect(after.model).toBe(before.model);
    expect(coverings(readFigure(exported(after, { language: "fr" })))).toEqual([]);
  }, 60_000);
});

describe("the reader of these figures", () => {
  const document = laidOut(gallery[0]!);
  const [first, second] = document.model.constructs.map(({ id }) => id);
  it("sees a construct that stands on another", () => {
    const { x, y } = document.layout.positions[second!]!;
    const covered = moveConstructs(document, { [first!]: { x: x + 40, y: y + 20 } });
    expect(coverings(readFigure(exported(covered, {}))).some((fault) => /^circle .* on circle/.test(fault))).toBe(true);
  });
  it("sees a label that is moved onto a box, and one onto another label", () => {
    const svg = exported(document, {});
    const [a, b] = readFigure(svg).labels;
    const box = readFigure(svg).boxes.at(-1)!.box;
    const moved = (x: number, y: number) => svg.replace(`<rect x="${a!.rect.x}" y="${a!.rect.y}"`, `<rect x="${x}" y="${y}"`);
    expect(coverings(readFigure(moved(box.x, box.y))).join()).toContain("on box");
    expect(coverings(readFigure(moved(b!.rect.x, b!.rect.y))).join()).toContain("on label");
  });
});
