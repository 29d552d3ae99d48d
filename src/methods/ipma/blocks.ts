import type { IpmaResult } from "./result";

/** Names and shapes as in the reference: construct → number, item → number. */
export function blocks({ constructs, target, shown, performance, sds, items, paths, options }: IpmaResult): Readonly<Record<string, unknown>> {
  const name = (j: number): string => constructs[j]!.name;
  const by = (value: (one: IpmaResult["shown"][number]) => number) => Object.fromEntries(shown.map((one) => [name(one.construct), value(one)]));
  const all = (values: readonly number[]) => Object.fromEntries(constructs.flatMap((_, j) => (Number.isNaN(sds[j]) ? [] : [[name(j), values[j]]])));
  const ofItems = (value: (item: IpmaResult["items"][number]) => number) => Object.fromEntries(items.map((item) => [item.column, value(item)]));
  return {
    target: name(target),
    targetPerformance: performance[target],
    importanceOfItems: options.importance,
    constructs: { importance: by(({ importance }) => importance), importanceStandardised: by(({ importanceStandardised }) => importanceStandardised), performance: all(performance), sd: all(sds) },
    indicators: { weights: ofItems(({ weight }) => weight), importance: ofItems(({ importance }) => importance), performance: ofItems(({ performance: own }) => own) },
    unstandardisedPaths: Object.fromEntries(paths.map(({ from, to, unstandardised }) => [`${name(from)} -> ${name(to)}`, unstandardised])),
  };
}
