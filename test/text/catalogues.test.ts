import { describe, expect, it } from "vitest";
import { analyses as enAnalyses } from "../../src/text/en/analyses";
import { en as enBase } from "../../src/text/en/catalogue";
import { analyses as frAnalyses } from "../../src/text/fr/analyses";
import { fr as frBase } from "../../src/text/fr/catalogue";
import { baseKey, flatten, variablesOf } from "./flatten";

const PLURALS = { en: ["one", "other"], fr: ["one", "many", "other"] };

const catalogues = { en: flatten({ ...enBase, ...enAnalyses }), fr: flatten({ ...frBase, ...frAnalyses }) };

/** Variables of every form of a sentence together: the singular may do without its count. */
function variablesByBase(flat: ReadonlyMap<string, string>): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of flat) {
    const names = found.get(baseKey(key)) ?? new Set<string>();
    for (const name of variablesOf(text)) names.add(name);
    found.set(baseKey(key), names);
  }
  return Object.fromEntries([...found].map(([key, names]) => [key, [...names].sort()]));
}

describe("catalogues", () => {
  it("say the same things in both languages, with the same variables", () => {
    expect(variablesByBase(catalogues.fr)).toEqual(variablesByBase(catalogues.en));
  });

  it.each(["en", "fr"] as const)("leave no sentence of %s empty or unmarked by a stray space", (language) => {
    const poor = [...catalogues[language]].filter(([, text]) => text.trim() === "" || text !== text.trim());
    expect(poor.map(([key]) => key)).toEqual([]);
  });

  it.each(["en", "fr"] as const)("give %s all its plural forms", (language) => {
    const forms = new Map<string, string[]>();
    for (const key of catalogues[language].keys()) {
      if (key !== baseKey(key)) forms.set(baseKey(key), [...(forms.get(baseKey(key)) ?? []), key.slice(baseKey(key).length + 1)]);
    }
    const short = [...forms].filter(([, found]) => PLURALS[language].some((form) => !found.includes(form)));
    expect(short).toEqual([]);
  });

  it("refer only to sentences that exist", () => {
    for (const flat of Object.values(catalogues)) {
      const bases = new Set([...flat.keys()].map(baseKey));
      const broken = [...flat].flatMap(([key, text]) => [...text.matchAll(/\$t\(([^,)]+)/g)].filter((m) => !bases.has(m[1]!.trim())).map((m) => `${key} → ${m[1]}`));
      expect(broken).toEqual([]);
    }
  });
});
