import { columnsByName } from "../../data/used";
import { ordered } from "../../math/ordered";
import { quantile } from "../../math/quantile";
import type { Input } from "../method";
import type { PointEstimate } from "../pls/point";
import type { PlsOptions } from "../pls/options";
import { scoresOf } from "../pls/scores";
import type { ModeratorValue } from "./result";

/** A moderator in the units in which products take it up. */
export interface Moderator {
  readonly id: string;
  readonly isBinary: boolean;
  /** its values, one a case */
  readonly scores: Float64Array;
  /** −1 SD, mean and +1 SD, or its two values */
  readonly values: readonly ModeratorValue[];
  /** the 16th, 50th and 84th percentile; empty where there are two values only */
  readonly percentiles: readonly ModeratorValue[];
  readonly range: readonly [number, number];
}

const PERCENTILES = [["p16", 0.16], ["p50", 0.5], ["p84", 0.84]] as const;

/** Scores of every construct of the stage before products, raw where a column of two values is multiplied as it is (M1.6). */
export function moderatorsOf({ earlier, staged }: PointEstimate, { data }: Input, { missing }: PlsOptions): ReadonlyMap<string, Moderator> {
  const main = earlier.at(-1)!;
  const all = scoresOf(main.model, main.ws.weights, main.treated, missing === "pairwise");
  const byName = columnsByName(data);
  return new Map(main.model.constructs.map(({ id }, j): [string, Moderator] => {
    const raw = staged.products?.cases.raw.get(j);
    const scores = raw === undefined ? all[j]! : all[j]!.map((z) => raw.scale * z + raw.shift);
    const begin = main.model.offsets[j]!;
    const isBinary = main.model.offsets[j + 1]! - begin === 1 && byName.get(main.model.columns[begin]!)?.scale === "binary";
    const sorted = ordered(scores.slice());
    const range = [sorted.at(0)!, sorted.at(sorted.length - 1)!] as const;
    const steps: readonly ModeratorValue[] = [{ place: "minus", value: -1 }, { place: "mean", value: 0 }, { place: "plus", value: 1 }];
    const values: readonly ModeratorValue[] = isBinary ? [{ place: "lower", value: range[0] }, { place: "upper", value: range[1] }] : steps;
    return [id, { id, isBinary, scores, values, percentiles: isBinary ? [] : PERCENTILES.map(([place, q]) => ({ place, value: quantile(sorted, q) })), range }];
  }));
}
