import { describe, expect, it } from "vitest";
import { analyses as frAnalyses } from "../../src/text/fr/analyses";
import { fr as frBase } from "../../src/text/fr/catalogue";
import { frenchSpaces, withFrenchSpaces } from "../../src/text/french";
import { translator } from "../../src/text/i18n";
import { flatten } from "./flatten";

const fr = { ...frBase, ...frAnalyses };
const NARROW = "\u202F";

describe("French spaces", () => {
  it("are narrow and keep the line before ; : ? ! » and after «", () => {
    expect(frenchSpaces("Oui ; non : « peut-être » ? Si !")).toBe(`Oui${NARROW}; non${NARROW}: «${NARROW}peut-être${NARROW}»${NARROW}? Si${NARROW}!`);
    expect(frenchSpaces("Ainsi\u00A0: là")).toBe(`Ainsi${NARROW}: là`);
  });

  it("leave alone what is no word before a sign", () => {
    for (const text of ["10:30", "https://example.org", "x1;x2", "a != b", "Qualité:Valeur"]) expect(frenchSpaces(text)).toBe(text);
  });

  it("stand in every sentence of the program", () => {
    const loose = [...flatten(withFrenchSpaces(fr))].filter(([, text]) => /[ \u00A0][;:?!»]|«[ \u00A0]/.test(text));
    expect(loose).toEqual([]);
    expect([...flatten(withFrenchSpaces(fr))].filter(([, text]) => text.includes(NARROW)).length).toBeGreaterThan(50);
    expect(translator("fr").t("welcome:privacy")).toContain(`ordinateur${NARROW}:`);
    expect(translator("en").t("welcome:privacy")).not.toContain(NARROW);
  });

  it("change nothing else: the letters are those of the catalogue", () => {
    const bare = (catalogue: object) => [...flatten(catalogue).values()].map((text) => text.replace(/[\s\u00A0\u202F]/g, ""));
    expect(bare(withFrenchSpaces(fr))).toEqual(bare(fr));
  });
});

describe("confidence levels", () => {
  it("are written as numbers of the language, with the decimals that they have", () => {
    const heading = (language: "en" | "fr", level: number): string => translator(language).t("bootstrap:interval.percentile", { level }).replace(/[\s\u00A0\u202F]+/g, " ");
    expect(heading("fr", 97.5)).toBe("IC à 97,5 %, percentile");
    expect(heading("en", 97.5)).toBe("97.5 % CI, percentile");
    expect(heading("fr", 95)).toBe("IC à 95 %, percentile");
  });

  it("never stand in a sentence as the program writes numbers", () => {
    for (const catalogue of [frBase, frAnalyses]) {
      const raw = [...flatten(catalogue)].filter(([key, text]) => /\{\{level\}\}\s?%/.test(text) && !key.endsWith("percentileHint"));
      expect(raw).toEqual([]);
    }
  });
});
