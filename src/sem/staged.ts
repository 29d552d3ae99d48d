import { estimateWeights, project, type Outcome } from "./pls";
import { correlateProducts, productRoom, type Cases, type ProductRoom } from "./products";
import type { StageRoom } from "./stageRooms";
import type { Stage, StagePlan } from "./stageTypes";
import { prepare, type PlsSettings } from "./workspace";

/** Room for all estimates that a drawn model takes; allocated once and used for any number of tables of correlations. */
export interface Staged {
  readonly plan: StagePlan;
  readonly rooms: readonly StageRoom[];
  readonly products: ProductRoom | undefined;
  /** the last */
  readonly final: StageRoom;
}

export interface StagedOutcome extends Outcome {
  /** the stage that failed, or the last */
  readonly stage: number;
  /** a product of this table does not vary, or is explained by what it is to be free of */
  readonly noProduct?: boolean;
}

/**
 * @param table correlations of the columns of the table, kept: where the first stage uses just these, they are its own
 * @param cases needed where the model has interactions
 * @param start starting weights by column name
 */
export function prepareStages(plan: StagePlan, settings: PlsSettings, { table, cases, start }: { readonly table: Float64Array; readonly cases?: Cases | undefined; readonly start: (column: string) => number }): Staged {
  const rooms = plan.stages.map((stage, s): StageRoom => ({
    stage,
    ws: prepare(stage.model, settings),
    S: s === 0 && isWhole(plan, stage) ? table : new Float64Array(stage.model.columns.length ** 2),
    start: Float64Array.from(stage.model.columns, start),
  }));
  return { plan, rooms, products: plan.products.length > 0 && cases ? productRoom(plan, cases) : undefined, final: rooms.at(-1)! };
}

const isWhole = ({ columns }: StagePlan, stage: Stage): boolean => stage.columns.length === columns.length && stage.columns.every((source, k) => source.kind === "kept" && source.column === k);

/**
 * Weights of all stages from the correlations of the table (M7.2, M8.3, M8.4): each stage reads those of its columns from the stage
 * before, where they are correlations of items and composites, without touching the cases; products alone need these. Allocates
 * nothing but what the outcome says. The last stage is not yet projected.
 *
 * @param changes takes up the sum of absolute changes of each round of the last stage, where it is wanted
 * @param settle  may turn the constructs of a stage before the last, once it is projected
 */
export function estimateStages({ rooms, products }: Staged, table: Float64Array, changes?: number[], settle?: (room: StageRoom, stage: number) => void): StagedOutcome {
  let outcome: Outcome = { converged: true, iterations: 0 };
  let converged = true;
  for (let s = 0; s < rooms.length; s++) {
    const room = rooms[s]!;
    if (s > 0) {
      project(rooms[s - 1]!.ws, rooms[s - 1]!.S);
      settle?.(rooms[s - 1]!, s - 1);
    }
    const isLastWithProducts = products !== undefined && s === rooms.length - 1;
    if (isLastWithProducts) {
      if (!correlateProducts(products, rooms.slice(0, s), room.S)) return { converged: false, iterations: 0, stage: s, noProduct: true };
    } else if (room.S !== table) correlate(room, rooms[s - 1], table);
    outcome = estimateWeights(room.ws, room.S, room.start, s === rooms.length - 1 ? changes : undefined);
    if (outcome.failure) return { ...outcome, stage: s };
    converged &&= outcome.converged;
  }
  return { ...outcome, converged, stage: rooms.length - 1 };
}

/** Correlations of the columns of a stage, from those of the one before, or of the table. */
function correlate({ stage, S }: StageRoom, before: StageRoom | undefined, table: Float64Array): void {
  const p = stage.columns.length;
  const from = before?.S ?? table;
  const width = Math.sqrt(from.length);
  const J = before?.stage.model.constructs.length ?? 0;
  for (let a = 0; a < p; a++) {
    S[a * p + a] = 1;
    const left = stage.columns[a]!;
    for (let b = 0; b < a; b++) {
      const right = stage.columns[b]!;
      S[a * p + b] = S[b * p + a] =
        left.kind === "kept"
          ? right.kind === "kept" ? from[left.column * width + right.column]! : right.kind === "score" ? before!.ws.M[left.column * J + right.construct]! : 0
          : left.kind === "score"
            ? right.kind === "kept" ? before!.ws.M[right.column * J + left.construct]! : right.kind === "score" ? before!.ws.C[left.construct * J + right.construct]! : 0
            : 0;
    }
  }
}

/**
 * What the paths from each construct of the last stage are divided by to be changes per unit of a product that is not
 * standardised again (M7.2, M7.3): SD of the product, for several Σ|λ_k|s_k ∕ Σ|λ_k|; 1 for other constructs. After `project`.
 *
 * @param out J; overwritten
 */
export function productScales({ products, final }: Staged, out: Float64Array): void {
  out.fill(1);
  if (products === undefined) return;
  const { model, columns } = final.stage;
  const J = model.constructs.length;
  for (let j = 0; j < J; j++) {
    const begin = model.offsets[j]!;
    if (columns[begin]!.kind !== "product") continue;
    let [above, below] = [0, 0];
    for (let k = begin; k < model.offsets[j + 1]!; k++) {
      const source = columns[k]!;
      const size = Math.abs(final.ws.M[k * J + j]!);
      if (source.kind === "product") above += size * products.sds[source.product]!;
      below += size;
    }
    out[j] = above / below;
  }
}
