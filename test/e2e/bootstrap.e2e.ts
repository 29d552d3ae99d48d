import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./studio";

interface Known {
  readonly estimate: number;
  readonly se: number;
  readonly ciPercentile: readonly [number, number];
  readonly seTolerance: number;
  readonly ciTolerance: number;
}

/** What a script in R found for the first model of the study, with random numbers of its own. */
const known = (JSON.parse(readFileSync(join(import.meta.dirname, "../reference/expected/crm-first.json"), "utf8")) as {
  readonly expected: { readonly bootstrap: { readonly values: Readonly<Record<string, Readonly<Record<string, Known>>>> } };
}).expected.bootstrap.values;

const drawer = (page: Page) => page.getByRole("region", { name: "Bootstrap" });
const row = (page: Page, name: string) => drawer(page).getByRole("row", { name: new RegExp(`^${name}`) });
const openBootstrap = (page: Page) => page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Bootstrap" }).click();
const finished = (page: Page) => expect(drawer(page).getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 50_000 });

/** Sets a number of resamples that no button offers. */
async function wanted(page: Page, samples: string): Promise<void> {
  const field = drawer(page).getByRole("textbox", { name: "Other number" });
  await field.fill(samples);
  await field.blur();
}

/** Numbers as printed, in their order. */
const numbersIn = (text: string): readonly number[] => [...text.matchAll(/[−-]?\d*\.\d+/g)].map(([number]) => Number(number.replace("−", "-")));

test.beforeEach(async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await openBootstrap(page);
});

test("gives the standard errors and intervals that are known of a study", async ({ studio, page }) => {
  await drawer(page).getByRole("button", { name: "Start" }).click();
  await expect(drawer(page).getByRole("progressbar")).toBeVisible();
  await finished(page);
  await expect(drawer(page)).toContainText("10,000 resamples");
  await expect(drawer(page)).toContainText("seed 20240601");
  for (const [key, from] of [["GRC_Analytique -> Performance", "GRC Analytique"], ["GRC_Operationnelle -> Performance", "GRC Opérationnelle"]] as const) {
    const theirs = known["pathCoefficients"]![key]!;
    const cells = await row(page, from).getByRole("cell").allInnerTexts();
    const [estimate, , se] = cells.flatMap(numbersIn);
    const [lower, upper] = numbersIn(cells.find((text) => text.startsWith("["))!);
    expect(Math.abs(estimate! - theirs.estimate)).toBeLessThanOrEqual(0.0005);
    expect(Math.abs(se! - theirs.se)).toBeLessThanOrEqual(theirs.seTolerance + 0.0005);
    expect(Math.abs(lower! - theirs.ciPercentile[0])).toBeLessThanOrEqual(theirs.ciTolerance + 0.0005);
    expect(Math.abs(upper! - theirs.ciPercentile[1])).toBeLessThanOrEqual(theirs.ciTolerance + 0.0005);
  }
  await expect(page.locator('[data-plate="GRC_Analytique -> Performance"]')).toContainText(/\.652\*\*\*\[\.4\d\d, \.8\d\d\]/);
  await expect(page.locator('[data-plate="GRC_Operationnelle -> Performance"]')).not.toContainText("*");
  await expect(page.getByRole("complementary", { name: "Distributions" }).getByRole("img", { name: /GRC Analytique → .*distribution/ })).toBeVisible();
  await expect(studio.status).toContainText("Estimated");
});

test("is started from anywhere by its key, can be read by everyone, and speaks French", async ({ studio, page }) => {
  await studio.mode("Build");
  await page.keyboard.press("b");
  await finished(page);
  await drawer(page).getByRole("radio", { name: "HTMT" }).click();
  await expect(drawer(page).getByRole("columnheader", { name: /Upper bound/ })).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole("radio", { name: "Français" }).click();
  await expect(page.getByRole("region", { name: "Bootstrap" })).toContainText("rééchantillons");
  await expect(page.getByText("Intervalles percentiles à 95 %")).toBeVisible();
});

test("keeps what it has when stopped, and nothing when cancelled", async ({ page }) => {
  await wanted(page, "100000");
  await drawer(page).getByRole("button", { name: "Start" }).click();
  await drawer(page).getByRole("button", { name: /^Stop, keep [1-9]/ }).click();
  await finished(page);
  await expect(drawer(page)).toContainText(/Stopped at [\d,]+ resamples\. The results below use these\./);
  const count = drawer(page).locator(".count b");
  const kept = await count.innerText();
  expect(Number(kept.replace(",", ""))).toBeGreaterThan(1);
  expect(Number(kept.replace(",", ""))).toBeLessThan(100_000);
  await drawer(page).getByRole("button", { name: "Run again" }).click();
  await drawer(page).getByRole("button", { name: "Cancel" }).click();
  await finished(page);
  await expect(count).toHaveText(kept);
});

test("says when its numbers are old, and has them back with undo", async ({ studio, page }) => {
  await wanted(page, "1000");
  await drawer(page).getByRole("button", { name: "Start" }).click();
  await finished(page);
  const old = "The model changed since this bootstrap. Run it again for t, p and intervals.";
  await expect(page.getByText(old)).toHaveCount(0);
  await studio.item("OI2").click();
  await page.keyboard.press("Delete");
  await expect(drawer(page).getByText(old)).toBeVisible();
  await expect(page.locator(".star-key")).toHaveText(old);
  await page.keyboard.press("Control+z");
  await expect(page.getByText(old)).toHaveCount(0);
});

test("follows each edit where that is wanted", async ({ studio, page }) => {
  await drawer(page).getByRole("switch", { name: "Follow each edit" }).click();
  const plate = page.locator('[data-plate="GRC_Analytique -> Performance"]');
  await expect(plate).toContainText("[");
  await expect(drawer(page)).toContainText("Preview");
  await studio.mode("Build");
  await expect(plate).toContainText("[");
  const before = await plate.textContent();
  await studio.item("OI2").click();
  await page.keyboard.press("Delete");
  await studio.estimated();
  await expect(plate).not.toHaveText(before!);
  await expect(page.locator(".stale-plates")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(plate).toHaveText(before!);
});
