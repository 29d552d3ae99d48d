import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dotGap, dotsInTile, DOTS, moveDots, paintDots } from "../../../src/ui/canvas/dots";

/** An element with as much of a style as dots need. */
function element() {
  const style: Record<string, string> & { setProperty?: unknown } = { transform: "" };
  style.setProperty = (name: string, value: string) => void (style[name] = value);
  return { node: { style } as unknown as HTMLElement, style };
}

/** Where one dot stands on the screen, how far it is to the next, and how large it is. */
function seen({ style }: ReturnType<typeof element>) {
  const [x, y] = style["backgroundPosition"]!.split(" ").map(parseFloat);
  const gap = parseFloat(style["backgroundSize"]!);
  const [, dx = "0", dy = "0", scale = "1"] = /translate\((.+)px, (.+)px\) scale\((.+)\)/.exec(style["transform"]!) ?? [];
  const size = Number(scale);
  return { x: (x! + gap / 2) * size + Number(dx), y: (y! + gap / 2) * size + Number(dy), gap: gap * size, radius: Number(style["--dot"]) * size };
}

const view = fc.tuple(fc.double({ min: -5000, max: 5000, noNaN: true }), fc.double({ min: -5000, max: 5000, noNaN: true }), fc.double({ min: 0.05, max: 2.5, noNaN: true }));
const isWhole = (value: number): void => expect(Math.abs(value - Math.round(value))).toBeLessThan(1e-6);

describe("the dots on the canvas", () => {
  it("stand on points of the diagram, at a comfortable distance at every zoom", () => {
    fc.assert(
      fc.property(view, ([x, y, zoom]) => {
        const dots = element();
        paintDots(dots.node, [x, y, zoom]);
        const { gap, ...at } = seen(dots);
        expect(gap).toBeGreaterThan(14);
        expect(gap).toBeLessThan(29);
        isWhole(Math.log2(gap / zoom / DOTS));
        isWhole((at.x - x) / gap);
        isWhole((at.y - y) / gap);
      }),
    );
  });

  it("are in motion where they come to rest, and cover the pane from its corner on", () => {
    fc.assert(
      fc.property(view, view, (first, next) => {
        const [moving, still] = [element(), element()];
        paintDots(moving.node, first);
        moveDots(moving.node, first);
        moveDots(moving.node, next);
        paintDots(still.node, next);
        const [one, other] = [seen(moving), seen(still)];
        expect(one.gap).toBeCloseTo(other.gap, 6);
        expect(one.radius).toBeCloseTo(other.radius, 6);
        isWhole((one.x - other.x) / other.gap);
        isWhole((one.y - other.y) / other.gap);
        const [, dx, dy] = /translate\((.+)px, (.+)px\)/.exec(moving.style["transform"]!)!.map(Number);
        expect(Math.max(dx!, dy!)).toBeLessThanOrEqual(0);
        // 142 % + 80 px, as in canvas.css, from there
        expect(dx! + (1.42 * 1000 + 80) * (dotGap(next[2]) / DOTS)).toBeGreaterThan(1000);
        paintDots(moving.node, next);
        expect(moving.style["transform"]).toBe("");
        expect(moving.style["backgroundPosition"]).toBe(still.style["backgroundPosition"]);
      }),
    );
  });

  it("are tiled so that the last of a pane stand within three pixels of their place", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 2.5, noNaN: true }), fc.constantFrom(1, 1.5, 2), (zoom, ratio) => {
        const gap = dotGap(zoom) * ratio;
        const count = dotsInTile(gap);
        const tile = Math.round(count * gap);
        expect(tile).toBeLessThanOrEqual(421);
        expect((Math.abs(count * gap - tile) / tile) * 1500 * ratio).toBeLessThan(3 * ratio);
      }),
      { numRuns: 1000 },
    );
  });
});
