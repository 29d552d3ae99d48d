/** A whole number within limits; undefined for anything else. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const bare = text.trim().replace(/[\s\u00a0\u202f,]/g, "");
  if (!/^\d+$/.test(bare)) return undefined;
  const value = Number(bare);
  return value >= least && value <= most ? value : undefined;
}

export type Codes = { readonly codes: readonly number[] } | { readonly wrong: string };

/** Numbers separated by spaces or semicolons, each once; the true minus sign and the decimal comma are understood. */
export function missingCodes(text: string): Codes {
  const words = text.split(/[\s;]+/).filter((word) => word !== "");
  const codes: number[] = [];
  for (const word of words) {
    const bare = word.replace(/,$/, "").replace("−", "-").replace(",", ".");
    const value = Number(bare);
    if (!/\d/.test(bare) || !Number.isFinite(value)) return { wrong: word };
    if (!codes.includes(value)) codes.push(value);
  }
  return { codes };
}

/** k of 10^−k, for the form of the stop criterion. */
export const exponentOf = (tolerance: number): number => Math.round(-Math.log10(tolerance));

/** 10^−k without the rounding of a power: the number that its decimal notation names. */
export const toleranceOf = (exponent: number): number => Number(`1e-${exponent}`);
