import type { ComparedConstruct } from "./values";

/** A construct on both sides, by index; −1 where it is only on the other. */
export interface Match {
  readonly name: string;
  readonly left: number;
  readonly right: number;
}

type Side = { readonly constructs: readonly ComparedConstruct[] };

/** Constructs of two models that are the same: by id where name or an item agrees too, else by name. Those of one side alone come last. */
export function matchesOf(left: Side, right: Side): readonly Match[] {
  const taken = new Set<number>();
  const partner = ({ id, name, items }: ComparedConstruct): number => {
    const own = new Set(items);
    const free = right.constructs.map((other, j) => ({ other, j })).filter(({ j }) => !taken.has(j));
    const byId = free.find(({ other }) => other.id === id && (other.name === name || other.items.some((item) => own.has(item))));
    return (byId ?? free.find(({ other }) => other.name === name))?.j ?? -1;
  };
  const both = left.constructs.map((construct, i): Match => {
    const j = partner(construct);
    taken.add(j);
    return { name: construct.name, left: i, right: j };
  });
  const alone = right.constructs.flatMap(({ name }, j): Match[] => (taken.has(j) ? [] : [{ name, left: -1, right: j }]));
  return [...both, ...alone];
}
