import { isProductId } from "../../model/interactions";
import type { ResultConstruct, ResultItem, ShownResult, Value } from "./result";

/** A block of a result, or of one of the results that it builds on. */
interface Part {
  readonly of: ShownResult;
  readonly construct: number;
}

const itemsOf = ({ items }: ShownResult, { firstItem, itemCount }: ResultConstruct): readonly ResultItem[] => items.slice(firstItem, firstItem + itemCount);

/** Whether a block holds nothing but the construct's own scores of an earlier stage. */
const isOwnScore = (result: ShownResult, construct: ResultConstruct): boolean => itemsOf(result, construct).every(({ of }) => of === construct.id);

/** Whether a block repeats the items of other constructs. */
const isRepeated = (result: ShownResult, construct: ResultConstruct): boolean => itemsOf(result, construct).some(({ of, label }) => of === undefined && label !== undefined);

/** Every construct that is measured, each by the block that measures it: those of lower order by the stage that has them. Products are none. */
function partsOf(result: ShownResult): readonly Part[] {
  const stages: readonly ShownResult[] = [...result.earlier, result];
  const blocks = stages.toReversed().flatMap((of) => of.constructs.map((construct, j): Part & { readonly id: string } => ({ of, construct: j, id: construct.id })));
  const measured = blocks.filter(({ of, construct }) => {
    const own = of.constructs[construct]!;
    return !isProductId(own.id) && !isOwnScore(of, own) && (of === result || !isRepeated(of, own));
  });
  const found = new Map<string, Part>();
  for (const { id, ...part } of measured) if (!found.has(id)) found.set(id, part);
  return [...found.values()];
}

/**
 * A result for tables and numbers of measurement: one block for every construct, whichever stage measures it, and no products. Where a
 * model takes one stage, the result itself. What belongs to pairs and paths stays that of the last stage and is not to be read from it.
 */
export function combined<Result extends ShownResult>(result: Result): Result {
  const parts = partsOf(result);
  if (parts.length === result.constructs.length && parts.every(({ of, construct }, j) => of === result && construct === j)) return result;
  const constructs: ResultConstruct[] = [];
  const items: ResultItem[] = [];
  for (const { of, construct } of parts) {
    const own = of.constructs[construct]!;
    const firstItem = items.length;
    items.push(...itemsOf(of, own).map((item) => ({ ...item, construct: constructs.length })));
    constructs.push({ ...own, firstItem, predecessors: [] });
  }
  const each = <T>(values: (of: ShownResult) => ArrayLike<T>): T[] => parts.map(({ of, construct }) => values(of)[construct]!);
  const perItem = <T>(values: (of: ShownResult) => ArrayLike<T>): T[] =>
    parts.flatMap(({ of, construct }) => Array.from({ length: of.constructs[construct]!.itemCount }, (_, k) => values(of)[of.constructs[construct]!.firstItem + k]!));
  const r2 = (values: (of: ShownResult) => ArrayLike<Value>): Value[] => parts.map(({ of, construct }) => {
    // explained variance is that of the last stage that has the construct
    const j = result.constructs.findIndex(({ id }) => id === of.constructs[construct]!.id);
    return j < 0 ? null : values(result)[j]!;
  });
  return {
    ...result,
    constructs,
    items,
    outerWeights: Float64Array.from(perItem((of) => of.outerWeights)),
    outerLoadings: Float64Array.from(perItem((of) => of.outerLoadings)),
    vifOuter: perItem((of) => of.vifOuter),
    unstandardised: { weights: perItem((of) => of.unstandardised.weights), means: each((of) => of.unstandardised.means), scales: each((of) => of.unstandardised.scales) },
    r2: r2((of) => of.r2),
    r2Adjusted: r2((of) => of.r2Adjusted),
    cronbachAlpha: each((of) => of.cronbachAlpha),
    cronbachAlphaRaw: each((of) => of.cronbachAlphaRaw),
    rhoA: each((of) => of.rhoA),
    rhoC: each((of) => of.rhoC),
    ave: each((of) => of.ave),
    sqrtAve: each((of) => of.sqrtAve),
    eigenvalue1: each((of) => of.eigenvalue1),
    eigenvalue2: each((of) => of.eigenvalue2),
    dillonGoldsteinRhoPca: each((of) => of.dillonGoldsteinRhoPca),
  };
}

/** A result with only some of its constructs, for tables of pairs. */
export function withConstructs<Result extends ShownResult>(result: Result, keep: (construct: ResultConstruct) => boolean): Result {
  const kept = result.constructs.flatMap((construct, j) => (keep(construct) ? [j] : []));
  const J = result.constructs.length;
  if (kept.length === J) return result;
  const items: ResultItem[] = [];
  const places: number[] = [];
  const constructs = kept.map((j, at) => {
    const own = result.constructs[j]!;
    const firstItem = items.length;
    items.push(...itemsOf(result, own).map((item) => ({ ...item, construct: at })));
    places.push(...Array.from({ length: own.itemCount }, (_, k) => own.firstItem + k));
    return { ...own, firstItem };
  });
  const pair = (i: number, j: number): number => i * J - (i * (i + 1)) / 2 + (j - i - 1);
  const ofPairs = (values: readonly Value[]): Value[] => kept.flatMap((i, a) => kept.slice(a + 1).map((j) => values[pair(i, j)]!));
  return {
    ...result,
    constructs,
    items,
    outerLoadings: Float64Array.from(places, (k) => result.outerLoadings[k]!),
    crossLoadings: Float64Array.from(places.flatMap((k) => kept.map((j) => result.crossLoadings[k * J + j]!))),
    constructCorrelations: Float64Array.from(kept.flatMap((i) => kept.map((j) => result.constructCorrelations[i * J + j]!))),
    sqrtAve: kept.map((j) => result.sqrtAve[j]!),
    htmt: ofPairs(result.htmt),
    htmtSigned: ofPairs(result.htmtSigned),
    htmt2: ofPairs(result.htmt2),
  };
}

/** A result without the constructs that stand for products. */
export const withoutProducts = <Result extends ShownResult>(result: Result): Result => withConstructs(result, ({ id }) => !isProductId(id));

/** Results of earlier stages in which constructs of lower order are told from each other; none for interactions alone. */
export const lowerStages = <Stage extends ShownResult>(result: Pick<ShownResult, "constructs"> & { readonly earlier: readonly Stage[] }): readonly Stage[] =>
  result.earlier.filter((stage) => stage.constructs.some(({ id }) => !result.constructs.some((later) => later.id === id)));
