import { deflateSync, Zip, ZipPassThrough } from "fflate";
import { sourceOf, type ByteSource } from "../data/import/source";
import { unpack as unpackEntry, ZipError, zipEntries, type ZipEntry } from "../data/xlsx/zip";
import type { Job } from "../report/job";
import type { PackedData } from "./dataSchema";
import type { Project } from "./project";
import { pack, unpack, type Files } from "./projectData";
import { parseProject, projectFrom, projectText, readProject, refuseProject, type ProjectReading } from "./projectFile";

const TEXT = "project.json";
/** Bytes that the text of a project, and all its data, may unpack to: beyond, an archive is a trap. */
const [MOST_TEXT, MOST_DATA] = [512 * 2 ** 20, 8 * 2 ** 30];
/** A file packed in one go: what fflate 0.8 packs piece by piece can be wrong where it is short and ends in zeros. */
class PackedFile extends ZipPassThrough {
  override compression = 8;
  protected override process(chunk: Uint8Array, final: boolean): void {
    this.ondata(null, deflateSync(chunk), final);
  }
}

/** A project with its data as a zip archive; the job can pause after each column, so that a page can breathe. */
export function* writeArchive(project: Project & { readonly data: NonNullable<Project["data"]> }): Job<Blob> {
  const { packed, files } = pack(project.data);
  const parts: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, chunk) => {
    if (error === null) parts.push(chunk);
    else failure = error;
  });
  const contents = Object.entries({ [TEXT]: new TextEncoder().encode(projectText(project, { packed })), ...files });
  let done = 0;
  for (const [path, bytes] of contents) {
    const entry = new PackedFile(path);
    // The same project gives the same bytes, whenever it is saved.
    entry.mtime = "1980-01-01T12:00";
    zip.add(entry);
    entry.push(bytes, true);
    yield { done: ++done, total: contents.length };
  }
  zip.end();
  if (failure !== undefined) throw failure;
  return new Blob(parts as BlobPart[], { type: "application/zip" });
}

export const isArchive = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Reads a project file, archive or text. Never throws, as `readProject`. */
export function* readProjectBytes(bytes: Uint8Array, file: string): Job<ProjectReading> {
  if (!isArchive(bytes)) return readProject(new TextDecoder().decode(bytes), file);
  try {
    return yield* readArchive(sourceOf(bytes), file);
  } catch (error) {
    const cause = error instanceof ZipError ? error.reason : (error as Error).message;
    return refuseProject(file, "damagedArchive", { cause });
  }
}

function* readArchive(source: ByteSource, file: string): Job<ProjectReading> {
  const entries = new Map(zipEntries(source).map((entry) => [entry.name, entry]));
  const text = entries.get(TEXT);
  if (text === undefined) return refuseProject(file, "notProject");
  const written = new TextDecoder().decode(yield* contentOf(source, text, MOST_TEXT));
  const parsed = parseProject(written, file);
  if (!parsed.ok) return parsed;
  const { data } = parsed.file;
  if (data === null || !("packed" in data)) return readProject(written, file);
  return { ok: true, project: projectFrom(parsed.file, unpack(data.packed, yield* filesOf(source, entries, data.packed))) };
}

/** The cells of every column that the project speaks of; nothing else of the archive is unpacked. */
function* filesOf(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>, { rows, columns }: PackedData): Job<Files> {
  const files: Record<string, Uint8Array> = {};
  let left = MOST_DATA;
  for (const { values, texts } of columns) {
    for (const [path, most] of [[values, 8 * rows], [texts, left]] as const) {
      const entry = path === undefined ? undefined : entries.get(path);
      if (path === undefined || entry === undefined) continue;
      files[path] = yield* contentOf(source, entry, Math.min(most, left));
      left -= files[path].length;
    }
  }
  return files;
}

function* contentOf(source: ByteSource, entry: ZipEntry, most: number): Job<Uint8Array> {
  if (entry.size > most) throw new ZipError("tooLarge");
  const content = new Uint8Array(entry.size);
  let at = 0;
  for (const piece of unpackEntry(source, entry, entry.size)) {
    content.set(piece, at);
    at += piece.length;
    yield { done: at, total: entry.size };
  }
  if (at !== entry.size) throw new ZipError("damaged");
  return content;
}
