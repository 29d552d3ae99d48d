import type { PlsResult } from "../../methods/pls/result";
import { plainNames } from "./language";

/** The names of a result as the script writes them. */
export interface ScriptNames {
  /** by index into `constructs` */
  readonly constructs: readonly string[];
  /** by index into `items` */
  readonly items: readonly string[];
}

/** Items first, since the reader knows them from the file; a construct never shares the name of an item. */
export function scriptNames({ constructs, items }: PlsResult): ScriptNames {
  const itemNames = plainNames(items.map((item) => item.column));
  return { items: itemNames, constructs: plainNames(constructs.map((construct) => construct.name), itemNames) };
}

/** Indices of the items of one construct. */
export function itemsOf({ constructs }: PlsResult, construct: number): readonly number[] {
  const { firstItem, itemCount } = constructs[construct]!;
  return Array.from({ length: itemCount }, (_, k) => firstItem + k);
}

/** Indices of the constructs that a path leads to. */
export const endogenousOf = ({ constructs }: PlsResult): readonly number[] => constructs.flatMap(({ predecessors }, j) => (predecessors.length > 0 ? [j] : []));
