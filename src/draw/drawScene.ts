import type { Document } from "../model/document";
import type { Overlay } from "../report/overlay";
import type { DisplayOptions, Scene } from "./scene";

export interface SceneOptions {
  readonly overlay?: Overlay | undefined;
  readonly display: DisplayOptions;
  readonly language: "en" | "fr";
}

/** Places every circle, box, arrow and label of a document. Pure; the geometry rules are those of docs/figure.md. */
export function drawScene(_document: Document, _options: SceneOptions): Scene {
  return { constructs: [], items: [], arrows: [], labels: [], bounds: { x: 0, y: 0, width: 0, height: 0 } };
}
