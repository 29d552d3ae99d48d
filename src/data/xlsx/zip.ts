import { Inflate } from "fflate";
import type { ByteSource } from "../import/source";
import { Crc32 } from "./crc32";

/** One file inside an archive. */
export interface ZipEntry {
  readonly name: string;
  readonly isStored: boolean;
  /** bytes in the archive, and as the archive says they unpack to */
  readonly packed: number;
  readonly size: number;
  /** CRC-32 of the unpacked bytes; 0 where the archive does not say */
  readonly checksum: number;
  /** where its own header begins */
  readonly offset: number;
}

/** Why an archive cannot be read. */
export class ZipError extends Error {
  readonly reason: "damaged" | "encrypted" | "tooLarge";
  constructor(reason: ZipError["reason"]) {
    super(reason);
    this.name = "ZipError";
    this.reason = reason;
  }
}

const [END, END_64, LOCATOR_64, CENTRAL, LOCAL] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50];
/** The end record is 22 bytes and a comment of at most 65,535. */
const TAIL = 22 + 0xffff;
const MOST_ENTRIES = 20_000;
/** Packed bytes unpacked at once: at most a thousand times as many come out. */
const PIECE = 16 * 1024;

/** Packed tables shrink to a tenth or a fiftieth; beyond this size, what shrinks to less than a 400th is made to fill the memory. */
const [LARGE, MOST_PACKED] = [256 * 1024 ** 2, 400];

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const big = (view: DataView, at: number): number => view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

/**
 * The files in a zip archive, by its central directory; nothing is unpacked.
 * @throws ZipError
 */
export function zipEntries(source: ByteSource): readonly ZipEntry[] {
  try {
    return readDirectory(source);
  } catch (error) {
    if (error instanceof ZipError) throw error;
    // A DataView read past its end: the file is cut short.
    throw new ZipError("damaged");
  }
}

function readDirectory(source: ByteSource): readonly ZipEntry[] {
  const tailStart = Math.max(0, source.size - TAIL);
  const tail = viewOf(source.read(tailStart, source.size));
  let at = tail.byteLength - 22;
  while (at >= 0 && tail.getUint32(at, true) !== END) at--;
  if (at < 0) throw new ZipError("damaged");
  let [count, size, offset] = [tail.getUint16(at + 10, true), tail.getUint32(at + 12, true), tail.getUint32(at + 16, true)];
  if (at >= 20 && tail.getUint32(at - 20, true) === LOCATOR_64) {
    const start = big(tail, at - 20 + 8);
    const record = viewOf(source.read(start, start + 56));
    if (record.getUint32(0, true) !== END_64) throw new ZipError("damaged");
    [count, size, offset] = [big(record, 32), big(record, 40), big(record, 48)];
  }
  if (count > MOST_ENTRIES || size > source.size) throw new ZipError("damaged");
  return entriesOf(source.read(offset, offset + size), count);
}

function entriesOf(bytes: Uint8Array, count: number): ZipEntry[] {
  const directory = viewOf(bytes);
  const decoder = new TextDecoder();
  const entries: ZipEntry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (directory.getUint32(at, true) !== CENTRAL) throw new ZipError("damaged");
    const [flags, method] = [directory.getUint16(at + 8, true), directory.getUint16(at + 10, true)];
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => directory.getUint16(at + field, true)) as [number, number, number];
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    if (method !== 0 && method !== 8) throw new ZipError("damaged");
    if ((flags & 1) === 1) throw new ZipError("encrypted");
    const short = { size: directory.getUint32(at + 24, true), packed: directory.getUint32(at + 20, true), offset: directory.getUint32(at + 42, true) };
    const long = longSizes(viewOf(bytes.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength)), short);
    entries.push({ name, isStored: method === 0, checksum: directory.getUint32(at + 16, true), ...long });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

type Sizes = Pick<ZipEntry, "size" | "packed" | "offset">;

/** Sizes of 64 bits stand in an extra field, each only where its short form is full. */
function longSizes(extra: DataView, short: Sizes): Sizes {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const long = { ...short };
    for (const field of ["size", "packed", "offset"] as const) {
      if (short[field] !== 0xffffffff) continue;
      long[field] = big(extra, next);
      next += 8;
    }
    return long;
  }
  return short;
}

/**
 * The contents of an entry, a piece at a time, so that what an entry unpacks to is never all in memory.
 * @param limit bytes after which unpacking stops
 * @throws ZipError "tooLarge" beyond the limit, "damaged" where the packed bytes make no sense, are more than the archive says or, read to the end, not those that were packed
 */
export function* unpack(source: ByteSource, entry: ZipEntry, limit: number): Generator<Uint8Array, void, void> {
  // What says itself that it is too large need not be tried.
  if (entry.size > limit || (entry.size > LARGE && entry.size > MOST_PACKED * entry.packed)) throw new ZipError("tooLarge");
  const header = viewOf(source.read(entry.offset, entry.offset + 30));
  if (header.byteLength < 30 || header.getUint32(0, true) !== LOCAL) throw new ZipError("damaged");
  const start = entry.offset + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const end = start + entry.packed;
  if (end > source.size) throw new ZipError("damaged");
  let pieces: Uint8Array[] = [];
  let total = 0;
  const checksum = new Crc32();
  const inflate = new Inflate((piece) => void pieces.push(piece));
  for (let at = start; at < end; at += PIECE) {
    const packed = source.read(at, Math.min(at + PIECE, end));
    if (entry.isStored) pieces.push(packed);
    else push(inflate, packed, at + PIECE >= end);
    const ready = pieces;
    pieces = [];
    for (const piece of ready) {
      total += piece.length;
      if (total > entry.size) throw new ZipError("damaged");
      checksum.add(piece);
      yield piece;
    }
  }
  if (entry.checksum !== 0 && entry.checksum !== checksum.value) throw new ZipError("damaged");
}

function push(inflate: Inflate, packed: Uint8Array, last: boolean): void {
  try {
    inflate.push(packed, last);
  } catch {
    throw new ZipError("damaged");
  }
}
