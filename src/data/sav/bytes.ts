import type { ByteSource } from "../import/source";

/** The file is not what its first bytes promise. */
export class SavError extends Error {
  constructor(what: string) {
    super(what);
    this.name = "SavError";
  }
}

const WINDOW = 256 * 1024;
/** No part of a dictionary is longer. */
const LONGEST = 64 * 1024 * 1024;

/** Reads a file's numbers and bytes one after the other, in either order of bytes. */
export class SavBytes {
  readonly #source: ByteSource;
  #window: Uint8Array;
  #view: DataView;
  #start = 0;
  #at = 0;
  isLittleEndian = true;

  constructor(source: ByteSource) {
    this.#source = source;
    this.#window = source.read(0, WINDOW);
    this.#view = viewOf(this.#window);
  }

  get position(): number {
    return this.#start + this.#at;
  }

  /** @throws SavError where the file ends before */
  #need(length: number): void {
    if (this.#at + length <= this.#window.length) return;
    if (length > LONGEST || this.position + length > this.#source.size) throw new SavError("the file ends early");
    this.#start = this.position;
    this.#at = 0;
    this.#window = this.#source.read(this.#start, this.#start + Math.max(WINDOW, length));
    this.#view = viewOf(this.#window);
    if (this.#window.length < length) throw new SavError("the file ends early");
  }

  int32(): number {
    this.#need(4);
    this.#at += 4;
    return this.#view.getInt32(this.#at - 4, this.isLittleEndian);
  }

  /** A whole number of 64 bits, as far as a number holds it. */
  int64(): number {
    this.#need(8);
    this.#at += 8;
    return Number(this.#view.getBigInt64(this.#at - 8, this.isLittleEndian));
  }

  float64(): number {
    this.#need(8);
    this.#at += 8;
    return this.#view.getFloat64(this.#at - 8, this.isLittleEndian);
  }

  byte(): number {
    this.#need(1);
    this.#at += 1;
    return this.#window[this.#at - 1]!;
  }

  /** A copy, which outlives the window. */
  bytes(length: number): Uint8Array {
    if (length < 0) throw new SavError("a length below zero");
    this.#need(length);
    this.#at += length;
    return this.#window.slice(this.#at - length, this.#at);
  }

  skip(length: number): void {
    if (length < 0 || this.position + length > this.#source.size) throw new SavError("the file ends early");
    const target = this.position + length;
    if (this.#at + length <= this.#window.length) this.#at += length;
    else this.moveTo(target);
  }

  moveTo(position: number): void {
    if (position < 0 || position > this.#source.size) throw new SavError("a place outside the file");
    this.#start = position;
    this.#at = 0;
    this.#window = this.#source.read(position, position + WINDOW);
    this.#view = viewOf(this.#window);
  }
}

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
