import type { PlsOptions } from "../pls/options";
import type { Level } from "../variables/options";

export interface LogisticOptions {
  readonly pls: PlsOptions;
  /** a column of two values */
  readonly outcomeColumn: string | null;
  /** which of the two is explained */
  readonly event: "second" | "first";
  readonly level: Level;
  /** ids of constructs; none: all */
  readonly predictors: readonly string[];
  readonly predictorColumns: readonly string[];
  /** probability from which on a case is called an event */
  readonly cut: number;
  /** coverage of the intervals, percent */
  readonly coverage: number;
}
