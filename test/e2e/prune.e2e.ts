import { expect, test } from "./studio";

const WEAK = ["CC2", "PC1", "OI2", "PRO1", "PRO2"];

/** Steps 2 to 4 of the study: estimate, look at the weak items, remove them, undo. */
test.describe("the CRM study", () => {
  test.beforeEach(async ({ studio }) => studio.openSample("CRM in industrial clusters"));

  test("shows loadings, path coefficients by width and R² on the diagram", async ({ studio }) => {
    await expect(studio.path("GRC_Analytique", "Performance")).toHaveText(".652");
    await expect(studio.path("GRC_Operationnelle", "Performance")).toHaveText(".048");
    await expect(studio.construct("Performance")).toContainText("R² .454");
    await expect(studio.loading("CC1")).toHaveText(".817");
    await expect(studio.loadings).toHaveCount(19);
    const width = async (from: string) => Number(await studio.arrow(from, "Performance").locator(".line").getAttribute("stroke-width"));
    expect(await width("GRC_Analytique")).toBeGreaterThan(2 * (await width("GRC_Operationnelle")));
  });

  test("marks exactly the five items below .70, by colour, glyph and dash", async ({ studio, page }) => {
    const weak = page.locator('[data-loading][data-level="watch"], [data-loading][data-level="act"]');
    const names = await weak.evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-loading")));
    expect(names.sort()).toEqual([...WEAK].sort());
    await expect(weak.locator(".cue")).toHaveCount(5);
    const shafts = page.locator('.measurement [data-level="watch"] .line, .measurement [data-level="act"] .line');
    await expect(shafts).toHaveCount(5);
    const look = (shaft: Element) => [getComputedStyle(shaft).stroke, getComputedStyle(shaft).strokeDasharray];
    const [colour, dash] = await shafts.first().evaluate(look);
    const [usual, solid] = await page.locator('.measurement [data-level="good"] .line').first().evaluate(look);
    expect(colour).not.toBe(usual);
    expect(dash).not.toBe(solid);
    expect(solid).toBe("none");
    await expect(studio.item("OI2")).toHaveAttribute("aria-label", /OI2, indicator of GRC Analytique, loading \.557/);
  });

  test("without them every remaining loading is at least .70; undo brings items and numbers back", async ({ studio, page }) => {
    for (const item of WEAK) {
      await studio.oneStep(async () => {
        await studio.item(item).click();
        await page.keyboard.press("Delete");
      });
    }
    await expect(studio.loadings).toHaveCount(14);
    await expect(page.locator('[data-loading]:not([data-level="good"])')).toHaveCount(0);
    await expect(studio.construct("Performance")).toContainText(".433");
    for (const _ of WEAK) await page.keyboard.press("Control+z");
    await expect(studio.loadings).toHaveCount(19);
    await expect(studio.construct("Performance")).toContainText(".454");
    await expect(studio.loading("OI2")).toHaveText(".557");
  });
});
