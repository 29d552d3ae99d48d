import type { Dataset } from "../../data/dataset";
import { hasHigherOrder } from "../../model/hierarchy";
import { interactionsOf, isProductId, productId } from "../../model/interactions";
import { EstimationError } from "../../report/problem";
import type { Job } from "../../report/job";
import { adjustedR2 } from "../../sem/structure";
import type { Input } from "../method";
import { blocksOf, shownPathCoefficients } from "./blocks";
import { byItem, byPath, num, type Json } from "./blockShapes";
import { frozenEstimate } from "./frozen";
import type { PlsOptions } from "./options";
import { pointEstimate } from "./point";
import { run } from "./run";
import type { PlsResult } from "./result";

/** Blocks of models with interactions or constructs of higher order: every way to estimate them, one beside the other. */
export const stageBlockNames = [
  "stage1MainEffects", "twoStage", "twoStageSeminr", "productIndicatorSeminr", "orthogonalisingSeminr",
  "repeatedIndicators", "disjointTwoStage", "embeddedTwoStage",
] as const;
export type StageBlock = (typeof stageBlockNames)[number];

export const isStageBlock = (name: string): name is StageBlock => (stageBlockNames as readonly string[]).includes(name);

/** The blocks that a model has. */
export function stageBlocksFor(model: Input["model"]): readonly StageBlock[] {
  const moderated = interactionsOf(model).length > 0;
  return stageBlockNames.filter((_, i) => (i < 5 ? moderated : hasHigherOrder(model)));
}

/**
 * One of them; null where the data, or constructs that may not be multiplied item by item, do not allow this way.
 * @param finished takes a run to its end
 */
export function stageBlock(name: StageBlock, input: Input, options: PlsOptions, finished: (job: Job<PlsResult>) => PlsResult): Json {
  const estimated = (ways: Partial<PlsOptions>): PlsResult => finished(run(input, { ...options, ...ways }));
  try {
    switch (name) {
      case "stage1MainEffects":
        return valuesOf(estimated({ interactions: "twoStage" }).earlier.at(-1)!, input.data);
      case "twoStage":
        return twoStage(input, options);
      case "twoStageSeminr":
        return interactionBlock(estimated({ interactions: "twoStage" }));
      case "productIndicatorSeminr":
        return interactionBlock(estimated({ interactions: "productIndicator" }));
      case "orthogonalisingSeminr":
        return interactionBlock(estimated({ interactions: "orthogonalising" }));
      case "repeatedIndicators":
        return valuesOf(mainEffects(estimated({ higherOrder: "repeated" })), input.data);
      case "disjointTwoStage":
        return stagesOf(mainEffects(estimated({ higherOrder: "disjoint" })), input.data);
      case "embeddedTwoStage":
        return stagesOf(mainEffects(estimated({ higherOrder: "embedded" })), input.data);
    }
  } catch (error) {
    if (error instanceof EstimationError) return null;
    throw error;
  }
}

/** Constructs of higher order are judged before products come in. */
const mainEffects = (result: PlsResult): PlsResult => {
  const main = result.earlier.at(-1);
  return main !== undefined && result.constructs.some(({ id }) => isProductId(id)) ? { ...main, earlier: result.earlier.slice(0, -1) } : result;
};

const valuesOf = (result: PlsResult, data: Dataset): Json => blocksOf(result, data) as Json;

const stagesOf = (result: PlsResult, data: Dataset): Json =>
  Object.fromEntries([...result.earlier, result].map((stage, i) => [`stage${i + 1}`, valuesOf(stage, data)]));

/** What seminr prints of a model with an interaction: paths per unit of a product that keeps its SD (M7.2, M7.3). */
function interactionBlock(result: PlsResult): Json {
  const products = result.constructs.flatMap(({ id }, j) => (isProductId(id) ? [j] : []));
  const plain = (block: Json): Json => Object.fromEntries(Object.entries(block as Readonly<Record<string, Json>>).filter(([name]) => !products.some((j) => result.constructs[j]!.name === name)));
  const ofProducts = (values: (j: number, k: number) => number): Json =>
    Object.fromEntries(products.flatMap((j) => itemsOf(result, j).map((k) => [result.items[k]!.column, num(values(j, k))])));
  const targets = [...new Set(result.paths.filter(({ from }) => products.includes(from)).map(({ to }) => to))];
  const own = result.paths.flatMap(({ from }, t) => (products.includes(from) ? [t] : []));
  return {
    pathCoefficients: byPath(result, shownPathCoefficients(result)),
    interactionScoreSd: single(products, (j) => [result.constructs[j]!.name, 1 / result.effectScale[j]!]),
    interactionStandardisedPath: single(own, (t) => [pathName(result, t), result.pathCoefficients[t]!]),
    r2: single(targets, (j) => [result.constructs[j]!.name, num(result.r2[j])]),
    r2Adjusted: single(targets, (j) => [result.constructs[j]!.name, num(result.r2Adjusted[j])]),
    interactionWeights: ofProducts((_, k) => result.outerWeights[k]!),
    interactionLoadings: ofProducts((j, k) => result.outerLoadings[k]! / result.effectScale[j]!),
    outerWeights: plain(byItem(result, result.outerWeights)),
  };
}

