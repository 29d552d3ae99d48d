import type { Extensions } from "./extensions";

/** Code pages by their numbers in Windows, where the Encoding Standard names them otherwise. */
const PAGES: Readonly<Record<number, string>> = {
  2: "windows-1252", 3: "windows-1252", 4: "windows-1252", 65001: "utf-8", 932: "shift_jis", 936: "gb18030", 949: "euc-kr", 950: "big5", 10000: "macintosh", 20866: "koi8-r",
  28591: "windows-1252", 28592: "iso-8859-2", 28595: "iso-8859-5", 28597: "iso-8859-7", 28605: "iso-8859-15",
};

/** The encoding of a system file's texts, as a label of the Encoding Standard: by its name, else by its code page, else Western European. */
export function savEncoding({ encoding, codePage }: Extensions): string {
  if (encoding !== undefined && isKnown(encoding)) return encoding.toLowerCase();
  const number = encoding === undefined ? codePage : Number(/\d+/.exec(encoding)?.[0]);
  if (number === undefined) return "windows-1252";
  const label = PAGES[number] ?? `windows-${number}`;
  return isKnown(label) ? label : "windows-1252";
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label) instanceof TextDecoder;
  } catch {
    return false;
  }
}
