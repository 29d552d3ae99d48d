import { strFromU8, strToU8, unzlibSync, zlibSync } from "fflate";

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const INCHES_PER_METRE = 1 / 0.0254;

/** Whether bytes begin like a PNG. */
export const isPng = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, k) => bytes[k] === byte);

/** A PNG with a text of any length and language in it (chunk iTXt, compressed), which viewers ignore and keep. */
export function pngWithText(png: Uint8Array, keyword: string, text: string): Uint8Array {
  const packed = zlibSync(strToU8(text));
  const head = [...strToU8(keyword, true), 0, 1, 0, 0, 0];
  const body = new Uint8Array(head.length + packed.length);
  body.set(head);
  body.set(packed, head.length);
  return insertAfterHeader(png, chunk("iTXt", body));
}

/** A PNG that says how large it is printed (chunk pHYs). */
export function pngWithResolution(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const body = new Uint8Array(9);
  const view = new DataView(body.buffer);
  const dots = Math.round(dotsPerInch * INCHES_PER_METRE);
  view.setUint32(0, dots);
  view.setUint32(4, dots);
  body[8] = 1;
  return insertAfterHeader(png, chunk("pHYs", body));
}

/** The text under a keyword; undefined where there is none, or the file is damaged. */
export function textInPng(png: Uint8Array, keyword: string): string | undefined {
  const wanted = [...strToU8(keyword, true), 0];
  for (const { type, body } of chunks(png)) {
    if (type !== "iTXt" || !wanted.every((byte, k) => body[k] === byte)) continue;
    const compressed = body[wanted.length] === 1;
    // language tag and translated keyword each end with a zero byte
    const afterTag = body.indexOf(0, wanted.length + 2) + 1;
    const start = body.indexOf(0, afterTag) + 1;
    try {
      const content = body.subarray(start);
      return strFromU8(compressed ? unzlibSync(content) : content);
    } catch {
      return undefined;
    }
  }
  return undefined;
}

function* chunks(png: Uint8Array): Generator<{ readonly type: string; readonly body: Uint8Array }> {
  if (!isPng(png)) return;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (at + 12 + length > png.length) return;
    yield { type: strFromU8(png.subarray(at + 4, at + 8), true), body: png.subarray(at + 8, at + 8 + length) };
    at += 12 + length;
  }
}

function insertAfterHeader(png: Uint8Array, added: Uint8Array): Uint8Array {
  const end = SIGNATURE.length + 12 + 13;
  const result = new Uint8Array(png.length + added.length);
  result.set(png.subarray(0, end));
  result.set(added, end);
  result.set(png.subarray(end), end + added.length);
  return result;
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const result = new Uint8Array(12 + body.length);
  const view = new DataView(result.buffer);
  view.setUint32(0, body.length);
  result.set(strToU8(type, true), 4);
  result.set(body, 8);
  view.setUint32(8 + body.length, crc(result.subarray(4, 8 + body.length)));
  return result;
}

const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function crc(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
