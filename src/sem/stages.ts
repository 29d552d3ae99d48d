import { checkModel, type IsolatedPolicy } from "../model/check";
import { hasHigherOrder, nested, orderOf } from "../model/hierarchy";
import { interactionsOf } from "../model/interactions";
import { connectedPart } from "../model/query";
import type { PathModel } from "../model/types";
import { EstimationError } from "../report/problem";
import { compileChecked } from "./compile";
import { levelStage, repeatedStage } from "./stagesHigher";
import { productStage } from "./stagesProducts";
import type { Draft, Stage, StageMethods, StagePlan } from "./stageTypes";

export const lastStage = ({ stages }: StagePlan): Stage => stages.at(-1)!;

/** Whether a drawn model takes more than one estimate, or more than its items. */
export const isStaged = (model: PathModel): boolean => interactionsOf(model).length > 0 || hasHigherOrder(model);

/**
 * @throws EstimationError with every structural problem of the model (M0.6)
 */
export function planStages(drawn: PathModel, isolated: IsolatedPolicy, methods: StageMethods): StagePlan {
  const errors = checkModel(drawn, isolated).filter((problem) => problem.severity === "error");
  if (errors.length > 0) throw new EstimationError(errors);
  return planChecked(isolated === "leaveOut" ? connectedPart(drawn) : drawn, methods);
}

function planChecked(model: PathModel, methods: StageMethods): StagePlan {
  const columns = tableColumns(model);
  const drafts = hierarchy(model, methods.higherOrder, columns);
  const stages = drafts.map(finished);
  const main = drafts.at(-1)!;
  const products = interactionsOf(model).length === 0 ? undefined : productStage(model, { draft: main, compiled: stages.at(-1)!.model }, methods.interactions);
  const all = products === undefined ? stages : [...stages, finished(products.draft)];
  return { columns, stages: all as unknown as StagePlan["stages"], products: products?.products ?? [] };
}

const finished = ({ model, columns }: Draft): Stage => ({ model: compileChecked(model), columns });

/** Items of all constructs, in the order of the model. */
const tableColumns = (model: PathModel): readonly string[] => [...new Set(model.constructs.flatMap((c) => c.items))];

function hierarchy(model: PathModel, method: StageMethods["higherOrder"], columns: readonly string[]): readonly Draft[] {
  const highest = Math.max(1, ...model.constructs.map((c) => orderOf(model, c)));
  if (highest === 1) return [levelStage(model, { level: 1, method: "disjoint", columns, before: undefined })];
  const first = method === "disjoint" ? levelStage(model, { level: 1, method, columns, before: undefined }) : repeatedStage(model, columns);
  if (method === "repeated") return [first];
  const drafts = [first];
  for (let level = 2; level <= highest; level++) drafts.push(levelStage(model, { level, method, columns, before: drafts.at(-1)! }));
  return drafts;
}

/** Ids of all constructs of lower order in a model. */
export const lowerOrder = (model: PathModel): ReadonlySet<string> =>
  new Set(model.constructs.flatMap((c) => nested(model, c.id).slice(1)));
