import type { Document } from "../model/document";
import { arrowShape } from "./arrowShape";
import { drawScene } from "./drawScene";
import { grow } from "./geometry";
import { defaultDisplay } from "./scene";
import { junctionPoints } from "./terms";
import { token } from "./theme";
import { element } from "./xml";

/** The size on the welcome cards, px: lines are made as thick as they must be to show there. */
const WIDTH = 224;
const HEIGHT = 152;

/** A model at a glance: circles (darker where formative), boxes and arrows, without a word. Decorative, so it is hidden from screen readers. */
export function sceneToThumbnail(document: Document, theme: "light" | "dark"): string {
  const scene = drawScene(document, { display: defaultDisplay, language: "en" });
  const tight = grow(scene.bounds, 10);
  const scale = Math.max(tight.width / WIDTH, tight.height / HEIGHT, 1);
  const [width, height] = [WIDTH * scale, HEIGHT * scale];
  const viewBox = [tight.x - (width - tight.width) / 2, tight.y - (height - tight.height) / 2, width, height].map(Math.round).join(" ");
  const formative = new Set(document.model.constructs.filter(({ direction }) => direction === "formative").map(({ id }) => id));
  const links = scene.arrows.filter(({ kind }) => kind === "measurement").map(({ from, to }) =>
    element("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y }),
  );
  const paths = scene.arrows.filter(({ kind }) => kind === "structural").map((arrow) => {
    const { shaft, head } = arrowShape({ ...arrow, head: { length: 6.5 * scale, halfWidth: 3.2 * scale } });
    return element("path", { d: shaft, fill: "none" }) + element("polygon", { points: head, fill: token("path", theme), stroke: "none" });
  });
  const diamonds = (scene.junctions ?? []).map((junction) => element("polygon", { points: junctionPoints(junction), fill: token("node-fill", theme) }));
  const boxes = scene.items.map(({ box: { x, y, width: wide, height: high } }) => element("rect", { x, y, width: wide, height: high, rx: 6 }));
  const circles = scene.constructs.map(({ id, center, radius }) =>
    element("circle", { cx: center.x, cy: center.y, r: radius, fill: token(formative.has(id) ? "accent-line" : "node-fill", theme) }),
  );
  const layers = [
    element("g", { stroke: token("ghost", theme), "stroke-width": 0.9 * scale }, links.join("")),
    element("g", { stroke: token("path", theme), "stroke-width": 1.7 * scale }, [...paths, ...diamonds].join("")),
    element("g", { fill: token("panel", theme), stroke: token("ind-stroke", theme), "stroke-width": 0.9 * scale }, boxes.join("")),
    element("g", { stroke: token("node-stroke", theme), "stroke-width": 1.4 * scale }, circles.join("")),
  ];
  return element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox, width: WIDTH, height: HEIGHT, "aria-hidden": "true" }, layers.join(""));
}
