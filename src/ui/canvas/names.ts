import type { TFunction } from "i18next";
import { dimensionsOf } from "../../model/hierarchy";
import { endLabel, isProductId } from "../../model/interactions";
import { displayName, type PathModel } from "../../model/types";
import { formatInterval, formatNumber, type NumberFormat } from "../../report/format";
import { type InferenceOverlay, itemKey, pathKey, type Overlay } from "../../report/overlay";
import type { Target } from "../../store/state";
import { counted, phrase } from "../../text/phrases";

export interface Naming {
  readonly model: PathModel;
  readonly overlay: Overlay | undefined;
  /** of a bootstrap that is shown and holds */
  readonly inference?: InferenceOverlay | undefined;
  readonly format: NumberFormat;
  /** text of a comment */
  comment?(id: string): string;
  readonly t: TFunction;
}

/** What a screen reader says of a thing on the canvas, such as "GRC Opérationnelle, construct, R² .474, 5 indicators, 1 path in, 1 out". */
export function accessibleName(target: Target, naming: Naming): string {
  return partsOf(target, naming).filter((part) => part !== "").join(", ");
}

function partsOf(target: Target, naming: Naming): string[] {
  if (target.kind === "construct") return ofConstruct(target.id, naming);
  if (target.kind === "item") return ofItem(target, naming);
  return target.kind === "path" ? ofPath(target, naming) : [phrase(naming.t, "canvas:name.comment"), naming.comment?.(target.id) ?? ""];
}

function ofConstruct(id: string, { model, overlay, format, t }: Naming): string[] {
  const { constructs, paths } = model;
  const construct = constructs.find((c) => c.id === id);
  if (construct === undefined) return [];
  const r2 = overlay?.constructs[id]?.r2 ?? null;
  const arriving = paths.filter((path) => path.to === id).length;
  const leaving = paths.filter((path) => path.from === id).length;
  return [
    displayName(construct),
    phrase(t, `canvas:name.${construct.direction === "reflective" ? "construct" : "formative"}`),
    r2 === null ? "" : `R² ${formatNumber(r2, "bounded", format)}`,
    construct.dimensions === undefined ? counted(t, "canvas:name.indicators", construct.items.length) : phrase(t, "canvas:name.measuredBy", { names: dimensionsOf(model, construct).map(displayName).join(", ") }),
    counted(t, "canvas:name.in", arriving),
    counted(t, "canvas:name.out", leaving),
  ];
}

function ofItem({ construct, column }: Target & { kind: "item" }, naming: Naming): string[] {
  const { overlay, format, t } = naming;
  const loading = overlay?.items[itemKey(construct, column)]?.loading;
  return [column, phrase(t, "canvas:name.indicatorOf", { construct: nameOf(construct, naming) }), loading === undefined ? "" : phrase(t, "canvas:name.loading", { value: formatNumber(loading, "bounded", format) })];
}

function ofPath({ from, to }: Target & { kind: "path" }, naming: Naming): string[] {
  const { overlay, inference, format, t } = naming;
  const coefficient = overlay?.paths[pathKey(from, to)]?.coefficient;
  const known = inference?.paths[pathKey(from, to)]?.coefficient;
  return [
    phrase(t, isProductId(from) ? "canvas:name.interaction" : "canvas:name.path", { from: nameOf(from, naming), to: nameOf(to, naming) }),
    coefficient === undefined ? "" : `β ${formatNumber(coefficient, "bounded", format)}`,
    known === undefined ? "" : phrase(t, "bootstrap:spoken.interval", { interval: formatInterval(known.interval, "bounded", format) }),
    known === undefined || known.p === null ? "" : phrase(t, "bootstrap:spoken.p", { p: formatNumber(known.p, "p", format) }),
  ];
}

/** What the researcher calls a construct. */
export function nameOf(id: string, { model }: Pick<Naming, "model">): string {
  return endLabel(model, id);
}
