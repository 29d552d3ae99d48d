import { readFileSync } from "node:fs";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test, type Studio } from "./studio";

const known = <Values>(file: string): Values => (JSON.parse(readFileSync(join(import.meta.dirname, "../reference/advanced", `${file}.json`), "utf8")) as { readonly expected: Values }).expected;

const drawer = (page: Page): Locator => page.locator(".analyse-result");
const parts = (page: Page): Locator => page.getByRole("combobox", { name: "Tables and charts" });

async function open({ page }: Studio, name: string): Promise<void> {
  await page.getByRole("button", { name: "Analyse", exact: true }).click();
  await page.getByRole("menuitem", { name }).click();
}

async function run(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await expect(page.getByRole("button", { name: "Run again" })).toBeVisible({ timeout: 50_000 });
}

/** Numbers of a row, in their order. */
async function numbersOf(page: Page, name: string): Promise<readonly number[]> {
  const text = await drawer(page).getByRole("row", { name: new RegExp(`^${name}`) }).innerText();
  return [...text.matchAll(/[−-]?\d*\.\d+/g)].map(([number]) => Number(number.replace("−", "-")));
}

async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).analyze();
  return found.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`));
}

test.beforeEach(async ({ studio }) => studio.openSample("Customer satisfaction"));

test("PLSpredict: tables, histograms, Q²predict in the circles, and predictions as columns of the data", async ({ studio, page }) => {
  await open(studio, "PLSpredict");
  await run(page);
  // 10 × 10 folds of its own; the case file has two repetitions of other folds
  const { RMSE, Q2predict } = known<{ readonly plsPredict: { readonly values: Readonly<Record<"earliestAntecedents", Readonly<Record<"RMSE" | "Q2predict", Readonly<Record<string, number>>>>>> } }>("predict-satisfaction").plsPredict.values.earliestAntecedents;
  for (const item of ["CUEX1", "CUSA2", "CUSL3"]) {
    const [q2, rmse] = await numbersOf(page, item);
    expect(Math.abs(q2! - Q2predict[item]!)).toBeLessThan(0.01);
    expect(Math.abs(rmse! - RMSE[item]!)).toBeLessThan(0.02);
  }
  await expect(drawer(page).getByText(/Medium predictive power/)).toBeVisible();
  const circle = page.locator(".react-flow__node").filter({ hasText: "Loyalty" }).first();
  await expect(circle).toContainText("Q²");
  await parts(page).selectOption({ label: "Prediction of the constructs" });
  const [loyalty] = await numbersOf(page, "Loyalty");
  await expect(circle).toContainText(loyalty!.toFixed(3).replace(/^0/, ""));
  await parts(page).selectOption({ label: "Prediction errors: CUSL1 (Loyalty)" });
  await expect(drawer(page).getByRole("img", { name: /Prediction errors: CUSL1/ })).toBeVisible();
  await expect(drawer(page).locator(".series .bar")).toHaveCount(30);
  await page.getByRole("button", { name: "The one before" }).click();
  await expect(parts(page)).not.toHaveValue("chart errors CUSL1");
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Add 19 columns to the data" }).click();
  await expect(page.getByText(/CUEX1_predicted.*columns of the data/)).toBeVisible();
});

test("PLSpredict says why it cannot run, and runs once that is mended", async ({ studio, page }) => {
  await open(studio, "PLSpredict");
  await page.getByRole("textbox", { name: "Folds" }).fill("251");
  await expect(page.getByText("251 folds of 250 cases cannot be made.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Run", exact: true })).toBeDisabled();
  await page.getByRole("combobox", { name: "Division of the cases" }).selectOption("leave one out");
  await run(page);
  await expect(drawer(page).getByText(/Each of 250 cases predicted from all others/)).toBeVisible();
});

test("CVPAT: against the mean, the linear model, and another model of the project", async ({ studio, page }) => {
  await open(studio, "CVPAT");
  await page.getByRole("textbox", { name: "Another model" }).fill("Loyalty ~ Satisfaction");
  await expect(page.getByText(/The other model does not explain/)).toBeVisible();
  await page.getByRole("textbox", { name: "Another model" }).fill("Expectations ~ Image; Quality ~ Expectations; Value ~ Expectations + Quality; Satisfaction ~ Expectations + Quality + Value; Complaints ~ Satisfaction; Loyalty ~ Satisfaction + Complaints");
  await run(page);
  const [loss, other] = await numbersOf(page, "Satisfaction");
  const expected = known<{ readonly cvpat: { readonly values: Readonly<Record<string, Readonly<Record<string, Readonly<Record<"lossModel" | "lossBenchmark", number>>>>>> } }>("cvpat-satisfaction").cvpat.values["directAntecedentsVsIndicatorAverage"]!["Satisfaction"]!;
  expect(Math.abs(loss! - expected.lossModel)).toBeLessThan(0.05);
  expect(Math.abs(other! - expected.lossBenchmark)).toBeLessThan(0.05);
  await drawer(page).getByRole("radio", { name: "The other model against this one" }).click();
  await expect(drawer(page).getByText("Overall this model predicts significantly better than the other.")).toBeVisible();
  await expect(drawer(page).getByRole("row", { name: /Overall, mean of items/ })).toContainText("this model predicts better");
});

test("blindfolding gives the Q² that is known, and refuses a distance that divides the cases", async ({ studio, page }) => {
  await open(studio, "Blindfolding (Q², legacy)");
  await page.getByRole("textbox", { name: "Omission distance" }).fill("10");
  await expect(page.getByText("The omission distance 10 divides the 250 cases.")).toBeVisible();
  await page.getByRole("textbox", { name: "Omission distance" }).fill("7");
  await run(page);
  const { redundancy } = known<{ readonly blindfolding: { readonly values: Readonly<Record<"redundancy", Readonly<Record<string, { readonly q2: number }>>>> } }>("blindfolding-satisfaction").blindfolding.values;
  for (const [name, { q2 }] of Object.entries(redundancy)) expect((await numbersOf(page, name))[0]).toBeCloseTo(q2, 2);
  await expect(page.locator(".react-flow__node").filter({ hasText: "Satisfaction" }).first()).toContainText(redundancy["Satisfaction"]!.q2.toFixed(3).replace(/^0/, ""));
});

for (const [theme, width, height] of [["light", 1440, 900], ["dark", 1024, 700]] as const)
  test(`groups: invariance, differences on the arrows, side by side: ${theme}, ${width} × ${height}`, async ({ studio, page }) => {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme: theme });
    await open(studio, "Compare groups (MICOM, MGA)");
    await expect(page.getByText("No groups are chosen.")).toBeVisible();
    await page.getByRole("combobox", { name: "Groups" }).selectOption("gender");
    await page.getByRole("textbox", { name: "Permutations" }).fill("500");
    await page.getByRole("textbox", { name: "Resamples of each group" }).fill("500");
    await run(page);
    await expect(drawer(page).getByRole("row", { name: /^Satisfaction/ })).toContainText("full");
    await expect(drawer(page).getByText(/Step 1 is yours to confirm/)).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: `build/test/groups-${theme}.png` });
    await parts(page).selectOption({ label: "Differences of paths: female − male" });
    const [first, second, difference] = await numbersOf(page, "Quality → Satisfaction");
    expect(difference).toBeCloseTo(first! - second!, 2);
    await page.screenshot({ path: `build/test/groups-paths-${theme}.png` });
    await page.getByRole("button", { name: "Side by side" }).click();
    await expect(page.getByRole("button", { name: "This model · gender = female" })).toBeVisible();
    await expect(page.getByRole("button", { name: "This model · gender = male" })).toBeVisible();
    await expect(page.getByText(/^139 cases in 1/)).toBeVisible();
  });

test("CVPAT takes another model of the project", async ({ studio, page }) => {
  const pick = async (entry: string): Promise<void> => {
    await page.getByRole("button", { name: /^Models; now/ }).click();
    await page.getByRole("menuitem", { name: entry }).click();
  };
  await pick("Duplicate this model");
  await studio.path("Complaints", "Loyalty").click();
  await page.keyboard.press("Delete");
  await expect(studio.status).toContainText("11 paths");
  await page.keyboard.press("Alt+PageUp");
  await expect(studio.status).toContainText("12 paths");
  await open(studio, "CVPAT");
  await page.getByRole("combobox", { name: "A model of this project" }).selectOption("Model 2");
  await expect(page.getByRole("textbox", { name: "Another model" })).toHaveValue(/Loyalty ~ Satisfaction\s*$/);
  await run(page);
  await drawer(page).getByRole("radio", { name: "The other model against this one" }).click();
  await expect(drawer(page).getByRole("row", { name: /^Loyalty/ })).toContainText("this model");
  await expect(page.locator(".react-flow__node").filter({ hasText: "Loyalty" }).first()).toContainText("ΔL");
});
