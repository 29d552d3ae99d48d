import { columnOnTable, compositeOnTable, type StageRoom } from "../../sem/stageRooms";
import type { StagePlan } from "../../sem/stageTypes";
import { chainsOf } from "../../sem/chains";
import type { Training } from "./training";

/** What composites and columns of a stage are of the columns of the table; only those that they have. */
export interface Weighing {
  /** reads the weights of an estimate */
  read(rooms: readonly StageRoom[]): void;
  /** value for a case of the table, standardised by the training set */
  of(training: Training, i: number): number;
}

const room = new WeakMap<StagePlan, Float64Array>();

function vectorOf(plan: StagePlan): Float64Array {
  const known = room.get(plan) ?? new Float64Array(plan.columns.length);
  room.set(plan, known);
  return known;
}

/** @param at where the columns of the plan stand in the table of cases */
function weighing(plan: StagePlan, at: Int32Array, columns: readonly number[], onTable: (rooms: readonly StageRoom[], out: Float64Array) => void): Weighing {
  const own = Int32Array.from(new Set(columns));
  const places = own.map((column) => at[column]!);
  const weights = new Float64Array(own.length);
  const vector = vectorOf(plan);
  return {
    read(rooms) {
      vector.fill(0);
      onTable(rooms, vector);
      for (let l = 0; l < own.length; l++) weights[l] = vector[own[l]!]!;
    },
    of({ table: { z, width }, means, sds }, i) {
      const row = i * width;
      let value = 0;
      for (let l = 0; l < places.length; l++) value += (weights[l]! * (z[row + places[l]!]! - means[places[l]!]!)) / sds[places[l]!]!;
      return value;
    },
  };
}

/** Scores of a construct; a product has none by this way. */
export const scoreWeighing = (plan: StagePlan, at: Int32Array, stage: number, construct: number): Weighing =>
  weighing(plan, at, chainsOf(plan, stage, construct).map(({ column }) => column), (rooms, out) => compositeOnTable(rooms, { stage, construct, scale: 1 }, out));

/** Values of a column of a stage. */
export const columnWeighing = (plan: StagePlan, at: Int32Array, stage: number, column: number): Weighing => {
  const construct = plan.stages[stage]!.model.constructOf[column]!;
  const mine = chainsOf(plan, stage, construct).filter(({ steps: [first] }) => first!.column === column);
  return weighing(plan, at, mine.map((chain) => chain.column), (rooms, out) => columnOnTable(rooms, { stage, column, scale: 1 }, out));
};
