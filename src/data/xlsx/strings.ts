import type { Job } from "../../report/job";
import type { ByteSource } from "../import/source";
import { XmlScanner } from "./xml";
import { unpack, type ZipEntry } from "./zip";

/** A workbook's texts are all in memory at once; more than this are no survey. */
const LIMIT = 1024 * 1024 * 1024;

/** The texts that cells refer to by number: plain ones, and rich ones without their fonts and phonetic hints. */
export function* readSharedStrings(source: ByteSource, entry: ZipEntry | undefined): Job<readonly string[]> {
  const strings: string[] = [];
  if (entry === undefined) return strings;
  let current = "";
  let isInText = false;
  let hints = 0;
  const scanner = new XmlScanner({
    open: (name) => {
      if (name === "si") current = "";
      else if (name === "rPh") hints++;
      else isInText = name === "t" && hints === 0;
    },
    close: (name) => {
      if (name === "si") strings.push(unescaped(current));
      else if (name === "rPh") hints--;
      else isInText = false;
    },
    text: (text) => {
      if (isInText) current += text;
    },
  });
  const decoder = new TextDecoder();
  let done = 0;
  for (const piece of unpack(source, entry, LIMIT)) {
    scanner.push(decoder.decode(piece, { stream: true }));
    done += piece.length;
    yield { done, total: Math.max(done, entry.size) };
  }
  return strings;
}

/** Excel writes signs that XML has no place for as _x000D_. */
export const unescaped = (text: string): string =>
  text.includes("_x") ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;
