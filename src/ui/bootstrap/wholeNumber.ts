/** A whole number within limits, however its thousands are grouped; undefined for anything else. */
export function wholeNumber(text: string, least: number, most: number): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f,.]/g, "");
  if (!/^\d+$/.test(bare)) return undefined;
  const value = Number(bare);
  return value >= least && value <= most ? value : undefined;
}
