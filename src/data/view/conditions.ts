import type { DataColumn, Dataset } from "../dataset";
import type { Job } from "../../report/job";

/** Which rows of a column are shown. All that is said must hold; missing cells pass only where `missing` says so. */
export interface Condition {
  readonly column: string;
  /** values, or texts of a column of text, one of which the cell must be */
  readonly among?: readonly (number | string)[];
  /** limits that belong to the interval */
  readonly least?: number;
  readonly most?: number;
  /** what the text, or the number as it prints, must contain, whatever its case and accents */
  readonly contains?: string;
  /** missing cells: none (default), with the others, or nothing else */
  readonly missing?: "without" | "with" | "only";
}

/** Rows between two looks at the clock. */
const SLICE = 100_000;

/** Indices of the rows for which every condition holds, ascending. Conditions on columns that the data do not have are passed over. */
export function* rowsThatHold(data: Dataset, conditions: readonly Condition[]): Job<Int32Array> {
  const tests = conditions.flatMap((condition) => {
    const column = data.columns.find(({ name }) => name === condition.column);
    return column === undefined ? [] : [testOf(column, condition)];
  });
  const rows = new Int32Array(data.rows);
  let count = 0;
  for (let from = 0; from < data.rows; from += SLICE) {
    const to = Math.min(data.rows, from + SLICE);
    for (let row = from; row < to; row++) if (tests.every((test) => test(row))) rows[count++] = row;
    yield { done: to, total: data.rows };
  }
  return rows.slice(0, count);
}

type Test = (row: number) => boolean;

function testOf(column: DataColumn, condition: Condition): Test {
  const { missing = "without" } = condition;
  const isMissing = missingTest(column);
  if (missing === "only") return isMissing;
  const holds = valueTest(column, condition);
  return missing === "with" ? (row) => isMissing(row) || holds(row) : (row) => !isMissing(row) && holds(row);
}

/** Whether a cell holds nothing: neither a number nor a text. */
export function missingTest({ texts, values }: DataColumn): Test {
  return texts === undefined ? (row) => Number.isNaN(values[row]!) : (row) => texts[row] === "" && Number.isNaN(values[row]!);
}

function valueTest({ texts, values }: DataColumn, { among, least, most, contains }: Condition): Test {
  const tests: Test[] = [];
  if (among !== undefined) {
    const wanted = new Set(among);
    tests.push(texts === undefined ? (row) => wanted.has(values[row]!) : (row) => wanted.has(texts[row]!) || wanted.has(values[row]!));
  }
  if (least !== undefined) tests.push((row) => values[row]! >= least);
  if (most !== undefined) tests.push((row) => values[row]! <= most);
  if (contains !== undefined && contains !== "") {
    const part = plain(contains);
    tests.push((row) => plain(texts?.[row] ?? String(values[row]!)).includes(part));
  }
  return (row) => tests.every((test) => test(row));
}

const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
