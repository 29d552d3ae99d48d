/** A number as it is typed: true minus sign or hyphen, decimal point or comma; undefined for anything else. */
export function realNumber(text: string): number | undefined {
  const bare = text.trim().replace(/[−–]/, "-").replace(",", ".");
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(bare) ? Number(bare) : undefined;
}
