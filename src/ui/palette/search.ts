/** Lower case, without accents: "Opérationnelle" is found by "operat". */
export const plain = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * How well a text fits what was typed; every word must be in it, in any order.
 * @returns 0 for no match; the whole text counts most, its beginning more than that of a word, that more than the middle of one, and short texts more than long ones
 */
export function score(typed: string, text: string): number {
  const words = plain(typed).split(/\s+/).filter((word) => word !== "");
  const target = plain(text).trim();
  // Who types a whole name means it, whatever else begins so.
  let sum = target === words.join(" ") ? 5 : 1;
  for (const word of words) {
    const at = target.indexOf(word);
    if (at < 0) return 0;
    const atWord = at === 0 || target.split(/[^\p{L}\p{N}]+/u).some((own) => own.startsWith(word));
    sum += at === 0 ? 4 : atWord ? 2 : 1;
  }
  return sum + 1 / (1 + target.length);
}

/** The best matches, best first; those that match alike keep their order. */
export function best<T>(all: readonly T[], typed: string, { text, most }: { readonly text: (one: T) => string; readonly most: number }): readonly T[] {
  if (typed.trim() === "") return all.slice(0, most);
  return all
    .map((one, place) => ({ one, place, value: score(typed, text(one)) }))
    .filter(({ value }) => value > 0)
    .toSorted((a, b) => b.value - a.value || a.place - b.place)
    .slice(0, most)
    .map(({ one }) => one);
}
