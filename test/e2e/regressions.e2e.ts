import type { Locator } from "@playwright/test";
import { expect, test, type Studio } from "./studio";

async function open({ page }: Studio, name: string): Promise<Locator> {
  await page.getByRole("button", { name: "Analyse", exact: true }).click();
  await page.getByRole("menuitem", { name, exact: true }).click();
  return page.getByRole("region", { name, exact: true });
}

const run = (drawer: Locator): Promise<void> => drawer.getByRole("button", { name: "Run", exact: true }).click();
const row = (drawer: Locator, start: RegExp): Locator => drawer.getByRole("table").getByRole("row").filter({ hasText: start }).first();

test("regressions, copula, components and process models: from the form to tables and charts", async ({ studio, page }) => {
  await studio.openSample("satisfaction");
  const ols = await open(studio, "Linear regression (OLS)");
  await run(ols);
  // R's lm on the standardised scores gives the path of the only predictor
  await expect(row(ols, /^Image/)).toContainText("0.445");

  const logistic = await open(studio, "Logistic regression");
  await expect(logistic.getByRole("button", { name: "Run", exact: true })).toBeDisabled();
  await logistic.getByLabel("Outcome (column of two values)").selectOption("gender");
  await run(logistic);
  await expect(row(logistic, /^Constant/)).toContainText(/0\.\d{3}/);
  await logistic.getByRole("combobox", { name: "Tables and charts" }).selectOption({ label: "ROC curve" });
  await expect(logistic.locator(".chart path.line")).toHaveCount(2);

  const copula = await open(studio, "Endogeneity (Gaussian copula)");
  await copula.getByLabel("Resamples").fill("100");
  await run(copula);
  await expect(row(copula, /^Image/)).toContainText(".445");

  const pca = await open(studio, "Principal components (PCA)");
  await run(pca);
  await expect(pca.getByRole("table").getByRole("row").first()).toBeVisible();

  const process = await open(studio, "Path analysis (PROCESS models)");
  await process.getByLabel("M, the mediator").selectOption({ label: "Quality" });
  await process.getByLabel("Y, the outcome").selectOption({ label: "Satisfaction" });
  await process.getByLabel("Model", { exact: true }).selectOption({ label: "7: W moderates X → M" });
  await expect(process.getByText("Model 7 needs a construct for W.")).toBeVisible();
  await process.getByLabel("W, the moderator").selectOption({ label: "Value" });
  await process.getByLabel("Resamples").fill("200");
  await run(process);
  await expect(row(process, /^Index of moderated mediation/)).toContainText("[");
  await process.getByRole("radio", { name: /^Effect of Image on Satisfaction through Quality along Value/ }).click();
  const saved = await studio.download(async () => {
    await process.getByRole("button", { name: "Save the picture" }).click();
    await page.getByRole("menuitem", { name: /PNG/ }).click();
  });
  expect(saved.bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(saved.bytes.length).toBeGreaterThan(10_000);
});

test("what measurement asks for: tetrads, and a global item for a formative construct", async ({ studio }) => {
  await studio.openSample("reputation");
  const cta = await open(studio, "Reflective or formative? (CTA-PLS)");
  await cta.getByLabel("Resamples").fill("200");
  await cta.getByRole("switch", { name: "Borrow items of a neighbour" }).click();
  await run(cta);
  // three reflective constructs of three items are tested with one item more
  await expect(row(cta, /^COMP/)).toContainText("not rejected");
  await cta.getByRole("combobox", { name: "Tables and charts" }).selectOption({ label: "Tetrads of QUAL with their intervals" });
  await expect(cta.locator(".chart .whisker")).toHaveCount(20);

  const redundancy = await open(studio, "Redundancy analysis (formative)");
  await expect(redundancy.getByText("No global measure is chosen.")).toBeVisible();
  await redundancy.getByRole("checkbox", { name: "qual_1", exact: true }).check();
  await expect(redundancy.getByText(/qual_1 is an item of QUAL itself/)).toBeVisible();
  await redundancy.getByRole("checkbox", { name: "qual_1", exact: true }).uncheck();
  await redundancy.getByRole("checkbox", { name: "comp_1", exact: true }).check();
  await run(redundancy);
  await expect(row(redundancy, /^QUAL/)).toContainText(/\.\d{3}/);
});
