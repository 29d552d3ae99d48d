import { treat } from "../../data/missing";
import type { Dataset } from "../../data/dataset";
import { endogenous, predecessors } from "../../model/query";
import type { Input } from "../method";
import type { PlsOptions } from "../pls/options";
import type { CopulaOptions } from "./options";

/** More suspects would need more than 63 equations. */
export const MOST_SUSPECTS = 6;

/** Outcome, its predictors, and places among these of the suspects; undefined where there is no outcome with predictors. */
export function equationOf({ model }: Pick<Input, "model">, { outcome, suspects }: Pick<CopulaOptions, "outcome" | "suspects">): { readonly outcome: string; readonly predictors: readonly string[]; readonly suspects: readonly number[] } | undefined {
  const target = outcome ?? endogenous(model)[0]?.id;
  if (target === undefined) return undefined;
  const predictors = predecessors(model, target);
  const chosen = predictors.flatMap((id, place) => (suspects.length === 0 || suspects.includes(id) ? [place] : []));
  return predictors.length === 0 || chosen.length === 0 ? undefined : { outcome: target, predictors, suspects: chosen };
}

/** Every non-empty set of suspects, smaller sets first, as places among the predictors. */
export function combinations(suspects: readonly number[]): readonly (readonly number[])[] {
  const all = Array.from({ length: 2 ** suspects.length - 1 }, (_, bits) => suspects.filter((__, k) => ((bits + 1) >> k) & 1));
  return all.toSorted((a, b) => a.length - b.length || compare(a, b));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const k = a.findIndex((place, i) => place !== b[i]);
  return k < 0 ? 0 : a[k]! - b[k]!;
}

/** The items of the model with their empty cells filled, as the table that resamples are drawn from; and settings that take it as it is. */
export function filledData({ model, data }: Input, pls: PlsOptions): { readonly data: Dataset; readonly pls: PlsOptions } {
  const names = [...new Set(model.constructs.flatMap(({ items }) => items))];
  const missing = pls.missing === "pairwise" ? "casewise" : pls.missing;
  const { sample, moments } = treat(data, names, { ...pls, missing });
  const weights = pls.weightColumn === undefined ? [] : [pls.weightColumn];
  const at = (values: Float64Array, fill: number): Float64Array => Float64Array.from(sample.rows, (row) => (Number.isNaN(values[row]!) ? fill : values[row]!));
  const columns = [
    ...names.map((name, k) => ({ name, scale: "metric" as const, values: at(sample.columns[k]!, moments.means[k]!) })),
    ...weights.flatMap((name) => (names.includes(name) ? [] : [{ name, scale: "metric" as const, values: at(data.columns.find((column) => column.name === name)!.values, 1) }])),
  ];
  return { data: { name: data.name, rows: sample.rows.length, columns }, pls: { ...pls, missing: "none", missingCodes: [], filter: undefined } };
}
