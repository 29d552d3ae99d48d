import type { ValueLabel } from "../dataset";
import { SavError, type SavBytes } from "./bytes";

type Decode = (bytes: Uint8Array) => string;

/** "NAME=value" pairs between tabs, as long names and very long strings are recorded. */
export function pairsOf(bytes: Uint8Array | undefined, decode: Decode): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  if (bytes === undefined) return pairs;
  for (const pair of decode(bytes).replaceAll("\0", "").split("\t")) {
    const sign = pair.indexOf("=");
    if (sign > 0) pairs.set(pair.slice(0, sign).trim(), pair.slice(sign + 1).trim());
  }
  return pairs;
}

/** Numbers and texts with their lengths before them. */
class Fields {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #isLittleEndian: boolean;
  #at = 0;

  constructor(bytes: Uint8Array, isLittleEndian: boolean) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#isLittleEndian = isLittleEndian;
  }

  get hasMore(): boolean {
    return this.#at + 4 <= this.#bytes.length;
  }

  int32(): number {
    if (!this.hasMore) throw new SavError("a record ends early");
    this.#at += 4;
    return this.#view.getInt32(this.#at - 4, this.#isLittleEndian);
  }

  byte(): number {
    if (this.#at >= this.#bytes.length) throw new SavError("a record ends early");
    return this.#bytes[this.#at++]!;
  }

  bytes(length: number): Uint8Array {
    if (length < 0 || this.#at + length > this.#bytes.length) throw new SavError("a record ends early");
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }
}

/** Value labels of strings longer than eight bytes, by the variable's name. */
export function longLabelsOf(bytes: Uint8Array | undefined, decode: Decode, { isLittleEndian }: Pick<SavBytes, "isLittleEndian">): ReadonlyMap<string, readonly ValueLabel[]> {
  const found = new Map<string, readonly ValueLabel[]>();
  if (bytes === undefined) return found;
  const fields = new Fields(bytes, isLittleEndian);
  while (fields.hasMore) {
    const name = decode(fields.bytes(fields.int32()));
    fields.int32();
    const labels: ValueLabel[] = [];
    for (let left = fields.int32(); left > 0; left--) {
      const value = decode(fields.bytes(fields.int32())).trimEnd();
      labels.push({ value, label: decode(fields.bytes(fields.int32())).trim() });
    }
    found.set(name, labels);
  }
  return found;
}

/** Missing values of strings longer than eight bytes, by the variable's name. */
export function longMissingOf(bytes: Uint8Array | undefined, decode: Decode, { isLittleEndian }: Pick<SavBytes, "isLittleEndian">): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  if (bytes === undefined) return found;
  const fields = new Fields(bytes, isLittleEndian);
  while (fields.hasMore) {
    const name = decode(fields.bytes(fields.int32()));
    const count = fields.byte();
    const length = fields.int32();
    found.set(name, Array.from({ length: count }, () => decode(fields.bytes(length)).trimEnd()));
  }
  return found;
}
