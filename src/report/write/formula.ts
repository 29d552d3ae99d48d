/**
 * Text that a spreadsheet would run as a formula, made harmless by a leading apostrophe
 * (OWASP, "CSV injection"); numbers are written by `cellDigits` and never pass here.
 */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) && !isNumeric(text) ? `'${text}` : text);

const isNumeric = (text: string): boolean => /^[+-]?\d+([.,]\d+)?(e[+-]?\d+)?$/i.test(text);
