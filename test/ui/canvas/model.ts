import type { Document } from "../../../src/model/document";
import type { Construct } from "../../../src/model/types";
import { defaultDisplay, type Scene } from "../../../src/draw/scene";
import { drawScene } from "../../../src/draw/drawScene";

const construct = (id: string, name: string, items: readonly string[]): Construct => ({ id, name, direction: "reflective", weighting: "modeA", items });

/** Quality → Satisfaction → Loyalty, Quality → Loyalty. */
export const document: Document = {
  title: "",
  model: {
    constructs: [construct("c1", "Quality", ["Q1", "Q2", "Q3"]), construct("c2", "Satisfaction", ["S1", "S2"]), construct("c3", "Loyalty", ["L1"])],
    paths: [
      { from: "c1", to: "c3" },
      { from: "c1", to: "c2" },
      { from: "c2", to: "c3" },
    ],
  },
  layout: { positions: { c1: { x: 200, y: 400 }, c2: { x: 450, y: 200 }, c3: { x: 700, y: 400 } }, sides: { c1: "left", c2: "top", c3: "right" } },
};

export const sceneOf = (one: Document): Scene => drawScene(one, { display: defaultDisplay, language: "en" });
