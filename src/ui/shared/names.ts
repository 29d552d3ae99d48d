/** longest name of a construct within a path, letters */
const LONGEST = 12;
/** what is left of a construct within a product, letters */
const SHORTEST = 7;

/** Between the constructs of a product. */
const TIMES = " × ";

/** At the end of a quadratic or cubic term, which is no construct beside its own. */
const POWER = /[²³]$/;

/** A name cut where it is too long: after a word where that leaves most of it, else within one; each construct of a product by itself. */
export function shortened(name: string, longest = LONGEST): string {
  if (name.length <= longest) return name;
  const factors = name.split(TIMES);
  if (factors.length > 1) return factors.map((factor) => shortened(factor, Math.max(SHORTEST, Math.floor(longest / factors.length)))).join(TIMES);
  const word = name.slice(0, longest + 1).lastIndexOf(" ");
  return word >= longest / 2 ? name.slice(0, word) : `${name.slice(0, longest - 1).trimEnd()}…`;
}

/** The part of each name that tells the constructs apart: "GRC Analytique" beside "GRC Opérationnelle" is "Analytique". A product has the parts of its constructs. */
export function tellingNames(names: readonly string[]): readonly string[] {
  const first = (name: string): string => name.split(/[\s_]+/)[0]!;
  const single = names.filter((name) => !name.includes(TIMES) && !POWER.test(name));
  const telling = (name: string): string => {
    const words = name.split(/[\s_]+/);
    const shared = words.length > 1 && single.some((other) => other !== name.replace(POWER, "") && first(other) === words[0]);
    return shared ? words.slice(1).join(" ") : name;
  };
  return names.map((name) => name.split(TIMES).map(telling).join(TIMES));
}
