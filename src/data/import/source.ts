/** A file that is read piece by piece, so that no more of it than a piece need be in memory. */
export interface ByteSource {
  /** length in bytes */
  readonly size: number;
  /** the bytes from one place up to, not including, another; fewer at the end of the file */
  read(from: number, to: number): Uint8Array;
}

/** A file that is in memory already. */
export const sourceOf = (bytes: Uint8Array): ByteSource => ({ size: bytes.length, read: (from, to) => bytes.subarray(from, to) });

/** The whole file at once: for formats whose parts point to each other, after its size was looked at. */
export const wholeOf = (source: ByteSource): Uint8Array => source.read(0, source.size);
