import { describe, expect, it } from "vitest";
import { en } from "../../../../src/text/en/catalogue";
import { explanationOf } from "../../../../src/ui/shared/table/explanations";

/** Heads that are other words for a statistic explained elsewhere. */
const OTHER_WORDS = new Set(["directEffect", "gofDiscouraged", "uncorrectedLoading", "uncorrectedPath"]);

const statistics = Object.keys(en.statistics.names).filter((name) => !OTHER_WORDS.has(name));

describe("how a statistic is computed", () => {
  it.each(statistics)("is written for %s", async (statistic) => {
    const found = await explanationOf(statistic, "en");
    expect(found?.text.length).toBeGreaterThan(40);
    expect(found?.language).toBe("en");
  });

  it("is said in English where no French page exists, and says so", async () => {
    const found = await explanationOf("rhoA", "fr");
    expect(found?.text).toContain(found?.language === "en" ? "reliability" : "fiabilité");
  });

  it("is absent for what is no statistic", async () => {
    expect(await explanationOf("nothing", "en")).toBeUndefined();
  });
});
