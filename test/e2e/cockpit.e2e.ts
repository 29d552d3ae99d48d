import type { Page } from "@playwright/test";
import { expect, test } from "./studio";

const WEAK = ["CC2", "PC1", "OI2", "PRO1", "PRO2"];

const candidate = (page: Page, item: string) => page.locator(`[data-candidate="${item}"]`);
const ghost = (page: Page, item: string) => candidate(page, item).getByRole("switch").click();
const proposed = (page: Page) => page.locator('[data-candidate]:has([data-action="remove"])').evaluateAll((rows) => rows.map((row) => row.getAttribute("data-candidate")!).sort());

async function chooseRule(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Rule:/ }).click();
  await page.getByRole("radio", { name: new RegExp(`^${name}`) }).click();
  await page.keyboard.press("Escape");
}

const picture = (page: Page, name: string) => page.screenshot({ path: `build/test/cockpit/${name}.png`, animations: "disabled" });

/** Step 3 of the study as the cockpit tells it: see, then commit. */
test.describe("pruning the CRM study", () => {
  test.beforeEach(async ({ studio, page }) => {
    await studio.openSample("CRM in industrial clusters");
    await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Prune" }).click();
    await expect(page.locator("[data-candidate]")).toHaveCount(19);
  });

  test("the whole story: two rules, five ghosts, one step, and a trail", async ({ studio, page }) => {
    // Hair et al. keep all five, and say why; the share is said as well.
    await chooseRule(page, "Hair 2022");
    expect(await proposed(page)).toEqual([]);
    const reading = page.locator(".cand-reading");
    await expect(reading).toContainText("5 loadings are below .708, but this rule keeps the items");
    await expect(reading).toContainText("5 of 19 items, 26 %: more than 20 %");
    for (const item of WEAK) {
      await expect(candidate(page, item).locator("[data-action]")).toHaveAttribute("data-action", "keep");
      await expect(candidate(page, item).locator("[data-action]")).toHaveAttribute("aria-description", /pass with it/);
    }
    await picture(page, "1-hair");

    // The study's own rule proposes exactly these five.
    await chooseRule(page, "Strict .70");
    expect(await proposed(page)).toEqual([...WEAK].sort());
    await expect(candidate(page, "CC2").locator("[data-action]")).toHaveAttribute("aria-description", /CC2 loads \.601, below \.70\./);
    await expect(candidate(page, "OI2")).toContainText(".557");

    // Ghosted by switch, by click and by key; everything shows what would be.
    await ghost(page, "CC2");
    await studio.item("PC1").click();
    await candidate(page, "OI2").getByRole("button", { name: /OI2/ }).click();
    await page.locator(".candidates h2").click();
    await page.keyboard.press("g");
    for (const item of ["PRO1", "PRO2"]) await ghost(page, item);
    await expect(page.getByText("5 items ghosted.")).toBeVisible();
    await expect(page.locator('[data-item][data-state="ghost"]')).toHaveCount(5);
    await expect(page.locator(".topbar").getByText("14 of 19 items")).toBeVisible();
    await expect(studio.path("GRC_Analytique", "Performance")).toContainText(".652 → .632");
    await expect(studio.path("GRC_Operationnelle", "Performance")).toContainText(".048 → .056");
    await expect(studio.construct("Performance")).toContainText(".454 → .433");
    await expect(page.locator('[data-ave="GRC_Analytique"]')).toContainText(".550 → .688");
    await expect(page.locator('[data-ave="Performance"]')).toContainText(".605 → .746");
    await expect(page.getByRole("button", { name: "1 thing to weigh" })).toBeVisible();
    await expect(studio.status).toContainText("19 indicators now, 14 in preview");
    const trail = page.getByRole("complementary", { name: "Respecification trail" });
    await expect(trail.getByText("Without PRO2")).toBeVisible();
    await trail.getByRole("button", { name: "CC2" }).click();
    await trail.getByRole("textbox").fill("Formulation ambiguë, déjà signalée au prétest");
    await picture(page, "2-ghosted");

    // Applied: every loading, AVE and ρc passes.
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    await expect(page.locator("[data-candidate]")).toHaveCount(14);
    await expect(page.locator("[data-loading]")).toHaveCount(14);
    await expect(page.locator('[data-loading]:not([data-level="good"])')).toHaveCount(0);
    await expect(page.locator('[data-state="removed"]')).toHaveCount(5);
    await expect(reading).toHaveText("Nothing to prune: every loading is .70 or above.");
    for (const [construct, ave] of [["GRC_Analytique", ".688"], ["GRC_Operationnelle", ".685"], ["Performance", ".746"]]) await expect(page.locator(`[data-ave="${construct}"]`)).toContainText(ave!);
    await expect(trail.getByText("14 items · lowest AVE .685")).toBeVisible();
    await expect(page.locator(".topbar").getByText("14 of 19 items")).toBeVisible();
    await studio.estimated();
    await picture(page, "3-applied");

    // The results agree: ρc of .91 and more.
    await studio.mode("Results");
    const measurement = page.getByRole("region", { name: "Results" });
    for (const rhoC of [".917", ".916", ".922"]) await expect(measurement).toContainText(rhoC);

    // One step back, and any step can be returned to.
    await page.keyboard.press("Control+z");
    await expect(page.locator("[data-loading]")).toHaveCount(19);
    await page.keyboard.press("Control+Shift+z");
    await page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name: "Prune" }).click();
    await trail.getByText("Without PC1").hover();
    await trail.getByRole("listitem").filter({ hasText: "Without PC1" }).getByRole("button", { name: "Return here" }).click();
    await expect(page.locator("[data-loading]")).toHaveCount(17);
    await expect(trail.getByText("now: 17 items")).toBeVisible();
    await picture(page, "4-returned");
  });

  test("a branch from an earlier step stands beside the one left behind, and a reload finds it all", async ({ studio, page }) => {
    const trail = page.getByRole("complementary", { name: "Respecification trail" });
    for (const item of ["CC2", "PC1"]) await ghost(page, item);
    // Nothing is applied before its consequences are known.
    await expect(page.getByText("2 items ghosted.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Apply", exact: true })).toBeEnabled();
    await page.keyboard.press("Control+Enter");
    await expect(page.locator("[data-candidate]")).toHaveCount(17);
    await trail.getByRole("listitem").filter({ hasText: "Version 1" }).getByRole("button", { name: "Return here" }).click({ force: true });
    await expect(page.locator("[data-candidate]")).toHaveCount(19);
    await ghost(page, "PRO1");
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    await expect(trail.getByText("now: 18 items")).toBeVisible();
    await expect(trail.getByRole("listitem")).toHaveCount(6);
    await ghost(page, "OI2");
    await expect(studio.status).toContainText("Saved");
    await page.waitForTimeout(600);
    await page.reload();
    await studio.estimated();
    await page.keyboard.press("4");
    await expect(trail.getByText("now: 18 items")).toBeVisible();
    await expect(page.getByText("1 item ghosted.")).toBeVisible();
    await expect(page.locator('[data-item="OI2"][data-state="ghost"]')).toHaveCount(1);
  });

  test("a chosen row tells everything that its item would change", async ({ page }) => {
    await candidate(page, "PRO1").getByRole("button", { name: /PRO1/ }).click();
    const more = page.locator("[data-consequences]");
    for (const text of ["α", "Highest HTMT", "SRMR", "R² Performance", "VA1", "VPC2"]) await expect(more).toContainText(text);
    await expect(page.locator('[data-item="PRO1"][aria-current="true"]')).toHaveCount(1);
  });

  test("the trail is copied as a table and as sentences", async ({ page, context }) => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await chooseRule(page, "Strict .70");
    for (const item of WEAK) await ghost(page, item);
    await page.getByRole("button", { name: "Apply", exact: true }).click();
    const trail = page.getByRole("complementary", { name: "Respecification trail" });
    await trail.getByRole("button", { name: "Copy the sentences for the paper" }).click();
    const sentences = await page.evaluate(() => navigator.clipboard.readText());
    expect(sentences).toMatch(/^5 of 19 indicators were removed one at a time \(CC2, λ = \.601; /);
    expect(sentences).toContain("The lowest AVE went from .550 to .685.");
    await trail.getByRole("button", { name: "Copy table" }).click();
    await page.getByRole("menuitem", { name: "Markdown" }).click();
    const table = await page.evaluate(() => navigator.clipboard.readText());
    expect(table.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(1 + 1 + 5);
  });
});

