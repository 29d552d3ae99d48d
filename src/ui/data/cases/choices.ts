import type { DataColumn } from "../../../data/dataset";
import { profileOf } from "../../../data/profile";
import { missingTest, type Condition } from "../../../data/view/conditions";
import { labelsOf, numberText } from "./cellText";

export interface Choice {
  readonly value: number | string;
  readonly text: string;
  /** rows that have it */
  readonly count: number;
}

/** With more different values one names limits or a part of a text instead. */
const MOST = 60;

export interface Choices {
  /** the different values in order; undefined where there are too many to choose from */
  readonly values: readonly Choice[] | undefined;
  readonly missing: number;
}

/** The values of a column from which those to be shown can be chosen. */
export function choicesOf(column: DataColumn, comma: boolean): Choices {
  const { texts, values, format } = column;
  const { counts, missing } = texts === undefined && isNarrow(values) ? countPoints(values) : countKinds(column);
  if (counts.size > MOST || format !== undefined) return { values: undefined, missing };
  const text = (value: number | string): string => {
    const written = typeof value === "number" ? numberText(value, undefined, comma) : value;
    const label = labelsOf(column).get(value);
    return label === undefined ? written : `${written} · ${label}`;
  };
  const inOrder = [...counts].sort(([a], [b]) => (typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), undefined, { numeric: true })));
  return { values: inOrder.map(([value, count]) => ({ value, text: text(value), count })), missing };
}

/** The condition with which one value more, or less, is shown; undefined where all are. "missing" stands for missing cells. */
export function toggled(condition: Condition | undefined, value: number | string | "missing", { column, choices }: { readonly column: string; readonly choices: Choices }): Condition | undefined {
  const all = (choices.values ?? []).map((choice) => choice.value);
  const shown = new Set<number | string>(condition?.missing === "only" ? [] : (condition?.among ?? all));
  let withMissing = condition === undefined || condition.missing === "with" || condition.missing === "only";
  if (value === "missing") withMissing = !withMissing;
  else if (!shown.delete(value)) shown.add(value);
  return among([...shown], { column, choices, withMissing });
}

/** The condition that shows these values. */
export function among(values: readonly (number | string)[], { column, choices, withMissing }: { readonly column: string; readonly choices: Choices; readonly withMissing: boolean }): Condition | undefined {
  const all = choices.values ?? [];
  if (values.length === all.length && (withMissing || choices.missing === 0)) return undefined;
  if (values.length === 0 && withMissing && choices.missing > 0) return { column, missing: "only" };
  const missing = withMissing && choices.missing > 0 ? "with" : "without";
  return values.length === all.length ? { column, missing } : { column, among: all.map((choice) => choice.value).filter((value) => values.includes(value)), missing };
}

interface Counts {
  readonly counts: ReadonlyMap<number | string, number>;
  readonly missing: number;
}

function isNarrow(values: Float64Array): boolean {
  const { min, max, integers, n } = profileOf(values);
  return n > 0 && integers && max - min <= MOST;
}

/** Whole numbers side by side, counted in place: a million of them in a few milliseconds. */
function countPoints(values: Float64Array): Counts {
  const { min, max, n } = profileOf(values);
  const counts = new Uint32Array(max - min + 1);
  for (let row = 0; row < values.length; row++) if (values[row] === values[row]) counts[values[row]! - min]!++;
  return { counts: new Map([...counts.entries()].flatMap(([at, count]) => (count === 0 ? [] : [[min + at, count] as const]))), missing: values.length - n };
}

/** Any values, as long as there are not too many different ones. */
function countKinds(column: DataColumn): Counts {
  const { texts, values } = column;
  const isMissing = missingTest(column);
  const counts = new Map<number | string, number>();
  let missing = 0;
  for (let row = 0; row < values.length; row++) {
    if (isMissing(row)) missing++;
    else if (counts.size <= MOST) {
      const value = Number.isNaN(values[row]!) ? texts![row]! : values[row]!;
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return { counts, missing };
}
