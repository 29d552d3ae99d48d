/** Bytes looked up at once. */
const WIDTH = 8;
const POLYNOMIAL = 0xedb88320;

/** WIDTH tables of 256 remainders, one after the other: of a byte followed by none, one, two … bytes of zeros. */
const tables = makeTables();

function makeTables(): Uint32Array {
  const made = new Uint32Array(WIDTH * 256);
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ POLYNOMIAL : remainder >>> 1;
    made[byte] = remainder;
  }
  for (let at = 256; at < made.length; at++) made[at] = (made[at - 256]! >>> 8) ^ made[made[at - 256]! & 255]!;
  return made;
}

/** The check sum of zip and gzip (ISO 3309, reflected polynomial 0xEDB88320) of bytes that come in pieces. */
export class Crc32 {
  #state = 0xffffffff;

  add(bytes: Uint8Array): void {
    let state = this.#state;
    let at = 0;
    for (; at + WIDTH <= bytes.length; at += WIDTH) {
      const low = state ^ (bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24));
      state =
        tables[1792 + (low & 255)]! ^ tables[1536 + ((low >>> 8) & 255)]! ^ tables[1280 + ((low >>> 16) & 255)]! ^ tables[1024 + (low >>> 24)]! ^
        tables[768 + bytes[at + 4]!]! ^ tables[512 + bytes[at + 5]!]! ^ tables[256 + bytes[at + 6]!]! ^ tables[bytes[at + 7]!]!;
    }
    for (; at < bytes.length; at++) state = (state >>> 8) ^ tables[(state ^ bytes[at]!) & 255]!;
    this.#state = state;
  }

  get value(): number {
    return ~this.#state >>> 0;
  }
}
