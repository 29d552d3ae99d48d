import type { ByteSource } from "../import/source";
import { attribute, XmlScanner, type XmlSink } from "./xml";
import { unpack, zipEntries, ZipError, type ZipEntry } from "./zip";

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly entry: ZipEntry;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** days are counted from 1904, as on old Macintoshes */
  readonly is1904: boolean;
  readonly sharedStrings: ZipEntry | undefined;
  readonly styles: ZipEntry | undefined;
}

/** The parts that only say where others are. */
const SMALL = 16 * 1024 * 1024;

/**
 * What a workbook holds, by its table of contents (ECMA-376).
 * @throws ZipError; "damaged" too where the archive is no workbook
 */
export function openWorkbook(source: ByteSource): Workbook {
  const entries = new Map(zipEntries(source).map((entry) => [entry.name.replace(/^\//, ""), entry]));
  const path = workbookPath(source, entries);
  const book = entries.get(path);
  if (book === undefined) throw new ZipError("damaged");
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const relations = relationsOf(source, entries, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const target = (id: string): ZipEntry | undefined => entries.get(resolved(folder, relations.find((one) => one.id === id)?.target ?? ""));
  const ofType = (type: string): ZipEntry | undefined => entries.get(resolved(folder, relations.find((one) => one.type.endsWith(`/${type}`))?.target ?? ""));
  const sheets: Sheet[] = [];
  let is1904 = false;
  read(source, book, {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = /^(?:1|true)$/.test(attribute(attributes, "date1904") ?? "");
      if (name !== "sheet") return;
      const entry = target(attribute(attributes, "id") ?? "");
      if (entry !== undefined) sheets.push({ name: attribute(attributes, "name") ?? entry.name, isHidden: (attribute(attributes, "state") ?? "visible") !== "visible", entry });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return { sheets, is1904, sharedStrings: ofType("sharedStrings"), styles: ofType("styles") };
}

function workbookPath(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>): string {
  const root = relationsOf(source, entries, "_rels/.rels").find((one) => one.type.endsWith("/officeDocument"));
  return root === undefined ? "xl/workbook.xml" : resolved("", root.target);
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

function relationsOf(source: ByteSource, entries: ReadonlyMap<string, ZipEntry>, path: string): readonly Relation[] {
  const entry = entries.get(path);
  const relations: Relation[] = [];
  if (entry === undefined) return relations;
  read(source, entry, {
    open: (name, attributes) => {
      if (name === "Relationship") relations.push({ id: attribute(attributes, "Id") ?? "", type: attribute(attributes, "Type") ?? "", target: attribute(attributes, "Target") ?? "" });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relations;
}

/** A path as written in a part of a folder: from the root where it begins with "/", else from that folder. */
function resolved(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== ".") parts.push(part);
  }
  return parts.join("/");
}

/** Reads a small part at once. */
export function read(source: ByteSource, entry: ZipEntry, sink: XmlSink, limit = SMALL): void {
  const scanner = new XmlScanner(sink);
  const decoder = new TextDecoder();
  for (const piece of unpack(source, entry, limit)) scanner.push(decoder.decode(piece, { stream: true }));
}
