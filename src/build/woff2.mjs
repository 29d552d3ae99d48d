/** Reads as much of a variable WOFF2 font as is needed to know how wide its characters are. */
import { brotliDecompressSync } from "node:zlib";

const KNOWN_TAGS =
  "cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill".split(" ");

/** Tag → bytes; `glyf`, `loca` and `hmtx` may be in their transformed form. */
function tablesOf(file) {
  const count = file.readUInt16BE(12);
  let at = 48;
  const base128 = () => {
    for (let value = 0; ; ) {
      const byte = file[at++];
      value = value * 128 + (byte & 0x7f);
      if (byte < 0x80) return value;
    }
  };
  const directory = [];
  for (let k = 0; k < count; k++) {
    const flags = file[at++];
    let tag = KNOWN_TAGS[flags & 0x3f];
    if (tag === undefined) {
      tag = file.toString("latin1", at, at + 4);
      at += 4;
    }
    const version = flags >> 6;
    const transformed = tag === "glyf" || tag === "loca" ? version !== 3 : version !== 0;
    const original = base128();
    directory.push({ tag, transformed, length: transformed ? base128() : original });
  }
  const data = brotliDecompressSync(file.subarray(at, at + file.readUInt32BE(20)));
  const tables = {};
  let offset = 0;
  for (const { tag, transformed, length } of directory) {
    tables[tag] = Object.assign(data.subarray(offset, offset + length), { transformed });
    offset += length;
  }
  return tables;
}

/** Code point → glyph, from the format 4 or 12 subtable. */
function glyphsOf(cmap) {
  const glyphs = new Map();
  for (let k = 0; k < cmap.readUInt16BE(2); k++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + 8 * k + 4));
    const format = table.readUInt16BE(0);
    if (format === 12) {
      for (let g = 0; g < table.readUInt32BE(12); g++) {
        const [first, last, glyph] = [0, 4, 8].map((d) => table.readUInt32BE(16 + 12 * g + d));
        for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
      }
    } else if (format === 4) {
      const segments = table.readUInt16BE(6) / 2;
      for (let s = 0; s < segments; s++) {
        const last = table.readUInt16BE(14 + 2 * s);
        const first = table.readUInt16BE(16 + 2 * segments + 2 * s);
        const delta = table.readUInt16BE(16 + 4 * segments + 2 * s);
        const here = 16 + 6 * segments + 2 * s;
        const range = table.readUInt16BE(here);
        for (let code = first; code <= last && code !== 0xffff; code++) {
          const raw = range === 0 ? code : table.readUInt16BE(here + range + 2 * (code - first));
          if (range === 0 || raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
        }
      }
    }
  }
  return glyphs;
}

/** Weight → position on the axis from -1 to 1, after `avar`. */
function axisOf(fvar, avar) {
  const axis = fvar.subarray(fvar.readUInt16BE(4));
  const [least, middle, most] = [4, 8, 12].map((d) => axis.readInt32BE(d) / 65536);
  const pairs = [];
  if (avar) for (let k = 0; k < avar.readUInt16BE(8); k++) pairs.push([0, 2].map((d) => avar.readInt16BE(10 + 4 * k + d) / 16384));
  return (weight) => {
    const raw = weight < middle ? (weight - middle) / (middle - least) : (weight - middle) / (most - middle);
    for (let k = 1; k < pairs.length; k++) {
      const [[x0, y0], [x1, y1]] = [pairs[k - 1], pairs[k]];
      if (raw >= x0 && raw <= x1) return y0 + ((raw - x0) / (x1 - x0 || 1)) * (y1 - y0);
    }
    return raw;
  };
}

/** How much a region of the design space counts at a position, for a single axis. */
function scalar([start, peak, end], at) {
  if (peak === 0 || at === peak) return 1;
  if (at <= start || at >= end) return 0;
  return at < peak ? (at - start) / (peak - start) : (end - at) / (end - peak);
}

/** Change of a glyph's advance at a position on the axis. */
function deltasOf(hvar) {
  const store = hvar.subarray(hvar.readUInt32BE(4));
  const list = store.subarray(store.readUInt32BE(2));
  const regions = [];
  for (let k = 0; k < list.readUInt16BE(2); k++) regions.push([0, 2, 4].map((d) => list.readInt16BE(4 + 6 * k + d) / 16384));
  const mapping = hvar.readUInt32BE(8) === 0 ? undefined : hvar.subarray(hvar.readUInt32BE(8));
  const address = (glyph) => {
    if (!mapping) return [0, glyph];
    const [long, shape] = [mapping[0] === 1, mapping[1]];
    const [count, start] = long ? [mapping.readUInt32BE(2), 6] : [mapping.readUInt16BE(2), 4];
    const size = ((shape >> 4) & 3) + 1;
    const entry = mapping.readUIntBE(start + size * Math.min(glyph, count - 1), size);
    const inner = (shape & 15) + 1;
    return [entry >>> inner, entry & ((1 << inner) - 1)];
  };
  return (glyph, at) => {
    const [outer, inner] = address(glyph);
    const data = store.subarray(store.readUInt32BE(8 + 4 * outer));
    const [words, count] = [data.readUInt16BE(2) & 0x7fff, data.readUInt16BE(4)];
    let cell = 6 + 2 * count + inner * (words * 2 + (count - words));
    let sum = 0;
    for (let k = 0; k < count; k++) {
      const delta = k < words ? data.readInt16BE(cell) : data.readInt8(cell);
      cell += k < words ? 2 : 1;
      sum += delta * scalar(regions[data.readUInt16BE(6 + 2 * k)], at);
    }
    return sum;
  };
}

/** @returns `advance(code, weight)`: width in parts of the font size, undefined for a character that the font lacks */
export function openFont(file) {
  const { cmap, head, hhea, hmtx, fvar, avar, HVAR } = tablesOf(file);
  const unitsPerEm = head.readUInt16BE(18);
  const metrics = hhea.readUInt16BE(34);
  const glyphs = glyphsOf(cmap);
  const [axis, delta] = [axisOf(fvar, avar), deltasOf(HVAR)];
  const plain = (glyph) => {
    const index = Math.min(glyph, metrics - 1);
    return hmtx.readUInt16BE(hmtx.transformed ? 1 + 2 * index : 4 * index);
  };
  return {
    advance(code, weight) {
      const glyph = glyphs.get(code);
      return glyph === undefined ? undefined : (plain(glyph) + delta(glyph, axis(weight))) / unitsPerEm;
    },
  };
}
