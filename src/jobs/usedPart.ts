import type { Dataset } from "../data/dataset";
import type { Input } from "../methods/method";
import type { PlsOptions } from "../methods/pls/options";

const known = new WeakMap<Dataset, Map<string, Dataset>>();

/** The columns that an analysis reads: what is worth sending to every worker. The same object for the same columns. @param more  read besides those of model and settings */
export function usedPart({ model, data }: Input, { filter, weightColumn }: Pick<PlsOptions, "filter" | "weightColumn">, more: readonly string[] = []): Dataset {
  if (data.matrix) return data;
  const names = new Set([...model.constructs.flatMap((construct) => construct.items), ...(filter ? [filter.column] : []), ...(weightColumn === undefined ? [] : [weightColumn]), ...more]);
  const columns = data.columns.filter((column) => names.has(column.name));
  const key = JSON.stringify(columns.map((column) => column.name));
  const parts = known.get(data) ?? new Map<string, Dataset>();
  known.set(data, parts);
  const part = parts.get(key) ?? { ...data, columns };
  parts.set(key, part);
  return part;
}
