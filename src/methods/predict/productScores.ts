import type { Staged } from "../../sem/staged";
import type { StageRoom } from "../../sem/stageRooms";
import { columnWeighing, type Weighing } from "./weighing";
import type { Training } from "./training";

/**
 * Products of a model for cases held out (M5.5): of scores or columns standardised by the training set, less the training mean of the
 * product and what it is freed of, in units of its training SD.
 */
export interface ProductScores {
  /** whether a construct of the last stage is a product */
  isProduct(j: number): boolean;
  /** whether a factor of the product is itself explained, so that its earliest antecedents say what it is */
  isMediated(j: number): boolean;
  /** constructs whose predictions the product needs */
  factorsOf(j: number): readonly number[];
  read(rooms: readonly StageRoom[]): void;
  /** from the case's own items; the estimate has been made with the case among its cases, taken or not */
  observed(training: Training, j: number, i: number): number;
  /** from what its factors are predicted to be, about `centres` */
  predicted(training: Training, j: number, i: number, predictions: Float64Array): number;
  /** training means of the products so formed, one a product; to be set */
  readonly centres: Float64Array;
  /** products of a construct, and what one of them is formed to before anything is centred */
  readonly productsOf: readonly (readonly number[])[];
  formed(training: Training, q: number, i: number, predictions: Float64Array): number;
}

interface Factor {
  readonly construct: number;
  readonly column: number | undefined;
  /** explained by others: predicted, not seen */
  readonly explained: boolean;
  /** where its own values stand in the room of products */
  readonly own: number;
}

export function productScores({ plan, products: room, final }: Staged, at: Int32Array): ProductScores | undefined {
  if (room === undefined) return undefined;
  const last = final.stage;
  const stage = plan.stages.length - 2;
  const main = plan.stages[stage]!.model;
  const productsOf = last.model.constructs.map((_, j): readonly number[] =>
    Array.from({ length: last.model.offsets[j + 1]! - last.model.offsets[j]! }, (_item, k) => last.columns[last.model.offsets[j]! + k]!).flatMap((source) => (source.kind === "product" ? [source.product] : [])),
  );
  // Constructs of the stage before stand first in the last one, in the same order.
  const isExplained = (construct: number): boolean => last.model.incoming[construct]!.length > 0;
  const factors = plan.products.map(({ factors: list }, q) => list.map(({ construct, column }, f): Factor => ({ construct, column, explained: isExplained(construct), own: room.factorOf[q]![f]! })));
  const freed = [...new Set(plan.products.flatMap(({ freeOf }) => freeOf))];
  const columns = new Map<number, Weighing>(freed.map((column) => [column, columnWeighing(plan, at, stage, column)]));
  const width = main.columns.length;
  const centres = new Float64Array(plan.products.length);
  let rooms: readonly StageRoom[] = [];

  const loading = (column: number): number => rooms[stage]!.ws.M[column * main.constructs.length + main.constructOf[column]!]!;

  const factorValue = ({ means, sds }: Training, { construct, column, explained, own }: Factor, i: number, predictions: Float64Array): number => {
    if (!explained) return room.factors[own]![i]!;
    const raw = room.cases.raw.get(construct);
    if (raw !== undefined) {
      const place = at[raw.column]!;
      return raw.scale * (means[place]! + sds[place]! * predictions[construct]!) + raw.shift;
    }
    return column === undefined ? predictions[construct]! : loading(column) * predictions[construct]!;
  };

  /** What a regression on the columns takes out, from those that are seen or predicted. */
  const explainedBy = (training: Training, q: number, i: number, predictions: Float64Array | undefined): number => {
    let sum = 0;
    for (const column of plan.products[q]!.freeOf) {
      const construct = main.constructOf[column]!;
      const value = predictions !== undefined && isExplained(construct) ? loading(column) * predictions[construct]! : columns.get(column)!.of(training, i);
      sum += room.explained[q * width + column]! * value;
    }
    return sum;
  };

  const formed = (training: Training, q: number, i: number, predictions: Float64Array): number => {
    let value = 1;
    for (const factor of factors[q]!) value *= factorValue(training, factor, i, predictions);
    return value - explainedBy(training, q, i, predictions);
  };

  const weighed = (j: number, value: (q: number) => number): number => {
    let score = 0;
    for (let k = last.model.offsets[j]!; k < last.model.offsets[j + 1]!; k++) {
      const source = last.columns[k]!;
      if (source.kind === "product") score += (final.ws.weights[k]! * value(source.product)) / room.sds[source.product]!;
    }
    return score;
  };

  return {
    productsOf,
    isProduct: (j) => productsOf[j]!.length > 0,
    isMediated: (j) => productsOf[j]!.some((q) => factors[q]!.some(({ explained }) => explained)),
    factorsOf: (j) => [...new Set(productsOf[j]!.flatMap((q) => factors[q]!.map(({ construct }) => construct)))],
    read(estimated) {
      rooms = estimated;
      for (const one of columns.values()) one.read(estimated);
    },
    observed: (training, j, i) => weighed(j, (q) => room.values[q]![i]! - room.means[q]! - explainedBy(training, q, i, undefined)),
    centres,
    predicted: (training, j, i, predictions) => weighed(j, (q) => formed(training, q, i, predictions) - centres[q]!),
    formed,
  };
}
