/** A growing list of bytes in one order or the other. */
export class Writer {
  readonly #bytes: number[] = [];
  readonly #little: boolean;

  constructor(little: boolean) {
    this.#little = little;
  }
  get length(): number {
    return this.#bytes.length;
  }
  #put(size: number, set: (view: DataView) => void): this {
    const view = new DataView(new ArrayBuffer(size));
    set(view);
    return this.raw(new Uint8Array(view.buffer));
  }
  raw(bytes: Iterable<number>): this {
    for (const byte of bytes) this.#bytes.push(byte);
    return this;
  }
  int32(value: number): this {
    return this.#put(4, (view) => view.setInt32(0, value, this.#little));
  }
  int64(value: number): this {
    return this.#put(8, (view) => view.setBigInt64(0, BigInt(value), this.#little));
  }
  float64(value: number): this {
    return this.#put(8, (view) => view.setFloat64(0, value, this.#little));
  }
  byte(value: number): this {
    return this.raw([value]);
  }
  /** A text in UTF-8, filled up with blanks. */
  text(text: string, width: number): this {
    const bytes = new TextEncoder().encode(text).subarray(0, width);
    return this.raw(bytes).raw(Array<number>(width - bytes.length).fill(32));
  }
  bytes(): Uint8Array {
    return Uint8Array.from(this.#bytes);
  }
}
