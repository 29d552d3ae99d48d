const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];
const [ZERO, MINUS] = [48, 45];

/**
 * The number written between two places of a text, where it has at most 15 digits and neither exponent nor separators; NaN where it
 * must be looked at more closely. Exact: digits and power of ten are both whole numbers below 2⁵³, so that their quotient is
 * rounded once, as `Number` does it (Clinger 1990). Saves making a string of each cell, most of the time that a large file takes.
 * @param decimal character code of the decimal sign
 */
export function scanNumber(text: string, { from, to }: { readonly from: number; readonly to: number }, decimal: number): number {
  const isNegative = text.charCodeAt(from) === MINUS;
  const start = isNegative ? from + 1 : from;
  let value = 0;
  let point = -1;
  for (let at = start; at < to; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) value = value * 10 + digit;
    else if (code === decimal && point < 0 && at > start) point = at;
    else return Number.NaN;
  }
  const digits = to - start - (point < 0 ? 0 : 1);
  if (digits < 1 || digits > 15 || point === to - 1) return Number.NaN;
  const size = point < 0 ? value : value / POWERS[to - point - 1]!;
  return isNegative && size !== 0 ? -size : size;
}

/** Whether a cell that `scanNumber` reads is written as its number prints, so that its writing need not be kept: not "007", "1.50" or "-0". */
export function isPrinted(text: string, { from, to }: { readonly from: number; readonly to: number }, decimal: number): boolean {
  const isNegative = text.charCodeAt(from) === MINUS;
  const start = isNegative ? from + 1 : from;
  if (text.charCodeAt(start) !== ZERO) return !endsInZero(text, { start, to }, decimal);
  if (to === start + 1) return !isNegative;
  if (text.charCodeAt(start + 1) !== decimal || endsInZero(text, { start, to }, decimal)) return false;
  // below a millionth, numbers print with an exponent
  return to - start < 8 || text.slice(start + 2, start + 8) !== "000000";
}

/** Whether the last decimal is a zero. */
function endsInZero(text: string, { start, to }: { readonly start: number; readonly to: number }, decimal: number): boolean {
  if (text.charCodeAt(to - 1) !== ZERO) return false;
  for (let at = to - 2; at >= start; at--) if (text.charCodeAt(at) === decimal) return true;
  return false;
}
