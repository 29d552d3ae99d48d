import { columnNamed, type DataColumn, type Dataset } from "../../data/dataset";
import { columnsWithout } from "../../data/used";
import type { PlsResult, ResultItem, Value } from "./result";

export const caseKinds = ["standardised", "unstandardised", "meanCentred", "percent", "residualsOuter", "residualsInner"] as const;
export type CaseKind = (typeof caseKinds)[number];

/** One number for each case used, of a construct or of an item. */
export interface CaseColumn {
  /** index into `constructs` of the result */
  readonly construct: number;
  /** index into `items`; undefined for values of the construct itself */
  readonly item?: number;
  /** in the order of `scores.rows`; NaN where a case has none */
  readonly values: Float64Array;
}

/**
 * Scores (M2.5, M1.5, M10.1) or residuals of every case used, made on demand as they take room for every case. Scores are those of
 * composites, also where consistent results are shown. Constructs without units (their weights cancel, or they are made of scores or
 * products) have no column but the standardised one, exogenous constructs no inner residuals, scores and products no outer ones.
 */
export function caseValues(result: PlsResult, data: Dataset, kind: CaseKind): readonly CaseColumn[] {
  if (kind === "residualsOuter") return outerResiduals(result, data);
  if (kind === "residualsInner") return innerResiduals(result);
  return result.constructs.flatMap((_, construct) => {
    const line = lineOf(result, data, { construct, kind });
    return line === undefined ? [] : [{ construct, values: result.scores.values[construct]!.map((y) => line.origin + line.step * y) }];
  });
}

interface Line {
  readonly origin: number;
  readonly step: number;
}

/** Every kind of score is a straight line of the standardised one. */
function lineOf(result: PlsResult, data: Dataset, { construct: j, kind }: { construct: number; kind: CaseKind }): Line | undefined {
  if (kind === "standardised") return { origin: 0, step: 1 };
  const { means, scales } = result.unstandardised;
  const [mean, scale]: readonly [Value, Value] = [means[j]!, scales[j]!];
  if (kind === "percent") return percentLine(result, data, j);
  if (mean === null || scale === null) return undefined;
  return { origin: kind === "meanCentred" ? 0 : mean, step: scale };
}

/** Items from 0 to 100 between their ends, weighed by u_k · range_k (M10.1). */
function percentLine({ constructs, items, outerWeights, scores, settings }: PlsResult, data: Dataset, j: number): Line | undefined {
  const { firstItem, itemCount } = constructs[j]!;
  let sum = 0;
  let size = 0;
  let level = 0;
  for (let k = firstItem; k < firstItem + itemCount; k++) {
    const { mean, sd } = items[k]!;
    const column = columnOf(data, items[k]!);
    if (column === undefined) return undefined;
    const [values] = columnsWithout(data, [column.name], settings.missingCodes);
    const [least, most] = endsOf(column, values!, scores.rows);
    const weight = (outerWeights[k]! * (most - least)) / sd;
    sum += weight;
    size += Math.abs(weight);
    level += (weight * (100 * (mean - least))) / (most - least);
  }
  return Math.abs(sum) > 1e-8 * size ? { origin: level / sum, step: 100 / sum } : undefined;
}

/** The column of the data that an item is; a repeated item is called by its construct and its column, scores and products have none. */
function columnOf(data: Dataset, { column, of, label }: ResultItem): DataColumn | undefined {
  if (of !== undefined) return undefined;
  return columnNamed(data, column) ?? (label === undefined ? undefined : columnNamed(data, label));
}

/** The ends of the scale that the value labels declare, where every answer lies between them; else those observed. */
function endsOf({ valueLabels = [] }: DataColumn, values: Float64Array, rows: Int32Array): readonly [least: number, most: number] {
  let [least, most] = [Infinity, -Infinity];
  for (const row of rows) {
    const x = values[row - 1]!;
    if (x < least) least = x;
    if (x > most) most = x;
  }
  const declared = valueLabels.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  const [low, high] = [Math.min(...declared), Math.max(...declared)];
  return declared.length > 1 && low <= least && high >= most ? [low, high] : [least, most];
}

/** z_k − λ_k y_j, NaN where the cell is empty. */
function outerResiduals({ items, scores, settings, outerLoadings }: PlsResult, data: Dataset): readonly CaseColumn[] {
  return items.flatMap(({ construct, mean, sd }, item) => {
    const column = columnOf(data, items[item]!);
    if (column === undefined) return [];
    const [values] = columnsWithout(data, [column.name], settings.missingCodes);
    const y = scores.values[construct]!;
    return [{ construct, item, values: Float64Array.from(scores.rows, (row, i) => (values![row - 1]! - mean) / sd - outerLoadings[item]! * y[i]!) }];
  });
}

/** y_j − Σ β_ij y_i */
function innerResiduals({ constructs, paths, pathCoefficients, scores }: PlsResult): readonly CaseColumn[] {
  return constructs.flatMap(({ predecessors }, construct) => {
    if (predecessors.length === 0) return [];
    const values = scores.values[construct]!.slice();
    for (const [t, { from, to }] of paths.entries()) {
      if (to !== construct) continue;
      const source = scores.values[from]!;
      for (let i = 0; i < values.length; i++) values[i]! -= pathCoefficients[t]! * source[i]!;
    }
    return [{ construct, values }];
  });
}
