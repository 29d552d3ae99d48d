import { describe, expect, it } from "vitest";
import { drawScene } from "../../src/draw/drawScene";
import { defaultDisplay } from "../../src/draw/scene";
import { report } from "../../src/methods/pls/report";
import { removeItems } from "../../src/model/editItems";
import { itemKey, type Overlay } from "../../src/report/overlay";
import { crm, estimate } from "../methods/pls/given";
import { study } from "../store/pruneStudy";

const document = study();
const overlayWithout = (columns: readonly string[]): Overlay => {
  const input = { ...crm(), model: removeItems(document, columns).model };
  return report(estimate(input), input).overlay;
};

function chips(columns: readonly string[]): Record<string, string> {
  const ghosts = new Set(document.model.constructs.flatMap(({ id, items }) => items.filter((item) => columns.includes(item)).map((item) => itemKey(id, item))));
  const scene = drawScene(document, { overlay: overlayWithout([]), display: defaultDisplay, language: "en", preview: { after: overlayWithout(columns), ghosts, removed: new Set(), ave: 0.5 } });
  const nameOf = (id: string): string => document.model.constructs.find((construct) => construct.id === id)!.name;
  return Object.fromEntries(scene.chips.map(({ of, was, text, level }) => [nameOf(of), [was, text, level].filter((part) => part !== undefined).join(" ")]));
}

describe("the preview of a removal", () => {
  it("writes each AVE as it was and as it becomes", () => {
    expect(chips(["CC2"])).toMatchObject({ GRC_Analytique: ".550 .586", Performance: ".605" });
  });

  it("has no AVE for a block that is left with one item", () => {
    expect(chips(["VA1", "VA2", "PRO1", "PRO2", "VPC1"])["Performance"]).toBe(".605 –");
  });
});
