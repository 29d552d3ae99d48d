import { treat, type Treated } from "../../data/missing";
import { EstimationError, type Problem } from "../../report/problem";
import type { Compiled } from "../../sem/compile";
import { project, type Outcome } from "../../sem/pls";
import { estimateStages, prepareStages, productScales, type Staged } from "../../sem/staged";
import { planStages } from "../../sem/stages";
import { solveStructure, structureFor, type Structure } from "../../sem/structure";
import type { Workspace } from "../../sem/workspace";
import type { Input } from "../method";
import { atItems, failureProblems, noProduct, singularInner, sizeProblems } from "./failures";
import type { PlsOptions } from "./options";
import { originsOf, type Origin } from "./origins";
import { casesOf, stageData } from "./stageData";

/** One estimate of a model of items and scores. */
export interface StageEstimate {
  readonly model: Compiled;
  /** its columns, composites of earlier stages and products among them */
  readonly treated: Treated;
  /** weights, C, M, paths and R² are those of the estimate */
  readonly ws: Workspace;
  readonly structure: Structure;
  /** what each column holds */
  readonly origins: readonly Origin[];
}

/** A point estimate that later computations start from: resamples, what-if, predictions. Its model is the last stage. */
export interface PointEstimate extends StageEstimate {
  readonly outcome: Outcome;
  /** per round of the last stage, the sum of absolute changes of the weights */
  readonly changes: readonly number[];
  readonly staged: Staged;
  /** columns of the table, before any stage */
  readonly table: Treated;
  /** stages before the last, where the model takes several */
  readonly earlier: readonly StageEstimate[];
  /** J: SD of the product that a construct of the last stage stands for; 1 for constructs that are drawn */
  readonly productScale: Float64Array;
}

/**
 * Plans the stages, treats the data and finds weights and paths (M1, M2, M7, M8).
 * @param read the treated columns; by default they are treated here
 * @throws EstimationError with all problems of the step that fails
 */
export function pointEstimate(input: Input, options: PlsOptions, read = (columns: readonly string[]): Treated => treat(input.data, columns, options)): PointEstimate {
  const plan = planStages(input.model, options.isolated, options);
  const table = atItems(plan.stages[0].model, () => read(plan.columns));
  for (const { model } of plan.stages) stopAt(sizeProblems(model, table.n));
  const S = table.moments.correlations;
  const staged = prepareStages(plan, options, { table: S, cases: casesOf(plan, input, options, { treated: table }), start: startingWeight(options) });
  const changes: number[] = [];
  const outcome = estimateStages(staged, S, changes);
  const reached = staged.rooms[outcome.stage]!;
  if (outcome.noProduct) stopAt([noProduct(plan)]);
  stopAt(failureProblems(reached.stage.model, reached.S, outcome));
  const data = stageData(staged, table, options.missing === "pairwise");
  const origins = originsOf(plan, input.model);
  const stages = staged.rooms.map(({ stage, ws, S: own }, s): StageEstimate => {
    project(ws, own);
    const structure = structureFor(stage.model);
    const dependent = solveStructure(structure, ws.C);
    if (dependent >= 0) stopAt([singularInner(stage.model, dependent)]);
    return { model: stage.model, treated: data[s]!, ws, structure, origins: origins[s]! };
  });
  const productScale = new Float64Array(staged.final.stage.model.constructs.length);
  productScales(staged, productScale);
  return { ...stages.at(-1)!, outcome, changes, staged, table, earlier: stages.slice(0, -1), productScale };
}

/** Weight that the iteration starts from (M2.2). */
export const startingWeight = ({ startingWeights: given }: PlsOptions) => (column: string): number => (given === 1 ? 1 : (given[column] ?? 1));

/** The same of all columns of a model. */
export const startingWeights = (model: Compiled, options: PlsOptions): Float64Array => Float64Array.from(model.columns, startingWeight(options));

function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new EstimationError(problems);
}
