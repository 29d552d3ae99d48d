import { beforeEach, describe, expect, it } from "vitest";
import { addComment } from "../../../src/model/editComments";
import { studio } from "../../../src/store/store";
import { carry } from "../../../src/ui/canvas/carry";
import { atRest, useGesture } from "../../../src/ui/canvas/gesture";
import { placed, preview } from "../../../src/ui/canvas/preview";
import { document } from "./model";

const noted = addComment(document, { x: 33, y: 47 }, "note");
const none = { altKey: false, shiftKey: false };
const hand = () => useGesture.getState();

beforeEach(() => {
  useGesture.setState(atRest);
  studio.getState().openDocument(noted);
});

describe("what the hand carries", () => {
  it("goes one way together, whatever its places, and keeps its distances", () => {
    carry([{ id: "c1", at: { x: 213, y: 418 } }, { id: "#n1", at: { x: 46, y: 65 } }], none);
    expect(hand().live).toEqual({ c1: { x: 210, y: 420 }, "#n1": { x: 43, y: 67 } });
  });
  it("comes in line with a neighbour where it is one construct", () => {
    carry([{ id: "c1", at: { x: 447, y: 333 } }], none);
    expect(hand().live).toEqual({ c1: { x: 450, y: 330 } });
  });
  it("keeps to across or down with Shift", () => {
    carry([{ id: "c2", at: { x: 520, y: 190 } }], { ...none, shiftKey: true });
    expect(hand().live!["c2"]!.y).toBe(200);
    carry([{ id: "c2", at: { x: 460, y: 90 } }], { ...none, shiftKey: true });
    expect(hand().live!["c2"]!.x).toBe(450);
  });
  it("are copies as long as Alt is held", () => {
    carry([{ id: "c2", at: { x: 550, y: 305 } }], { ...none, altKey: true });
    expect(hand()).toMatchObject({ live: undefined, copying: { constructs: ["c2"], comments: [], by: { x: 100, y: 110 } } });
    const shown = preview(noted, { ...hand(), drop: undefined }).document;
    expect(shown.layout.positions).toMatchObject({ c2: { x: 450, y: 200 }, c4: { x: 550, y: 310 } });
    carry([{ id: "c2", at: { x: 550, y: 305 } }], none);
    expect(hand()).toMatchObject({ copying: undefined, live: { c2: { x: 550, y: 310 } } });
  });
  it("is nothing that is not in the document", () => {
    carry([{ id: "c9", at: { x: 1, y: 1 } }], none);
    expect(hand()).toEqual({ ...hand(), live: undefined, copying: undefined });
  });
  it("ends where it was shown: circles and comments alike", () => {
    const after = placed(noted, { c1: { x: 1, y: 2 }, "#n1": { x: 3, y: 4 } });
    expect(after.layout.positions["c1"]).toEqual({ x: 1, y: 2 });
    expect(after.comments![0]!.at).toEqual({ x: 3, y: 4 });
    expect(placed(noted, { c1: { x: 200, y: 400 } })).toBe(noted);
  });
});
