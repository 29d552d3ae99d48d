import { CRM } from "./files";
import { expect, test, type Page } from "./studio";

const WEAK = ["CC2", "PC1", "OI2", "PRO1", "PRO2"];

const candidate = (page: Page, item: string) => page.locator(`[data-candidate="${item}"]`);
const proposed = (page: Page) => page.locator('[data-candidate]:has([data-action="remove"])').evaluateAll((rows) => rows.map((row) => row.getAttribute("data-candidate")!).sort());
const picture = (page: Page, name: string) => page.screenshot({ path: `build/test/story/${name}.png`, animations: "disabled" });
const mode = (page: Page, name: string) => page.getByRole("navigation", { name: "Mode" }).getByRole("button", { name }).click();

async function chooseRule(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: /^Rule:/ }).click();
  await page.getByRole("radio", { name: new RegExp(`^${name}`) }).click();
  await page.locator(".candidates h2").click();
}

/** The study of 72 firms as its author would do it here, from the file to the figure, by mouse; keys only write names and a reason. */
test("the CRM study from its data file to its figure, by mouse", async ({ studio, page }) => {
  test.setTimeout(120_000);
  await studio.openEmpty();
  await studio.importFile(CRM);

  // Three blocks of variables become three constructs.
  for (const { first, last, name, at } of [
    { first: "CC1", last: "OI2", name: "GRC Analytique", at: [250, 420] },
    { first: "OGG1", last: "PCO2", name: "GRC Opérationnelle", at: [440, 230] },
    { first: "VA1", last: "VPC2", name: "Performance organisationnelle", at: [640, 420] },
  ] as const) {
    const before = await studio.constructs.count();
    await studio.variable(first).click();
    await studio.variable(last).click({ modifiers: ["Shift"] });
    await studio.drag(studio.variable(first), await studio.at(at[0], at[1]));
    await expect(studio.constructs).toHaveCount(before + 1);
    const prefix = await studio.constructs.evaluateAll((nodes) => nodes.at(-1)!.getAttribute("data-construct")!);
    await studio.construct(prefix).dblclick();
    await page.keyboard.press("Control+a");
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(studio.construct(name)).toBeVisible();
    await page.keyboard.press("Escape");
  }
  const to = async (from: string): Promise<void> => {
    const node = studio.construct(from);
    await node.hover();
    await studio.drag(node.locator(".port").first(), await studio.middle("Performance organisationnelle"));
    await expect(studio.arrow(from, "Performance organisationnelle")).toHaveCount(1);
  };
  await to("GRC Analytique");
  await to("GRC Opérationnelle");
  await page.getByRole("button", { name: /^Auto layout/ }).click();
  await expect(studio.path("GRC Analytique", "Performance organisationnelle")).toHaveText(".652");
  await expect(studio.path("GRC Opérationnelle", "Performance organisationnelle")).toHaveText(".048");
  await expect(studio.construct("Performance organisationnelle")).toContainText(".454");
  await expect(page.locator('[data-loading]:not([data-level="good"])')).toHaveCount(5);
  await picture(page, "1-drawn");

  // One rule keeps all, with its reasons and the share it would cost; the study's own rule proposes exactly five.
  await mode(page, "Prune");
  await expect(page.locator("[data-candidate]")).toHaveCount(19);
  await chooseRule(page, "Hair 2022");
  expect(await proposed(page)).toEqual([]);
  await expect(page.locator(".cand-reading")).toContainText("5 of 19 items, 26 %: more than 20 %");
  for (const item of WEAK) {
    const verdict = candidate(page, item).locator("[data-action]");
    await expect(verdict).toHaveAttribute("data-action", "keep");
    await expect(verdict).toHaveAttribute("aria-description", /\(\.\d{3}, threshold \.50\) and its ρc \(\.\d{3}, threshold \.70\) pass with it/);
  }
  await picture(page, "2-hair");
  await chooseRule(page, "Strict .70");
  expect(await proposed(page)).toEqual([...WEAK].sort());
  for (const item of WEAK) await expect(candidate(page, item).locator("[data-action]")).toHaveAttribute("aria-description", /below \.70\. Without it the AVE of/);
  await picture(page, "3-strict");

  // Ghosted one by one, weighed, applied with a reason.
  for (const item of WEAK) await candidate(page, item).getByRole("switch").click();
  await expect(page.locator('[data-item][data-state="ghost"]')).toHaveCount(5);
  await expect(studio.construct("Performance organisationnelle")).toContainText(".454 → .433");
  const trail = page.getByRole("complementary", { name: "Respecification trail" });
  await trail.getByRole("button", { name: "OI2" }).click();
  await trail.getByRole("textbox").fill("Worded ambiguously, as the pretest had said");
  await picture(page, "4-ghosted");
  await page.getByRole("button", { name: "Apply", exact: true }).click();
  await expect(page.locator("[data-candidate]")).toHaveCount(14);
  const loadings = (await studio.loadings.allTextContents()).map(Number);
  expect(loadings).toHaveLength(14);
  expect(Math.min(...loadings)).toBeGreaterThanOrEqual(0.7);
  const aves = (await page.locator("[data-ave]").allTextContents()).map((text) => Number(/\.\d{3}$/.exec(text.trim())?.[0]));
  expect(aves).toHaveLength(3);
  expect(Math.min(...aves)).toBeGreaterThanOrEqual(0.685);
  await picture(page, "5-applied");
  await mode(page, "Results");
  const rhoC = (await studio.drawer.getByRole("row").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")))).flatMap((cells) => (/^(GRC|Perf)/.test(cells[0] ?? "") && cells.length > 5 ? [Number(/\.\d{3}/.exec(cells[4]!)?.[0])] : []));
  expect(rhoC).toHaveLength(3);
  expect(Math.min(...rhoC)).toBeGreaterThanOrEqual(0.91);
  await picture(page, "6-results");

  // Before and after, side by side and in one picture.
  await mode(page, "Compare");
  await expect(page.locator('[data-difference="r2 Performance organisationnelle"]')).toContainText(".433");
  await expect(page.locator('.spec-picture [data-state="removed"]')).toHaveCount(5);
  await picture(page, "7-compared");
  await page.getByRole("button", { name: "In one picture" }).click();
  await expect(page.locator("[data-compared-path]").filter({ hasText: ".652 → .632" })).toBeVisible();
  await picture(page, "8-overlaid");

  // The figure, as it will be printed.
  await mode(page, "Results");
  await page.getByRole("button", { name: "Export figure" }).click();
  await expect(studio.dialog.locator(".export-preview svg")).toBeVisible();
  await picture(page, "9-figure");
  const figure = await studio.download(() => studio.dialog.getByRole("button", { name: "Save as SVG" }).click());
  for (const text of [">.632<", ">.056<"]) expect(figure.text).toContain(text);
  for (const item of WEAK) expect(figure.text).not.toContain(`>${item}<`);
});
