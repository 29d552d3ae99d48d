import type { DataColumn, Scale } from "../dataset";
import { possibleScales } from "../rescale";
import type { MissingRule } from "../import/missingCells";
import { groupedWith, parseNumber, type NumberNotation } from "../import/numbers";
import type { CellText } from "../import/options";
import { scaleOfNumbers, scaleOfTexts } from "../import/scale";

export interface ColumnRequest {
  readonly name: string;
  readonly label: string | undefined;
  /** the column's cells, trimmed, one a row */
  readonly cells: readonly string[];
  readonly notation: NumberNotation;
  readonly missing: MissingRule;
  readonly textAsMissing: boolean;
  readonly scale: Scale | undefined;
}

export interface ColumnReading {
  readonly column: DataColumn;
  /** whether its cells are numbers, whatever scale they are used on */
  readonly numeric: boolean;
  readonly missing: number;
  /** cells that are no number, where most others are; indices of rows from 0 */
  readonly strayTexts: readonly CellText[];
  readonly infinite: readonly number[];
  /** the separator of thousands that would turn most stray texts into numbers */
  readonly grouped: NumberNotation["thousands"];
}

/**
 * Turns cells into a column. A column is numeric where every cell is a number or missing; where most are numbers,
 * the others are named as stray texts and the column stays text until the researcher says that they are missing.
 */
export function readColumn(request: ColumnRequest): ColumnReading {
  const { cells, notation, missing } = request;
  const values = new Float64Array(cells.length).fill(Number.NaN);
  const stray: CellText[] = [];
  const infinite: number[] = [];
  let numbers = 0;
  let absent = 0;
  for (let row = 0; row < cells.length; row++) {
    const cell = cells[row]!;
    const value = missing.isMissingText(cell) ? Number.NaN : parseNumber(cell, notation);
    if (value === undefined) stray.push({ row: row + 1, text: cell });
    else if (Number.isNaN(value) || missing.isMissingNumber(value)) absent++;
    else if (Number.isFinite(value)) {
      values[row] = value;
      numbers++;
    } else infinite.push(row + 1);
  }
  const mixed = numbers > stray.length && stray.length > 0;
  const numeric = stray.length === 0 || (mixed && request.textAsMissing);
  return {
    column: numeric ? numericColumn(request, values) : textColumn(request, mixed),
    numeric,
    missing: absent + (numeric ? stray.length + infinite.length : 0),
    strayTexts: mixed ? stray : [],
    infinite: numeric || mixed ? infinite : [],
    grouped: mixed ? groupedWith(stray[0]!.text, notation.decimal) : "",
  };
}

function numericColumn({ name, label, cells, scale: given, missing }: ColumnRequest, values: Float64Array): DataColumn {
  const inferred = { name, ...(label === undefined ? {} : { label }), scale: scaleOfNumbers(name, values), values };
  const scale = given !== undefined && possibleScales(inferred).includes(given) ? given : inferred.scale;
  const base = { ...inferred, scale };
  const asText = scale === "id" || scale === "nominal" || scale === "text";
  return asText ? { ...base, texts: cells.map((cell) => (missing.isMissingText(cell) ? "" : cell)) } : base;
}

function textColumn({ name, label, cells, scale: given, missing }: ColumnRequest, mixed: boolean): DataColumn {
  const texts = cells.map((cell) => (missing.isMissingText(cell) ? "" : cell));
  const fitting = given === "id" || given === "nominal" || given === "text" ? given : undefined;
  const scale = fitting ?? (mixed ? "text" : scaleOfTexts(texts));
  return { name, ...(label === undefined ? {} : { label }), scale, values: new Float64Array(cells.length).fill(Number.NaN), texts };
}
