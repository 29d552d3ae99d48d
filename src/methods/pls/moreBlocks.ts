import type { Dataset } from "../../data/dataset";
import { byItem, byPath, num, type Json } from "./blockShapes";
import { rowNumbers } from "./blocks";
import { caseValues, type CaseColumn, type CaseKind } from "./caseValues";
import { comparisons } from "./reportComparison";
import type { PlsResult } from "./result";
import { intercept, unstandardisedFactor } from "./units";

type Maker = (result: PlsResult, data: Dataset) => Json;

/** Blocks that are printed only where the setting `blocks` names them (docs/command-line.md). */
const makers = {
  scoresUnstandardised: (result, data) => scores(result, data, "unstandardised"),
  scoresMeanCentred: (result, data) => scores(result, data, "meanCentred"),
  scoresPercent: (result, data) => scores(result, data, "percent"),
  residuals: (result, data) => ({
    rows: rowNumbers(result, data),
    outer: Object.fromEntries(caseValues(result, data, "residualsOuter").map((column) => [result.items[column.item!]!.column, numbers(column)])),
    inner: byName(result, caseValues(result, data, "residualsInner")),
  }),
  unstandardised: (result) => unstandardised(result),
  akaikeWeights: (result) => akaikeWeights(result),
} satisfies Readonly<Record<string, Maker>>;

export type MoreBlock = keyof typeof makers;
export const moreBlockNames = Object.keys(makers) as readonly MoreBlock[];

export const isMoreBlock = (name: string): name is MoreBlock => name in makers;

/** One block beyond those that are always printed. @param data the data set of the run */
export const moreBlock = (name: MoreBlock, result: PlsResult, data: Dataset): Json => (makers[name] as Maker)(result, data);

const numbers = ({ values }: CaseColumn): Json => Array.from(values, num);

const byName = ({ constructs }: PlsResult, columns: readonly CaseColumn[]): Json => Object.fromEntries(columns.map((column) => [constructs[column.construct]!.name, numbers(column)]));

const scores = (result: PlsResult, data: Dataset, kind: CaseKind): Json => ({ rows: rowNumbers(result, data), values: byName(result, caseValues(result, data, kind)) });

/** Weights, paths and constants in the units of the items (M1.5); null for constructs whose weights cancel. */
function unstandardised(result: PlsResult): Json {
  const { weights, means, scales } = result.unstandardised;
  const isKnown = (j: number): boolean => scales[j] !== null;
  const named = (value: (j: number) => number | null): Json => Object.fromEntries(result.constructs.map(({ name }, j) => [name, num(value(j))]));
  const constants = result.constructs.flatMap(({ name, predecessors }, j) => (predecessors.length > 0 ? [[name, num(intercept(result, j))] as const] : []));
  return {
    outerWeights: byItem(result, weights),
    pathCoefficients: byPath(result, result.paths.map(({ from, to }, t) => (isKnown(from) && isKnown(to) ? result.pathCoefficients[t]! * unstandardisedFactor(result, from, to) : null))),
    intercepts: Object.fromEntries(constants),
    means: named((j) => means[j]!),
    standardDeviations: named((j) => (isKnown(j) ? Math.abs(scales[j]!) : null)),
  };
}

/** Construct → candidate ("all", or what it is explained without) → weights by AIC and BIC (M5.7). */
function akaikeWeights(result: PlsResult): Json {
  const named = ({ without }: { readonly without: number | undefined }): string => (without === undefined ? "all" : `without ${result.constructs[result.paths[without]!.from]!.name}`);
  return Object.fromEntries(
    comparisons(result).map(({ construct, candidates }) => [
      result.constructs[construct]!.name,
      Object.fromEntries(candidates.map((candidate) => [named(candidate), { AIC: num(candidate.weightAic), BIC: num(candidate.weightBic) }])),
    ]),
  );
}
