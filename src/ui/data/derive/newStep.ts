import { columnNamed, isNumeric, type Dataset } from "../../../data/dataset";
import type { DeriveStep } from "../../../data/derive/steps";
import { categoriesOf } from "../../../data/groups/grouping";
import type { OfferedKind } from "./kinds";

/** A name that no column has, made of a wish. */
export function freeName(data: Dataset, wish: string): string {
  const taken = new Set(data.columns.map(({ name }) => name));
  let name = wish;
  for (let number = 2; taken.has(name); number++) name = `${wish}_${number}`;
  return name;
}

/** A step to begin with: of the columns marked, as it is mostly wanted. */
export function newStep(kind: OfferedKind, id: string, { data, columns }: { readonly data: Dataset; readonly columns: readonly string[] }): DeriveStep {
  const numeric = columns.filter((name) => isNumeric(columnNamed(data, name) ?? { name, scale: "text", values: new Float64Array(0) }));
  const usual = data.columns.find(({ scale }) => scale !== "id" && scale !== "text") ?? data.columns[0];
  const first = columns[0] ?? usual?.name ?? "";
  switch (kind) {
    case "reverse":
      return { kind, id, columns: numeric, suffix: "_r" };
    case "recode":
      return { kind, id, column: first, name: freeName(data, `${first}_new`), rules: [] };
    case "combine":
      return { kind, id, columns: numeric, ...combineDefaults(data, numeric), by: "mean" };
    case "standardise":
      return { kind, id, columns: numeric, suffix: "_z", by: "z" };
    case "dummy":
      return dummyOf(id, data, columns[0] ?? data.columns.find(({ scale }) => scale === "nominal")?.name ?? first);
    case "compute":
      return { kind, id, name: freeName(data, "new"), expression: "" };
    case "rename":
      return { kind, id, column: first, name: first };
    case "label":
      return { kind, id, column: first, label: columnNamed(data, first)?.label ?? "" };
    case "drop":
      return { kind, id, columns };
  }
}

/** What is suggested for columns that are combined: a name that they share, and half of the answers. */
export const combineDefaults = (data: Dataset, columns: readonly string[]): { readonly name: string; readonly atLeast: number } =>
  ({ name: freeName(data, stemOf(columns)), atLeast: Math.max(1, Math.ceil(columns.length / 2)) });

/** Dummies against the first category. */
export function dummyOf(id: string, data: Dataset, name: string): DeriveStep {
  const column = columnNamed(data, name);
  return { kind: "dummy", id, column: name, reference: column === undefined ? "" : String(categoriesOf(column)[0]?.equals ?? "") };
}

/** What the names of several columns share at their start. */
function stemOf(names: readonly string[]): string {
  const [first = "", ...others] = names;
  let length = first.length;
  while (length > 0 && !others.every((name) => name.startsWith(first.slice(0, length)))) length--;
  return first.slice(0, length).replace(/[\d_.\s-]+$/, "") || "combined";
}
