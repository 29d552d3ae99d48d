import type { Document } from "../model/document";
import { drawScene } from "./drawScene";
import { segmentMeets, sharedArea } from "./geometry";
import { defaultDisplay, type SceneArrow } from "./scene";

/** How hard a layout is to read: paths through boxes weigh most, then bent paths, crossings, and the size of the whole. */
export function layoutCost(document: Document): number {
  const scene = drawScene(document, { display: defaultDisplay, language: "en" });
  const paths = scene.arrows.filter(({ kind }) => kind === "structural");
  let cost = (scene.bounds.width + scene.bounds.height) / 400;
  for (const path of paths) {
    if (path.bend) cost += 4;
    for (const { box } of scene.items) if (segmentMeets(box, path.from, path.to)) cost += 6;
  }
  for (const [k, { box }] of scene.items.entries())
    for (const other of scene.items.slice(k + 1)) if (sharedArea(box, other.box) > 0) cost += 50;
  for (const [k, path] of paths.entries()) for (const other of paths.slice(k + 1)) if (cross(path, other)) cost += 1;
  return cost;
}

/** Whether two straight arrows cross between their ends. */
function cross(p: SceneArrow, q: SceneArrow): boolean {
  const side = (a: SceneArrow, at: { readonly x: number; readonly y: number }): number =>
    (a.to.x - a.from.x) * (at.y - a.from.y) - (a.to.y - a.from.y) * (at.x - a.from.x);
  return side(p, q.from) * side(p, q.to) < 0 && side(q, p.from) * side(q, p.to) < 0;
}
