import { zlibSync } from "fflate";
import { Writer } from "./savBytes";

export interface TestVariable {
  readonly name: string;
  /** bytes of a string; 0 for numbers */
  readonly width?: number;
  readonly label?: string;
  readonly cells: readonly (number | string)[];
  readonly labels?: readonly (readonly [number | string, string])[];
  readonly missing?: readonly (number | string)[];
  readonly range?: readonly [number, number];
  readonly format?: number;
  readonly measure?: number;
}

export interface TestFile {
  readonly variables: readonly TestVariable[];
  readonly little?: boolean;
  readonly compression?: 0 | 1 | 2;
  readonly states?: boolean;
}

const roundUp = (value: number, multiple: number): number => Math.ceil(value / multiple) * multiple;
const short = (index: number): string => `V${index}`;

interface Segment {
  readonly name: string;
  readonly width: number;
}

/** A very long string takes several variables of 255 bytes and one of the rest. */
function segmentsOf(width: number, index: number): Segment[] {
  if (width <= 255) return [{ name: short(index), width }];
  const count = Math.ceil(width / 252);
  return Array.from({ length: count }, (_, i) => ({ name: i === 0 ? short(index) : `${short(index)}S${i}`, width: i < count - 1 ? 255 : width - 252 * (count - 1) }));
}

/** A system file as SPSS would write it, for what reading must undo. */
export function writeSav({ variables, little = true, compression = 0, states = true }: TestFile): Uint8Array {
  const out = new Writer(little);
  const cases = variables[0]?.cells.length ?? 0;
  const elements = variables.flatMap(({ width = 0 }, i) => segmentsOf(width, i)).reduce((sum, segment) => sum + Math.max(1, roundUp(segment.width, 8) / 8), 0);
  out.text(compression === 2 ? "$FL3" : "$FL2", 4).text("@(#) SPSS DATA FILE test", 60).int32(2).int32(elements).int32(compression).int32(0).int32(states ? cases : -1).float64(100);
  out.text("01 Jan 26", 9).text("12:00:00", 8).text("", 64).raw([0, 0, 0]);
  const places: number[] = [];
  let place = 1;
  for (const [i, variable] of variables.entries()) {
    places.push(place);
    for (const [s, segment] of segmentsOf(variable.width ?? 0, i).entries()) place += writeVariable(out, variable, segment, s === 0);
  }
  for (const [i, { labels, width = 0 }] of variables.entries()) {
    if (labels === undefined || width > 8) continue;
    out.int32(3).int32(labels.length);
    for (const [value, label] of labels) {
      if (typeof value === "number") out.float64(value);
      else out.text(value, 8);
      const length = new TextEncoder().encode(label).length;
      out.byte(length).text(label, roundUp(length + 1, 8) - 1);
    }
    out.int32(4).int32(1).int32(places[i]!);
  }
  writeExtensions(out, variables, little);
  out.int32(999).int32(0);
  const data = caseBytes(variables, little);
  if (compression === 0) out.raw(data);
  else if (compression === 1) out.raw(encoded(data, little));
  else writeZipped(out, encoded(data, little));
  return out.bytes();
}

function writeVariable(out: Writer, { label, missing = [], range, format = 5 }: TestVariable, { name, width }: Segment, isFirst: boolean): number {
  const isLong = width > 8;
  const count = isLong || !isFirst ? 0 : range === undefined ? missing.length : -2 - missing.length;
  const labelled = isFirst && label !== undefined;
  out.int32(2).int32(width).int32(labelled ? 1 : 0).int32(count).int32((format << 16) | (8 << 8)).int32((format << 16) | (8 << 8)).text(name, 8);
  if (labelled) {
    const length = new TextEncoder().encode(label).length;
    out.int32(length).text(label, roundUp(length, 4));
  }
  if (count !== 0) for (const value of [...(range ?? []), ...missing]) void (typeof value === "number" ? out.float64(value) : out.text(value, 8));
  const records = Math.max(1, roundUp(width, 8) / 8);
  for (let i = 1; i < records; i++) out.int32(2).int32(-1).int32(0).int32(0).int32(0).int32(0).text("", 8);
  return records;
}

