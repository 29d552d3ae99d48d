/** longest name of a construct within a path, letters */
const LONGEST = 12;

/** A name cut where it is too long: after a word where that leaves most of it, else within one. */
export function shortened(name: string, longest = LONGEST): string {
  if (name.length <= longest) return name;
  const word = name.slice(0, longest + 1).lastIndexOf(" ");
  return word >= longest / 2 ? name.slice(0, word) : `${name.slice(0, longest - 1).trimEnd()}…`;
}

/** The part of each name that tells the constructs apart: "GRC Analytique" beside "GRC Opérationnelle" is "Analytique". */
export function tellingNames(names: readonly string[]): readonly string[] {
  return names.map((name, i) => {
    const words = name.split(/[\s_]+/);
    const shared = names.some((other, j) => j !== i && other.split(/[\s_]+/)[0] === words[0]);
    return words.length > 1 && shared ? words.slice(1).join(" ") : name;
  });
}
