import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { expect, test, type Studio } from "./studio";

async function open({ page }: Studio, name: string): Promise<Locator> {
  await page.getByRole("button", { name: "Analyse", exact: true }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  return page.getByRole("region", { name });
}

const run = (drawer: Locator): Promise<void> => drawer.getByRole("button", { name: "Run", exact: true }).click();

async function violations({ page }: Studio): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`));
}

test("segments by FIMIX: criteria, chart, and the segments as a column of the data", async ({ studio, page }) => {
  await studio.openSample("CRM");
  const drawer = await open(studio, "FIMIX segments");
  await drawer.getByRole("textbox", { name: "Largest number of segments" }).fill("3");
  await drawer.getByRole("textbox", { name: "Segments to show" }).fill("2");
  await run(drawer);
  // a head, one to three segments, and the smallest of each criterion
  await expect(drawer.getByRole("table").getByRole("row")).toHaveCount(5);
  await expect(drawer.getByRole("table").getByRole("row").nth(1)).toContainText("165.712");
  expect(await violations(studio)).toEqual([]);
  await page.screenshot({ path: "build/test/fimix-table.png" });
  await drawer.getByRole("combobox", { name: "Tables and charts" }).selectOption({ label: "Criteria by number of segments" });
  await expect(drawer.getByRole("img", { name: /^Criteria by number of segments/ })).toBeVisible();
  expect(await violations(studio)).toEqual([]);
  await page.screenshot({ path: "build/test/fimix-chart.png" });
  await drawer.getByRole("button", { name: "Add 1 column to the data" }).click();
  await expect(page.getByText("FIMIX_2 is now a column of the data.")).toBeVisible();
});

test("segments by POS change the numbers on the diagram to those of one segment", async ({ studio, page }) => {
  await studio.openSample("CRM");
  const canvas = page.locator(".react-flow");
  await expect(canvas.getByText(".652").first()).toBeVisible();
  const drawer = await open(studio, "POS segments");
  await run(drawer);
  await expect(drawer.getByRole("table").getByRole("row").filter({ hasText: /^Cases/ })).toBeVisible();
  await expect(canvas.getByText(".652")).toHaveCount(0);
  await expect(drawer.getByText("72 cases · on the diagram: Segment 1")).toBeVisible();
  expect(await violations(studio)).toEqual([]);
});

test("covariance-based SEM: fit, and the standardised solution on the diagram", async ({ studio, page }) => {
  await studio.openSample("CRM");
  const drawer = await open(studio, "Covariance-based SEM (CFA)");
  await run(drawer);
  const table = drawer.getByRole("table");
  // lavaan: χ² 181.654, CFI .954, standardised path .732
  await expect(table.getByRole("row").filter({ hasText: "χ²" }).first()).toContainText("181.654");
  await expect(table.getByRole("row").filter({ hasText: "CFI" })).toContainText(".954");
  await expect(page.locator(".react-flow").getByText(".732").first()).toBeVisible();
  expect(await violations(studio)).toEqual([]);
  await drawer.getByRole("textbox", { name: "Correlated residuals" }).fill("VA1 ~~ nobody");
  await expect(drawer.getByText(/The setting “.*” cannot be VA1 ~~ nobody/).first()).toBeVisible();
  await drawer.getByRole("textbox", { name: "Correlated residuals" }).fill("VA1 ~~ VA2");
  await drawer.getByRole("button", { name: "Run again" }).click();
  await expect(table.getByRole("row").filter({ hasText: /^Degrees of freedom/ })).toContainText("148");
});

test("GSCA and ordinal PLS show their paths with intervals", async ({ studio, page }) => {
  await studio.openSample("CRM");
  const gsca = await open(studio, "GSCA");
  await gsca.getByRole("textbox", { name: "Resamples" }).fill("100");
  await run(gsca);
  await expect(gsca.getByRole("table").getByRole("row").filter({ hasText: "AFIT" })).toBeVisible();
  await expect(page.locator(".react-flow").getByText(".655").first()).toBeVisible();
  const ordinal = await open(studio, "Ordinal PLS");
  await ordinal.getByRole("textbox", { name: "Resamples" }).fill("20");
  await run(ordinal);
  await expect(ordinal.getByRole("table").first()).toBeVisible({ timeout: 30_000 });
  expect(await violations(studio)).toEqual([]);
  await page.screenshot({ path: "build/test/ordinal-table.png" });
});
