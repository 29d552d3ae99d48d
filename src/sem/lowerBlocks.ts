import { isProductId } from "../model/interactions";
import { outer } from "./compile";
import type { Parameter } from "./parameters";
import { averageVarianceExtracted, blockOf, cronbachAlpha, rhoA, rhoC } from "./reliability";
import type { StageRoom } from "./stageRooms";
import type { StagePlan } from "./stageTypes";

/** A block of items that is measured in an earlier stage only: a construct of lower order, or one that later stands for its scores. */
export interface LowerBlock {
  readonly stage: number;
  readonly construct: number;
}

/**
 * Blocks whose quality the last stage does not show (M8.5), those of early stages first.
 * @param higher ids of constructs of higher order, whose repeated items are no measurement of their own
 */
export function lowerBlocks({ stages }: StagePlan, higher: ReadonlySet<string>): readonly LowerBlock[] {
  return stages.slice(0, -1).flatMap(({ model, columns }, stage) =>
    model.constructs.flatMap(({ id, items }, construct) => {
      const isMeasuredLater = stages.slice(stage + 1).some((later) => later.model.constructs.some((c) => c.id === id && c.items.join("\0") === items.join("\0")));
      const isRepeated = higher.has(id) && columns[model.offsets[construct]!]!.kind === "kept" && stage === 0;
      return isMeasuredLater || isRepeated || isProductId(id) ? [] : [{ stage, construct }];
    }),
  );
}

export interface LowerReader {
  readonly parameters: readonly Parameter[];
  read(out: Float64Array, at: number): void;
}

/**
 * Weights, loadings and reliability of blocks of earlier stages, which must be projected (M8.6). Constructs and items are numbered
 * behind those of the last stage.
 *
 * @param constructs index of each block among all constructs; items stand behind those of the last stage, block by block
 */
export function lowerReader(rooms: readonly StageRoom[], blocks: readonly LowerBlock[], constructs: readonly number[]): LowerReader {
  const first = rooms.at(-1)!.stage.model.columns.length;
  const begins: number[] = [];
  let items = first;
  for (const { stage, construct } of blocks) {
    begins.push(items);
    items += blockOf(rooms[stage]!.stage.model, construct).K;
  }
  const several = Array.from(blocks.keys()).filter((b) => rooms[blocks[b]!.stage]!.stage.model.weighting[blocks[b]!.construct] !== outer.single);
  const perItem = (kind: "outerWeight" | "outerLoading"): Parameter[] =>
    blocks.flatMap(({ stage, construct }, b) => Array.from({ length: blockOf(rooms[stage]!.stage.model, construct).K }, (_, k): Parameter => ({ kind, constructs: [constructs[b]!], item: begins[b]! + k })));
  const quality = (["cronbachAlpha", "rhoA", "rhoC", "ave"] as const).flatMap((kind) => several.map((b): Parameter => ({ kind, constructs: [constructs[b]!] })));
  const loadings = rooms.map(({ ws }) => new Float64Array(ws.weights.length));
  return {
    parameters: [...perItem("outerWeight"), ...perItem("outerLoading"), ...quality],
    read(out, at) {
      let to = at;
      for (const { stage, construct } of blocks) {
        const { ws } = rooms[stage]!;
        for (let k = ws.model.offsets[construct]!; k < ws.model.offsets[construct + 1]!; k++) out[to++] = ws.weights[k]!;
      }
      for (const { stage, construct } of blocks) {
        const { ws } = rooms[stage]!;
        const J = ws.model.constructs.length;
        for (let k = ws.model.offsets[construct]!; k < ws.model.offsets[construct + 1]!; k++) out[to++] = loadings[stage]![k] = ws.M[k * J + construct]!;
      }
      const each = (value: (room: StageRoom, construct: number, stage: number) => number): void => {
        for (const b of several) out[to++] = value(rooms[blocks[b]!.stage]!, blocks[b]!.construct, blocks[b]!.stage);
      };
      each(({ ws, S }, j) => cronbachAlpha(S, ws.weights.length, blockOf(ws.model, j)));
      each(({ ws, S }, j) => rhoA(ws.model, j, ws.weights, S));
      each(({ ws }, j, stage) => rhoC(loadings[stage]!, blockOf(ws.model, j)));
      each(({ ws }, j, stage) => averageVarianceExtracted(loadings[stage]!, blockOf(ws.model, j)));
    },
  };
}
