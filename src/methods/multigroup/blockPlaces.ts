import { isProductId } from "../../model/interactions";
import { chainsOf } from "../../sem/chains";
import { lowerBlocks } from "../../sem/lowerBlocks";
import { compositeOnTable } from "../../sem/stageRooms";
import type { Staged } from "../../sem/staged";
import { lowerConstructs } from "../bootstrap/frame";
import type { PointEstimate } from "../pls/point";

/** A construct whose scores are compared between groups: a block of some stage. Products are none: they have no items of their own. */
export interface ComparedBlock {
  readonly stage: number;
  readonly construct: number;
  /** among the constructs that results name */
  readonly named: number;
  /** columns of the table that it is made of, directly or through others */
  readonly columns: Int32Array;
}

/** Constructs of the last stage, then those that only earlier ones have. @param higher ids of constructs of higher order */
export function comparedBlocks(point: PointEstimate, higher: ReadonlySet<string>): readonly ComparedBlock[] {
  const { staged: { plan }, model } = point;
  const last = plan.stages.length - 1;
  const lower = lowerBlocks(plan, higher);
  const names = lowerConstructs(point, lower);
  const own = model.constructs.flatMap(({ id }, j) => (isProductId(id) ? [] : [{ stage: last, construct: j, named: j }]));
  const below = lower.flatMap(({ stage, construct }, b) => (names[b]! >= model.constructs.length ? [{ stage, construct, named: names[b]! }] : []));
  return [...own, ...below].map((block) => ({ ...block, columns: Int32Array.from(new Set(chainsOf(plan, block.stage, block.construct).map(({ column }) => column))) }));
}

/** Weights of a block on the columns of the table, as the last estimate has them. */
export function weightsOf({ rooms }: Staged, { stage, construct }: ComparedBlock, out: Float64Array): void {
  out.fill(0);
  compositeOnTable(rooms, { stage, construct, scale: 1 }, out);
}
