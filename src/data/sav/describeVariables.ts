import type { MissingCodes, ValueLabel } from "../dataset";
import type { SavBytes } from "./bytes";
import { numberIn, type SavDictionary, type SavVariable } from "./dictionary";
import { longLabelsOf, longMissingOf, pairsOf } from "./longRecords";

/** A variable with everything that the dictionary says of it, in text. */
export interface SavColumn {
  readonly name: string;
  readonly label: string | undefined;
  /** bytes of a string, 0 for a number */
  readonly width: number;
  /** records of eight bytes for each part: one, but for very long strings */
  readonly parts: readonly { readonly firstRecord: number; readonly records: number; readonly bytes: number }[];
  readonly valueLabels: readonly ValueLabel[];
  readonly missing: MissingCodes;
  readonly format: number;
  /** 1 nominal, 2 ordinal, 3 scale, as the researcher or SPSS guessed; 0 unknown */
  readonly measure: number;
}

/** The first record of each variable, counted in eighths of a case. */
function firstRecords({ records, variables }: SavDictionary): readonly number[] {
  const first = variables.map(() => 0);
  for (const [at, variable] of records.entries()) if (variable !== undefined) first[variable] = at;
  return first;
}

/** The variables of the file as its researcher sees them: names in full, very long strings in one. */
export function describeVariables(dictionary: SavDictionary, decode: (bytes: Uint8Array) => string, file: Pick<SavBytes, "isLittleEndian">): readonly SavColumn[] {
  const { variables, extensions } = dictionary;
  const longNames = pairsOf(extensions.longNames, decode);
  const longStrings = pairsOf(extensions.longStrings, decode);
  const longLabels = longLabelsOf(extensions.longLabels, decode, file);
  const longMissing = longMissingOf(extensions.longMissing, decode, file);
  const first = firstRecords(dictionary);
  const labels = labelsOf(dictionary, decode, file);
  const measures = measuresOf(dictionary);
  const columns: SavColumn[] = [];
  for (let at = 0; at < variables.length; ) {
    const variable = variables[at]!;
    const width = Number.parseInt(longStrings.get(variable.shortName) ?? "", 10) || variable.width;
    const count = width > 255 && variable.width > 0 ? Math.min(Math.ceil(width / 252), variables.length - at) : 1;
    const name = longNames.get(variable.shortName) ?? variable.shortName;
    columns.push({
      name,
      label: variable.label === undefined ? undefined : decode(variable.label).trim() || undefined,
      width,
      parts: Array.from({ length: count }, (_, part) => partOf(variables[at + part]!, first[at + part]!, { part, count, width })),
      valueLabels: labels.get(at) ?? longLabels.get(name) ?? [],
      missing: codesOf(variable, longMissing.get(name), { decode, file }),
      format: variable.format,
      measure: measures[at] ?? 0,
    });
    at += count;
  }
  return columns;
}

/** Each part but the last of a very long string holds 255 of its bytes, the last what is left. */
function partOf(variable: SavVariable, firstRecord: number, { part, count, width }: { readonly part: number; readonly count: number; readonly width: number }): SavColumn["parts"][number] {
  const bytes = count === 1 ? variable.width : part < count - 1 ? 255 : Math.max(0, width - 255 * part);
  return { firstRecord, records: variable.segments, bytes: Math.min(bytes, 8 * variable.segments) };
}

/** Display parameters are two or three numbers a variable. */
function measuresOf({ extensions: { display }, variables }: SavDictionary): readonly number[] {
  if (display === undefined) return [];
  const each = display.length === 3 * variables.length ? 3 : 2;
  return variables.map((_, i) => display[each * i] ?? 0);
}

function labelsOf({ labels, records, variables }: SavDictionary, decode: (bytes: Uint8Array) => string, file: Pick<SavBytes, "isLittleEndian">): ReadonlyMap<number, readonly ValueLabel[]> {
  const found = new Map<number, readonly ValueLabel[]>();
  for (const set of labels) {
    for (const place of set.places) {
      const variable = records[place - 1];
      if (variable === undefined) continue;
      const isText = variables[variable]!.width > 0;
      found.set(variable, set.labels.map(({ value, label }) => ({ value: isText ? decode(value).trimEnd() : numberIn(file, value), label: decode(label).trim() })));
    }
  }
  return found;
}

interface Decoding {
  readonly decode: (bytes: Uint8Array) => string;
  readonly file: Pick<SavBytes, "isLittleEndian">;
}

function codesOf({ missing, missingRange, width }: SavVariable, long: readonly string[] | undefined, { decode, file }: Decoding): MissingCodes {
  const values = long ?? missing.map((bytes) => (width > 0 ? decode(bytes).trimEnd() : numberIn(file, bytes)));
  return missingRange === undefined ? { values } : { values, range: missingRange };
}
