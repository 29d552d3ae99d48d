import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sharedArea } from "../../../src/draw/geometry";
import { textWidth } from "../../../src/draw/measureText";
import { PLATE_TEXT } from "../../../src/draw/plates";
import type { SceneLabel } from "../../../src/draw/scene";
import { roomAmong, roomInBox, roomOnCard } from "../../../src/ui/canvas/enlarge";

const label = (of: string, x: number, y: number): SceneLabel => ({ of, kind: "structural", text: ".123", patch: { x, y, width: 54, height: 24 }, fontSize: 14 }) as SceneLabel;
const most = (style: unknown): number => (style as { readonly "--most": number })["--most"];

describe("numbers that grow as one zooms out", () => {
  it("grow as far as they may where they stand alone", () => {
    expect(most(roomAmong([label("a", 0, 0)]).get("a"))).toBe(1.8);
  });

  it("never cover each other, and never shrink", () => {
    const places = fc.array(fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }) }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(places, (list) => {
        const labels = list.map(({ x, y }, index) => label(`${index}`, x, y));
        const room = roomAmong(labels);
        const grown = labels.map(({ of, patch: { x, y, width, height } }) => {
          const scale = most(room.get(of));
          return { x: x - ((scale - 1) * width) / 2, y: y - ((scale - 1) * height) / 2, width: scale * width, height: scale * height };
        });
        for (const [a, one] of grown.entries()) {
          expect(one.width).toBeGreaterThanOrEqual(54);
          for (const [b, other] of grown.entries()) if (b > a && sharedArea(labels[a]!.patch, labels[b]!.patch) === 0) expect(sharedArea(one, other)).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it("stay in their boxes", () => {
    expect(most(roomInBox("CC1", 60))).toBe(1.5);
    expect(most(roomInBox("perceived_quality_12", 60))).toBe(1);
  });

  it("stay on their cards", () => {
    const text = ".519***";
    for (const width of [64, 80, 200]) expect(most(roomOnCard(text, width)) * textWidth(text, PLATE_TEXT.estimate, 650)).toBeLessThanOrEqual(width);
    expect(most(roomOnCard(text, 200))).toBe(1.8);
  });
});
