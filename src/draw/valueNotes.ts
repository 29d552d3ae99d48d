import type { InferenceOverlay, Overlay } from "../report/overlay";
import type { Text } from "../report/text";
import type { DisplayOptions, Scene } from "./scene";
import { isInferred } from "./statistic";

interface Shown {
  readonly overlay: Overlay | undefined;
  readonly inference: InferenceOverlay | undefined;
  readonly display: DisplayOptions;
}

/** What the numbers on the arrows are, where they are not the loadings and coefficients that every reader expects, and what is not drawn. */
export function valueNotes({ items, leftOut = 0 }: Scene, { overlay, inference, display: { measurement, structural } }: Shown): readonly Text[] {
  const stands = (shown: string): boolean => overlay !== undefined && shown !== "none" && (inference !== undefined || !isInferred(shown));
  const usual = (measurement === "loadings" || measurement === "none") && (structural === "beta" || structural === "none");
  return [
    ...(!usual && items.length > 0 && stands(measurement) ? [{ key: `figure:values.measurement.${measurement}` }] : []),
    ...(!usual && stands(structural) ? [{ key: `figure:values.structural.${structural}` }] : []),
    ...(leftOut > 0 ? [{ key: "figure:values.leftOut", values: { count: leftOut } }] : []),
  ];
}
