import { describe, expect, it } from "vitest";
import { en } from "../../../src/text/en/catalogue";
import { helpPages, partsOf, searched } from "../../../src/ui/help/pages";

describe("the pages of the help", () => {
  it("are those of the repository, in the reader's language where they exist", async () => {
    const [english, french] = await Promise.all([helpPages("en"), helpPages("fr")]);
    expect(english.map(({ id }) => id)).toEqual(expect.arrayContaining(["algorithm", "bootstrap", "measurement", "pruning", "command-line", "model-text"]));
    expect(english.every(({ language }) => language === "en")).toBe(true);
    expect(new Set(french.map(({ id }) => id))).toEqual(new Set(english.map(({ id }) => id)));
    expect(french.find(({ id }) => id === "pruning")).toMatchObject({ language: "fr", title: expect.stringContaining("Épurer") });
    expect(french.find(({ id }) => id === "command-line")?.language).toBe("en");
    for (const { title, text } of english) expect([title.length > 2, text.length > 100]).toEqual([true, true]);
  });

  it("are found by all the words, without accents or capitals, titles first", async () => {
    const pages = await helpPages("fr");
    const found = searched(pages, "mediation INDIRECT");
    expect(found.map(({ id }) => id)).toContain("effects");
    expect(searched(pages, "bootstrap")[0]?.id).toBe("bootstrap");
    expect(searched(pages, "xyzzy")).toEqual([]);
    expect(searched(pages, "  ")).toBe(pages);
  });
});

describe("a page's tables", () => {
  it("are told from its text, and not looked for in code", () => {
    expect(partsOf("One\n\n| a | b |\n|---|--:|\n| `x\\|y` | 2 |\n\nTwo\n```\n| no |\n```")).toEqual([
      { kind: "text", text: "One\n" },
      { kind: "table", rows: [["a", "b"], ["`x|y`", "2"]] },
      { kind: "text", text: "\nTwo\n```\n| no |\n```" },
    ]);
  });
});

describe("headings", () => {
  it("that are ids bear names in both languages, or say their own", async () => {
    const named = { ...en.statistics.names, ...en.help.heading };
    const ids = (await helpPages("en")).filter(({ group }) => group === "methods").flatMap(({ text }) => [...text.matchAll(/^## (.+)$/gmu)].map(([, id]) => id!.trim()));
    expect(ids.length).toBeGreaterThan(40);
    expect(ids.filter((id) => /^[a-z][A-Za-z0-9]*$/.test(id) && !(id in named))).toEqual([]);
  });
});
