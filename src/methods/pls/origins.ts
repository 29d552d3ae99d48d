import { productLabel } from "../../model/interactions";
import { displayName, type PathModel } from "../../model/types";
import type { StagePlan } from "../../sem/stageTypes";

/** What a column of a stage holds: an item of the data, the scores of a construct, or a product. */
export interface Origin {
  readonly kind: "item" | "score" | "product";
  /** id of the construct whose scores it holds */
  readonly of?: string;
  /** what is shown in place of its name */
  readonly label?: string;
}

/** For each stage, for each of its columns. */
export function originsOf({ stages, columns: table, products }: StagePlan, drawn: PathModel): readonly (readonly Origin[])[] {
  const nameOf = (id: string): string => {
    const construct = drawn.constructs.find((c) => c.id === id);
    return construct === undefined ? id : displayName(construct);
  };
  const all: (readonly Origin[])[] = [];
  for (const [s, { model, columns }] of stages.entries()) {
    const before = all[s - 1];
    all.push(columns.map((source, k): Origin => {
      if (source.kind === "kept") return before?.[source.column] ?? { kind: "item", ...(table[source.column] === model.columns[k] ? {} : { label: table[source.column]! }) };
      if (source.kind === "score") {
        const { id } = stages[s - 1]!.model.constructs[source.construct]!;
        return { kind: "score", of: id, label: nameOf(id) };
      }
      const { factors } = products[source.product]!;
      const main = stages[s - 1]!.model;
      const label = factors.some(({ column }) => column === undefined)
        ? productLabel(drawn, factors.map(({ construct }) => main.constructs[construct]!.id))
        : factors.map(({ column }) => before?.[column!]?.label ?? main.columns[column!]!).join(" × ");
      return { kind: "product", label };
    }));
  }
  return all;
}
