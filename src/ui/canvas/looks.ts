import type { CSSProperties } from "react";
import { cssPaint, dashOf, inkOn } from "../../draw/looks";
import type { ElementStyle } from "../../model/style";

/** Fill and outline that the researcher gave an element, over those of the style sheet; undefined where all is as usual. */
export function outlineStyle(look: ElementStyle | undefined, width: number): CSSProperties | undefined {
  if (look === undefined) return undefined;
  const dash = dashOf(look);
  return {
    ...(look.fill === undefined ? {} : { fill: cssPaint(look.fill, "fill") }),
    ...(look.line === undefined ? {} : { stroke: cssPaint(look.line, "line") }),
    ...(look.lineWidth === undefined ? {} : { strokeWidth: width * look.lineWidth }),
    ...(dash === undefined ? {} : { strokeDasharray: dash }),
  };
}

/** Colour and weight of a name or number; on a fill of the researcher's own, black or white. */
export function textStyle(look: ElementStyle | undefined): CSSProperties | undefined {
  if (look === undefined) return undefined;
  const ink = inkOn(look.fill);
  return {
    ...(look.text !== undefined && look.text !== "none" ? { fill: cssPaint(look.text, "text") } : ink === undefined ? {} : { fill: ink }),
    ...(look.bold === true ? { fontWeight: 700 } : {}),
    ...(look.italic === true ? { fontStyle: "italic" } : {}),
  };
}

/** Colour of an arrow, shaft and head. */
export const arrowColour = (look: ElementStyle | undefined): string | undefined => (look?.line === undefined ? undefined : cssPaint(look.line, "line"));
