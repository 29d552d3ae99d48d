import type { Point } from "../model/document";

/** A step of a path in absolute coordinates; a curve is cubic. */
export type PathStep =
  | { readonly kind: "move" | "line"; readonly to: Point }
  | { readonly kind: "curve"; readonly first: Point; readonly second: Point; readonly to: Point };

const COMMAND = /([MLHVQA])([^MLHVQA]*)/g;

/** Reads the path data that this folder writes: M, L, H, V, Q, and A with equal radii. */
export function readPath(d: string): readonly PathStep[] {
  const steps: PathStep[] = [];
  let at: Point = { x: 0, y: 0 };
  for (const [, command, rest] of d.matchAll(COMMAND)) {
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = (rest!.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    if (command === "Q") steps.push(quadratic(at, { x: a, y: b }, { x: c, y: e }));
    else if (command === "A") steps.push(...arc(at, { x: g, y: h }, { radius: a, large: e === 1, clockwise: f === 1 }));
    else {
      const to = command === "H" ? { x: a, y: at.y } : command === "V" ? { x: at.x, y: a } : { x: a, y: b };
      steps.push({ kind: command === "M" ? "move" : "line", to });
    }
    at = steps.at(-1)!.to;
  }
  return steps;
}

const between = (a: Point, b: Point, share: number): Point => ({ x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });

const quadratic = (from: Point, bend: Point, to: Point): PathStep => ({ kind: "curve", first: between(from, bend, 2 / 3), second: between(to, bend, 2 / 3), to });

/** A circular arc as cubic curves of a quarter turn at most (error below 0.03 % of the radius). */
function arc(from: Point, to: Point, { radius, large, clockwise }: { readonly radius: number; readonly large: boolean; readonly clockwise: boolean }): PathStep[] {
  const half = { x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 };
  const chord = Math.hypot(half.x, half.y);
  if (chord === 0) return [];
  const away = Math.sqrt(Math.max(0, radius * radius - chord * chord)) * (large === clockwise ? -1 : 1);
  const center = { x: from.x + half.x - (half.y / chord) * away, y: from.y + half.y + (half.x / chord) * away };
  const start = Math.atan2(from.y - center.y, from.x - center.x);
  let turn = Math.atan2(to.y - center.y, to.x - center.x) - start;
  if (clockwise && turn < 0) turn += 2 * Math.PI;
  if (!clockwise && turn > 0) turn -= 2 * Math.PI;
  const parts = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  const step = turn / parts;
  const reach = (4 / 3) * Math.tan(step / 4) * radius;
  const r = Math.hypot(from.x - center.x, from.y - center.y);
  const on = (angle: number): Point => ({ x: center.x + r * Math.cos(angle), y: center.y + r * Math.sin(angle) });
  return Array.from({ length: parts }, (_, k) => {
    const [a, b] = [start + k * step, start + (k + 1) * step];
    const [p, q] = [on(a), k === parts - 1 ? to : on(b)];
    return { kind: "curve", first: { x: p.x - reach * Math.sin(a), y: p.y + reach * Math.cos(a) }, second: { x: q.x + reach * Math.sin(b), y: q.y - reach * Math.cos(b) }, to: q };
  });
}
