import type { DataColumn, MissingCodes, Scale } from "../dataset";
import { possibleScales } from "../rescale";
import type { CellColumn } from "./cellColumn";
import { columnFacts, type ColumnFacts } from "./columnFacts";
import { dateColumn, printDate } from "./dates";
import { groupedWith, type NumberNotation } from "./numbers";
import type { CellText } from "./options";
import { scaleOfNumbers, scaleOfTexts } from "./scale";

export interface ColumnChoices {
  /** rows of the table */
  readonly rows: number;
  readonly textAsMissing: boolean;
  readonly scale: Scale | undefined;
  /** codes given for this column besides those of the file */
  readonly codes: readonly (string | number)[];
}

export interface ColumnReading {
  readonly column: DataColumn;
  /** whether its cells are numbers, whatever scale they are used on */
  readonly numeric: boolean;
  readonly missing: number;
  /** cells that are no number, where most others are: how many, the first ones, and how often each occurs */
  readonly strays: number;
  readonly strayTexts: readonly CellText[];
  readonly strayKinds: ReadonlyMap<string, number>;
  readonly infinite: readonly number[];
  /** the separator of thousands that would turn most stray texts into numbers */
  readonly grouped: NumberNotation["thousands"];
  readonly facts: ColumnFacts;
  /** whether cells are wanted as written, but some were not kept */
  readonly needsTexts: boolean;
}

/**
 * Makes a column of its cells. It is numeric where every cell is a number or missing; where most are numbers,
 * the others are named as stray texts and the column stays text until the researcher says that they are missing.
 */
export function readColumn(cells: CellColumn, choices: ColumnChoices): ColumnReading {
  const { strays, numbers, infinite, plan } = cells;
  const { rows } = choices;
  const mixed = numbers > strays && strays > 0;
  const numeric = strays === 0 || (mixed && choices.textAsMissing);
  const absent = rows - numbers - strays - infinite.length;
  const finished = cells.finish(rows);
  const named = { name: plan.name, ...(plan.label === undefined ? {} : { label: plan.label }), ...codesOf(choices, finished.coded) };
  const special = numeric || mixed ? undefined : (dateColumn(finished.texts!, named) ?? truthColumn(cells.strayKinds, finished.texts!, named));
  const column = special === undefined ? (numeric ? numericColumn(named, finished, choices) : textColumn(named, finished, { ...choices, mixed })) : rescaled(special, choices.scale);
  return {
    column,
    numeric: numeric || special !== undefined,
    missing: absent + (numeric ? strays + infinite.length : 0),
    strays: mixed ? strays : 0,
    strayTexts: mixed ? cells.strayExamples : [],
    strayKinds: mixed ? cells.strayKinds : new Map(),
    infinite: numeric || mixed ? infinite : [],
    grouped: mixed ? groupedWith(cells.strayExamples[0]!.text, plan.notation.decimal) : "",
    facts: columnFacts(column),
    needsTexts: column.texts !== undefined && cells.lostWriting,
  };
}

type Named = Pick<DataColumn, "name" | "label" | "missingCodes" | "coded">;
type Finished = ReturnType<CellColumn["finish"]>;

/** Which codes were met: those given for the column, and those of the file that occur in it. */
function codesOf({ codes }: ColumnChoices, coded: Finished["coded"]): Pick<DataColumn, "missingCodes" | "coded"> {
  const values = [...new Set<number | string>([...codes, ...(coded === undefined ? [] : coded.codes)])];
  if (values.length === 0) return {};
  const missingCodes: MissingCodes = { values };
  return { missingCodes, ...(coded === undefined ? {} : { coded }) };
}

const keepsText = (scale: Scale): boolean => scale === "id" || scale === "nominal" || scale === "text";

function numericColumn(named: Named, { values, texts, coded }: Finished, { scale: given }: ColumnChoices): DataColumn {
  const inferred: DataColumn = { ...named, scale: scaleOfNumbers(named.name, values), values };
  const scale = given !== undefined && possibleScales(inferred).includes(given) ? given : inferred.scale;
  if (!keepsText(scale)) return { ...inferred, scale };
  const kept = coded === undefined ? texts : texts?.map((text, row) => (Number.isNaN(values[row]!) ? "" : text));
  return { ...inferred, scale, texts: kept ?? Array.from(values, (value) => (Number.isNaN(value) ? "" : String(value))) };
}

function textColumn(named: Named, { values, texts }: Finished, { scale: given, mixed }: ColumnChoices & { readonly mixed: boolean }): DataColumn {
  const fitting = given !== undefined && keepsText(given) ? given : undefined;
  const scale = fitting ?? (mixed ? "text" : scaleOfTexts(texts!));
  return { name: named.name, ...(named.label === undefined ? {} : { label: named.label }), ...(named.missingCodes === undefined ? {} : { missingCodes: named.missingCodes }), scale, values: values.fill(Number.NaN), texts: texts! };
}

/** "TRUE" and "FALSE" as R writes them, or "true" and "false": two values, 1 and 0, that keep their words as labels. */
function truthColumn(kinds: ReadonlyMap<string, number>, texts: readonly string[], named: Named): DataColumn | undefined {
  const words = [...kinds.keys()];
  const [yes, no] = [words.find((word) => /^(?:true|vrai)$/i.test(word)), words.find((word) => /^(?:false|faux)$/i.test(word))];
  if (words.length !== 2 || yes === undefined || no === undefined) return undefined;
  if (texts.some((text) => text !== yes && text !== no && text !== "")) return undefined;
  const values = Float64Array.from(texts, (text) => (text === yes ? 1 : text === no ? 0 : Number.NaN));
  return { ...named, scale: "binary", values, valueLabels: [{ value: 0, label: no }, { value: 1, label: yes }] };
}

function rescaled(column: DataColumn, given: Scale | undefined): DataColumn {
  if (given === undefined || given === column.scale || !possibleScales(column).includes(given)) return column;
  const { format } = column;
  const print = (value: number): string => (Number.isNaN(value) ? "" : format === undefined ? String(value) : printDate(value, format));
  return keepsText(given) ? { ...column, scale: given, texts: Array.from(column.values, print) } : { ...column, scale: given };
}
