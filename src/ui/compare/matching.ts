import type { PlsResult, ResultConstruct } from "../../methods/pls/result";

/** A construct on both sides, by index; −1 where it is only on the other. */
export interface Match {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

const nameOf = ({ name, label = name }: ResultConstruct): string => label;

/** Constructs of two models that are the same: by id where name or an item agrees too, else by name. Those of one side alone come last. */
export function matchesOf(left: PlsResult, right: PlsResult): readonly Match[] {
  const taken = new Set<number>();
  const items = (result: PlsResult, j: number): readonly string[] => {
    const { firstItem, itemCount } = result.constructs[j]!;
    return result.items.slice(firstItem, firstItem + itemCount).map(({ column }) => column);
  };
  const partner = (construct: ResultConstruct, i: number): number => {
    const own = new Set(items(left, i));
    const free = right.constructs.map((other, j) => ({ other, j })).filter(({ j }) => !taken.has(j));
    const byId = free.find(({ other, j }) => other.id === construct.id && (nameOf(other) === nameOf(construct) || items(right, j).some((item) => own.has(item))));
    return (byId ?? free.find(({ other }) => nameOf(other) === nameOf(construct)))?.j ?? -1;
  };
  const both = left.constructs.map((construct, i): Match => {
    const j = partner(construct, i);
    taken.add(j);
    return { name: nameOf(construct), left: i, right: j };
  });
  const alone = right.constructs.flatMap((construct, j): Match[] => (taken.has(j) ? [] : [{ name: nameOf(construct), left: -1, right: j }]));
  return [...both, ...alone];
}

export const itemsOf = ({ constructs, items }: PlsResult, j: number): readonly string[] => {
  const { firstItem, itemCount } = constructs[j]!;
  return items.slice(firstItem, firstItem + itemCount).map(({ column }) => column);
};