test("a suggestion says which items, that no fewer suffice, and how the halves of the sample stand", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await page.keyboard.press("4");
  await chooseRule(page, "Strict .70");
  await page.getByRole("button", { name: "Suggest" }).click();
  const panel = page.getByRole("dialog", { name: "Smallest set of removals" });
  await expect(panel).toContainText("No fewer than these 5 suffice.");
  await expect(panel.getByRole("row")).toHaveCount(6);
  await picture(page, "6-suggested");
  await panel.getByRole("button", { name: "Ghost these 5" }).click();
  await expect(page.getByText("5 items ghosted.")).toBeVisible();
});

test("two versions are compared side by side, in step, and in one picture", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await page.keyboard.press("4");
  for (const item of WEAK) await ghost(page, item);
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await page.keyboard.press("6");
  const row = (id: string) => page.locator(`[data-difference="${id}"]`);
  await expect(row("r2 Performance organisationnelle")).toContainText(".454");
  await expect(row("r2 Performance organisationnelle")).toContainText(".433");
  await expect(row("indicators")).toContainText("−5");
  await expect(page.locator(".caveat")).toContainText("rests on 6 items in 1 (Version 1) and on 4 in 2");
  const pictures = page.locator(".spec-picture svg");
  await expect(page.locator('.spec-picture [data-state="removed"]')).toHaveCount(5);
  const whole = await pictures.first().getAttribute("viewBox");
  await page.locator(".spec-picture").first().hover();
  await page.mouse.wheel(0, -300);
  await expect(pictures.first()).not.toHaveAttribute("viewBox", whole!);
  expect(await pictures.nth(1).getAttribute("viewBox")).toBe(await pictures.first().getAttribute("viewBox"));
  await page.getByRole("button", { name: "Whole picture" }).click();
  await expect(pictures.first()).toHaveAttribute("viewBox", whole!);
  await picture(page, "7-compared");
  await page.getByRole("button", { name: "In one picture" }).click();
  await expect(page.locator("[data-compared-path]").filter({ hasText: ".652 → .632" })).toBeVisible();
  await picture(page, "8-overlaid");
  // PLS beside PLSc, with its own caveat.
  await page.getByRole("button", { name: /This model.*choose/ }).click();
  await page.getByRole("menuitemradio", { name: "PLSc" }).click();
  await expect(page.locator(".caveats")).toContainText("PLSc corrects for unreliability");
});

