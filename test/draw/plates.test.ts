import { describe, expect, it } from "vitest";
import { drawScene } from "../../src/draw/drawScene";
import { circleReach, grow, sharedArea } from "../../src/draw/geometry";
import { inferenceNotes } from "../../src/draw/inferenceNotes";
import { inferenceLine, plateAxis } from "../../src/draw/plates";
import { defaultDisplay, type DisplayOptions, type Scene } from "../../src/draw/scene";
import { sceneToSvg } from "../../src/draw/svg";
import { type Inference, type InferenceOverlay, pathKey } from "../../src/report/overlay";
import { inferenceFor } from "./inference";
import { overlayFor, sample, SAMPLES } from "./models";
import { checkWellFormed } from "./xml";

const drawn = (id: (typeof SAMPLES)[number], display: Partial<DisplayOptions> = {}, basis: Partial<InferenceOverlay["basis"]> = {}): Scene => {
  const document = sample(id);
  return drawScene(document, { overlay: overlayFor(document.model), inference: inferenceFor(document.model, basis), display: { ...defaultDisplay, ...display }, language: "fr" });
};

/** Everything that a plate covers, in words. */
function covered({ plates, labels, items, constructs }: Scene): readonly string[] {
  const found: string[] = [];
  for (const [k, { of, box }] of plates.entries()) {
    for (const other of plates.slice(k + 1)) if (sharedArea(box, other.box) > 0) found.push(`plate ${of} on plate ${other.of}`);
    for (const label of labels) if (sharedArea(box, label.patch) > 0) found.push(`plate ${of} on label ${label.of}`);
    for (const item of items) if (sharedArea(box, item.box) > 0) found.push(`plate ${of} on box ${item.id}`);
    for (const { id, center, radius } of constructs) if (circleReach(box, center, radius) > 0) found.push(`plate ${of} on circle ${id}`);
  }
  return found;
}

describe.each(SAMPLES)("plates of the sample %s", (id) => {
  it.each([{ structuralInference: "interval" }, { structuralInference: "t" }, { structuralInference: "none" }, { structural: "totalEffect" }] as const)("cover nothing and take the place of every plain label (%o)", (display) => {
    const scene = drawn(id, display);
    expect(covered(scene)).toEqual([]);
    expect(scene.plates.map(({ of }) => of).toSorted()).toEqual(sample(id).model.paths.map(({ from, to }) => pathKey(from, to)).toSorted());
    expect(scene.labels.filter(({ kind }) => kind === "structural")).toEqual([]);
  });

  it("lie within the bounds of the picture", () => {
    const { plates, bounds } = drawn(id);
    for (const { box } of plates) expect(sharedArea(box, grow(bounds, 0.01))).toBeCloseTo(box.width * box.height, 3);
  });

  it("keep their bars within their frames and their limits in order", () => {
    for (const { box, bar } of drawn(id).plates) {
      if (bar === undefined) continue;
      const inOrder = [box.x, bar.from, bar.outermost.from, bar.interval.from, bar.innermost.from, bar.estimate, bar.innermost.to, bar.interval.to, bar.outermost.to, bar.to, box.x + box.width];
      expect(inOrder).toEqual(inOrder.toSorted((a, b) => a - b));
      expect(bar.y).toBeGreaterThan(box.y);
      expect(bar.y).toBeLessThan(box.y + box.height);
    }
  });

  it("are in the exported figure, in every theme", () => {
    const scene = drawn(id);
    for (const theme of ["light", "dark", "paper"] as const) {
      const svg = sceneToSvg(scene, { theme, title: "t", description: "d", language: "fr", legend: [], notes: ["* p < 0,05"] });
      checkWellFormed(svg);
      for (const { line } of scene.plates) if (line !== undefined) expect(svg).toContain(`>${line.text}<`);
      expect(svg).toContain("* p &lt; 0,05");
    }
  });
});

