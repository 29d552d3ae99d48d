import { analyse } from "chardet";
import type { Job } from "../../report/job";
import type { ByteSource } from "../import/source";

/** Encodings that the researcher may choose from, by their label in the Encoding Standard. */
export const encodings = [
  "utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh", "windows-1250", "windows-1251", "windows-1253",
  "windows-1254", "windows-1255", "windows-1256", "gb18030", "big5", "shift_jis", "euc-kr",
] as const;

/** What chardet calls an encoding, where the platform's decoder knows a superset of it. Latin-1 is always read as windows-1252. */
const LABELS: Readonly<Record<string, string>> = {
  "ISO-8859-2": "windows-1250", "windows-1250": "windows-1250", "windows-1251": "windows-1251", "ISO-8859-5": "windows-1251",
  "KOI8-R": "koi8-r", "ISO-8859-7": "windows-1253", "windows-1253": "windows-1253", "ISO-8859-9": "windows-1254",
  "windows-1254": "windows-1254", "ISO-8859-8": "windows-1255", "windows-1255": "windows-1255", "windows-1256": "windows-1256",
  "ISO-8859-6": "windows-1256", GB18030: "gb18030", Big5: "big5", Shift_JIS: "shift_jis", "EUC-JP": "euc-jp", "EUC-KR": "euc-kr",
};

/** Below this, a guess by letter frequency is no better than Western European. */
const CONFIDENT = 50;
const SAMPLE = 256 * 1024;

const PIECE = 4 * 1024 * 1024;

/** The encoding of a text: by its byte order mark, by its zero bytes, as UTF-8 where that is valid to the end, else by frequency. */
export function* encodingOf(source: ByteSource): Job<string> {
  const start = source.read(0, SAMPLE);
  const certain = encodingOfMark(start) ?? encodingOfZeros(start);
  if (certain !== undefined) return certain;
  const decoder = new TextDecoder("utf-8", { fatal: true });
  for (let from = 0; from < source.size; from += PIECE) {
    const bytes = source.read(from, from + PIECE);
    if (!continuesUtf8(decoder, bytes, from + PIECE < source.size)) return singleByte(bytes);
    yield { done: 0, total: source.size };
  }
  return "utf-8";
}

/** {@link encodingOf} of bytes that are at hand. */
export function detectEncoding(bytes: Uint8Array): string {
  const certain = encodingOfMark(bytes) ?? encodingOfZeros(bytes);
  if (certain !== undefined) return certain;
  return continuesUtf8(new TextDecoder("utf-8", { fatal: true }), bytes, false) ? "utf-8" : singleByte(bytes);
}

/** By the frequency of letters, from the first byte on that is no ASCII. */
function singleByte(bytes: Uint8Array): string {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - SAMPLE / 2);
  const sample = bytes.subarray(first, first + SAMPLE);
  if (looksMacintosh(sample)) return "macintosh";
  const best = analyse(sample)[0];
  return best !== undefined && best.confidence >= CONFIDENT ? (LABELS[best.name] ?? "windows-1252") : "windows-1252";
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** In UTF-16 without a mark, every other byte of digits and Latin letters is zero. */
function encodingOfZeros(bytes: Uint8Array): string | undefined {
  const length = Math.min(bytes.length, 4096);
  const zeros = [0, 0];
  for (let i = 0; i < length; i++) if (bytes[i] === 0) zeros[i % 2]!++;
  const [even, odd] = [zeros[0]!, zeros[1]!];
  if (odd > 0.3 * length && even < 0.02 * length) return "utf-16le";
  if (even > 0.3 * length && odd < 0.02 * length) return "utf-16be";
  return undefined;
}

function continuesUtf8(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Mac OS Roman keeps its small accented letters where windows-1252 has quotation marks and Latin-1 nothing: é is 8E, à 88. */
function looksMacintosh(bytes: Uint8Array): boolean {
  let macintosh = 0;
  let western = 0;
  for (let i = 1; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80 || !isSmallLetter(bytes[i - 1]!)) continue;
    if (byte >= 0xdf) western++;
    else if (byte >= 0x87 && byte <= 0x9f && byte !== 0x92) macintosh++;
  }
  return macintosh > western;
}

const isSmallLetter = (byte: number): boolean => byte >= 0x61 && byte <= 0x7a;

/**
 * @returns the text without its byte order mark, and how many characters the encoding could not make sense of;
 * undefined where this platform does not know the encoding
 */
export function decode(bytes: Uint8Array, encoding: string): { readonly text: string; readonly replaced: number } | undefined {
  try {
    const text = new TextDecoder(encoding).decode(bytes);
    return { text, replaced: text.includes("\ufffd") ? text.split("\ufffd").length - 1 : 0 };
  } catch {
    return undefined;
  }
}

/** What a file that is no text is: "zip" (xlsx and other archives), "workbook" (old xls, or one with a password), "statistics" (SPSS), else "binary". */
export function binaryKind(bytes: Uint8Array): "zip" | "workbook" | "statistics" | "binary" | undefined {
  const start = String.fromCharCode(...bytes.subarray(0, 4));
  if (start === "PK\u0003\u0004") return "zip";
  if (start === "\u00d0\u00cf\u0011\u00e0") return "workbook";
  if (start === "$FL2" || start === "$FL3") return "statistics";
  if (encodingOfMark(bytes) !== undefined || encodingOfZeros(bytes) !== undefined) return undefined;
  return bytes.subarray(0, 4096).includes(0) ? "binary" : undefined;
}
