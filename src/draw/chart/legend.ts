import type { Chart } from "../../report/charts";
import { sayText, type Words } from "../../report/write/words";
import { shorten, textWidth } from "../measureText";
import { element, escapeXml } from "../xml";
import { colourOf, type Pen } from "./drawPlaced";

const ROW = 20;
const SIGN = 22;
const GAP = 16;
const LEFT = 54;
const LETTERS = { size: 12, weight: 500 } as const;

/** Which line, mark or bar is which, in as many rows as that takes; nothing where there is one series. */
export function chartLegend({ series }: Chart, width: number, { t }: Words, pen: Pen): { readonly svg: string; readonly height: number } {
  if (series.length < 2) return { svg: "", height: 0 };
  const wide = (text: string): number => textWidth(text, LETTERS.size, LETTERS.weight);
  let [x, row] = [LEFT, 0];
  const entries = series.map(({ name, form, dashed }, k) => {
    const text = shorten(sayText(name, t), (one) => SIGN + 6 + wide(one) <= width - LEFT - GAP);
    const own = SIGN + 6 + wide(text);
    if (x > LEFT && x + own > width - GAP) [x, row] = [LEFT, row + 1];
    const [at, middle] = [x, row * ROW + 11];
    x += own + GAP;
    const colour = colourOf(k, pen);
    const sign = form === "marks" ? element("circle", { cx: at + 11, cy: middle, r: 4, fill: colour })
      : form === "bars" ? element("rect", { x: at + 5, y: middle - 5, width: 12, height: 10, fill: colour })
        : element("line", { x1: at, x2: at + SIGN, y1: middle, y2: middle, stroke: colour, "stroke-width": 2, "stroke-dasharray": dashed === true ? "7 4" : undefined });
    return sign + element("text", { x: at + SIGN + 6, y: middle + 4, fill: pen("ink"), "font-size": LETTERS.size, "font-weight": LETTERS.weight }, escapeXml(text));
  });
  return { svg: element("g", { id: "legend" }, entries.join("")), height: (row + 1) * ROW + 2 };
}
