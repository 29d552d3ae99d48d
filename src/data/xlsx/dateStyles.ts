import type { ByteSource } from "../import/source";
import { read } from "./workbook";
import { attribute } from "./xml";
import type { ZipEntry } from "./zip";

/** How a cell's style shows numbers, where it shows them as points in time. */
export type DateStyle = "date" | "dateTime" | "time" | undefined;

/** Formats that every workbook knows without saying (ECMA-376, 18.8.30), those of East Asia included. */
function builtIn(id: number): DateStyle {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) return "date";
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56) return "time";
  return id === 22 ? "dateTime" : undefined;
}

/** Whether a format's code speaks of days or hours; words in quotation marks, colours and escaped signs do not count. */
export function styleOfCode(code: string): DateStyle {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").toLowerCase();
  const [first = ""] = bare.split(";");
  if (/general|0|#|@/.test(first.replace(/[.,]0+/g, ""))) return undefined;
  const hasDate = /[yd]|m{3,}/.test(first);
  const hasTime = /[hs]/.test(first);
  return hasDate ? (hasTime ? "dateTime" : "date") : hasTime ? "time" : undefined;
}

/** The styles of a workbook, by the number that cells give. */
export function readDateStyles(source: ByteSource, entry: ZipEntry | undefined): readonly DateStyle[] {
  const codes = new Map<number, DateStyle>();
  const styles: DateStyle[] = [];
  let isInCells = false;
  if (entry === undefined) return styles;
  read(source, entry, {
    open: (name, attributes) => {
      if (name === "numFmt") codes.set(Number(attribute(attributes, "numFmtId")), styleOfCode(attribute(attributes, "formatCode") ?? ""));
      else if (name === "cellXfs") isInCells = true;
      else if (name === "xf" && isInCells) {
        const id = Number(attribute(attributes, "numFmtId") ?? 0);
        styles.push(codes.has(id) ? codes.get(id) : builtIn(id));
      }
    },
    close: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
    text: () => undefined,
  });
  return styles;
}

const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;

/** A serial number of a workbook as days since 1970-01-01. Excel believes in a 29 February 1900: days before it are one off. */
export function daysOf(serial: number, is1904: boolean): number {
  if (is1904) return serial - EPOCH_1904;
  return serial - EPOCH_1900 + (serial < 60 ? 1 : 0);
}
