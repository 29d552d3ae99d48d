import type { Job } from "../../report/job";
import type { Parameter } from "../../sem/parameters";
import type { BootstrapOptions } from "./options";
import { outcomes } from "./resampler";
import type { Draws } from "./draws";
import { leftOut } from "./jackknife";
import type { ParameterSummary, Rejected } from "./result";
import { summarise } from "./summary";

/** Everything that a bootstrap gathered, wherever it was computed. */
export interface Gathered {
  readonly parameters: readonly Parameter[];
  readonly original: Float64Array;
  /** shares in any order; read in the order of their resamples, so that sums do not depend on the number of workers */
  readonly shares: readonly Draws[];
  /** groups × parameters; undefined until the jackknife has run */
  readonly jackknifed: Float64Array | undefined;
}

export interface Collection {
  readonly drawn: number;
  readonly used: number;
  readonly rejected: Rejected;
  readonly turned: number;
  readonly summaries: readonly ParameterSummary[];
}

/** Summaries of all parameters (M6.3); yields between parameters. */
export function* collect(gathered: Gathered, options: BootstrapOptions): Job<Collection> {
  const width = gathered.parameters.length;
  const shares = [...gathered.shares].sort((a, b) => a.first - b.first);
  const rows = usedRows(shares, options);
  const summaries: ParameterSummary[] = [];
  for (const [k, parameter] of gathered.parameters.entries()) {
    if (k % 4 === 0) yield { done: k, total: width };
    summaries.push(
      summarise({ parameter, estimate: gathered.original[k]!, ...columnOf(rows, width, k), leftOut: gathered.jackknifed && leftOut(gathered.jackknifed, width, k) }, options),
    );
  }
  return { drawn: shares.reduce((sum, share) => sum + share.count, 0), used: rows.length, rejected: rejectedOf(shares), turned: turnedIn(rows, gathered), summaries };
}

interface UsedRow {
  readonly share: Draws;
  /** row within the share */
  readonly row: number;
}

/** Resamples that count (M6.6): admissible ones; under "keep" also those that gave values all the same; under "replace" the first `samples`. */
function usedRows(shares: readonly Draws[], { inadmissible, samples }: BootstrapOptions): readonly UsedRow[] {
  const rows: UsedRow[] = [];
  for (const share of shares)
    for (let row = 0; row < share.count; row++) {
      if (inadmissible === "replace" && rows.length === samples) return rows;
      if (isUsed(share.codes[row]!, inadmissible)) rows.push({ share, row });
    }
  return rows;
}

const isUsed = (code: number, policy: BootstrapOptions["inadmissible"]): boolean =>
  code === outcomes.admissible || (policy === "keep" && (code === outcomes.notConverged || code === outcomes.heywood));

/** Values of parameter k in the resamples where it exists, and their inner standard errors where there are any. */
function columnOf(rows: readonly UsedRow[], width: number, k: number): { values: Float64Array; errors: Float64Array | undefined } {
  const values = new Float64Array(rows.length);
  const errors = new Float64Array(rows.length);
  const studentised = rows.some(({ share }) => share.innerErrors.length > 0);
  let count = 0;
  for (const { share, row } of rows) {
    const value = share.values[row * width + k]!;
    if (Number.isNaN(value)) continue;
    if (studentised) errors[count] = share.innerErrors[row * width + k]!;
    values[count++] = value;
  }
  return { values: values.subarray(0, count), errors: studentised ? errors.subarray(0, count) : undefined };
}

function rejectedOf(shares: readonly Draws[]): Rejected {
  const count = (code: number): number => shares.reduce((sum, share) => sum + share.codes.reduce((of, c) => of + (c === code ? 1 : 0), 0), 0);
  return { notConverged: count(outcomes.notConverged), singular: count(outcomes.singular), noVariance: count(outcomes.noVariance), heywood: count(outcomes.heywood) };
}

/** Resamples in which some construct's loadings point the other way: Σλλ* < 0 (M6.5). */
function turnedIn(rows: readonly UsedRow[], { parameters, original }: Gathered): number {
  const blocks = new Map<number, number[]>();
  for (const [k, { kind, constructs }] of parameters.entries()) if (kind === "outerLoading") blocks.set(constructs[0]!, [...(blocks.get(constructs[0]!) ?? []), k]);
  const isTurned = ({ share, row }: UsedRow): boolean =>
    [...blocks.values()].some((block) => block.reduce((sum, k) => sum + original[k]! * share.values[row * parameters.length + k]!, 0) < 0);
  return rows.filter(isTurned).length;
}
