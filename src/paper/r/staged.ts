import type { PlsResult } from "../../methods/pls/result";
import { shownPathCoefficients } from "../../methods/pls/blocks";
import { dimensionsOf, hasHigherOrder, isHigherOrder, orderOf } from "../../model/hierarchy";
import { interactionsOf, isProductId, productId } from "../../model/interactions";
import { formatNumber } from "../../report/format";
import type { Text } from "../../report/text";
import type { Comparison } from "./expected";
import { plainNames } from "./language";
import { scriptNames, type ScriptNames } from "./names";
import type { TwinInput } from "./twin";

/** A model that takes several estimates: with products of constructs, or with constructs of constructs (M7, M8). */
export const isStaged = ({ model }: TwinInput): boolean => interactionsOf(model).length > 0 || hasHigherOrder(model);

/** What of such a model neither package, or not this one, estimates in the same way. */
export function stagedLacks({ model, result }: TwinInput, engine: "seminr" | "csem" | "lavaan"): readonly Text[] {
  const products = interactionsOf(model);
  const higher = model.constructs.filter(isHigherOrder);
  if (engine !== "seminr") return [...(products.length > 0 ? [{ key: `report:r.lacks.interactions.${engine}` }] : []), ...(higher.length > 0 ? [{ key: `report:r.lacks.higherOrder.${engine}` }] : [])];
  const { settings } = result;
  const isTurned = settings.signs !== "none" || settings.startingWeights !== 1;
  return [
    ...(products.some(({ of }) => of.length !== 2 || of[0] === of[1]) ? [{ key: "report:r.lacks.products" }] : []),
    ...(higher.length > 0 && settings.higherOrder !== "disjoint" ? [{ key: "report:r.lacks.higherOrder.seminr" }] : []),
    ...(higher.some((one) => orderOf(model, one) > 2) ? [{ key: "report:r.lacks.thirdOrder" }] : []),
    ...(isTurned ? [{ key: "report:r.lacks.signs" }] : []),
  ];
}

/** How a script speaks of such a model. */
export interface Staged {
  /** the first estimate: items of the file, constructs that they measure */
  readonly base: PlsResult;
  /** of `base` */
  readonly names: ScriptNames;
  readonly higher: readonly { readonly name: string; readonly dimensions: readonly string[]; readonly weighting: string }[];
  readonly products: readonly { readonly iv: string; readonly moderator: string }[];
  /** ends of the paths of the final estimate */
  readonly paths: readonly { readonly from: string; readonly to: string }[];
  readonly expected: { readonly paths: Comparison["entries"]; readonly r2: Comparison["entries"]; readonly loadings: Comparison["entries"]; readonly weights: Comparison["entries"] };
  /** row and column of each loading and weight */
  readonly item: readonly string[];
  readonly construct: readonly string[];
}

export function stagedOf({ model, result, words: { format } }: TwinInput): Staged {
  const base = result.earlier[0]!;
  const names = scriptNames(base);
  const higherOnes = model.constructs.filter(isHigherOrder);
  const higherNames = plainNames(higherOnes.map(({ name }) => name), [...names.items, ...names.constructs]);
  const known = new Map([...base.constructs.map(({ id }, j) => [id, names.constructs[j]!] as const), ...higherOnes.map(({ id }, k) => [id, higherNames[k]!] as const)]);
  const products = [...new Map(interactionsOf(model).map(({ of }) => [productId(of), { iv: known.get(of[0]!)!, moderator: known.get(of[1]!)! }])).entries()];
  for (const [id, { iv, moderator }] of products) known.set(id, `${iv}*${moderator}`);
  const name = (j: number): string => known.get(result.constructs[j]!.id)!;
  const title = (j: number): string => result.constructs[j]!.label ?? result.constructs[j]!.name;
  // A column of scores goes by the construct that it is of; items of products are seminr's own.
  const columns = new Map(base.items.map(({ column }, k) => [column, names.items[k]!]));
  const itemName = (k: number): string | undefined => {
    const { of, column } = result.items[k]!;
    return of === undefined ? columns.get(column) : known.get(of);
  };
  const kept = result.items.flatMap(({ construct }, k) => (isProductId(result.constructs[construct]!.id) || itemName(k) === undefined ? [] : [k]));
  const entry = (called: string, value: number, remark: string) => ({ name: called, value, remark: `${remark}: ${formatNumber(value, "bounded", format)}` });
  const ofItems = (values: ArrayLike<number>): Comparison["entries"] => kept.map((k) => entry(itemName(k)!, values[k]!, result.items[k]!.label ?? result.items[k]!.column));
  const coefficients = shownPathCoefficients(result);
  return {
    base, names,
    higher: higherOnes.map((one, k) => ({ name: higherNames[k]!, dimensions: dimensionsOf(model, one).map(({ id }) => known.get(id)!), weighting: one.weighting })),
    products: products.map(([, product]) => product),
    paths: result.paths.map(({ from, to }) => ({ from: name(from), to: name(to) })),
    expected: {
      paths: result.paths.map(({ from, to }, t) => entry(`${name(from)} -> ${name(to)}`, coefficients[t]!, `${title(from)} → ${title(to)}`)),
      r2: result.constructs.flatMap((_, j) => (typeof result.r2[j] === "number" ? [entry(name(j), result.r2[j], title(j))] : [])),
      loadings: ofItems(result.outerLoadings),
      weights: ofItems(result.outerWeights),
    },
    item: kept.map((k) => itemName(k)!),
    construct: kept.map((k) => name(result.items[k]!.construct)),
  };
}
