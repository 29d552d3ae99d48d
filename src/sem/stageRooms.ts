import type { Stage } from "./stageTypes";
import type { Workspace } from "./workspace";

/** Room for one stage. */
export interface StageRoom {
  readonly stage: Stage;
  readonly ws: Workspace;
  /** correlations of its columns */
  readonly S: Float64Array;
  /** starting weights */
  readonly start: Float64Array;
}

/** Adds a column of a stage, times a number, to its weights on the standardised columns of the table. */
export function columnOnTable(rooms: readonly StageRoom[], { stage, column, scale }: { stage: number; column: number; scale: number }, out: Float64Array): void {
  const source = rooms[stage]!.stage.columns[column]!;
  if (source.kind === "score") return compositeOnTable(rooms, { stage: stage - 1, construct: source.construct, scale }, out);
  if (source.kind === "product") return;
  if (stage === 0) out[source.column] += scale;
  else columnOnTable(rooms, { stage: stage - 1, column: source.column, scale }, out);
}

/** The same of a composite. */
export function compositeOnTable(rooms: readonly StageRoom[], { stage, construct, scale }: { stage: number; construct: number; scale: number }, out: Float64Array): void {
  const { ws, stage: { model } } = rooms[stage]!;
  for (let k = model.offsets[construct]!; k < model.offsets[construct + 1]!; k++) columnOnTable(rooms, { stage, column: k, scale: scale * ws.weights[k]! }, out);
}
