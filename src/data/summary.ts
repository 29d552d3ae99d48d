import type { Job } from "../report/job";
import type { DataColumn } from "./dataset";
import { describe, histogram, type Bin, type Description } from "./describe";

/** What the data view shows of a variable. */
export interface Summary {
  readonly description: Description;
  readonly bins: readonly Bin[];
}

/** Statistics and distribution of a column, in two steps: either takes a fifth of a second for a million values. */
export function* summarise(column: DataColumn): Job<Summary> {
  const description = describe(column);
  yield { done: 1, total: 2 };
  return { description, bins: histogram(column) };
}
