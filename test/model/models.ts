import { emptyDocument, type Document } from "../../src/model/document";
import type { Construct, PathModel } from "../../src/model/types";

export const construct = (id: string, items: readonly string[] = [], more: Partial<Construct> = {}): Construct => ({
  id,
  name: id.toUpperCase(),
  direction: "reflective",
  weighting: "modeA",
  items,
  ...more,
});

/** `"a>b b>c"` as paths between constructs. */
export const paths = (text: string): PathModel["paths"] =>
  text
    .split(" ")
    .filter((one) => one !== "")
    .map((one) => one.split(">"))
    .map(([from, to]) => ({ from: from!, to: to! }));

export const modelOf = (constructs: readonly Construct[], text = ""): PathModel => ({ constructs, paths: paths(text) });

export const documentOf = (model: PathModel): Document => ({
  ...emptyDocument,
  model,
  layout: { positions: Object.fromEntries(model.constructs.map((c, i) => [c.id, { x: 100 * i, y: 0 }])), sides: {} },
});
