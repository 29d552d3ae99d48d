import type { Chart, NewColumn } from "./charts";
import type { Overlay, Stars } from "./overlay";
import type { Problem } from "./problem";
import type { Level, NumberStyle } from "./style";
import type { Text } from "./text";

export type { Level, NumberStyle } from "./style";

export type Cell =
  | { readonly kind: "text"; readonly text: string }
  /** words; with a level, a verdict drawn as a pill; with a size, as many of three dots before them */
  | { readonly kind: "label"; readonly label: Text; readonly level?: Level; readonly size?: 0 | 1 | 2 | 3 }
  | {
      readonly kind: "number";
      readonly value: number | null;
      readonly style: NumberStyle;
      readonly level?: Level;
      /** why `value` is null, or a caution about it */
      readonly reason?: Text;
    }
  /** positions of several values on one strip from 0 to 1, such as the loadings of a block */
  | { readonly kind: "strip"; readonly values: readonly { readonly name: string; readonly value: number; readonly level: Level }[] }
  | { readonly kind: "interval"; readonly value: readonly [lower: number, upper: number] | null; readonly style: NumberStyle }
  /** how small p is: none, or one to three stars */
  | { readonly kind: "stars"; readonly count: Stars }
  /** an estimate and its interval, drawn on an axis that the rows of its column share */
  | { readonly kind: "forest"; readonly estimate: number | null; readonly interval: readonly [lower: number, upper: number] | null }
  | { readonly kind: "empty" };

export interface Column {
  readonly id: string;
  readonly header: Text | string;
  readonly align: "start" | "end";
  /** the statistic explained in docs/methods, such as `rhoC` */
  readonly statistic?: string;
  /** shown small beside the header, such as "≥ .70" */
  readonly threshold?: { readonly relation: "≥" | "≤"; readonly value: number };
  /** shown only when asked for, where a screen has a place to ask */
  readonly onDemand?: boolean;
  /** of a column of intervals: heads of its two limits, where other programs are to calculate with them */
  readonly limits?: readonly [lower: Text, upper: Text];
}

export interface Row {
  readonly id: string;
  /** what a click selects on the canvas: a construct id, `itemKey` or `pathKey` */
  readonly target?: { readonly kind: "construct" | "item" | "path"; readonly key: string };
  readonly cells: readonly Cell[];
  /** of a row about two things, such as a path or an item of a construct: what a matrix puts into rows and into columns */
  readonly pair?: readonly [row: PairEnd, column: PairEnd];
}

/** One side of a pair. */
export interface PairEnd {
  readonly key: string;
  readonly name: string;
}

/** "analysis": of one of the analyses that are asked for, shown together with its charts */
export type Section = "measurement" | "structural" | "validity" | "fit" | "loadings" | "scores" | "run" | "analysis";

export interface Table {
  readonly id: string;
  readonly section: Section;
  readonly title: Text;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** a matrix is drawn with heat; a list is not */
  readonly form: "list" | "matrix";
  /** one or more plain sentences that say what the table shows */
  readonly reading: readonly Text[];
}

/** What the status bar says of a run. */
export interface RunSummary {
  readonly status: "converged" | "notConverged";
  readonly iterations: number;
  readonly n: number;
  readonly nUsed: number;
  /** (Σw)² ∕ Σw², where cases are weighted */
  readonly nEffective?: number;
  /** what the numbers are: of composites, or corrected for unreliability */
  readonly estimator?: "pls" | "plsc";
  readonly warnings: readonly Problem[];
}

/** A result as the program shows it: the same for canvas, drawer, command line and export. */
export interface Report {
  readonly run: RunSummary;
  readonly tables: readonly Table[];
  readonly overlay: Overlay;
  readonly charts?: readonly Chart[];
  /** values of cases that may become columns of the data, such as segments */
  readonly columns?: readonly NewColumn[];
  /** pairs of groups of cases that can be looked at side by side on the diagram */
  readonly sides?: readonly GroupSides[];
}

/** Cases with one value of a column, and those with another. */
export interface GroupSides {
  readonly column: string;
  readonly equals: readonly [string, string];
  /** as shown */
  readonly names: readonly [string, string];
}
