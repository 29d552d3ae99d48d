import { describe, expect, it } from "vitest";
import { translator } from "../../src/text/i18n";
import { counted, phrase } from "../../src/text/phrases";

describe.each(["en", "fr"] as const)("phrases in %s", (language) => {
  const { t } = translator(language);

  it("are what the translator says, with and without values", () => {
    for (let again = 0; again < 2; again++) {
      expect(phrase(t, "canvas:name.construct")).toBe(t("canvas:name.construct"));
      expect(phrase(t, "canvas:name.loading", { value: ".755" })).toBe(t("canvas:name.loading", { value: ".755" }));
      expect(phrase(t, "canvas:name.path", { from: "A {{to}} $1", to: "B" })).toBe(t("canvas:name.path", { from: "A {{to}} $1", to: "B" }));
    }
  });

  it("have the plurals of the language", () => {
    for (const count of [0, 1, 2, 1, 0]) for (const key of ["canvas:name.indicators", "canvas:name.in", "canvas:name.out"]) expect(counted(t, key, count)).toBe(t(key, { count }));
  });
});

it("phrases of one language are not those of another", () => {
  expect(phrase(translator("en").t, "canvas:name.construct")).not.toBe(phrase(translator("fr").t, "canvas:name.construct"));
});
