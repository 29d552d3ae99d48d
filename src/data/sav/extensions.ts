import { SavError, type SavBytes } from "./bytes";

/** What later versions of SPSS added to the dictionary, as bytes where their encoding is not yet known. */
export interface Extensions {
  /** code page of the machine that wrote the file */
  readonly codePage?: number;
  /** name of the encoding */
  readonly encoding?: string;
  /** "SHORT=Long" pairs, separated by tabs */
  readonly longNames?: Uint8Array;
  /** "SHORT=width" pairs of strings longer than 255 bytes */
  readonly longStrings?: Uint8Array;
  /** one number a variable: 1 nominal, 2 ordinal, 3 scale */
  readonly display?: readonly number[];
  readonly cases?: number;
  /** value labels and missing values of strings longer than eight bytes */
  readonly longLabels?: Uint8Array;
  readonly longMissing?: Uint8Array;
}

const MACHINE_INTEGERS = 3;
const DISPLAY = 11;
const LONG_NAMES = 13;
const LONG_STRINGS = 14;
const CASES = 16;
const ENCODING = 20;
const LONG_LABELS = 21;
const LONG_MISSING = 22;

/** Reads one record of type 7; those that say nothing of the data are passed over. */
export function readExtension(file: SavBytes): Extensions {
  const [subtype, size, count] = [file.int32(), file.int32(), file.int32()];
  if (size < 0 || count < 0) throw new SavError("a damaged record");
  const end = file.position + size * count;
  const found = extensionOf(file, subtype, { size, count });
  file.moveTo(end);
  return found;
}

function extensionOf(file: SavBytes, subtype: number, { size, count }: { readonly size: number; readonly count: number }): Extensions {
  const whole = (): Uint8Array => file.bytes(size * count);
  switch (subtype) {
    case MACHINE_INTEGERS: {
      const integers = size === 4 ? Array.from({ length: Math.min(count, 8) }, () => file.int32()) : [];
      return integers[7] === undefined ? {} : { codePage: integers[7] };
    }
    case DISPLAY:
      return size === 4 ? { display: integersOf(file, count) } : {};
    case LONG_NAMES:
      return { longNames: whole() };
    case LONG_STRINGS:
      return { longStrings: whole() };
    case CASES:
      if (size !== 8 || count < 2) return {};
      file.skip(8);
      return { cases: file.int64() };
    case ENCODING:
      return { encoding: String.fromCharCode(...whole().subarray(0, 100)).replaceAll("\0", "").trim() };
    case LONG_LABELS:
      return { longLabels: whole() };
    case LONG_MISSING:
      return { longMissing: whole() };
    default:
      return {};
  }
}

function integersOf(file: SavBytes, count: number): readonly number[] {
  const bytes = file.bytes(4 * count);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, i) => view.getInt32(4 * i, file.isLittleEndian));
}
