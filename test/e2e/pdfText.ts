import { unzlibSync } from "fflate";

/** The text of a PDF as a reader would search it: what its own tables of letters make of the glyphs shown. */
export function pdfText(bytes: Buffer): string {
  const source = bytes.toString("latin1");
  const streams = [...source.matchAll(/stream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const from = index + mark.length;
    const part = bytes.subarray(from, source.indexOf("endstream", from));
    try {
      return [Buffer.from(unzlibSync(part)).toString("latin1")];
    } catch {
      return [];
    }
  });
  const letters = new Map(streams.filter((one) => one.includes("beginbfchar") || one.includes("beginbfrange")).flatMap(lettersOf));
  const shown = streams.filter((one) => /\bT[jJ]\b/.test(one)).flatMap((one) => [...one.matchAll(/<([0-9a-fA-F]+)> ?Tj/g)].map(([, hex]) => hex!));
  return shown.map((hex) => (hex.match(/.{4}/g) ?? []).map((code) => letters.get(parseInt(code, 16)) ?? "\ufffd").join("")).join(" ").replace(/ +/g, " ");
}

function lettersOf(table: string): readonly (readonly [glyph: number, letter: string])[] {
  const single = [...table.matchAll(/^<([0-9a-fA-F]{4})> ?<([0-9a-fA-F]{4})>$/gm)].map(([, glyph, letter]) => [parseInt(glyph!, 16), String.fromCodePoint(parseInt(letter!, 16))] as const);
  const ranges = [...table.matchAll(/^<([0-9a-fA-F]{4})> ?<([0-9a-fA-F]{4})> ?<([0-9a-fA-F]{4})>$/gm)].flatMap(([, first, last, letter]) => {
    const [a, b, c] = [first, last, letter].map((hex) => parseInt(hex!, 16)) as [number, number, number];
    return Array.from({ length: b - a + 1 }, (_, k) => [a + k, String.fromCodePoint(c + k)] as const);
  });
  return [...single, ...ranges];
}

/** Fonts that the file names, and whether each is inside. */
export const pdfFonts = (bytes: Buffer): readonly string[] => [...new Set([...bytes.toString("latin1").matchAll(/\/BaseFont \/([^\s/>]+)/g)].map(([, name]) => name!))];
