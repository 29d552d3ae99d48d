/** How numbers are written in a file. */
export interface NumberNotation {
  readonly decimal: "." | ",";
  readonly thousands: "" | "." | "," | " " | "'";
}

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const INFINITE = /^[+-]?(?:inf|infinity|∞)$/i;
const GROUP = { ".": /^[+-]?\d{1,3}(?:\.\d{3})+(?!\d)/, ",": /^[+-]?\d{1,3}(?:,\d{3})+(?!\d)/, " ": /^[+-]?\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)/, "'": /^[+-]?\d{1,3}(?:['’]\d{3})+(?!\d)/ };
const SEPARATORS = { ".": /\./g, ",": /,/g, " ": /[ \u00a0\u202f]/g, "'": /['’]/g };

/**
 * The number that a trimmed cell holds, or undefined where it is text: "1e1" is 10, while "0x1F", "5 %" and,
 * without a separator of thousands, "1,000" are text. "Inf" is Infinity, for the caller to refuse.
 */
export function parseNumber(cell: string, { decimal, thousands }: NumberNotation): number | undefined {
  const first = cell.charCodeAt(0) | 32;
  // A word cannot be a number, unless it begins like "Infinity".
  if (first >= 97 && first <= 122 && first !== 105) return undefined;
  const small = smallInteger(cell);
  if (small !== undefined) return small;
  let text = cell.charCodeAt(0) === 0x2212 ? `-${cell.slice(1)}` : cell;
  if (thousands !== "" && GROUP[thousands].test(text)) text = text.replace(SEPARATORS[thousands], "");
  if (decimal === ",") {
    if (text.includes(".")) return undefined;
    text = text.replace(",", ".");
  }
  // + 0 turns "-0" into plain zero
  if (PLAIN.test(text)) return Number(text) + 0;
  return INFINITE.test(text) ? (text.startsWith("-") ? -Infinity : Infinity) : undefined;
}

/** Most cells of a survey are one or two digits: reading them by hand saves half the time of a large file. */
function smallInteger(cell: string): number | undefined {
  if (cell.length === 0 || cell.length > 8) return undefined;
  let value = 0;
  for (let i = 0; i < cell.length; i++) {
    const digit = cell.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return value;
}

const COMMA = /^[+-]?\d*,\d+(?:[eE][+-]?\d+)?$/;
const POINT = /^[+-]?\d*\.\d+(?:[eE][+-]?\d+)?$/;
/** "1,000" may be a thousand or one with three decimals; "0,123" and "12,5" can only have a decimal comma. */
const COULD_BE_GROUPED = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+$/;

/**
 * The decimal sign of a sample of cells. A comma needs proof where it also separates the fields:
 * at least one cell that cannot be a number with thousands.
 */
export function detectDecimal(cells: readonly string[], delimiter: string): "." | "," {
  let comma = 0;
  let proof = 0;
  let point = 0;
  for (const cell of cells) {
    if (POINT.test(cell)) point++;
    else if (COMMA.test(cell)) {
      comma++;
      if (!COULD_BE_GROUPED.test(cell)) proof++;
    }
  }
  if (comma <= point) return ".";
  return proof > 0 || (delimiter !== "," && comma > 1) ? "," : ".";
}

/** The separator of thousands with which this cell of text would be a number. */
export function groupedWith(cell: string, decimal: "." | ","): NumberNotation["thousands"] {
  for (const thousands of [",", ".", " ", "'"] as const) {
    if (thousands === decimal || !GROUP[thousands].test(cell)) continue;
    if (parseNumber(cell, { decimal, thousands }) !== undefined) return thousands;
  }
  return "";
}