const itemsOf = (result: PlsResult, j: number): readonly number[] => Array.from({ length: result.constructs[j]!.itemCount }, (_, k) => result.constructs[j]!.firstItem + k);

const pathName = ({ constructs, paths }: PlsResult, t: number): string => `${constructs[paths[t]!.from]!.name} -> ${constructs[paths[t]!.to]!.name}`;

/** A number where there is one, else by name. */
const single = (of: readonly number[], value: (one: number) => readonly [string, Json]): Json => (of.length === 1 ? value(of[0]!)[1] : Object.fromEntries(of.map(value)));

/** Stage 2 as a regression on the scores of stage 1, weights and all, in both scalings of the product (M7.2). */
function twoStage(input: Input, options: PlsOptions): Json {
  const point = pointEstimate(input, { ...options, interactions: "twoStage" });
  const { model, structure } = frozenEstimate(point);
  const names = model.constructs.map(({ name }) => name);
  const targets = [...new Set(Array.from(model.from.keys()).filter((t) => isProductId(model.constructs[model.from[t]!]!.id)).map((t) => model.to[t]!))];
  const ofTarget = (j: number): Json => {
    const incoming = Array.from(model.incoming[j]!);
    const products = incoming.filter((t) => isProductId(model.constructs[model.from[t]!]!.id));
    const by = (value: (t: number) => number): Json => Object.fromEntries(incoming.map((t) => [names[model.from[t]!]!, num(value(t))]));
    const reading = (scale: (t: number) => number): Json => ({
      coefficients: by((t) => structure.paths[t]! / scale(t)),
      r2: num(structure.r2[j]),
      r2Adjusted: num(adjustedR2(structure.r2[j]!, point.treated.n, incoming.length)),
      f2: by((t) => structure.f2[t]!),
    });
    const moments = ({ moments: { means, sds } }: typeof point.treated, what: "means" | "sds") => (t: number): readonly [string, Json] =>
      [names[model.from[t]!]!, num((what === "means" ? means : sds)[model.offsets[model.from[t]!]!])];
    return {
      interactionNotRestandardised: reading((t) => point.productScale[model.from[t]!]!),
      interactionStandardised: reading(() => 1),
      productMean: single(products, moments(point.treated, "means")),
      productSd: single(products, moments(point.treated, "sds")),
      vif: by((t) => structure.vif[t]!),
      simpleSlopes: slopes(input, j, { model, paths: structure.paths, scale: point.productScale }),
    };
  };
  return single(targets, (j) => [names[j]!, ofTarget(j)]);
}

/** Slopes of the first factor at −1 SD, mean and +1 SD of the second, where the target has one product of two constructs. */
function slopes(input: Input, target: number, { model, paths, scale }: { readonly model: ReturnType<typeof frozenEstimate>["model"]; readonly paths: Float64Array; readonly scale: Float64Array }): Json {
  const interactions = interactionsOf(input.model).filter(({ to }) => to === model.constructs[target]!.id);
  const [only] = interactions;
  if (only === undefined || interactions.length > 1 || only.of.length !== 2 || only.of[0] === only.of[1]) return null;
  const at = (id: string): number => model.constructs.findIndex((c) => c.id === id);
  const pathFrom = (j: number): number => model.incoming[target]!.find((t) => model.from[t] === j)!;
  const product = model.constructs.findIndex(({ id }) => id === productId(only.of));
  const [b1, b3] = [paths[pathFrom(at(only.of[0]!))]!, paths[pathFrom(product)]! / scale[product]!];
  return { of: model.constructs[at(only.of[0]!)]!.name, at: model.constructs[at(only.of[1]!)]!.name, values: { minus1SD: b1 - b3, mean: b1, plus1SD: b1 + b3 } };
}
