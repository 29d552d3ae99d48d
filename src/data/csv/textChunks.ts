import type { ByteSource } from "../import/source";

/** Bytes between two looks at the clock: a few milliseconds. */
const CHUNK = 256 * 1024;

/** A file's text from beginning to end, a piece at a time, with LF for every line end and without byte order mark. */
export class TextChunks {
  readonly #source: ByteSource;
  readonly #decoder: TextDecoder;
  #position = 0;
  #heldReturn = false;
  #replaced = 0;

  /** @throws RangeError where this platform does not know the encoding */
  constructor(source: ByteSource, encoding: string) {
    this.#source = source;
    this.#decoder = new TextDecoder(encoding);
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
    const to = Math.min(this.#position + CHUNK, this.#source.size);
    const last = to === this.#source.size;
    const text = this.#decoder.decode(this.#source.read(this.#position, to), { stream: !last });
    this.#position = to;
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
