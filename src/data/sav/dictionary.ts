import { SavError, type SavBytes } from "./bytes";
import { readExtension, type Extensions } from "./extensions";

/** A variable as the dictionary records it; a string takes further records for every eight bytes, and very long ones several variables. */
export interface SavVariable {
  /** eight bytes, upper case, unique */
  readonly shortName: string;
  /** 0: number; else the bytes of a string */
  readonly width: number;
  readonly label: Uint8Array | undefined;
  /** single values, each as eight bytes */
  readonly missing: readonly Uint8Array[];
  readonly missingRange: { readonly from: number; readonly to: number } | undefined;
  /** the number of its print format */
  readonly format: number;
  /** records that its string takes, itself included */
  readonly segments: number;
}

export interface SavLabels {
  /** each value as eight bytes, and what it means */
  readonly labels: readonly { readonly value: Uint8Array; readonly label: Uint8Array }[];
  /** places of the variables among all records, from 1 */
  readonly places: readonly number[];
}

export interface SavDictionary {
  readonly isLittleEndian: boolean;
  readonly compression: 0 | 1 | 2;
  /** −1 where the file does not say */
  readonly cases: number;
  readonly bias: number;
  readonly variables: readonly SavVariable[];
  /** the variable that each record of eight bytes belongs to, and undefined for continuations */
  readonly records: readonly (number | undefined)[];
  readonly labels: readonly SavLabels[];
  readonly extensions: Extensions;
  /** where the cases begin */
  readonly dataStart: number;
}

const MOST_RECORDS = 5_000_000;
const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

/**
 * The dictionary at the head of a system file, as the PSPP developers' documentation describes it.
 * @throws SavError
 */
export function readDictionary(file: SavBytes): SavDictionary {
  const kind = ascii(file.bytes(4));
  if (kind !== "$FL2" && kind !== "$FL3") throw new SavError("no system file");
  file.skip(60);
  const layout = file.bytes(4);
  const isLittleEndian = layout[0] === 2 || layout[0] === 3;
  if (!isLittleEndian && layout[3] !== 2 && layout[3] !== 3) throw new SavError("an unknown layout");
  file.isLittleEndian = isLittleEndian;
  file.skip(4);
  const compression = file.int32();
  if (compression !== 0 && compression !== 1 && compression !== 2) throw new SavError("an unknown compression");
  file.skip(4);
  const cases = file.int32();
  const bias = file.float64();
  file.skip(9 + 8 + 64 + 3);
  return { isLittleEndian, compression, cases, bias, ...readRecords(file) };
}

type Records = Pick<SavDictionary, "variables" | "records" | "labels" | "extensions" | "dataStart">;

function readRecords(file: SavBytes): Records {
  const variables: SavVariable[] = [];
  const records: (number | undefined)[] = [];
  const labels: SavLabels[] = [];
  const extensions: { -readonly [Key in keyof Extensions]: Extensions[Key] } = {};
  for (;;) {
    const type = file.int32();
    if (type === 2) readVariable(file, variables, records);
    else if (type === 3) labels.push(readLabels(file));
    else if (type === 6) file.skip(80 * file.int32());
    else if (type === 7) Object.assign(extensions, readExtension(file));
    else if (type === 999) {
      file.skip(4);
      if (variables.length === 0) throw new SavError("no variables");
      return { variables, records, labels, extensions, dataStart: file.position };
    } else throw new SavError(`an unknown record ${type}`);
    if (records.length > MOST_RECORDS) throw new SavError("too many variables");
  }
}

function readVariable(file: SavBytes, variables: SavVariable[], records: (number | undefined)[]): void {
  const width = file.int32();
  const [hasLabel, missingCount, print] = [file.int32(), file.int32(), file.int32()];
  file.skip(4);
  const shortName = ascii(file.bytes(8)).trimEnd();
  const label = hasLabel === 1 ? readPadded(file, file.int32(), 4) : undefined;
  const cells = Array.from({ length: Math.min(3, Math.abs(missingCount)) }, () => file.bytes(8));
  if (width < -1 || width > 255 || missingCount < -3 || missingCount > 3) throw new SavError("a damaged variable");
  if (width === -1) {
    records.push(undefined);
    return;
  }
  const range = missingCount < -1 ? { from: numberIn(file, cells[0]!), to: numberIn(file, cells[1]!) } : undefined;
  records.push(variables.length);
  variables.push({ shortName, width, label, missing: range === undefined ? cells : cells.slice(2), missingRange: range, format: (print >> 16) & 0xff, segments: Math.max(1, Math.ceil(width / 8)) });
}

export const numberIn = ({ isLittleEndian }: Pick<SavBytes, "isLittleEndian">, bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, 8).getFloat64(0, isLittleEndian);

function readPadded(file: SavBytes, length: number, multiple: number): Uint8Array {
  const bytes = file.bytes(length);
  file.skip((multiple - (length % multiple)) % multiple);
  return bytes;
}

function readLabels(file: SavBytes): SavLabels {
  const labels = Array.from({ length: bounded(file.int32()) }, () => {
    const value = file.bytes(8);
    const length = file.byte();
    const label = file.bytes(length);
    file.skip((8 - ((length + 1) % 8)) % 8);
    return { value, label };
  });
  if (file.int32() !== 4) throw new SavError("value labels of no variable");
  return { labels, places: Array.from({ length: bounded(file.int32()) }, () => file.int32()) };
}

function bounded(count: number): number {
  if (count < 0 || count > MOST_RECORDS) throw new SavError("a damaged count");
  return count;
}
