import { describe, expect, it } from "vitest";
import { best, score } from "../../../src/ui/palette/search";

const found = (all: readonly string[], typed: string) => best(all, typed, { text: (one) => one, most: 10 });

describe("what is typed finds", () => {
  it("the whole name first, then what begins so, then what holds it", () => {
    expect(found(["tan1", "Suntan", "Tan of skin", "Tan"], "tan")).toEqual(["Tan", "tan1", "Tan of skin", "Suntan"]);
    expect(found(["Servqual → Satisfaction", "Satisfaction"], "satisfaction")).toEqual(["Satisfaction", "Servqual → Satisfaction"]);
  });
  it("words in any order, without accents; nothing where a word is missing", () => {
    expect(score("operat grc", "GRC Opérationnelle")).toBeGreaterThan(0);
    expect(score("grc loyalty", "GRC Opérationnelle")).toBe(0);
  });
});
