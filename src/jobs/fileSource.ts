import { sourceOf, type ByteSource } from "../data/import/source";

/** What only workers have: a file read at once, without a promise. */
declare const FileReaderSync: { new (): { readAsArrayBuffer(blob: Blob): ArrayBuffer } } | undefined;

/** Bytes at hand, or a file of which only the piece asked for is read: a file of gigabytes costs no memory. */
export function fileSource(file: Uint8Array | Blob): ByteSource {
  if (file instanceof Uint8Array) return sourceOf(file);
  if (typeof FileReaderSync === "undefined") throw new Error("files can be read in a worker only");
  const reader = new FileReaderSync();
  return { size: file.size, read: (from, to) => new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to))) };
}
