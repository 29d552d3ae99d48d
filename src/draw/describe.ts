import type { Document } from "../model/document";
import { allPaths, endLabel } from "../model/interactions";
import { displayName } from "../model/types";
import { formatNumber, type NumberFormat } from "../report/format";
import { type Overlay, pathKey } from "../report/overlay";
import type { Text } from "../report/text";

/** A figure in words, for readers who cannot see it: how large the model is, then each path and R² with its value where there is one. */
export function describeFigure(
  { model }: Document,
  overlay: Overlay | undefined,
  format: NumberFormat,
): readonly Text[] {
  const items = model.constructs.reduce((sum, construct) => sum + construct.items.length, 0);
  const paths = allPaths(model).map(({ from, to }): Text => {
    const value = overlay?.paths[pathKey(from, to)]?.coefficient;
    const ends = { from: endLabel(model, from), to: endLabel(model, to) };
    if (value === undefined) return { key: "figure:description.path", values: ends };
    return { key: "figure:description.pathValue", values: { ...ends, value: formatNumber(value, "bounded", format) } };
  });
  const explained = model.constructs.flatMap((construct): readonly Text[] => {
    const value = overlay?.constructs[construct.id]?.r2;
    if (typeof value !== "number") return [];
    return [{ key: "figure:description.r2", values: { name: displayName(construct), value: formatNumber(value, "bounded", format) } }];
  });
  const size: readonly Text[] = [
    { key: "figure:description.constructs", values: { count: model.constructs.length } },
    { key: "figure:description.indicators", values: { count: items } },
  ];
  return [...size, ...paths, ...explained];
}
