import { expect, test } from "./studio";

const name = "Test of exact fit";

test("the test of exact fit runs from the menu, on every core, and says what it found in a table and in pictures", async ({ studio, page }) => {
  await studio.openSample("Customer satisfaction");
  await page.getByRole("button", { name: "Analyse", exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
  const drawer = page.getByRole("region", { name });
  await drawer.getByRole("textbox", { name: "Resamples" }).fill("200");
  await drawer.getByRole("button", { name: "Run", exact: true }).click();
  await expect(drawer.getByRole("table").getByRole("row")).toHaveCount(7, { timeout: 30_000 });
  const saturated = drawer.getByRole("row", { name: /Saturated.*SRMR/ });
  await expect(saturated).toContainText(/\.039.*\.0\d\d.*\.0\d\d/);
  await page.screenshot({ path: "build/test/exactfit-table.png" });
  await drawer.getByRole("combobox", { name: "Tables and charts" }).selectOption("SRMR, estimated");
  await expect(drawer.getByRole("img", { name: /has a SRMR as large/ })).toBeVisible();
  await page.screenshot({ path: "build/test/exactfit-chart.png" });
  // As common factors the same data are farther from the model.
  await drawer.getByRole("combobox", { name: "Tables and charts" }).selectOption("Distances and their resamples");
  await drawer.getByRole("combobox", { name: "Model read as" }).selectOption({ label: "Common factors (consistent PLS)" });
  await drawer.getByRole("button", { name: /^Run/ }).click();
  await expect(drawer.getByText(/Reflective constructs are read as common factors/)).toBeVisible({ timeout: 30_000 });
});
