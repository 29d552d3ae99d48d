/** Narrow no-break space: what French puts between a word and the sign that belongs to it. */
const NARROW = "\u202F";

/** A French sentence with its spaces: before ; : ? ! », and after «. Signs without a space before them stay as they are (times, addresses). */
export const frenchSpaces = (text: string): string => text.replace(/[ \u00A0]+(?=[;:?»]|!(?!=))/g, NARROW).replace(/«[ \u00A0]+/g, `«${NARROW}`);

type Sentences = { readonly [key: string]: string | Sentences };

/** A catalogue with every sentence so spaced; written with ordinary spaces, which are easier to type and to see. */
export function withFrenchSpaces<T extends object>(catalogue: T): T {
  const spaced = (sentences: Sentences): Sentences => Object.fromEntries(Object.entries(sentences).map(([key, value]) => [key, typeof value === "string" ? frenchSpaces(value) : spaced(value)]));
  return spaced(catalogue as unknown as Sentences) as unknown as T;
}
