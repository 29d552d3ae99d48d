import { treat } from "../../data/missing";
import { columnNamed, type DataColumn } from "../../data/dataset";
import { itemKey } from "../../report/overlay";
import { constructById, ownerOf } from "../../model/query";
import type { ChartPoint } from "../../report/charts";
import { displayName } from "../../model/types";
import { EstimationError, ofAnalysis, type Problem } from "../../report/problem";
import type { Input } from "../method";
import type { PlsOptions } from "../pls/options";
import { nameOf } from "../pls/reportCells";
import { constructsOf, pointEstimate } from "../pls/run";
import { scoresOf } from "../pls/scores";
import { notConverged } from "../pls/warnings";

/** Something measured of each case. */
export interface Variable {
  /** name of a construct, or of a column: how the command line speaks of it */
  readonly key: string;
  /** as shown */
  readonly name: string;
  /** one a case used, without gaps */
  readonly values: Float64Array;
  readonly target?: NonNullable<ChartPoint["target"]>;
}

/** Variables of the cases that have all of them. */
export interface Cases {
  /** in the order asked for */
  readonly variables: readonly Variable[];
  /** indices into the rows of the data */
  readonly rows: Int32Array;
  /** rows of the data */
  readonly fileRows: number;
  readonly iterations: number;
  readonly converged: boolean;
  readonly warnings: readonly Problem[];
}

/**
 * Standardised scores of constructs, by id; cases without a score are left out.
 * @throws EstimationError
 */
export function scoreCases(input: Input, pls: PlsOptions, ids: readonly string[]): Cases {
  const { model, treated, ws, outcome } = pointEstimate(input, pls);
  const constructs = constructsOf(model);
  const scores = scoresOf(model, ws.weights, treated, pls.missing === "pairwise");
  const chosen = ids.map((id) => constructs.findIndex((construct) => construct.id === id));
  const absent = ids.filter((_, k) => chosen[k]! < 0);
  if (absent.length > 0) throw new EstimationError(absent.map((id) => ofAnalysis("analysis", "noScores", { at: [{ kind: "construct", id }], detail: { name: displayName(constructById(input.model, id)!) } })));
  const kept = Array.from(treated.sample.rows.keys()).filter((i) => chosen.every((j) => !Number.isNaN(scores[j]![i]!)));
  return {
    variables: chosen.map((j): Variable => ({ key: constructs[j]!.name, name: nameOf(constructs[j]!), values: Float64Array.from(kept, (i) => scores[j]![i]!), target: { kind: "construct", key: constructs[j]!.id } })),
    rows: Int32Array.from(kept, (i) => treated.sample.rows[i]!),
    fileRows: input.data.rows,
    iterations: outcome.iterations,
    converged: outcome.converged,
    warnings: [...(outcome.converged ? [] : [notConverged(outcome.iterations)]), ...treated.warnings],
  };
}

/**
 * Columns of the data, their empty cells treated as the settings say (casewise in place of pairwise).
 * @throws EstimationError
 */
export function columnCases({ model, data }: Input, pls: PlsOptions, names: readonly string[]): Cases {
  const { sample, moments, warnings } = treat(data, names, { ...pls, missing: pls.missing === "pairwise" ? "casewise" : pls.missing, weightColumn: undefined });
  return {
    variables: names.map((name, k): Variable => {
      const { label }: Pick<DataColumn, "label"> = columnNamed(data, name)!;
      const owner = ownerOf(model, name);
      return {
        key: name,
        name: label === undefined || label.length > LONGEST ? name : `${name} · ${label}`,
        values: Float64Array.from(sample.rows, (row) => { const value = sample.columns[k]![row]!; return Number.isNaN(value) ? moments.means[k]! : value; }),
        ...(owner === undefined ? {} : { target: { kind: "item" as const, key: itemKey(owner.id, name) } }),
      };
    }),
    rows: Int32Array.from(sample.rows),
    fileRows: data.rows,
    iterations: 0,
    converged: true,
    warnings,
  };
}

/** Longer labels would make tables unreadable. */
const LONGEST = 28;

/** Values of the cases used, at their rows of the file; NaN elsewhere. */
export function atRows({ rows, fileRows }: Pick<Cases, "rows" | "fileRows">, values: ArrayLike<number>): Float64Array {
  const column = new Float64Array(fileRows).fill(Number.NaN);
  for (const [i, row] of rows.entries()) column[row] = values[i]!;
  return column;
}
