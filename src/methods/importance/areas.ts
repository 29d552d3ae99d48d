import { isProductId } from "../../model/interactions";
import { chainsOf } from "../../sem/chains";
import { compositeOnTable } from "../../sem/stageRooms";
import type { PointEstimate } from "../pls/point";
import type { ResultConstruct } from "../pls/result";
import { constructsOf } from "../pls/run";

/** A construct as the items that it is made of, directly or through the constructs that measure it. */
export interface Area {
  /** of the table; none for a product, which has no items of its own */
  readonly columns: readonly number[];
  /** weights of these, standardised, that give the standardised score */
  readonly onItems: Float64Array;
  /** for a construct that only an earlier stage has: the one of the last stage that it is a part of */
  readonly above?: number;
}

/** Constructs of the last stage, then those that only earlier stages have, each in its last one. */
export function areasOf({ staged: { plan, rooms } }: Pick<PointEstimate, "staged">): { readonly areas: readonly Area[]; readonly constructs: readonly ResultConstruct[] } {
  const last = plan.stages.length - 1;
  const found: { readonly stage: number; readonly construct: number; readonly id: string }[] = [];
  for (let stage = last; stage >= 0; stage--)
    for (const [construct, { id }] of plan.stages[stage]!.model.constructs.entries()) if (found.every((one) => one.id !== id)) found.push({ stage, construct, id });
  const vector = new Float64Array(plan.columns.length);
  const own = found.map(({ stage, construct, id }): Area => {
    const columns = isProductId(id) ? [] : [...new Set(chainsOf(plan, stage, construct).map(({ column }) => column))];
    vector.fill(0);
    compositeOnTable(rooms, { stage, construct, scale: 1 }, vector);
    return { columns, onItems: Float64Array.from(columns, (k) => vector[k]!) };
  });
  const J = plan.stages[last]!.model.constructs.length;
  const areas = own.map((area, j) => (j < J ? area : { ...area, above: own.findIndex(({ columns }, a) => a < J && area.columns.every((k) => columns.includes(k))) }));
  return { areas, constructs: found.map(({ stage, construct }) => constructsOf(plan.stages[stage]!.model)[construct]!) };
}