function writeExtensions(out: Writer, variables: readonly TestVariable[], little: boolean): void {
  const extension = (subtype: number, bytes: Uint8Array): void => void out.int32(7).int32(subtype).int32(1).int32(bytes.length).raw(bytes);
  const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
  out.int32(7).int32(3).int32(4).int32(8);
  for (const value of [24, 0, 0, -1, 1, 1, little ? 2 : 1, 65001]) out.int32(value);
  const display = variables.flatMap(({ width = 0, measure = 0 }, i) => segmentsOf(width, i).flatMap(() => [measure, 8, 0]));
  out.int32(7).int32(11).int32(4).int32(display.length);
  for (const value of display) out.int32(value);
  extension(13, utf8(variables.map(({ name }, i) => `${short(i)}=${name}`).join("\t")));
  const long = variables.flatMap(({ width = 0 }, i) => (width > 255 ? [`${short(i)}=${String(width).padStart(5, "0")}\0\t`] : []));
  if (long.length > 0) extension(14, utf8(long.join("")));
  extension(20, utf8("UTF-8"));
  const labels = new Writer(little);
  const missing = new Writer(little);
  for (const { name, width = 0, labels: pairs, missing: codes } of variables.filter((one) => (one.width ?? 0) > 8)) {
    const field = (text: string, length = utf8(text).length): Writer => labels.int32(length).text(text, length);
    if (pairs !== undefined) {
      field(name).int32(width).int32(pairs.length);
      for (const [value, label] of pairs) {
        field(String(value), width);
        field(label);
      }
    }
    if (codes !== undefined) {
      missing.int32(utf8(name).length).raw(utf8(name)).byte(codes.length).int32(8);
      for (const code of codes) missing.text(String(code), 8);
    }
  }
  if (labels.length > 0) extension(21, labels.bytes());
  if (missing.length > 0) extension(22, missing.bytes());
}

function caseBytes(variables: readonly TestVariable[], little: boolean): Uint8Array {
  const out = new Writer(little);
  const cases = variables[0]?.cells.length ?? 0;
  for (let row = 0; row < cases; row++) {
    for (const [i, { width = 0, cells }] of variables.entries()) {
      const cell = cells[row]!;
      if (typeof cell === "number") out.float64(Number.isNaN(cell) ? -Number.MAX_VALUE : cell);
      else {
        const bytes = new Uint8Array(Math.max(width, 1)).fill(32);
        bytes.set(new TextEncoder().encode(cell).subarray(0, width));
        let at = 0;
        for (const segment of segmentsOf(width, i)) {
          const part = bytes.subarray(at, at + (width > 255 ? 255 : width)).subarray(0, segment.width);
          out.raw(part).raw(Array<number>(roundUp(segment.width, 8) - part.length).fill(32));
          at += 255;
        }
      }
    }
  }
  return out.bytes();
}

/** Compression by codes. */
function encoded(data: Uint8Array, little: boolean): Uint8Array {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const out = new Writer(little);
  for (let at = 0; at <= data.length; at += 64) {
    const raw: Uint8Array[] = [];
    for (let i = at; i < at + 64; i += 8) {
      if (i >= data.length) {
        out.byte(i === data.length ? 252 : 0);
        continue;
      }
      const bytes = data.subarray(i, i + 8);
      const value = view.getFloat64(i, little);
      if (bytes.every((byte) => byte === 32)) out.byte(254);
      else if (value === -Number.MAX_VALUE) out.byte(255);
      else if (Number.isInteger(value) && value >= -99 && value <= 151 && !Object.is(value, -0)) out.byte(value + 100);
      else {
        out.byte(253);
        raw.push(bytes);
      }
    }
    for (const bytes of raw) out.raw(bytes);
  }
  return out.bytes();
}

function writeZipped(out: Writer, data: Uint8Array): void {
  const SIZE = 300;
  const blocks = Array.from({ length: Math.ceil(data.length / SIZE) }, (_, i) => ({ from: i * SIZE, plain: data.subarray(i * SIZE, (i + 1) * SIZE) })).map((block) => ({ ...block, packed: zlibSync(block.plain) }));
  const start = out.length;
  const packed = blocks.reduce((sum, block) => sum + block.packed.length, 0);
  out.int64(start).int64(start + 24 + packed).int64(24 + 24 * blocks.length);
  let at = start + 24;
  const places = blocks.map((block) => {
    const place = at;
    at += block.packed.length;
    out.raw(block.packed);
    return place;
  });
  out.int64(-100).int64(0).int32(SIZE).int32(blocks.length);
  for (const [i, block] of blocks.entries()) out.int64(start + block.from).int64(places[i]!).int32(block.plain.length).int32(block.packed.length);
}