describe("what is written", () => {
  it("waits with stars and dashes until there are enough resamples", () => {
    const early = drawn("satisfaction", {}, { settled: false });
    const settled = drawn("satisfaction");
    expect(early.plates.every(({ stars }) => stars === "")).toBe(true);
    expect(settled.plates.some(({ stars }) => stars !== "")).toBe(true);
    const dashes = ({ arrows }: Scene) => arrows.filter(({ kind, dash }) => kind === "structural" && dash !== undefined).map(({ id }) => id);
    expect(dashes(early)).toEqual([]);
    const unclear = Object.entries(inferenceFor(sample("satisfaction").model).paths).filter(([, { coefficient }]) => !coefficient!.significant);
    expect(dashes(settled).toSorted()).toEqual(unclear.map(([key]) => key).toSorted());
    expect(unclear.length).toBeGreaterThan(0);
  });

  it("leaves stars away where they are not wanted, and from f², which is not tested", () => {
    for (const display of [{ stars: false }, { structural: "f2" }] as const) expect(drawn("satisfaction", display).plates.every(({ stars }) => stars === "")).toBe(true);
  });

  it("says t, p or interval of loadings below them where there is room, without covering anything", () => {
    for (const measurementInference of ["t", "p", "interval"] as const) {
      const { labels, items } = drawn("crm-clusters", { measurementInference });
      const measured = labels.filter(({ kind }) => kind === "measurement");
      expect(measured).toHaveLength(19);
      expect(measured.filter(({ note }) => note !== undefined).length).toBeGreaterThanOrEqual(15);
      for (const [k, { patch }] of labels.entries()) {
        for (const other of labels.slice(k + 1)) expect(sharedArea(patch, other.patch)).toBe(0);
        for (const { box } of items) expect(sharedArea(patch, box)).toBe(0);
      }
    }
  });

  it("prints numbers as the language does", () => {
    const one: Inference = { estimate: -0.2, interval: [-0.3456, 0.1], limitErrors: [0, 0], t: -2.345, p: 0.0003, stars: 3, significant: false };
    expect(inferenceLine(one, "interval", { language: "en", decimals: 3 })).toBe("[−.346, .100]");
    expect(inferenceLine(one, "interval", { language: "fr", decimals: 2 })).toBe("[−0,35\u202f; 0,10]");
    expect(inferenceLine(one, "t", { language: "en", decimals: 3 })).toBe("t = 2.345");
    expect(inferenceLine(one, "p", { language: "en", decimals: 3 })).toBe("p < .001");
    expect(inferenceLine({ ...one, p: 0.032 }, "p", { language: "fr", decimals: 3 })).toBe("p = 0,032");
    expect(inferenceLine(one, "none", { language: "en", decimals: 3 })).toBeUndefined();
  });

  it("puts zero and all intervals on one axis", () => {
    const at = (lower: number, upper: number): Inference => ({ estimate: lower, interval: [lower, upper], limitErrors: [0, 0], t: 1, p: 1, stars: 0, significant: true });
    const ends = ({ from, to }: { readonly from: number; readonly to: number }) => [from, to].map((end) => Number(end.toFixed(6)) + 0);
    expect(ends(plateAxis([at(0.2, 0.55)]))).toEqual([0, 0.6]);
    expect(ends(plateAxis([at(-0.13, 0.1), at(0.2, 0.81)]))).toEqual([-0.2, 1]);
    expect(ends(plateAxis([]))).toEqual([0, 0.2]);
  });

  it("explains only what is in the picture", () => {
    const scene = drawn("satisfaction");
    const { basis } = inferenceFor(sample("satisfaction").model);
    const keys = (some: Scene, display = defaultDisplay) => inferenceNotes(some, basis, { display, language: "en" }).map(({ key }) => key);
    expect(keys(scene)).toEqual(["bootstrap:key.stars.twoTailed", "bootstrap:key.basis.percentile", "bootstrap:key.dashed"]);
    expect(keys(scene, { ...defaultDisplay, stars: false })).toEqual(["bootstrap:key.basis.percentile", "bootstrap:key.dashed"]);
    expect(keys({ ...scene, plates: [] })).toEqual([]);
  });
});
