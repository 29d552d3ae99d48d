import AxeBuilder from "@axe-core/playwright";
import { leave, states } from "./states";
import { expect, test, type Studio } from "./studio";

/** What axe calls serious or critical, with where it is; empty where all is well. */
async function violations(studio: Studio, part?: string): Promise<readonly string[]> {
  // Of what is well, one place each is enough to know that it was looked at.
  const whole = new AxeBuilder({ page: studio.page }).options({ resultTypes: ["violations"] });
  const { violations: found, passes } = await (part === undefined ? whole : whole.include(part)).analyze();
  expect(passes.length, part ?? "the page").toBeGreaterThan(5);
  return found
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ""}`));
}

// Colours do not depend on the language, nor words on the colours: two of the four pairs show all of both.
for (const [language, theme] of [["en", "light"], ["fr", "dark"]] as const) {
  test(`axe finds no serious violation in any state: ${language}, ${theme}`, async ({ studio, page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: theme });
    await studio.start();
    if (language === "fr") await page.getByRole("radio", { name: "Français" }).click();
    const found: Record<string, readonly string[]> = {};
    for (const state of states.filter(({ start }) => start === true)) found[state.name] = await violations(studio);
    await page.locator(".sample").first().click();
    await expect(studio.loadings).toHaveCount(19);
    for (const state of states.filter(({ start }) => start !== true)) {
      await test.step(state.name, async () => {
        await state.reach(studio);
        found[state.name] = await violations(studio, state.part);
        await leave(studio);
      });
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({});
  });
}

test("everything on the canvas has a role and a name", async ({ studio, page }) => {
  await studio.openSample("Corporate reputation");
  const nameless = await page.evaluate(() =>
    [...document.querySelectorAll(".react-flow__node, .react-flow__edge[data-arrow]")].filter((element) => element.getAttribute("role") === null || (element.getAttribute("aria-label") ?? "").trim() === "").map((element) => element.outerHTML.slice(0, 200)),
  );
  expect(nameless).toEqual([]);
  await expect(page.getByRole("group", { name: /^Path from .* to .*, β/ })).toHaveCount(13);
  await expect(page.getByRole("group", { name: /, indicator of .*, loading/ })).toHaveCount(31);
  await expect(page.getByRole("group", { name: /construct, .*indicators?, \d+ paths? in, \d+ out/ })).toHaveCount(8);
});

test("results are told, dialogs give the keyboard back, and the first stop skips to the model", async ({ studio, page }) => {
  await studio.openSample("CRM in industrial clusters");
  await expect(page.getByRole("status").filter({ hasText: "Estimated: converged in" })).toHaveText(/72 cases/);
  const settings = page.getByRole("button", { name: "Settings" });
  await settings.focus();
  await page.keyboard.press("Enter");
  await expect(studio.dialog).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.closest("[role=dialog]") !== null)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(settings).toBeFocused();
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.getByRole("link", { name: "Skip to the model" }).focus();
  await expect(page.getByRole("link", { name: "Skip to the model" })).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
});
