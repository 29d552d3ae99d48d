import type { DataColumn, Scale } from "../../../data/dataset";
import type { Description } from "../../../data/describe";
import { statisticOf, type Statistic } from "./statistics";

export type VariableKey = "name" | "label" | "scale" | "n" | "missing" | Statistic;

export interface VariableOrder {
  readonly key: VariableKey;
  readonly direction: "ascending" | "descending";
}

/** What a press on a head does: ascending, then descending, then the order of the file again. */
export function nextVariableOrder(order: VariableOrder | undefined, key: VariableKey): VariableOrder | undefined {
  if (order?.key !== key) return { key, direction: "ascending" };
  return order.direction === "ascending" ? { key, direction: "descending" } : undefined;
}

const SCALES: readonly Scale[] = ["metric", "ordinal", "binary", "nominal", "id", "text"];

interface Asked {
  readonly order: VariableOrder | undefined;
  readonly language: string;
  readonly describe: (column: DataColumn) => Description | undefined;
}

/** Variables in the order asked for, equal ones as in the file; those without the statistic come last. */
export function orderedVariables(columns: readonly DataColumn[], { order, language, describe }: Asked): readonly DataColumn[] {
  if (order === undefined) return columns;
  const names = new Intl.Collator(language, { numeric: true });
  const sign = order.direction === "ascending" ? 1 : -1;
  const keyed = columns.map((column) => ({ column, key: keyOf(column, order.key, describe) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return sign * (typeof a.key === "number" && typeof b.key === "number" ? a.key - b.key : names.compare(String(a.key), String(b.key)));
  });
  return keyed.map(({ column }) => column);
}

function keyOf(column: DataColumn, key: VariableKey, describe: Asked["describe"]): number | string | null {
  if (key === "name") return column.name;
  if (key === "label") return column.label ?? null;
  if (key === "scale") return SCALES.indexOf(column.scale);
  const description = describe(column);
  if (description === undefined) return null;
  return key === "n" || key === "missing" ? description[key] : statisticOf(description, key);
}