test("after a bootstrap each row has its interval, and ghosts say what becomes of significance", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await page.keyboard.press("b");
  await expect(page.locator(".drawer")).toContainText(/resamples/i);
  await expect.poll(() => page.evaluate(() => document.querySelector("footer.status")?.textContent ?? ""), { timeout: 45_000 }).toContain("Estimated");
  await page.keyboard.press("4");
  await expect(candidate(page, "OI2").locator(".interval").filter({ hasText: "[" })).toBeVisible({ timeout: 45_000 });
  await ghost(page, "OI2");
  await expect(candidate(page, "OI2").locator(".conclusion")).toBeVisible({ timeout: 30_000 });
  await candidate(page, "OI2").getByRole("button", { name: /OI2/ }).click();
  await expect(page.locator("[data-consequences]")).toContainText("p, Analytique → Performance");
  await picture(page, "9-significance");
});

for (const [name, size, theme] of [["narrow", { width: 1024, height: 700 }, "light"], ["dark", { width: 1440, height: 900 }, "dark"], ["narrow-dark", { width: 1024, height: 700 }, "dark"]] as const) {
  test(`the cockpit in French, ${name}`, async ({ page, studio }) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    await studio.openSample("CRM in industrial clusters");
    await page.keyboard.press("4");
    for (const item of ["OI2", "CC2"]) await ghost(page, item);
    await page.getByRole("radio", { name: "Français" }).click();
    await expect(page.getByText("2 items en sursis.")).toBeVisible();
    await expect(studio.path("GRC_Analytique", "Performance")).toContainText("0,652 → 0,648");
    await picture(page, `5-${name}`);
  });
}
