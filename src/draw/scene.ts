import type { Point, Side } from "../model/document";
import type { ElementStyle, Shape } from "../model/style";
import type { Direction } from "../model/types";
import type { Level } from "../report/blocks";
import type { CriteriaName } from "../report/criteria";

export interface Rect {
  /** top left corner */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SceneConstruct {
  readonly id: string;
  readonly center: Point;
  readonly radius: number;
  /** the name broken into lines that fit the circle */
  readonly nameLines: readonly string[];
  /** font size of the name, px */
  readonly nameSize: number;
  /** vertical centre of each name line, relative to `center.y` */
  readonly nameOffsets: readonly number[];
  /** such as { symbol: "R²", text: ".474" }, below the name */
  readonly statistic?: { readonly symbol: string; readonly text: string; readonly was?: string; readonly offset: number };
  /** share of the ring that is filled, 0 to 1; absent without a ring */
  readonly ring?: number;
  readonly side: Side;
  /** absent: a circle. Its size is that of the circle, see `outline.ts` */
  readonly shape?: Exclude<Shape, "circle">;
  /** how many items are not drawn */
  readonly folded?: number;
  /** what the researcher gave it */
  readonly look?: ElementStyle;
}

export interface SceneItem {
  /** itemKey */
  readonly id: string;
  readonly construct: string;
  readonly column: string;
  readonly box: Rect;
  /** the label as fitted into the box; `full` where it was shortened */
  readonly text: string;
  readonly full: string;
  readonly level: Level | undefined;
  /** in a preview: taken out for the moment, or at an earlier step */
  readonly state?: "ghost" | "removed";
  readonly look?: ElementStyle;
}

export interface SceneArrow {
  /** itemKey or pathKey */
  readonly id: string;
  readonly kind: "measurement" | "structural";
  readonly direction: Direction;
  readonly from: Point;
  /** tip of the head */
  readonly to: Point;
  /** control point of a quadratic curve; absent for a straight arrow */
  readonly bend?: Point;
  readonly width: number;
  readonly head: { readonly length: number; readonly halfWidth: number };
  /** SVG dash array */
  readonly dash?: string;
  readonly level: Level | undefined;
  readonly negative: boolean;
  /** of an item taken out for the moment */
  readonly state?: "ghost";
  /** its width and dash are in the arrow already */
  readonly look?: ElementStyle;
}

/** The diamond on a moderated path at which the arrows of a product end. */
export interface SceneJunction {
  /** pathKey of the product */
  readonly of: string;
  readonly at: Point;
}

export interface SceneLabel {
  /** the arrow it belongs to */
  readonly of: string;
  readonly kind: "measurement" | "structural";
  readonly text: string;
  /** in a preview: the number before, where it prints otherwise */
  readonly was?: string;
  /** of an item taken out for the moment */
  readonly state?: "ghost";
  /** ▽ or ▼ before the number */
  readonly cue?: string;
  readonly level: Level | undefined;
  /** patch of canvas colour under the text, whose middle is the text's middle */
  readonly patch: Rect;
  readonly fontSize: number;
  /** a second, smaller line: t, p or interval */
  readonly note?: string;
  readonly look?: ElementStyle;
}

/** A remark in a box: its Markdown as lines of text, in the order of reading. */
export interface SceneComment {
  readonly id: string;
  readonly box: Rect;
  readonly source: string;
  readonly lines: readonly CommentLine[];
}

export interface CommentLine {
  /** left end, at the middle of the line's height */
  readonly at: Point;
  /** px */
  readonly size: number;
  readonly runs: readonly CommentRun[];
}

export interface CommentRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
}

/** The inference for one path: a card beside its arrow, in place of the plain label. */
export interface ScenePlate {
  /** the arrow it belongs to */
  readonly of: string;
  readonly box: Rect;
  /** the estimate, and one to three stars or nothing after it */
  readonly text: string;
  readonly stars: string;
  /** middle of the estimate and of the line below it */
  readonly textAt: Point;
  readonly line?: { readonly text: string; readonly at: Point };
  /** absent where there is no room for it */
  readonly bar?: SceneBar;
}

/** An interval on a small axis that all plates of a picture share; positions along x, px. */
export interface SceneBar {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly zero: number;
  readonly estimate: number;
  /** between the limits */
  readonly interval: Span;
  /** as far as the limits may still move outward, and inward: two Monte Carlo standard errors */
  readonly outermost: Span;
  readonly innermost: Span;
}

export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A number beside a circle, in a preview. */
export interface SceneChip {
  /** the construct it belongs to */
  readonly of: string;
  readonly symbol: string;
  readonly text: string;
  readonly was?: string;
  /** good: passes its threshold only now; watch, act: below it */
  readonly level: Level | undefined;
  readonly box: Rect;
}

/** One row of the legend under the diagram: what a line style means. */
export interface LegendEntry {
  readonly level: Level;
  readonly text: string;
}

/** The whole picture, placed: canvas and exported figure draw this and nothing else. */
export interface Scene {
  readonly constructs: readonly SceneConstruct[];
  readonly items: readonly SceneItem[];
  readonly arrows: readonly SceneArrow[];
  /** absent without interactions */
  readonly junctions?: readonly SceneJunction[];
  /** drawn last */
  readonly labels: readonly SceneLabel[];
  /** with the labels */
  readonly plates: readonly ScenePlate[];
  /** what the bars of all plates span; absent without plates */
  readonly axis?: Span;
  /** only in a preview */
  readonly chips: readonly SceneChip[];
  /** over everything else */
  readonly comments: readonly SceneComment[];
  readonly bounds: Rect;
  /** paths that are in the model and not in the picture, because only significant ones are wanted */
  readonly leftOut?: number;
}

/** What to write where. t, p and interval need a bootstrap; without one the loading or coefficient stands in their place. */
export interface DisplayOptions {
  readonly measurement: "loadings" | "weights" | "t" | "p" | "interval" | "none";
  readonly structural: "beta" | "f2" | "totalEffect" | "t" | "p" | "interval" | "none";
  readonly circles: "r2" | "r2Adjusted" | "ave" | "cronbachAlpha" | "rhoA" | "rhoC" | "q2" | "none";
  /** after a bootstrap: what stands below a coefficient, and below a loading or weight */
  readonly structuralInference: "interval" | "t" | "p" | "none";
  readonly measurementInference: "none" | "t" | "p" | "interval";
  readonly stars: boolean;
  /** paths whose interval holds zero are dashed */
  readonly dashed: boolean;
  /** paths whose interval holds zero are not drawn */
  readonly onlySignificant: boolean;
  readonly thickness: boolean;
  readonly ring: boolean;
  /** all numbers of a thing beside the pointer that rests on it */
  readonly hoverCards: boolean;
  readonly decimals: number;
  /** of statistics bounded by one */
  readonly leadingZero: "language" | "shown" | "dropped";
  readonly decimalSign: "language" | "point" | "comma";
  /** loadings below `act` are red, below `watch` amber */
  readonly thresholds: { readonly act: number; readonly watch: number };
  /** limits of the other statistics, in tables and sentences */
  readonly criteria: CriteriaName;
}

export const defaultDisplay: DisplayOptions = {
  measurement: "loadings",
  structural: "beta",
  circles: "r2",
  structuralInference: "interval",
  measurementInference: "none",
  stars: true,
  dashed: true,
  onlySignificant: false,
  thickness: true,
  ring: true,
  hoverCards: true,
  decimals: 3,
  leadingZero: "language",
  decimalSign: "language",
  thresholds: { act: 0.4, watch: 0.7 },
  criteria: "usual",
};
