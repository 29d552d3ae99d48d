import { columnNamed, type DataColumn, type Dataset } from "../dataset";
import { caseFunctions, columnFunctions } from "./functions";
import { parseExpression, type BinarySign, type Expression } from "./parseExpression";
import { ExpressionError } from "./tokens";

/** What an expression gives for a row, from 0. Missing is NaN; true is 1 and false 0. */
export type RowFunction = (row: number) => number;

/**
 * An expression as a function of the row. Columns that hold text can be compared with texts, and columns with value labels with these.
 * @throws ExpressionError "name" of an unknown column, "function", "arguments", "text" where a text cannot stand
 */
export function compileExpression(expression: string | Expression, data: Dataset): RowFunction {
  return compiled(typeof expression === "string" ? parseExpression(expression) : expression, data);
}

/** The values of an expression in all rows. */
export function evaluate(expression: string, data: Dataset): Float64Array {
  const value = compileExpression(expression, data);
  return Float64Array.from({ length: data.rows }, (_, row) => finite(value(row)));
}

/** Rows, from 0, in which an expression holds: is neither false nor missing. */
export function rowsWhere(expression: string, data: Dataset): Int32Array {
  const value = compileExpression(expression, data);
  const rows: number[] = [];
  for (let row = 0; row < data.rows; row++) {
    const found = value(row);
    if (found === found && found !== 0) rows.push(row);
  }
  return Int32Array.from(rows);
}

const finite = (value: number): number => (Number.isFinite(value) ? value + 0 : Number.NaN);

function compiled(expression: Expression, data: Dataset): RowFunction {
  switch (expression.kind) {
    case "number":
      return () => expression.value;
    case "text":
      throw new ExpressionError("text", expression.at, expression.value);
    case "column":
      return numbersOf(columnAt(expression, data), expression.at);
    case "unary": {
      const of = compiled(expression.of, data);
      return expression.sign === "-" ? (row) => -of(row) : (row) => negated(of(row));
    }
    case "binary":
      return isComparison(expression.sign) ? comparison(expression, data) : arithmetic(expression.sign, compiled(expression.left, data), compiled(expression.right, data));
    case "call":
      return call(expression, data);
  }
}

const negated = (value: number): number => (value !== value ? Number.NaN : value === 0 ? 1 : 0);

function columnAt({ name, at }: { readonly name: string; readonly at: number }, data: Dataset): DataColumn {
  const column = columnNamed(data, name);
  if (column === undefined) throw new ExpressionError("name", at, name);
  return column;
}

function numbersOf({ values, texts, name }: DataColumn, at: number): RowFunction {
  if (texts !== undefined && values.every(Number.isNaN) && texts.some((text) => text !== "")) throw new ExpressionError("text", at, name);
  return (row) => values[row]!;
}

const isComparison = (sign: BinarySign): boolean => ["=", "!=", "<", "<=", ">", ">="].includes(sign);

function arithmetic(sign: BinarySign, left: RowFunction, right: RowFunction): RowFunction {
  switch (sign) {
    case "+":
      return (row) => left(row) + right(row);
    case "-":
      return (row) => left(row) - right(row);
    case "*":
      return (row) => left(row) * right(row);
    case "/":
      return (row) => left(row) / right(row);
    case "%":
      return (row) => left(row) % right(row);
    case "^":
      return (row) => left(row) ** right(row);
    case "and":
      return (row) => both(left(row), right(row));
    default:
      return (row) => negated(both(negated(left(row)), negated(right(row))));
  }
}

/** False where either is false, else missing where either is missing. */
const both = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : a !== a || b !== b ? Number.NaN : 1);

type Binary = Extract<Expression, { readonly kind: "binary" }>;

function comparison({ sign, left, right }: Binary, data: Dataset): RowFunction {
  const text = right.kind === "text" ? { text: right, other: left } : left.kind === "text" ? { text: left, other: right } : undefined;
  if (text !== undefined) {
    if (text.other.kind !== "column" || (sign !== "=" && sign !== "!=")) throw new ExpressionError("text", text.text.at, text.text.value);
    return textComparison(columnAt(text.other, data), text.text.value.trim(), sign);
  }
  const [a, b] = [compiled(left, data), compiled(right, data)];
  const compare = COMPARE[sign as keyof typeof COMPARE];
  return (row) => {
    const [x, y] = [a(row), b(row)];
    return x !== x || y !== y ? Number.NaN : compare(x, y) ? 1 : 0;
  };
}

const COMPARE = {
  "=": (a: number, b: number) => a === b,
  "!=": (a: number, b: number) => a !== b,
  "<": (a: number, b: number) => a < b,
  "<=": (a: number, b: number) => a <= b,
  ">": (a: number, b: number) => a > b,
  ">=": (a: number, b: number) => a >= b,
};

/** A text stands for itself and, in a column with value labels, for the value that bears it. */
function textComparison({ texts, values, valueLabels }: DataColumn, wanted: string, sign: BinarySign): RowFunction {
  const labelled = valueLabels?.find(({ label }) => label === wanted)?.value;
  const yes = sign === "=" ? 1 : 0;
  const number = typeof labelled === "number" ? labelled : Number.NaN;
  return (row) => {
    const text = texts?.[row]?.trim() ?? "";
    const value = values[row]!;
    if (text === "" && value !== value) return Number.NaN;
    return value === number || (text !== "" && (text === wanted || text === labelled)) ? yes : 1 - yes;
  };
}

type Call = Extract<Expression, { readonly kind: "call" }>;

function call({ name, of, at }: Call, data: Dataset): RowFunction {
  const wholeColumn = columnFunctions[name];
  if (wholeColumn !== undefined && Object.hasOwn(columnFunctions, name)) {
    if (of.length !== 1) throw new ExpressionError("arguments", at, name);
    const value = compiled(of[0]!, data);
    let result: number | undefined;
    return () => (result ??= wholeColumn(Float64Array.from({ length: data.rows }, (_, row) => value(row))));
  }
  if (name === "missing" && of.length === 1 && of[0]!.kind === "column") return missingIn(columnAt(of[0]!, data));
  if (!Object.hasOwn(caseFunctions, name)) throw new ExpressionError("function", at, name);
  const found = caseFunctions[name]!;
  if (of.length < found.arguments.least || of.length > found.arguments.most) throw new ExpressionError("arguments", at, name);
  const values = of.map((one) => compiled(one, data));
  return (row) => found.of(values.map((value) => value(row)));
}

const missingIn = ({ values, texts }: DataColumn): RowFunction => (row) => (Number.isNaN(values[row]!) && (texts?.[row] ?? "") === "" ? 1 : 0);
