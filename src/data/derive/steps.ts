import type { MissingCodes, Scale, ValueLabel } from "../dataset";

/** What a value becomes. Rules are tried one after the other. */
export interface RecodeRule {
  /** a value, an interval with both ends (either may be open), every missing cell, or all that no rule before takes */
  readonly from: { readonly value: number | string } | { readonly least?: number; readonly most?: number } | "missing" | "rest";
  /** a number, a text, a missing cell, or what it was */
  readonly to: number | string | "missing" | "same";
}

/** One range of a variable cut into groups: from its lower end up to, not including, its upper; the last includes its upper. */
export interface Range {
  readonly label: string;
  readonly least?: number;
  readonly most?: number;
}

export type CombineBy = "sum" | "mean" | "product" | "min" | "max";
export type ScaleBy = "z" | "centre" | "unit";

/**
 * A change of the data as the researcher asked for it. The file's own data are never touched: the steps are kept, and applied anew
 * whenever one is added, moved or taken away. A step that makes a column gives it the name said, which must be free.
 */
export type DeriveStep =
  /** lowest for highest, on the scale given or found: x → min + max − x; in place where the suffix is empty */
  | { readonly kind: "reverse"; readonly id: string; readonly columns: readonly string[]; readonly suffix: string; readonly least?: number; readonly most?: number }
  | { readonly kind: "recode"; readonly id: string; readonly column: string; readonly name: string; readonly rules: readonly RecodeRule[] }
  /** of the values that are there, where at least so many are; product only of all */
  | { readonly kind: "combine"; readonly id: string; readonly columns: readonly string[]; readonly name: string; readonly by: CombineBy; readonly atLeast: number }
  /** z: mean 0 and SD 1 (n − 1); centre: mean 0; unit: smallest 0 and largest 1 */
  | { readonly kind: "standardise"; readonly id: string; readonly columns: readonly string[]; readonly suffix: string; readonly by: ScaleBy }
  /** one column of 0 and 1 for each category but the reference */
  | { readonly kind: "dummy"; readonly id: string; readonly column: string; readonly reference: string }
  | { readonly kind: "compute"; readonly id: string; readonly name: string; readonly expression: string }
  | { readonly kind: "rename"; readonly id: string; readonly column: string; readonly name: string }
  | { readonly kind: "label"; readonly id: string; readonly column: string; readonly label: string; readonly valueLabels?: readonly ValueLabel[] }
  | { readonly kind: "scale"; readonly id: string; readonly column: string; readonly scale: Scale }
  /** which values are missing: of the columns named, in place of what the file or a step before says; of all numeric ones, where none is named, beside it */
  | { readonly kind: "missing"; readonly id: string; readonly columns: readonly string[]; readonly codes: MissingCodes }
  | { readonly kind: "ranges"; readonly id: string; readonly column: string; readonly name: string; readonly ranges: readonly Range[] }
  /** a group variable of two: cases for which an expression holds, and the others, none where their name is empty */
  | { readonly kind: "filter"; readonly id: string; readonly name: string; readonly expression: string; readonly inside: string; readonly outside: string }
  | { readonly kind: "drop"; readonly id: string; readonly columns: readonly string[] };

export type StepKind = DeriveStep["kind"];

/** A step of the researcher's list; one that is switched off keeps its place and does nothing. */
export interface ListedStep {
  readonly step: DeriveStep;
  readonly off?: true;
}

/** Why a step cannot be applied to the data as they are before it. */
export interface StepProblem {
  readonly reason: "absent" | "taken" | "notNumbers" | "expression" | "noValues" | "unnamed" | "matrix" | "tooMany";
  /** the column or word in question */
  readonly what: string;
  /** of an expression: what is wrong with it, and at which character */
  readonly mistake?: string;
  readonly at?: number;
}

export class StepError extends Error {
  readonly problem: StepProblem;
  constructor(problem: StepProblem) {
    super(`${problem.reason}: ${problem.what}`);
    this.name = "StepError";
    this.problem = problem;
  }
}
