import { dimensionColumn } from "../../model/hierarchy";
import { itemKey, pathKey } from "../../report/overlay";
import type { CbsemResult } from "./result";

/** What a path is on the diagram: an arrow between constructs, or one of those that measure a construct of higher order. */
export function targetOfPath({ constructs, paths }: CbsemResult, { from, to }: { readonly from: number; readonly to: number }): { readonly kind: "path" | "item"; readonly key: string } {
  const isMeasuring = paths.some((path) => path.from === from && path.to === to && path.isMeasuring);
  return isMeasuring ? { kind: "item", key: itemKey(constructs[from].id, dimensionColumn(constructs[to].id)) } : { kind: "path", key: pathKey(constructs[from].id, constructs[to].id) };
}
