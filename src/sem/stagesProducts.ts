import { interactionsOf, productId, productLabel, productName } from "../model/interactions";
import type { Construct, PathModel } from "../model/types";
import type { Compiled } from "./compile";
import type { Draft, Product, StageColumn, StageMethods } from "./stageTypes";

interface Main {
  readonly draft: Draft;
  readonly compiled: Compiled;
}

interface Block {
  readonly construct: Construct;
  readonly products: readonly Product[];
}

/** The column that a product of scores makes. */
export const productColumn = (name: string): string => `${name}_intxn`;

/** The stage with products: all of the stage before, a construct for each product, and its paths (M7.2–M7.4). */
export function productStage(model: PathModel, main: Main, method: StageMethods["interactions"]): { readonly draft: Draft; readonly products: readonly Product[] } {
  const interactions = interactionsOf(model);
  const distinct = interactions.filter(({ of }, i) => interactions.findIndex((other) => productId(other.of) === productId(of)) === i);
  const blocks = distinct.map(({ of }) => blockOf(model, main, of, method));
  const products = blocks.flatMap((block) => block.products);
  const kept = main.compiled.columns.map((_, column): StageColumn => ({ kind: "kept", column }));
  return {
    draft: {
      model: {
        constructs: [...main.draft.model.constructs, ...blocks.map((block) => block.construct)],
        paths: [...main.draft.model.paths, ...interactions.map(({ of, to }) => ({ from: productId(of), to }))],
      },
      columns: [...kept, ...products.map((_, product): StageColumn => ({ kind: "product", product }))],
    },
    products,
  };
}

function blockOf(model: PathModel, main: Main, of: readonly string[], method: StageMethods["interactions"]): Block {
  const factors = of.map((id) => main.draft.model.constructs.findIndex((c) => c.id === id));
  const name = productName(model, of);
  // As composites: neither consistent PLS nor reliability has anything to say of a product.
  const construct = { id: productId(of), name, label: productLabel(model, of), direction: "formative", weighting: "modeA" } as const;
  if (method === "twoStage") return { construct: { ...construct, items: [productColumn(name)] }, products: [{ factors: factors.map((j) => ({ construct: j })), freeOf: [] }] };
  const { offsets, columns } = main.compiled;
  const itemsOf = (j: number): readonly number[] => Array.from({ length: offsets[j + 1]! - offsets[j]! }, (_, k) => offsets[j]! + k);
  const combined = factors.reduce<readonly (readonly number[])[]>((sets, j, f) => sets.flatMap((set) => itemsOf(j).filter((k) => isFirstOf(set, k, { f, factors })).map((k) => [...set, k])), [[]]);
  const freeOf = method === "orthogonalising" ? [...new Set(factors)].flatMap(itemsOf) : [];
  return {
    construct: { ...construct, items: combined.map((set) => set.map((k) => columns[k]!).join("*")) },
    products: combined.map((set) => ({ factors: set.map((column, f) => ({ construct: factors[f]!, column })), freeOf })),
  };
}

/** Items of a construct that stands twice are multiplied once each way only. */
const isFirstOf = (set: readonly number[], k: number, { f, factors }: { readonly f: number; readonly factors: readonly number[] }): boolean =>
  f === 0 || factors[f - 1] !== factors[f] || set[f - 1]! <= k;
