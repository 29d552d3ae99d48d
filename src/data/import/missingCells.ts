import { parseNumber, type NumberNotation } from "./numbers";

/** Tells whether a cell means "no answer". */
export interface MissingRule {
  readonly isMissingText: (cell: string) => boolean;
  /** absent where no number is a code: nothing need be asked then */
  readonly isMissingNumber: ((value: number) => boolean) | undefined;
}

/** Codes as texts match a cell as written, codes that are numbers match by value: -99 also stands for "-99.0". */
export function missingRule(codes: readonly (string | number)[], notation: NumberNotation): MissingRule {
  const texts = new Set<string>([""]);
  const numbers = new Set<number>();
  for (const code of codes) {
    texts.add(String(code).trim());
    const value = typeof code === "number" ? code : parseNumber(code.trim(), notation);
    if (value !== undefined) numbers.add(value);
  }
  return {
    isMissingText: (cell) => texts.has(cell),
    isMissingNumber: numbers.size === 0 ? undefined : (value) => numbers.has(value),
  };
}
