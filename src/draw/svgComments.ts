import type { CommentRun, SceneComment } from "./scene";
import type { Pen } from "./svgShapes";
import { element, escapeXml } from "./xml";

/** A comment: its box, and its Markdown as lines of real text. */
export function drawComment({ box, lines }: SceneComment, { palette, theme }: Pen): string {
  const paper = theme === "paper";
  const frame = element("rect", { ...box, rx: paper ? undefined : 6, fill: paper ? palette.canvas : palette.item.fill, stroke: palette.item.line, "stroke-width": 0.9 });
  const words = lines.map(({ at, size, runs }) => {
    const spans = runs.map((run) => element("tspan", styled(run), escapeXml(run.text)));
    return element("text", { x: at.x, y: Math.round((at.y + size * 0.36) * 100) / 100, "font-size": size, fill: palette.ink, "xml:space": "preserve" }, spans.join(""));
  });
  return element("g", {}, frame + words.join(""));
}

const styled = ({ bold, italic, code }: CommentRun) => ({
  "font-weight": bold ? 600 : undefined,
  "font-style": italic ? "italic" : undefined,
  "font-family": code ? "Consolas, Menlo, monospace" : undefined,
});
