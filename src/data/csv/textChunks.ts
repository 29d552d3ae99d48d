import type { ByteSource } from "../import/source";

/** Bytes between two looks at the clock: a few milliseconds. */
const CHUNK = 256 * 1024;

/** A file's text from beginning to end, a piece at a time, with LF for every line end and without byte order mark. */
export class TextChunks {
  readonly #source: ByteSource;
  readonly #decoder: TextDecoder;
  /** whether the byte 10 is a line end, and nothing else */
  readonly #hasLineBytes: boolean;
  #position = 0;
  #heldReturn = false;
  #replaced = 0;

  /** @throws RangeError where this platform does not know the encoding */
  constructor(source: ByteSource, encoding: string) {
    this.#source = source;
    this.#decoder = new TextDecoder(encoding);
    this.#hasLineBytes = !encoding.toLowerCase().startsWith("utf-16");
  }

  /** bytes read so far */
  get position(): number {
    return this.#position;
  }

  /** characters so far that the encoding could not make sense of */
  get replaced(): number {
    return this.#replaced;
  }

  /** The next piece, perhaps empty; undefined at the end. */
  next(): string | undefined {
    if (this.#position >= this.#source.size) return undefined;
    const read = this.#source.read(this.#position, Math.min(this.#position + CHUNK, this.#source.size));
    const last = this.#position + read.length >= this.#source.size;
    const bytes = last || !this.#hasLineBytes ? read : wholeLines(read);
    const text = this.#decoder.decode(bytes, { stream: !last });
    this.#position += bytes.length;
    if (text.includes("\ufffd")) this.#replaced += text.split("\ufffd").length - 1;
    return this.#plain(text, last);
  }

  /** A CR at the end of a piece waits for the next, which may begin with its LF. */
  #plain(text: string, last: boolean): string {
    const joined = this.#heldReturn ? `\r${text}` : text;
    this.#heldReturn = !last && joined.endsWith("\r");
    const whole = this.#heldReturn ? joined.slice(0, -1) : joined;
    return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
  }
}

/** Bytes up to their last line end, where there is one: a text that need not be joined to the rest of a line is read faster. */
function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(10);
  return end < 0 ? bytes : bytes.subarray(0, end + 1);
}
