import type { Json } from "../../../src/methods/pls/blockShapes";
import { multigroup } from "../../../src/methods/multigroup";
import type { MultigroupOptions } from "../../../src/methods/multigroup/options";
import type { MultigroupResult } from "../../../src/methods/multigroup/result";
import { inputOf, plsOf, type AnalysisCase } from "../predict/given";
import type { AnalysisBlock } from "../referenceAnalyses";
import { compare } from "./given";

/** Both groups of every pair that the case knows; empty cells over all cases, as the cases are. */
export function compared(reference: AnalysisCase, names: readonly string[], options: Partial<MultigroupOptions>): MultigroupResult {
  return compare(inputOf(reference), { pls: plsOf(reference), groups: { column: reference.settings.groupColumn!, groups: names }, missingInGroups: "pooled", ...options });
}

type Blocks = Readonly<Record<string, Json>>;
type Exact = Readonly<Record<string, Blocks>>;

/** Few draws: what is compared here does not depend on them. */
const FEW = { permutations: 20, bootstraps: 20 } as const;

const namesIn = (values: object): readonly string[] => [...new Set(Object.keys(values).flatMap((pair) => pair.split(" vs ")))];

const blocksFor = (reference: AnalysisCase, names: readonly string[], options: Partial<MultigroupOptions> = {}): Blocks =>
  multigroup.blocks(compared(reference, names, { ...FEW, ...options }), inputOf(reference)) as Blocks;

/** The exact part of `groupComparison`: paths, differences, and what MICOM compares. */
function exact(reference: AnalysisCase): Json {
  const expected = reference.expected["groupComparison"]!["values"] as Readonly<Record<string, { readonly exact: Exact; readonly approximate: Json }>>;
  const { groups, groupComparison, micom } = blocksFor(reference, namesIn(expected)) as Readonly<Record<"groups" | "groupComparison" | "micom", Readonly<Record<string, Readonly<Record<string, Blocks>>>>>>;
  const read = (block: Blocks, key: string): Json => Object.fromEntries(Object.entries(block).map(([name, of]) => [name, (of as Blocks)[key]!]));
  return Object.fromEntries(
    Object.entries(expected).map(([pair]) => {
      const [first, second] = pair.split(" vs ") as [string, string];
      const mine = {
        pathGroup1: read(groups[first]!["pathCoefficients"]!, "estimate"),
        pathGroup2: read(groups[second]!["pathCoefficients"]!, "estimate"),
        pathDifference: read(groupComparison[pair]!["pathCoefficients"]!, "difference"),
        loadingDifference: read(groupComparison[pair]!["outerLoadings"]!, "difference"),
        micomStep2C: read(micom[pair]!["step2"]!, "c"),
        micomStep3MeanDifference: read(micom[pair]!["step3MeanDifference"]!, "value"),
        micomStep3LogVarianceRatio: read(micom[pair]!["step3LogVarianceRatio"]!, "value"),
      };
      return [pair, { n: micom[pair]!["n"] as unknown as Json, exact: mine }];
    }),
  );
}

/** What of the expected values chance has a part in; judged by its own tolerance in reference.test.ts. */
const random = ["approximate", "ci95", "ciTolerance", "p", "pTolerance", "quantile05", "quantileTolerance", "pathDifference"];

function micom(reference: AnalysisCase): Json {
  const expected = reference.expected["micom"]!["values"] as Readonly<Record<string, unknown>>;
  const [byN1, byN] = (["n-1", "n"] as const).map((sdDivisor) => blocksFor(reference, namesIn(expected), { sdDivisor })["micom"] as Readonly<Record<string, Readonly<Record<string, Blocks>>>>);
  const values = (block: Blocks): Json => Object.fromEntries(Object.entries(block).map(([name, of]) => [name, (of as Blocks)["value"]!]));
  return Object.fromEntries(
    Object.keys(expected).map((pair) => [pair, { ...byN1![pair], divisorN: { meanDifference: values(byN![pair]!["step3MeanDifference"]!), logVarianceRatio: values(byN![pair]!["step3LogVarianceRatio"]!) } } as unknown as Json]),
  );
}

function distances(reference: AnalysisCase): Json {
  const of = (estimatedModel: "unitVariance" | "residualVariance"): Blocks =>
    blocksFor(reference, ["Alpha", "Beta", "Gamma"], { pls: { ...plsOf(reference), estimatedModel }, distances: true })["groupDistances"] as Blocks;
  return { ...of("unitVariance"), ...of("residualVariance") };
}

export const multigroupBlocks: readonly AnalysisBlock[] = [
  { folder: "expected", block: "groupComparison", compute: exact, without: ["approximate"] },
  { folder: "advanced", block: "micom", compute: micom, without: random },
  { folder: "advanced", block: "groupDistances", compute: distances },
];
