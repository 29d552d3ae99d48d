import type { DataColumn } from "../dataset";
import { computed } from "./columns";
import type { Range, RecodeRule } from "./steps";

/** What a cell is: its number, NaN where it has none, and its text. */
interface Cell {
  readonly value: number;
  readonly text: string;
}

const cellOf = ({ values, texts }: DataColumn, row: number): Cell => ({ value: values[row]!, text: texts?.[row] ?? "" });

function takes({ from }: RecodeRule, { value, text }: Cell): boolean {
  const isMissing = Number.isNaN(value) && text === "";
  if (from === "missing") return isMissing;
  if (isMissing) return false;
  if (from === "rest") return true;
  if ("value" in from) return typeof from.value === "number" ? value === from.value : text === from.value;
  return value >= (from.least ?? -Infinity) && value <= (from.most ?? Infinity);
}

/** Each cell by the first rule that takes it; what none takes stays as it is. Numbers where every result is one, else categories. */
export function recoded(column: DataColumn, name: string, rules: readonly RecodeRule[]): DataColumn {
  const rows = column.values.length;
  const values = new Float64Array(rows).fill(Number.NaN);
  const texts: string[] = [];
  let isText = false;
  for (let row = 0; row < rows; row++) {
    const cell = cellOf(column, row);
    const to = rules.find((rule) => takes(rule, cell))?.to ?? "same";
    const result = to === "same" ? (Number.isNaN(cell.value) ? cell.text : cell.value) : to === "missing" ? "" : to;
    if (typeof result === "number") values[row] = result;
    else isText ||= result !== "";
    texts.push(String(result));
  }
  if (!isText) return computed(name, values, column.label);
  return { name, ...(column.label === undefined ? {} : { label: column.label }), scale: "nominal", values: values.fill(Number.NaN), texts };
}

/** The range that each value lies in, as a category; missing beside all of them. */
export function rangesOf({ values }: DataColumn, ranges: readonly Range[]): readonly string[] {
  return Array.from(values, (value) => {
    const found = ranges.findIndex(({ least, most }, i) => value >= (least ?? -Infinity) && (most === undefined || value < most || (i === ranges.length - 1 && value === most)));
    return found < 0 ? "" : ranges[found]!.label;
  });
}
