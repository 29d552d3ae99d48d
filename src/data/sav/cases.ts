import { unzlibSync } from "fflate";
import type { ByteSource } from "../import/source";
import { SavError, type SavBytes } from "./bytes";
import type { SavDictionary } from "./dictionary";

const PIECE = 256 * 1024;
const BLANKS = 0x20;
/** Blocks of a zsav file unpack to four megabytes; a larger one is a trap. */
const LARGEST_BLOCK = 64 * 1024 * 1024;

/** The cases as they stand one after the other, eight bytes for each number and each eighth sign, in pieces of a multiple of eight bytes. */
export function* caseBytes(source: ByteSource, file: SavBytes, dictionary: SavDictionary): Generator<{ readonly bytes: Uint8Array; readonly position: number }, void, void> {
  if (dictionary.compression === 0) {
    for (let at = dictionary.dataStart; at + 8 <= source.size; at += PIECE) {
      const bytes = source.read(at, Math.min(at + PIECE, source.size));
      yield { bytes: bytes.subarray(0, bytes.length & ~7), position: at + bytes.length };
    }
    return;
  }
  const codes = new Bytecode(dictionary);
  const pieces = dictionary.compression === 1 ? plainPieces(source, dictionary.dataStart) : zippedPieces(source, file, dictionary.dataStart);
  for (const { bytes, position } of pieces) {
    yield { bytes: codes.expand(bytes), position };
    if (codes.isAtEnd) return;
  }
}

interface Piece {
  readonly bytes: Uint8Array;
  readonly position: number;
}

function* plainPieces(source: ByteSource, start: number): Generator<Piece, void, void> {
  for (let at = start; at < source.size; at += PIECE) {
    const bytes = source.read(at, Math.min(at + PIECE, source.size));
    yield { bytes, position: at + bytes.length };
  }
}

/** The blocks of a zsav file: where they are stands at its end. */
function* zippedPieces(source: ByteSource, file: SavBytes, start: number): Generator<Piece, void, void> {
  file.moveTo(start);
  file.skip(8);
  const trailer = file.int64();
  file.skip(8);
  file.moveTo(trailer);
  file.skip(20);
  const count = file.int32();
  if (count < 0 || count * 24 > source.size) throw new SavError("a damaged list of blocks");
  const blocks = Array.from({ length: count }, () => {
    file.skip(8);
    return { at: file.int64(), size: file.int32(), packed: file.int32() };
  });
  for (const { at, size, packed } of blocks) {
    if (size < 0 || size > LARGEST_BLOCK || packed < 0 || at < 0 || at + packed > source.size) throw new SavError("a damaged block");
    yield { bytes: unzipped(source.read(at, at + packed), size), position: at + packed };
  }
}

function unzipped(packed: Uint8Array, size: number): Uint8Array {
  try {
    const bytes = unzlibSync(packed, { out: new Uint8Array(size) });
    if (bytes.length === size && adler32(bytes) === new DataView(packed.buffer, packed.byteOffset + packed.length - 4).getUint32(0)) return bytes;
  } catch {
    // falls through: the same fault
  }
  throw new SavError("a damaged block");
}

/** Sums taken before the remainder is, as long as they fit into 32 bits. */
const STRETCH = 3800;

/** The check sum of zlib (RFC 1950). */
function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let from = 0; from < bytes.length; from += STRETCH) {
    for (let at = from; at < Math.min(from + STRETCH, bytes.length); at++) b += a += bytes[at]!;
    a %= 65_521;
    b %= 65_521;
  }
  return b * 65_536 + a;
}

/** Undoes the compression by codes: eight codes of a byte, then eight bytes for each code 253 among them. */
class Bytecode {
  readonly #bias: number;
  readonly #isLittleEndian: boolean;
  #held = new Uint8Array(0);
  readonly #codes = new Uint8Array(8);
  /** how many of the eight codes are done */
  #done = 8;
  isAtEnd = false;

  constructor({ bias, isLittleEndian }: Pick<SavDictionary, "bias" | "isLittleEndian">) {
    this.#bias = bias;
    this.#isLittleEndian = isLittleEndian;
  }

  expand(piece: Uint8Array): Uint8Array {
    const input = this.#held.length === 0 ? piece : joined(this.#held, piece);
    // Eight codes give at most 64 bytes, from at least eight.
    const output = new Uint8Array(8 * input.length + 64);
    const view = new DataView(output.buffer);
    let [from, to] = [0, 0];
    for (;;) {
      if (this.#done === 8) {
        if (from + 8 > input.length) break;
        this.#codes.set(input.subarray(from, from + 8));
        from += 8;
        this.#done = 0;
      }
      const code = this.#codes[this.#done]!;
      if (code === 253) {
        if (from + 8 > input.length) break;
        output.set(input.subarray(from, from + 8), to);
        from += 8;
        to += 8;
      } else if (code === 252) {
        this.isAtEnd = true;
        break;
      } else if (code === 254) {
        output.fill(BLANKS, to, to + 8);
        to += 8;
      } else if (code !== 0) {
        view.setFloat64(to, code === 255 ? -Number.MAX_VALUE : code - this.#bias, this.#isLittleEndian);
        to += 8;
      }
      this.#done++;
    }
    this.#held = input.slice(from);
    return output.subarray(0, to);
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
