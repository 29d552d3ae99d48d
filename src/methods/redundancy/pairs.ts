import { displayName, type Construct } from "../../model/types";
import type { Input } from "../method";
import type { RedundancyOptions } from "./options";

/** A formative construct and what measures it as a whole. */
export interface Pair {
  readonly construct: Construct;
  readonly global: readonly string[];
}

/** Construct and columns of each pair as they are named; undefined where the text cannot be read. */
export function namedPairs(text: string): readonly { readonly name: string; readonly global: readonly string[] }[] | undefined {
  const found = text.split(";").map((part) => part.trim()).filter((part) => part !== "").map((part) => {
    const [, name = "", rest = ""] = /^(.+?)\s*:\s*(.+)$/.exec(part) ?? [];
    return { name, global: rest.split(/[\s,]+/).filter((one) => one !== "") };
  });
  return found.some(({ name, global }) => name === "" || global.length === 0) ? undefined : found;
}

/** Every pair that is asked for; a construct that is not there is left out, which the check says. */
export function pairsOf({ model }: Pick<Input, "model">, { construct: id, global, more }: RedundancyOptions): readonly Pair[] {
  const chosen = model.constructs.find((one) => one.id === id);
  const further = (namedPairs(more) ?? []).flatMap(({ name, global: columns }): Pair[] => {
    const construct = model.constructs.find((one) => one.name === name || displayName(one) === name);
    return construct === undefined ? [] : [{ construct, global: columns }];
  });
  return [...(chosen === undefined || global.length === 0 ? [] : [{ construct: chosen, global }]), ...further];
}
