import { type DataColumn, isNumeric } from "../../../data/dataset";
import { printDate } from "../../../data/import/dates";

export interface CellLook {
  /** decimal comma */
  readonly comma: boolean;
  /** value labels in place of codes */
  readonly labels: boolean;
}

const known = new WeakMap<DataColumn, ReadonlyMap<number | string, string>>();

/** What the values of a column mean, where it is said. */
export function labelsOf(column: DataColumn): ReadonlyMap<number | string, string> {
  const labels = known.get(column) ?? new Map((column.valueLabels ?? []).map(({ value, label }) => [value, label]));
  known.set(column, labels);
  return labels;
}

/** A cell as the grid shows it; empty where missing. */
export function cellText(column: DataColumn, row: number, look: CellLook): string {
  const value = column.values[row]!;
  const text = column.texts?.[row];
  if (look.labels && column.valueLabels !== undefined) {
    const label = labelsOf(column).get(value) ?? (text === undefined ? undefined : labelsOf(column).get(text));
    if (label !== undefined) return label;
  }
  if (text !== undefined && !isNumeric(column)) return text;
  return Number.isNaN(value) ? "" : numberText(shortened(value), column.format, look.comma);
}

/** Computed values have sixteen digits, of which nobody reads more than these. */
const DIGITS = 7;

function shortened(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(DIGITS));
}

/** A value as the file would have it: dates as ISO 8601, numbers with all their digits. */
export function numberText(value: number, format: DataColumn["format"], comma: boolean): string {
  if (format !== undefined) return printDate(value, format);
  return comma ? String(value).replace(".", ",") : String(value);
}

const SAMPLE = 40;
const [LETTER, LEAST, MOST, AROUND] = [8, 84, 260, 22];
/** of the button beside a name */
const BUTTON = 24;

/** A width in which the name and most cells are seen whole, px. */
export function widthOf(column: DataColumn, rows: number, look: CellLook): number {
  let longest = column.name.length + BUTTON / LETTER;
  for (let i = 0; i < SAMPLE; i++) longest = Math.max(longest, cellText(column, Math.floor((i * rows) / SAMPLE), look).length);
  return Math.round(Math.max(LEAST, Math.min(MOST, AROUND + LETTER * longest)));
}
