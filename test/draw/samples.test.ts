import { describe, expect, it } from "vitest";
import { drawScene } from "../../src/draw/drawScene";
import { defaultDisplay } from "../../src/draw/scene";
import { palettes, token } from "../../src/draw/theme";
import { sceneToThumbnail } from "../../src/draw/thumbnail";
import { sample, sampleColumns, SAMPLES } from "./models";
import { checkWellFormed } from "./xml";

describe.each(SAMPLES)("the sample %s", (id) => {
  const { model, layout, title } = sample(id);
  it("names only columns of its data, each once", () => {
    const items = model.constructs.flatMap((construct) => construct.items);
    expect(items.filter((item) => !sampleColumns(id).includes(item))).toEqual([]);
    expect(new Set(items).size).toBe(items.length);
    expect(title).not.toBe("");
  });
  it("has a place for each construct and paths between constructs it has", () => {
    const ids = model.constructs.map((construct) => construct.id);
    expect(Object.keys(layout.positions)).toEqual(ids);
    expect(Object.keys(layout.sides).every((key) => ids.includes(key))).toBe(true);
    for (const { from, to } of model.paths) expect([ids.includes(from), ids.includes(to)]).toEqual([true, true]);
  });
  it("matches direction and weighting as its study does", () => {
    const formative = model.constructs.filter(({ direction }) => direction === "formative");
    expect(formative.map(({ name }) => name)).toEqual(id === "reputation" ? ["QUAL", "PERF", "CSOR", "ATTR"] : []);
    for (const { direction, weighting } of model.constructs) expect(weighting).toBe(direction === "formative" ? "modeB" : "modeA");
  });
  it("has no bent path", () => {
    const scene = drawScene(sample(id), { display: defaultDisplay, language: "en" });
    expect(scene.arrows.filter(({ bend }) => bend !== undefined)).toEqual([]);
  });
  it("has a thumbnail without a word, in both themes", () => {
    for (const theme of ["light", "dark"] as const) {
      const svg = sceneToThumbnail(sample(id), theme);
      checkWellFormed(svg);
      expect(svg).not.toContain("<text");
      expect(svg.match(/<circle/g)).toHaveLength(model.constructs.length);
      expect(svg.match(/<rect/g)).toHaveLength(model.constructs.flatMap(({ items }) => items).length);
      expect(svg).toContain('width="224" height="152"');
    }
  });
});

describe("colours of figures", () => {
  it("are those of the tokens, in both themes", () => {
    expect([palettes.light.node.line, palettes.dark.node.line]).toEqual(["#0b6370", "#6cc7d0"]);
    expect([token("warn-soft", "light"), token("warn-soft", "dark")]).toEqual(["#fff0d2", "#3a2c14"]);
    expect(token("r-md", "dark")).toBe("7px");
    expect(() => token("nothing", "light")).toThrow("tokens.css has no --nothing");
  });
  it("are plain hexadecimal, which every program reads", () => {
    const values = (part: unknown): readonly unknown[] => (part && typeof part === "object" ? Object.values(part).flatMap(values) : [part]);
    for (const color of values(palettes)) if (color !== undefined) expect(color).toMatch(/^#[0-9a-f]{6}$/);
  });
});
