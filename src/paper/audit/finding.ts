import type { Text } from "../../report/text";
import type { ReferenceKey } from "../references";

/** Stages of the evaluation, in the order in which reviewers go through them. */
export const stages = ["estimation", "reflective", "formative", "discriminant", "structural", "prediction"] as const;
export type Stage = (typeof stages)[number];

/** good: passes · watch: to be defended · act: reviewers will object · todo: not done yet */
export type FindingLevel = "good" | "watch" | "act" | "todo";

/** What a click selects on the canvas: a construct id, `itemKey` or `pathKey`. */
export interface FindingTarget {
  readonly kind: "construct" | "item" | "path";
  readonly key: string;
  readonly name: string;
  /** where its number stands */
  readonly cell?: CellPlace;
}

/** A cell of a table of the results, of the bootstrap, or of an analysis. */
export interface CellPlace {
  readonly of: "results" | "bootstrap" | "predict";
  readonly table: string;
  readonly row: string;
  readonly column: string;
}

/** One point of a reviewer's checklist, computed. */
export interface Finding {
  readonly id: string;
  readonly stage: Stage;
  readonly level: FindingLevel;
  /** what is looked at */
  readonly check: Text;
  /** what was found */
  readonly finding: Text;
  /** what is asked for */
  readonly threshold: Text;
  /** where that stands */
  readonly source?: ReferenceKey;
  /** for the manuscript */
  readonly sentence?: Text;
  readonly targets: readonly FindingTarget[];
  /** the table that it rests on */
  readonly table?: Pick<CellPlace, "of" | "table">;
}
