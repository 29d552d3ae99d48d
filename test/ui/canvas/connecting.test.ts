import { beforeEach, describe, expect, it } from "vitest";
import { studio } from "../../../src/store/store";
import { aimAt, aimAtConstruct, beginConnecting, finishConnecting } from "../../../src/ui/canvas/connecting";
import { atRest, useGesture } from "../../../src/ui/canvas/gesture";
import { document, sceneOf } from "./model";

const scene = sceneOf(document);
const centre = (id: string) => document.layout.positions[id]!;
const aim = () => useGesture.getState().connecting;
const paths = () => studio.getState().document.model.paths;

beforeEach(() => {
  useGesture.setState(atRest);
  studio.getState().openDocument({ ...document, model: { ...document.model, paths: [{ from: "c1", to: "c2" }] } });
});

describe("drawing a path", () => {
  it("draws what it aims at, once, and selects it", () => {
    beginConnecting("c2", "mouse", centre("c2"));
    aimAt(scene, { x: 600, y: 320 });
    expect(aim()).toMatchObject({ to: undefined, refusal: undefined, left: true });
    aimAt(scene, centre("c3"));
    expect(finishConnecting()).toBe("drawn");
    expect(paths()).toEqual([{ from: "c1", to: "c2" }, { from: "c2", to: "c3" }]);
    expect(studio.getState()).toMatchObject({ selection: [{ kind: "path", from: "c2", to: "c3" }], past: [{ label: "canvas:step.connect" }] });
    expect(aim()).toBeUndefined();
  });

  it.each([
    ["c1", "c2", "duplicatePath"],
    ["c2", "c1", "oppositePath"],
    ["c3", "c3", "selfPath"],
  ])("refuses %s to %s with a reason and leaves no trace", (from, to, rule) => {
    beginConnecting(from, "mouse", centre(from));
    aimAt(scene, { x: 0, y: 0 });
    aimAt(scene, centre(to));
    expect(aim()?.refusal?.key).toBe(`problems:rules.${rule}`);
    expect(finishConnecting()).toBe("refused");
    expect(paths()).toHaveLength(1);
    expect(studio.getState().past).toHaveLength(0);
    expect(aim()?.to).toBe(to);
  });

  it("refuses a loop through a third construct", () => {
    studio.getState().openDocument({ ...document, model: { ...document.model, paths: [{ from: "c1", to: "c2" }, { from: "c2", to: "c3" }] } });
    beginConnecting("c3", "keyboard", centre("c3"));
    aimAtConstruct("c1");
    expect(aim()?.refusal?.key).toBe("problems:rules.loop");
  });

  it("finds nothing wrong with the construct where the arrow begins until the pointer has left it", () => {
    beginConnecting("c1", "mouse", centre("c1"));
    aimAt(scene, { x: 210, y: 410 });
    expect(aim()).toMatchObject({ to: undefined, refusal: undefined });
    expect(finishConnecting()).toBe("nowhere");
  });

  it("does not follow the mouse while the keyboard draws", () => {
    beginConnecting("c1", "keyboard", centre("c1"));
    aimAt(scene, centre("c3"));
    expect(aim()?.to).toBeUndefined();
    aimAtConstruct("c3");
    expect(finishConnecting()).toBe("drawn");
  });
});
