/** Errors block a run, warnings accompany its result (M0.6). */
export type ErrorCode =
  | "E_N_TOO_SMALL"
  | "E_ZERO_VARIANCE"
  | "E_NON_NUMERIC"
  | "E_MISSING_VALUE"
  | "E_MISSING_COLUMN"
  | "E_SINGULAR_BLOCK"
  | "E_SINGULAR_INNER"
  | "E_NOT_PD"
  | "E_ISOLATED"
  | "E_EMPTY_BLOCK"
  | "E_CYCLE"
  | "E_DUPLICATE_PATH"
  | "E_SELF_PATH"
  | "E_DUPLICATE_NAME"
  | "E_SHARED_ITEM"
  | "E_INTERACTION"
  | "E_HIGHER_ORDER"
  | "E_NO_DATA"
  | "E_NO_CASES"
  | "E_NO_MODEL"
  | "E_SETTING"
  | "E_FILE"
  | "E_SYNTAX"
  | "E_ANALYSIS"
  | "E_INTERNAL";

export type WarningCode =
  | "E_NO_CONVERGENCE"
  | "W_HEYWOOD"
  | "W_SIGN"
  | "W_LOW_N"
  | "W_UNSTABLE"
  | "W_NOT_PD_REPAIRED"
  | "W_MISSING_REPLACED"
  | "W_ROWS_DROPPED"
  | "W_COLLINEAR"
  | "W_ISOLATED_LEFT_OUT"
  | "W_TURNED"
  | "W_ANALYSIS";

/** Where a problem shows: a construct or an item (constructs by id), a path, a column, a line of a text. */
export type Place =
  | { readonly kind: "construct"; readonly id: string }
  | { readonly kind: "item"; readonly construct: string; readonly column: string }
  | { readonly kind: "path"; readonly from: string; readonly to: string }
  | { readonly kind: "column"; readonly name: string }
  | { readonly kind: "text"; readonly line: number; readonly column: number };

/**
 * Something that stands in the way, or that the reader must know.
 * Sentences are `problems:<code>.happened|means|remedy` in the catalogues, filled with `detail`
 * (whose names are display names, never ids). Of the codes E_ANALYSIS and W_ANALYSIS they are the analysis's own:
 * `<detail.analysis>:problems.<detail.reason>.happened|means|remedy`.
 */
export interface Problem {
  readonly code: ErrorCode | WarningCode;
  readonly severity: "error" | "warning";
  readonly at: readonly Place[];
  readonly detail: Readonly<Record<string, string | number>>;
}

/** The key of a problem's sentences, without their last part. */
export const sentencesOf = ({ code, detail }: { readonly code: string; readonly detail: Problem["detail"] }): string =>
  code === "E_ANALYSIS" || code === "W_ANALYSIS" ? `${detail["analysis"]}:problems.${detail["reason"]}` : `problems:${code}`;

/** Something that only one analysis knows of, in its own words. */
export const ofAnalysis = (analysis: string, reason: string, { severity = "error", at = [], detail = {} }: Partial<Pick<Problem, "severity" | "at" | "detail">> = {}): Problem => ({
  code: severity === "error" ? "E_ANALYSIS" : "W_ANALYSIS", severity, at, detail: { ...detail, analysis, reason },
});

/** Thrown where a run cannot go on; carries everything that is wrong, not only the first. */
export class EstimationError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map((p) => p.code).join(", "));
    this.name = "EstimationError";
    this.problems = problems;
  }
}
