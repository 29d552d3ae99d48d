import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, test, type Studio } from "./studio";

const drawerOf = ({ page }: Studio, name: RegExp | string): Locator => page.getByRole("region", { name });
const collinearity = "Full collinearity (common method bias)";

async function open({ page }: Studio, name: string): Promise<void> {
  await page.getByRole("button", { name: "Analyse", exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
}

async function violations({ page }: Studio): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`));
}

for (const [theme, width, height] of [["light", 1440, 900], ["dark", 1024, 700]] as const) {
  test(`an analysis from the menu to its tables and charts: ${theme}, ${width} × ${height}`, async ({ studio, page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await studio.openSample("CRM");
    await open(studio, collinearity);
    const drawer = drawerOf(studio, collinearity);
    await expect(drawer.getByRole("textbox", { name: "Limit of VIF" })).toHaveValue("3.3");
    expect(await violations(studio)).toEqual([]);
    await drawer.getByRole("button", { name: "Run", exact: true }).click();
    const table = drawer.getByRole("table");
    await expect(table.getByRole("row")).toHaveCount(4);
    expect(await violations(studio)).toEqual([]);
    await page.screenshot({ path: `build/test/analysis-table-${theme}.png` });
    await drawer.getByRole("radio", { name: "VIF of each construct on all others" }).click();
    await expect(drawer.getByRole("img", { name: /^VIF of each construct.*common method/ })).toBeVisible();
    await expect(drawer.locator(".chart .bar")).toHaveCount(3);
    expect(await violations(studio)).toEqual([]);
    await page.screenshot({ path: `build/test/analysis-chart-${theme}.png` });
  });
}

test("an analysis by keyboard alone: from the list of commands to the result, and back by undo", async ({ studio, page }) => {
  await studio.openSample("CRM");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("collinearity");
  await expect(page.getByRole("option", { name: collinearity })).toBeVisible();
  await page.keyboard.press("Enter");
  const drawer = drawerOf(studio, collinearity);
  await expect(drawer.getByRole("heading", { name: collinearity })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(drawer.getByRole("button", { name: "Run", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(drawer.getByRole("table").getByRole("row")).toHaveCount(4);
  const limit = drawer.getByRole("textbox", { name: "Limit of VIF" });
  await limit.fill("2");
  await expect(drawer.getByText("Model, data or settings have changed since this result.")).toBeVisible();
  await limit.fill("3.3");
  await expect(drawer.getByText("Model, data or settings have changed since this result.")).toHaveCount(0);
  await limit.fill("0.5");
  await expect(drawer.getByText("A number from 1 to 20.")).toBeVisible();
});

test("an analysis in workers: cancelled, run, drawn, and its settings kept with the project", async ({ studio, page }) => {
  await studio.openSample("CRM");
  await open(studio, "Necessary conditions (NCA)");
  const drawer = drawerOf(studio, "Necessary conditions (NCA)");
  const permutations = drawer.getByRole("textbox", { name: "Permutations" });
  await permutations.fill("1000000");
  await drawer.getByRole("button", { name: "Run", exact: true }).click();
  await expect(drawer.getByRole("progressbar")).toBeVisible();
  await drawer.getByRole("button", { name: "Cancel" }).click();
  await expect(drawer.getByRole("progressbar")).toHaveCount(0);
  await expect(drawer.getByRole("table")).toHaveCount(0);
  await permutations.fill("999");
  await drawer.getByRole("button", { name: "Run", exact: true }).click();
  await expect(drawer.getByRole("table").getByRole("row")).toHaveCount(3);
  await expect(page.locator(".canvas, .react-flow").first()).toContainText("d");
  await drawer.getByRole("combobox", { name: "Tables and charts" }).selectOption({ label: "GRC Analytique as a condition of Performance organisationnelle" });
  await expect(drawer.locator(".chart .mark")).not.toHaveCount(0);
  await expect(drawer.locator(".chart path.line")).toHaveCount(2);
  await drawer.getByRole("button", { name: "Show the values as a table" }).click();
  await expect(drawer.getByRole("columnheader", { name: "Series" })).toBeVisible();
  const saved = await studio.download(() => studio.menu("Save project without data…"));
  expect((JSON.parse(saved.text) as { analyses: unknown }).analyses).toEqual({ nca: { permutations: 999 } });
});

test("a plan without data: the power of the drawn model", async ({ studio, page }) => {
  await studio.openSample("CRM");
  await open(studio, "Sample size and power");
  const drawer = drawerOf(studio, "Sample size and power");
  await drawer.getByRole("textbox", { name: "Data sets for each number" }).fill("50");
  await drawer.getByRole("textbox", { name: "Effects of single paths" }).fill("nothing");
  await expect(drawer.getByText(/The effects cannot be read/)).toBeVisible();
  await expect(drawer.getByRole("button", { name: "Run", exact: true })).toBeDisabled();
  await drawer.getByRole("textbox", { name: "Effects of single paths" }).fill("");
  await drawer.getByRole("button", { name: "Run", exact: true }).click();
  await expect(drawer.getByRole("row", { name: /Inverse square root/ })).toContainText("155");
  expect(await violations(studio)).toEqual([]);
  await page.keyboard.press("Escape");
});
