import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { drawScene } from "../../../src/draw/drawScene";
import { defaultDisplay } from "../../../src/draw/scene";
import { checkModel } from "../../../src/model/check";
import { importModel } from "../../../src/model/imports/importModel";
import type { ImportedModel } from "../../../src/model/imports/imported";
import { overlaps } from "../../draw/faults";

function read(source: string): ImportedModel {
  const imported = importModel(source, "model.splsm");
  if ("problems" in imported) throw new Error(JSON.stringify(imported.problems));
  return imported;
}

/** Of the same grammar as SmartPLS 2 writes it. */
const small = `<?xml version="1.0" encoding="ISO-8859-1"?>
<!--SmartPLS model file <latent name="not this"/> -->
<model>
  <manifest datacolumn="Q1" visible="true" name="Q1" x="19" y="199" id="11" width="75" height="25" />
  <manifest datacolumn="Q&amp;2" visible="true" name="Q&amp;2" x="19" y="234" id="12" width="75" height="25" />
  <manifest datacolumn="L1" visible="true" name="L1" x="500" y="199" id="13" width="75" height="25" />
  <manifest datacolumn="free" visible="true" name="free" x="0" y="0" id="14" width="75" height="25" />
  <latent visible="true" name="Qualit&#233;" x="200" y="200" id="21" width="60" height="74" folded="false" alignment="LEFT" />
  <latent visible="true" name="Loyalty" x="400" y="200" id="22" width="60" height="74" folded="true" alignment="RIGHT" />
  <connection visible="true" source="22" target="13" />
  <connection visible="true" source="12" target="21" />
  <connection visible="true" source="21" target="22" />
  <connection visible="true" source="11" target="21" />
</model>`;

describe("a model of SmartPLS 2", () => {
  it("gives constructs, measurement by the direction of its arrows, and paths", () => {
    const { model, notes } = read(small);
    expect(model.constructs).toEqual([
      { id: "c1", name: "Qualité", direction: "formative", weighting: "modeB", items: ["Q1", "Q&2"] },
      { id: "c2", name: "Loyalty", direction: "reflective", weighting: "modeA", items: ["L1"] },
    ]);
    expect(model.paths).toEqual([{ from: "c1", to: "c2" }]);
    expect(notes).toEqual([]);
  });
  it("keeps places (stretched, since circles are larger here), sides and folded indicators", () => {
    const { layout } = read(small);
    expect(layout!.positions["c2"]!.x - layout!.positions["c1"]!.x).toBe(300);
    expect(layout!.positions["c1"]!.y).toBe(layout!.positions["c2"]!.y);
    expect(layout!.sides).toEqual({ c1: "left", c2: "right" });
    expect(layout!.hidden).toEqual(["c2"]);
  });
  it("without constructs is refused", () => {
    for (const source of ["<model></model>", '<model>\n  <latent visible="true" />\n</model>', '<model><manifest name="Q1" id="1" /></model>']) expect(importModel(source, "x.splsm")).toMatchObject({ problems: [{ detail: { reason: "noModel" } }] });
  });
});

const folder = process.env["PLS_REFERENCE_DIR"] ?? "";
const original = join(folder, "smartpls2", "ECSI_Tenenhaus.splsm");

describe.runIf(folder !== "" && existsSync(original))("the ECSI model that SmartPLS 2 comes with", () => {
  it("is read whole, and can be drawn with its own places", () => {
    const { model, layout } = read(readFileSync(original, "latin1"));
    expect(model.constructs.map((c) => [c.name, c.items.length])).toEqual([["Image", 5], ["Satisfaction", 3], ["Value", 2], ["Expectation", 3], ["Complaints", 1], ["Loyalty", 3], ["Quality", 7]]);
    expect(model.paths).toHaveLength(12);
    expect(checkModel(model)).toEqual([]);
    expect(model.constructs[0]!.items).toEqual(["IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5"]);
    const scene = drawScene({ title: "", model, layout: layout! }, { display: defaultDisplay, language: "en" });
    expect(overlaps(scene)).toEqual([]);
  });
});
