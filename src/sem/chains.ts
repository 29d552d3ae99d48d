import type { StageRoom } from "./stageRooms";
import type { StagePlan } from "./stageTypes";

/** A column of one stage. */
export interface StageCell {
  readonly stage: number;
  readonly column: number;
}

/** An item of the table behind a construct of the last stage, and the loadings on the way to it: one, or one a level of order. */
export interface Chain {
  /** of the table */
  readonly column: number;
  readonly steps: readonly StageCell[];
}

/** Items behind a construct of a stage, in the order drawn; products have none. */
export function chainsOf({ stages }: StagePlan, stage: number, construct: number): readonly Chain[] {
  const { model } = stages[stage]!;
  return Array.from({ length: model.offsets[construct + 1]! - model.offsets[construct]! }, (_, k) => model.offsets[construct]! + k).flatMap((column) =>
    behind(stages, { stage, column }).map((chain) => ({ ...chain, steps: [{ stage, column }, ...chain.steps] })),
  );
}

/** Items that a column of a stage comes from. */
function behind(stages: StagePlan["stages"], { stage, column }: StageCell): readonly Chain[] {
  const source = stages[stage]!.columns[column]!;
  if (source.kind === "product") return [];
  if (source.kind === "score") return chainsOf({ stages, columns: [], products: [] }, stage - 1, source.construct);
  return stage === 0 ? [{ column: source.column, steps: [] }] : behind(stages, { stage: stage - 1, column: source.column });
}

/** λ of an item on the construct at the head of its chain: the product of the loadings on the way (M5.5). @param final loadings of the last stage */
export function chainLoading(rooms: readonly StageRoom[], { steps }: Chain, final: Float64Array): number {
  let loading = 1;
  for (const { stage, column } of steps) {
    const { ws } = rooms[stage]!;
    loading *= stage === rooms.length - 1 ? final[column]! : ws.M[column * ws.model.constructs.length + ws.model.constructOf[column]!]!;
  }
  return loading;
}
