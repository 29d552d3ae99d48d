import type { Level, NumberStyle } from "./style";
import type { Text } from "./text";

/** One axis of a chart. Without limits it spans what is shown. */
export interface Axis {
  readonly title: Text;
  readonly style: NumberStyle;
  readonly limits?: readonly [lowest: number, highest: number];
}

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  /** written beside the point and in its tip, such as the name of a construct or of a case */
  readonly name?: string;
  /** relative area of the mark; 1 where absent */
  readonly size?: number;
  readonly level?: Level;
  /** limits of y, drawn as a whisker on a mark and as a band along a line */
  readonly interval?: readonly [lower: number, upper: number];
  /** what a click selects on the canvas, as in a table's row */
  readonly target?: { readonly kind: "construct" | "item" | "path"; readonly key: string };
}

export interface Series {
  readonly id: string;
  readonly name: Text | string;
  /** marks: points alone · line: joined in their order · steps: joined by level and riser, such as a ceiling · bars: from 0, categories in the order of x */
  readonly form: "marks" | "line" | "steps" | "bars";
  readonly dashed?: boolean;
  readonly points: readonly ChartPoint[];
}

/** A straight line across the chart, such as a mean or a threshold. */
export interface Guide {
  readonly axis: "x" | "y";
  readonly value: number;
  readonly label?: Text;
}

/** A shaded stretch of x, such as where a slope is significant. */
export interface Region {
  readonly from: number;
  readonly to: number;
  readonly label: Text;
}

/** A picture of a result as data: one renderer draws it on the screen and into files. */
export interface Chart {
  readonly id: string;
  readonly title: Text;
  readonly x: Axis;
  readonly y: Axis;
  readonly series: readonly Series[];
  readonly guides?: readonly Guide[];
  readonly regions?: readonly Region[];
  /** of a chart whose x are categories: their names, x = 0, 1, 2 … */
  readonly categories?: readonly (Text | string)[];
  /** sentences that say what the chart shows; also what a screen reader hears */
  readonly reading: readonly Text[];
}

/** Values that a result offers as a column of the data, one a case of the file; NaN where a case has none. */
export interface NewColumn {
  readonly name: string;
  readonly label: Text;
  readonly scale: "metric" | "nominal";
  readonly values: Float64Array;
}
