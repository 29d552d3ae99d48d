/**
 * Writes src/draw/interWidths.ts: the advance widths of the bundled Inter, so that text is measured the same in browsers and in Node.
 * Run `node src/build/interWidths.mjs` after a change of the font package.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { openFont } from "./woff2.mjs";

const WEIGHTS = [400, 500, 600, 700];
const SUBSETS = ["latin", "latin-ext", "greek", "cyrillic", "vietnamese"];
const RANGES = [
  [0x20, 0x7e], [0xa0, 0x17f], [0x1e80, 0x1ef9], [0x370, 0x3ff], [0x400, 0x45f], [0x2010, 0x2044], [0x20ac, 0x20ac], [0x2190, 0x2193], [0x2212, 0x2212],
];

const folder = join(createRequire(import.meta.url).resolve("@fontsource-variable/inter/package.json"), "..", "files");
const fonts = SUBSETS.map((subset) => openFont(readFileSync(join(folder, `inter-${subset}-wght-normal.woff2`))));

/** Tabular figures are what the diagram shows: a figure counts as the widest of the ten. */
function widthsOf(code) {
  const codes = code >= 0x30 && code <= 0x39 ? [...Array(10).keys()].map((k) => 0x30 + k) : [code];
  return WEIGHTS.map((weight) => {
    const found = codes.map((c) => fonts.map((font) => font.advance(c, weight)).find((w) => w !== undefined));
    return found.includes(undefined) ? undefined : Math.max(...found);
  });
}

const rows = [];
for (const [first, last] of RANGES) {
  for (let code = first; code <= last; code++) {
    const widths = widthsOf(code);
    if (widths[0] !== undefined) rows.push(`[${[code, ...widths.map((w) => Math.round(w * 1000))].join(",")}]`);
  }
}
const lines = [];
for (let k = 0; k < rows.length; k += 6) lines.push(`  ${rows.slice(k, k + 6).join(",")},`);

writeFileSync(
  new URL("../draw/interWidths.ts", import.meta.url),
  `/** Written by src/build/interWidths.mjs; do not edit. Each row: code point, advance in thousandths of the font size at weights ${WEIGHTS.join(", ")}. */
export const interWidths: readonly (readonly [number, number, number, number, number])[] = [
${lines.join("\n")}
];
`,
);
