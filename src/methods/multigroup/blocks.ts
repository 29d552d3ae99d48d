import { num, type Json } from "../pls/blockShapes";
import type { Distance } from "./distances";
import { fileName } from "./names";
import type { DistanceTest, GroupEstimate, MultigroupResult, PairDifference, PairResult, Step3 } from "./result";
import type { DifferenceTest } from "./statistics";

const blockNames = { path: "pathCoefficients", indirectEffect: "indirectEffects", specificIndirectEffect: "specificIndirectEffects", totalEffect: "totalEffects", outerLoading: "outerLoadings", outerWeight: "outerWeights", r2: "r2" } as const;
type BlockName = keyof typeof blockNames;

/** `micom` and `groupComparison` by pair ("A vs B"), `groups` by group; differences are first less second. */
export function blocks(result: MultigroupResult): Readonly<Record<string, Json>> {
  const { groups, pairs, estimates, omnibus, distances, options, used } = result;
  const pairName = ({ first, second }: Pick<PairResult, "first" | "second">): string => `${groups[first]!.name} vs ${groups[second]!.name}`;
  const byPair = (read: (pair: PairResult) => Json): Json => Object.fromEntries(pairs.map((pair) => [pairName(pair), read(pair)]));
  return {
    groups: Object.fromEntries(groups.map(({ name, n }, g) => [name, { n, resamplesUsed: used[g]!, ...byKind(result, (k) => estimateJson(estimates[g]![k]!)) }])),
    micom: byPair((pair) => ({ n: [groups[pair.first]!.n, groups[pair.second]!.n], ...micomJson(result, pair) })),
    groupComparison: byPair((pair) => ({ permutationsUsed: pair.used, ...byKind(result, (k) => differenceJson(pair.differences[k]!)) })),
    ...(omnibus ? { omnibus: byKind(result, (k) => ({ F: num(omnibus[k]!.F), p: num(omnibus[k]!.p) })) } : {}),
    ...(distances ? { groupDistances: { saturated: distanceJson(distances.saturated, pairs.map(pairName)), [options.pls.estimatedModel === "unitVariance" ? "estimated" : "estimatedResidualVariancesKept"]: distanceJson(distances.estimated, pairs.map(pairName)) } } : {}),
  };
}

function byKind(result: MultigroupResult, read: (k: number) => Json): Readonly<Record<string, Json>> {
  const kinds: Record<string, Record<string, Json>> = {};
  for (const [k, parameter] of result.parameters.entries()) {
    const kind = blockNames[parameter.kind as BlockName];
    (kinds[kind] ??= {})[fileName(result, parameter)] = read(k);
  }
  return kinds;
}

const estimateJson = ({ estimate, mean, se, t, p, interval }: GroupEstimate): Json => ({ estimate: num(estimate), mean: num(mean), se: num(se), t: num(t), p: num(p), ci: interval });

const testJson = (test: DifferenceTest | null): Json => test && { t: test.t, df: test.df, p: test.p };

const differenceJson = ({ difference, permutation, bootstrap, parametric, welch, apart }: PairDifference): Json => ({
  difference: num(difference),
  permutation: { p: num(permutation.p), ci: permutation.interval },
  bootstrapMga: { oneSidedP: num(bootstrap.oneTailed), twoSidedP: num(bootstrap.p) },
  parametric: testJson(parametric),
  welchSatterthwaite: testJson(welch),
  intervalsApart: apart,
});

function micomJson({ constructs }: MultigroupResult, { micom }: PairResult): Readonly<Record<string, Json>> {
  const byConstruct = (read: (of: PairResult["micom"][number]) => Json): Json => Object.fromEntries(micom.map((of) => [constructs[of.construct]!.name, read(of)]));
  const step3 = ({ value, interval, p }: Step3): Json => ({ value: num(value), ci: interval, p: num(p) });
  return {
    step2: byConstruct(({ c, mean, quantile05, p }) => ({ c: num(c), permutationMean: num(mean), quantile05: num(quantile05), p: num(p) })),
    step3MeanDifference: byConstruct((of) => step3(of.meanDifference)),
    step3LogVarianceRatio: byConstruct((of) => step3(of.logVarianceRatio)),
    step3VarianceDifference: byConstruct((of) => step3(of.varianceDifference)),
  };
}

const distanceJson = ({ pairs, average, p }: DistanceTest, names: readonly string[]): Json => ({
  pairs: Object.fromEntries(pairs.map(({ dG, dULS }: Distance, i) => [names[i], { dG: num(dG), dULS: num(dULS) }])),
  averageDG: num(average.dG),
  averageDULS: num(average.dULS),
  pDG: num(p.dG),
  pDULS: num(p.dULS),
});
